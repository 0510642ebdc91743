/** 会商 at a street's desk: minutes, the party committee's confirmation, the announcement, one after another on one page. */
import type { DecisionKind } from '../../src/database/tables/vote.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { ListItem, Minutes } from '../../src/voting/session/decision-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { wan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { Decided } from './consultation-decided.tsx'

export interface DecidedItem {
  readonly position: number
  readonly title: string
  readonly chosen: boolean
  readonly votes_for: number | null
  readonly conclusion: string | null
  readonly cost_fen: number
}

export interface ConsultationProps {
  readonly ui: Ui
  readonly noun: string
  readonly year: number
  readonly cycleId: string
  readonly items: readonly ListItem[]
  readonly decision: {
    readonly kind: DecisionKind
    readonly decided_on: Day | null
    readonly confirmed_on: Day | null
    readonly confirmed_by: string | null
    readonly confirmed_document: string | null
    readonly announced_on: Day | null
    readonly announcement: string | null
  } | null
  readonly minutes: Minutes | null
  readonly decided: readonly DecidedItem[]
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function ConsultationPage(props: ConsultationProps) {
  const { ui, noun, decision, errors } = props
  const words = ui.text.consultation
  const slug = ui.desk?.slug ?? ''
  const decided = decision?.decided_on ?? null
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />} failed={Object.keys(errors).length > 0}>
      <Crumbs ui={ui} items={[[ui.text.session.title(noun), paths.desk(slug, 'sessions')], [words.title]]} />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{ui.text.session.year(props.year)}</p>
        <p class="quiet">{words.intro}</p>
      </div>
      {props.items.length === 0 && <p class="empty">{words.noList}</p>}
      {props.items.length > 0 && decision?.kind !== 'advisory-vote' && decided === null && <MinutesForm {...props} />}
      {decision?.kind === 'advisory-vote' && (
        <p class="note">
          {decided === null ? words.noResult : words.byVote} <a href={paths.desk(slug, 'sessions')}>{words.toSessions}</a>
        </p>
      )}
      {decision !== null && decided !== null && <Decided {...props} decision={decision} />}
    </StaffPage>
  )
}

function MinutesForm(props: ConsultationProps) {
  const { ui, items, values, errors } = props
  const words = ui.text.consultation
  const here = paths.desk(ui.desk?.slug ?? '', 'consultations')
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  if (!ui.desk?.may('consultation.minute')) return <p class="empty">{words.waitingFor(ui.text.words.role['office-staff'])}</p>
  return (
    <form method="post" action={here} class="panel">
      <RequestIdField id={props.requestId} />
      <ErrorSummary errors={errors} text={ui.text} />
      <h2>{words.minutes}</h2>
      <div class="desk-columns">
        <div>
          <div class="field-pair">
            <TextField {...field('held')} label={words.held} type="date" short />
            <TextField {...field('place')} label={words.place} maxlength={80} />
          </div>
          <TextField {...field('chair')} label={words.chair} maxlength={40} short />
          <div class="field-pair">
            <TextField {...field('entitled')} label={words.entitled} inputmode="numeric" short />
            <TextField {...field('present')} label={words.present} inputmode="numeric" short />
          </div>
          <TextArea {...field('attendees')} label={words.attendees} hint={words.attendeesHint} rows={3} />
          <TextArea {...field('discussion')} label={words.discussion} rows={8} />
        </div>
        <div>
          <h3>{words.conclusions}</h3>
          {items.map((item) => (
            <Conclusion ui={ui} item={item} values={values} errors={errors} />
          ))}
        </div>
      </div>
      <p class="quiet">{words.saveHint}</p>
      <div class="send">
        <button class="btn" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  )
}

function Conclusion(props: { ui: Ui; item: ListItem; values: Readonly<Record<string, string>>; errors: FieldErrors }) {
  const { ui, item, values, errors } = props
  const words = ui.text.consultation
  const name = `chosen-${item.position}`
  const error = errors[name]
  return (
    <fieldset class={error ? 'conclusion question-error' : 'conclusion'} id={name}>
      <legend lang="zh-CN">
        {item.position} {item.title} <span class="quiet">{wan(item.cost_fen)}</span>
      </legend>
      {error && <span class="error-message">{error}</span>}
      <div class="picks">
        {(['yes', 'no'] as const).map((value) => (
          <label>
            <input type="radio" name={name} value={value} checked={values[name] === value} />
            {value === 'yes' ? words.chosen : words.notChosen}
          </label>
        ))}
      </div>
      <input
        class="input"
        name={`words-${item.position}`}
        value={values[`words-${item.position}`] ?? ''}
        maxlength={300}
        aria-label={words.wordsOf(item.position)}
        placeholder={words.words}
      />
    </fieldset>
  )
}
