/** Objections after the announcement: what was noted, what came of it, and the form for another one. */
import type { NotedObjection } from '../../src/voting/archive/objection-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, TextArea, TextField } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

interface FormProps {
  readonly ui: Ui
  readonly here: string
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function Objections(props: FormProps & { objections: readonly NotedObjection[]; open: boolean }) {
  const { ui, objections, open } = props
  const words = ui.text.archive.objections
  const unsettled = objections.filter(({ answer }) => answer === null).length
  return (
    <section class="panel" aria-labelledby="objections-title">
      <h2 id="objections-title">
        {words.title} {objections.length > 0 && <span class="quiet">{words.count(objections.length, unsettled)}</span>}
      </h2>
      {objections.length === 0 && <p class="quiet">{words.none}</p>}
      <ol class="objection-list">
        {objections.map((objection) => (
          <Noted {...props} objection={objection} />
        ))}
      </ol>
      {open && <Add {...props} />}
    </section>
  )
}

function Noted({ ui, here, objection }: FormProps & { objection: NotedObjection }) {
  const words = ui.text.archive.objections
  const { id, by, about, raisedOn, answer, settledOn } = objection
  return (
    <li>
      <p class="quiet small">{words.raised(by, longDay(raisedOn, ui.language))}</p>
      <p lang="zh-CN">{about}</p>
      {answer !== null && settledOn !== null ? (
        <div class="objection-answer">
          <p class="quiet small">{words.settled(longDay(settledOn, ui.language))}</p>
          <p lang="zh-CN">{answer}</p>
        </div>
      ) : (
        <p>
          <span class="tag tag-zhu">{words.open}</span>{' '}
          {ui.desk?.may('objection.note') && <a href={`${here}/objections/${id}`}>{words.settle}</a>}
        </p>
      )}
    </li>
  )
}

function Add({ ui, here, requestId, values, errors }: FormProps) {
  const words = ui.text.archive.objections
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  if (!ui.desk?.may('objection.note')) return <p class="quiet">{words.waitingFor}</p>
  return (
    <details class="archive-form" open={Object.keys(errors).length > 0}>
      <summary>
        <h3>{words.add}</h3>
      </summary>
      <form method="post" action={`${here}/objections`} class="archive-fields">
        <RequestIdField id={requestId} />
        <ErrorSummary errors={errors} text={ui.text} />
        <p class="quiet small">{words.addHint}</p>
        <TextField {...field('by')} label={words.by} hint={words.byHint} maxlength={60} />
        <TextArea {...field('about')} label={words.about} rows={3} maxlength={1000} />
        <TextField {...field('raised')} label={words.raisedOn} type="date" short />
        <button class="btn" type="submit">
          {words.note}
        </button>
      </form>
    </details>
  )
}

export type SettleProps = FormProps & {
  readonly crumbs: readonly (readonly [string, string])[]
  readonly objection: NotedObjection
}

export function SettlePage({ ui, here, requestId, values, errors, crumbs, objection }: SettleProps) {
  const words = ui.text.archive.objections
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <StaffPage
      ui={ui}
      title={words.settle}
      menu={<DeskMenu ui={ui} current="sessions" />}
      failed={Object.keys(errors).length > 0}
    >
      <Crumbs ui={ui} items={[...crumbs, [words.settle]]} />
      <div class="desk-title">
        <h1>{words.settle}</h1>
      </div>
      <section class="panel">
        <p class="quiet small">{words.raised(objection.by, longDay(objection.raisedOn, ui.language))}</p>
        <p lang="zh-CN">{objection.about}</p>
      </section>
      <form method="post" action={here} class="panel desk-form">
        <RequestIdField id={requestId} />
        <ErrorSummary errors={errors} text={ui.text} />
        <TextArea {...field('answer')} label={words.answer} hint={words.answerHint} rows={4} maxlength={1000} />
        <TextField {...field('settled')} label={words.settledOn} type="date" short />
        <button class="btn" type="submit">
          {words.save}
        </button>
      </form>
    </StaffPage>
  )
}
