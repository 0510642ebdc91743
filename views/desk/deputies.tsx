/** The roll of a congress: who is a deputy in office today. */
import type { Day } from '../../src/kernel/clock.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'

interface DeputyRow {
  readonly roll_number: number
  readonly name: string
  readonly delegation: string
  readonly term: string
  readonly from_on: Day
}

export interface DeputiesProps {
  readonly ui: Ui
  readonly deputies: readonly DeputyRow[]
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function DeputiesPage(props: DeputiesProps) {
  const { ui, deputies } = props
  const words = ui.text.desk.deputies
  return (
    <StaffPage
      ui={ui}
      title={words.title}
      menu={<DeskMenu ui={ui} current="deputies" />}
      failed={Object.keys(props.errors).length > 0}
    >
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p>{words.intro(deputies.length)}</p>
      </div>
      <Scroll label={words.title} class="panel">
        {deputies.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <table class="table">
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
                  <td>{deputy.from_on}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Scroll>
      {ui.desk?.may('mandate.record') && <AddDeputy {...props} />}
    </StaffPage>
  )
}

function AddDeputy({ ui, requestId, values, errors }: DeputiesProps) {
  const words = ui.text.desk.deputies
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <section class="panel">
      <h2>{words.addTitle}</h2>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'deputies')}>
        <ErrorSummary errors={errors} text={ui.text} />
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
