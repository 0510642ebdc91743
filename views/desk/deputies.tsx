/** The roll of a congress: who is a deputy in office today. */
import type { Day } from '../../src/kernel/clock.ts'
import { longDay } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, Select, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'

interface DeputyRow {
  readonly id: string
  readonly roll_number: number
  readonly name: string
  readonly delegation: string
  readonly term: string
  readonly from_on: Day
  /** The first day out of office, when it is known. */
  readonly to_on: Day | null
}

export interface DeputiesProps {
  readonly ui: Ui
  readonly deputies: readonly DeputyRow[]
  /** Recorded already, in office later: by day. */
  readonly ahead: readonly { readonly on: Day; readonly deputies: number }[]
  /** A file has just been taken over. */
  readonly imported: boolean
  readonly requestId: string
  /** Which of the two forms was sent. */
  readonly form: 'record' | 'leaving' | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function DeputiesPage(props: DeputiesProps) {
  const { ui, deputies } = props
  const words = ui.text.desk.deputies
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="deputies" />} failed={props.form !== null}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p>{words.intro(deputies.length)}</p>
        <p class="title-links row">
          {ui.desk?.may('mandate.record') && <a href={paths.desk(ui.desk.slug, 'deputies', 'import')}>{ui.text.roll.toImport}</a>}
          <a href={paths.desk(ui.desk?.slug ?? '', 'deputies.csv')}>{ui.text.roll.toExport}</a>
        </p>
      </div>
      {props.imported && (
        <p class="note note-lv roll-note" role="status">
          {ui.text.roll.imported}
        </p>
      )}
      {props.ahead.map((later) => (
        <p class="note note-qing roll-note">{ui.text.roll.ahead(later.deputies, longDay(later.on, ui.language))}</p>
      ))}
      <Scroll label={words.title} class="panel">
        {deputies.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <table class="table roll-list">
            <thead>
              <tr>
                <th class="number" scope="col">
                  {words.number}
                </th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.delegation}</th>
                <th scope="col">{words.term}</th>
                <th scope="col">{words.since}</th>
              </tr>
            </thead>
            <tbody>
              {deputies.map((deputy) => (
                <tr>
                  <td class="number">{deputy.roll_number}</td>
                  <th scope="row" lang="zh-CN">
                    {deputy.name}
                  </th>
                  <td lang="zh-CN">{deputy.delegation}</td>
                  <td lang="zh-CN">{deputy.term}</td>
                  <td>
                    {deputy.from_on}
                    {deputy.to_on !== null && ` ${words.leaving(deputy.to_on)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Scroll>
      {ui.desk?.may('mandate.record') && (
        <div class="panel-grid">
          <AddDeputy {...props} />
          {deputies.some(({ to_on }) => to_on === null) && <LetGo {...props} />}
        </div>
      )}
    </StaffPage>
  )
}

function AddDeputy({ ui, requestId, form, values, errors }: DeputiesProps) {
  const words = ui.text.desk.deputies
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <section class="panel">
      <h2>{words.addTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'deputies')}>
        {form === 'record' && <ErrorSummary errors={errors} text={ui.text} />}
        <RequestIdField id={requestId} />
        <div class="field-pair">
          <TextField {...field('name')} label={words.name} />
          <TextField {...field('number')} label={words.number} inputmode="numeric" short />
          <TextField {...field('delegation')} label={words.delegation} />
          <TextField {...field('term')} label={words.term} />
        </div>
        <button class="btn" type="submit">
          {words.add}
        </button>
      </form>
    </section>
  )
}

function LetGo({ ui, deputies, form, values, errors }: DeputiesProps) {
  const words = ui.text.desk.deputies
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  const staying = deputies.filter(({ to_on }) => to_on === null)
  return (
    <section class="panel">
      <h2>{words.leaveTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'deputies', 'leaving')}>
        {form === 'leaving' && <ErrorSummary errors={errors} text={ui.text} />}
        <Select
          {...field('deputy')}
          label={words.who}
          empty="—"
          options={staying.map(({ id, roll_number, name }) => ({ value: id, label: `${roll_number} ${name}` }))}
        />
        <TextField {...field('leaves')} label={words.leaves} hint={words.leavesHint} type="date" short />
        <button class="btn btn-ghost" type="submit">
          {words.leave}
        </button>
      </form>
    </section>
  )
}
