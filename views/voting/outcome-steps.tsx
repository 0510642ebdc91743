/** How an outcome came about, one sentence a step, to be followed with a pencil; and what it comes to, to be read aloud. */
import type { Outcome } from '../../src/voting/rule/outcome.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Step } from '../../src/voting/rule/steps.ts'
import type { Ui } from '../ui.ts'
import { accountOf } from './outcome-words/account.ts'
import { actHeading, linesOf } from './outcome-words/lines.ts'
import { verdictSentences } from './outcome-words/verdict.ts'

interface OutcomeStepsProps {
  readonly ui: Ui
  readonly steps: readonly Step[]
  readonly titles: ReadonlyMap<string, string>
  /** The rule of the first round: its articles are cited, and it tells what stands behind a number. */
  readonly rule?: VotingRule
  /** Where two outcomes stand side by side, each has an id and a heading of its own. */
  readonly id?: string
  readonly title?: string
  /** The id of the heading that says of which vote, where a page tells several. */
  readonly under?: string | undefined
}

export function OutcomeSteps({ ui, steps, titles, rule, id = 'steps-title', title, under }: OutcomeStepsProps) {
  const words = ui.text.outcome
  const account = accountOf(ui, rule ?? null, titles)
  const lines = linesOf(account, steps)
  const acts = [...new Set(lines.map(({ act }) => act))]
  return (
    <section class="outcome-steps" aria-labelledby={labelledBy(under, id)}>
      <h2 id={id}>{title ?? words.title}</h2>
      {acts.map((act) => (
        <>
          {acts.length > 1 && <h3>{actHeading(account, steps, act)}</h3>}
          <ol class="clauses">
            {lines
              .filter((line) => line.act === act)
              .map(({ text }) => (
                <li>{text}</li>
              ))}
          </ol>
        </>
      ))}
    </section>
  )
}

/** «第 2 轮 · 再次表决 结果是怎样得出的»: who jumps from section to section hears which vote this one belongs to. */
export const labelledBy = (...ids: readonly (string | undefined)[]): string => ids.filter((id) => id !== undefined).join(' ')

interface OutcomeVerdictProps {
  readonly ui: Ui
  readonly outcome: Outcome
  readonly rule: VotingRule
  readonly titles: ReadonlyMap<string, string>
}

export function OutcomeVerdict({ ui, outcome, rule, titles }: OutcomeVerdictProps) {
  return (
    <>
      {verdictSentences(accountOf(ui, rule, titles), outcome).map((sentence) => (
        <p class="outcome-verdict">{sentence}</p>
      ))}
    </>
  )
}
