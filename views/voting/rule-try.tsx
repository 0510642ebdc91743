/**
 * Trying a rule before it is adopted: on the left the imagined round, on the right what the rule makes of it, beside the same with one
 * thing changed. One form by GET, so the page is its own address; with htmx only the result is fetched again.
 */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Tried } from '../../src/voting/rulemaking/try.ts'
import type { Change } from '../../src/voting/rulemaking/try-changes.ts'
import type { Difference } from '../../src/voting/rulemaking/try-difference.ts'
import type { TrySheet } from '../../src/voting/rulemaking/try-sheet.ts'
import type { Situation } from '../../src/voting/rulemaking/try-situations.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { RuleInWords } from './rule-in-words.tsx'
import { ChangeField } from './rule-try-change.tsx'
import { TryEntryForm } from './rule-try-entry.tsx'
import { TryOutcome } from './rule-try-outcome.tsx'

export interface TryResultProps {
  readonly ui: Ui
  readonly noun: string
  readonly round: RoundAtDesk
  readonly rule: VotingRule
  /** In ballot order. */
  readonly candidates: readonly RoundCandidate[]
  readonly sheet: TrySheet
  /** Ballots are made up; otherwise totals are entered. */
  readonly onBallots: boolean
  readonly changes: readonly Change[]
  readonly values: Readonly<Record<string, string>>
  readonly answer: TryAnswer
}

export interface TryPageProps extends TryResultProps {
  /** Examples that this rule can come to. */
  readonly situations: readonly Situation[]
}

export type TryAnswer =
  | { readonly kind: 'wrong'; readonly errors: FieldErrors }
  | { readonly kind: 'tried'; readonly before: Judged; readonly changed: ChangedTry | null }

export type Judged = Exclude<Tried, { kind: 'impossible' }>

export interface ChangedTry {
  readonly change: Change
  readonly after: Judged
  readonly differences: readonly Difference[]
}

export function TryPage(props: TryPageProps) {
  const { ui, noun, round, answer } = props
  const words = ui.text.ruleTry
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'rounds', round.id, 'try')
  const errors = answer.kind === 'wrong' ? answer.errors : {}
  // While a sentence stands at a field, the whole page is asked for again: it would stand there still when the number is right.
  const live =
    answer.kind === 'wrong'
      ? {}
      : {
          'hx-get': here,
          'hx-trigger': 'change, input delay:400ms',
          'hx-target': '#try-result',
          'hx-swap': 'outerHTML',
          'hx-replace-url': 'true',
          'hx-sync': 'this:replace',
        }
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />} failed={answer.kind === 'wrong'}>
      <Crumbs
        ui={ui}
        items={[
          [round.session_name, paths.desk(slug, 'sessions', round.session_id)],
          [ui.text.rounds.console.title(round.number, noun), paths.desk(slug, 'rounds', round.id)],
          [words.title],
        ]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <form method="get" action={here} class="try" {...live}>
        <div class="try-entry">
          <ErrorSummary errors={errors} text={ui.text} />
          <a class="try-down" href="#try-result">
            {words.toResult}
          </a>
          <TryEntryForm {...props} errors={errors} />
        </div>
        <div class="try-right">
          <ChangeField {...props} error={errors['change']} />
          {answer.kind === 'wrong' ? <p class="empty">{words.wrongHere}</p> : <TryResult {...props} />}
        </div>
      </form>
      <section class="panel try-rule" aria-labelledby="rule-title">
        <details>
          <summary>
            <h2 id="rule-title">{words.rule}</h2>
          </summary>
          <RuleInWords ui={ui} rule={props.rule} />
        </details>
      </section>
    </StaffPage>
  )
}

/** The part that htmx fetches by itself. */
export function TryResult(props: TryResultProps) {
  const { ui, answer } = props
  const words = ui.text.ruleTry
  return (
    <section id="try-result" class="try-result" aria-label={words.result}>
      {answer.kind === 'wrong' ? (
        <div class="note note-zhu" role="status">
          <b>{words.wrong}</b>
          <ul class="try-wrong">
            {Object.entries(answer.errors).map(([field, sentence]) => (
              <li>
                <a href={`#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <TryOutcome {...props} {...answer} />
      )}
    </section>
  )
}
