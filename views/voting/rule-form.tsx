/** Setting up the rule of a round: the questions that cannot be guessed first, the others folded, the rule in words beside them. */
import type { RuleFaults } from '../../src/voting/rulemaking/forms.ts'
import type { Reading } from '../../src/voting/rulemaking/reading.ts'
import type { RuleStart } from '../../src/voting/rulemaking/starts.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { FirstQuestions } from './rule-form-first.tsx'
import { OtherQuestions } from './rule-form-rest.tsx'
import { faultSentences, RuleReading } from './rule-reading.tsx'

export interface RuleFormProps {
  readonly ui: Ui
  readonly noun: string
  readonly round: RoundAtDesk
  readonly isRating: boolean
  readonly start: { readonly id: RuleStart; readonly basis: readonly string[] } | null
  /** As many as stand on the frozen list. */
  readonly candidates: number
  readonly values: Readonly<Record<string, string>>
  readonly rows: { readonly groups: number; readonly classes: number; readonly tiers: number; readonly grades: number }
  readonly isAssumed: (field: string) => boolean
  readonly reading: Reading | null
  readonly faults: RuleFaults
}

export function RuleFormPage(props: RuleFormProps) {
  const { ui, noun, round, faults, values, rows, isAssumed } = props
  const words = ui.text.rulemaking
  const slug = ui.desk?.slug ?? ''
  const console = paths.desk(slug, 'rounds', round.id)
  const here = `${console}/rule`
  const title = words.title(noun)
  const errors = faultSentences(ui.text, faults)
  const asked = { ui, values, errors, isAssumed, rows }
  const failed = Object.keys(errors).length > 0
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="sessions" />} failed={failed}>
      <Crumbs
        ui={ui}
        items={[
          [round.session_name, paths.desk(slug, 'sessions', round.session_id)],
          [ui.text.rounds.console.title(round.number, noun), console],
          [title],
        ]}
      />
      <div class="desk-title">
        <h1>{title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <Start {...props} />
      <div class="rule-columns">
        <form
          method="post"
          action={here}
          class="rule-form"
          hx-post={`${here}/check`}
          hx-trigger="change, input delay:600ms"
          hx-target="#rule-reading"
          hx-swap="outerHTML"
        >
          <input type="hidden" name="instead" value={values['instead'] ?? ''} />
          <ErrorSummary errors={errors} text={ui.text} />
          <header class="rule-head">
            <h2>{words.first}</h2>
            <p class="quiet">
              {words.firstHint} <a href="#rule-reading">{words.toWords}</a>
            </p>
          </header>
          <FirstQuestions {...asked} isRating={props.isRating} />
          {props.isRating && <Unasked values={values} />}
          <details class="rule-rest" open={Object.keys(errors).some((field) => !isFirst(field))}>
            <summary>
              <h2>{words.rest}</h2> <span class="quiet">{words.restHint}</span>
            </summary>
            <OtherQuestions {...asked} candidates={props.candidates} />
          </details>
          <div class="send">
            <button class="btn btn-ghost" type="submit" formaction={`${here}/check#rule-reading`}>
              {words.check}
            </button>
            <button class="btn" type="submit">
              {words.save}
            </button>
            <span class="quiet">{words.draftOnly}</span>
            <a href={`${console}/try`}>{ui.text.ruleTry.link}</a>
          </div>
        </form>
        <RuleReading ui={ui} reading={props.reading} faults={faults} />
      </div>
    </StaffPage>
  )
}

function Start({ ui, start }: RuleFormProps) {
  const words = ui.text.rulemaking
  if (start === null) return null
  return (
    <div class="rule-start">
      <p>
        {words.started}
        <b>{words.starts[start.id]}</b>
      </p>
      <p class="quiet">
        {words.basis}
        <span lang="zh-CN">{start.basis.join('；')}</span>
      </p>
      <p class="quiet">{words.markHint}</p>
    </div>
  )
}

/** A rating has no majority, no tie and no open seat: what its rule says of them goes along unasked. */
const Unasked = ({ values }: Pick<RuleFormProps, 'values'>) => (
  <>
    {Object.entries(values)
      .filter(([field]) => /^(threshold|tie|shortfall)\./.test(field))
      .map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
  </>
)

const FIRST = [
  'threshold.',
  'ballot.layout',
  'ballot.unmarked',
  'validity.overSelection',
  'tie.',
  'shortfall.',
  'room',
  'publish.counts',
  'publish.rows',
  'satisfaction.',
  'confirm',
]
/** Whether a field stands among the open questions; an error elsewhere opens the fold. */
const isFirst = (field: string): boolean => /^groups\.\d+\.cap$/.test(field) || FIRST.some((start) => field.startsWith(start))
