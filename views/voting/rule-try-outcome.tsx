/** What the rule makes of the imagined round, and what it would make of it with one thing changed: sentence, two sides, table, steps. */
import type { Step } from '../../src/voting/rule/steps.ts'
import { percent, wan } from '../format.ts'
import type { Ui } from '../ui.ts'
import { OutcomeSteps } from './outcome-steps.tsx'
import type { ChangedTry, Judged, TryResultProps } from './rule-try.tsx'
import { TryTable } from './rule-try-table.tsx'
import { differenceSentence, phraseOf } from './rule-try-words.ts'

type OutcomeProps = TryResultProps & { readonly before: Judged; readonly changed: ChangedTry | null }

export function TryOutcome(props: OutcomeProps) {
  const { ui, rule, before, changed } = props
  const words = ui.text.ruleTry
  const titles = new Map(props.candidates.map(({ id, title }) => [id as string, title]))
  const side = changed === null ? '' : words.changed(phraseOf(ui, rule, changed.change))
  return (
    <>
      {changed === null ? (
        <p class="quiet try-pick">{words.pick}</p>
      ) : (
        <p class="try-sentence" role="status">
          {differenceSentence(ui, rule, titles, changed)}
        </p>
      )}
      <div class="try-sides">
        <Side ui={ui} heading={words.now} judged={before} seats={seatsOf(rule)} />
        {changed !== null && (
          <Side ui={ui} heading={side} judged={changed.after} seats={seatsOf(changed.change.rule)} beside={before} />
        )}
      </div>
      <TryTable {...props} />
      <div class="try-sides">
        <Steps ui={ui} id="steps-before" rule={rule} judged={before} titles={titles} title={words.stepsOf(words.now)} />
        {changed !== null && (
          <Steps
            ui={ui}
            id="steps-after"
            rule={changed.change.rule}
            judged={changed.after}
            titles={titles}
            title={words.stepsOf(side)}
          />
        )}
      </div>
    </>
  )
}

const seatsOf = ({ groups }: TryResultProps['rule']): number => groups.reduce((sum, group) => sum + group.seats, 0)
const kindOf = (judged: Judged) => (judged.kind === 'voted' ? judged.outcome.kind : judged.rating.kind)

interface SideProps {
  readonly ui: Ui
  readonly heading: string
  readonly judged: Judged
  readonly seats: number
  /** The side to compare with: what differs from it is marked. */
  readonly beside?: Judged
}

function Side({ ui, heading, judged, seats, beside }: SideProps) {
  const words = ui.text.ruleTry
  const kind = kindOf(judged)
  const good = kind === 'decided' || kind === 'rated' || kind === 'pending-confirmation'
  const before = beside === undefined ? null : new Map(factsOf(ui, beside))
  return (
    <section class={good ? 'try-side try-side-good' : 'try-side'} aria-label={heading}>
      <h2>{heading}</h2>
      <p class="try-kind">{words.kind[kind]}</p>
      {sentencesOf(ui, judged, seats).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <dl class="try-facts">
        {factsOf(ui, judged).map(([name, value]) => (
          <div class={before !== null && before.get(name) !== value ? 'try-differs' : undefined}>
            <dt>{name}</dt>
            <dd>
              {value}
              {before !== null && before.get(name) !== value && <span class="visually-hidden"> {words.table.differs}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function sentencesOf(ui: Ui, judged: Judged, seats: number): string[] {
  const words = ui.text.ruleTry
  if (judged.count === null) return [words.nothingCounted]
  if (judged.kind === 'rated') {
    if (judged.rating.kind !== 'rated') return []
    const grades = [...new Set(judged.rating.items.map(({ grade }) => grade))]
    const { items, overall } = judged.rating
    const graded = grades.map((grade) => words.graded(grade, items.filter((item) => item.grade === grade).length))
    return [graded.join(words.difference.and), words.overall(percent(overall.votes, overall.of))]
  }
  const { outcome, next } = judged
  const chosen = words.chosen(outcome.elected.length, seats)
  if (outcome.kind === 'presidium-choice') {
    const tied = outcome.ties.reduce((sum, tie) => sum + tie.candidates.length, 0)
    return [
      chosen,
      words.presidium(
        tied,
        outcome.ties.reduce((sum, tie) => sum + tie.seats, 0),
      ),
    ]
  }
  return next === null ? [chosen] : [chosen, words.next[next.kind](next.candidates.length, next.seats)]
}

/** Small figures under the sentence, by their names. */
function factsOf(ui: Ui, judged: Judged): [string, string][] {
  const words = ui.text.ruleTry.fact
  const steps = stepsOf(judged)
  const facts: [string, string][] = []
  for (const step of steps) {
    if (step.kind === 'quorum') facts.push([words.quorum, String(step.needed)])
    if (step.kind === 'ballots') facts.push([words.valid, String(step.valid)], [words.void, String(step.void)])
    if (step.kind === 'majority') facts.push([words.needed, String(step.needed)])
  }
  const money = judged.kind === 'voted' && judged.count !== null ? judged.outcome.moneyLeftFen : null
  if (money !== null) facts.push([words.money, `${wan(money)} ${ui.text.common.wan}`])
  return facts
}

/** Steps of a rating belong to its only round. */
const stepsOf = (judged: Judged): readonly Step[] =>
  judged.kind === 'voted' ? judged.outcome.steps : judged.rating.steps.map((step) => ({ ...step, act: 1 }))

interface StepsProps {
  readonly ui: Ui
  readonly id: string
  readonly rule: TryResultProps['rule']
  readonly judged: Judged
  readonly titles: ReadonlyMap<string, string>
  readonly title: string
}

const Steps = ({ ui, id, rule, judged, titles, title }: StepsProps) => (
  <div class="panel try-steps">
    <OutcomeSteps ui={ui} steps={stepsOf(judged)} titles={titles} rule={rule} id={id} title={title} />
  </div>
)
