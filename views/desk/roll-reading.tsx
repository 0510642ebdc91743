/** How a file is read: which column is what, where its deputies begin, what it stands for; and looking again. */
import type { Field } from '../../src/bodies/roll/headings.ts'
import { Select, TextField } from '../parts/form.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import { ReadingFields } from './roll-import.tsx'
import type { RollPreviewProps } from './roll-preview.tsx'

const FIELDS = ['number', 'name', 'delegation', 'term', 'origin'] as const satisfies readonly Field[]
const SAMPLE_ROWS = 5
const SAMPLE_COLUMNS = 12

export function RollReading(props: RollPreviewProps) {
  const { ui, preview, layout, errors, carried } = props
  const words = ui.text.roll.reading
  return (
    <details class="panel roll-reading" open={preview === null}>
      <summary>{words.title}</summary>
      <p class="quiet">{words.intro}</p>
      <form method="post" action={paths.desk(ui.desk?.slug ?? '', 'deputies', 'import')} enctype="multipart/form-data">
        <input type="hidden" name="table" value={carried} />
        <Sample {...props} />
        <div class="roll-columns">
          <div>
            <div class="field-pair">
              {FIELDS.map((field) => (
                <Select
                  name={`column-${field}`}
                  label={ui.text.roll.field[field]}
                  value={layout.columns[field] === null ? '' : String(layout.columns[field])}
                  error={errors[`column-${field}`]}
                  empty={words.nowhere}
                  options={columnsOf(props)}
                />
              ))}
              <TextField
                name="head-rows"
                label={words.headRows}
                hint={words.headRowsHint}
                value={String(layout.headRows)}
                error={errors['head-rows']}
                inputmode="numeric"
                short
              />
            </div>
          </div>
          <div>
            <ReadingFields {...props} />
          </div>
        </div>
        <button class={preview === null ? 'btn' : 'btn btn-ghost'} type="submit">
          {words.again}
        </button>
      </form>
    </details>
  )
}

const widthOf = ({ table }: RollPreviewProps) => Math.min(26, Math.max(0, ...table.slice(0, 50).map((row) => row.length)))
/** As spreadsheets call their columns. */
const letterOf = (column: number) => String.fromCharCode(65 + column)

const columnsOf = (props: RollPreviewProps) => {
  const heads = props.table[props.layout.headRows - 1] ?? []
  return Array.from({ length: widthOf(props) }, (_, column) => ({
    value: String(column),
    label: props.ui.text.roll.reading.column(letterOf(column), (heads[column] ?? '').slice(0, 20)),
  }))
}

function Sample(props: RollPreviewProps) {
  const { ui, table } = props
  const columns = Array.from({ length: Math.min(SAMPLE_COLUMNS, widthOf(props)) }, (_, column) => column)
  return (
    <Scroll label={ui.text.roll.reading.sample} class="roll-sample">
      <table class="table" lang="zh-CN">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th scope="col">{letterOf(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.slice(0, SAMPLE_ROWS).map((row, index) => (
            <tr>
              <th class="number" scope="row">
                {index + 1}
              </th>
              {columns.map((column) => (
                <td>{(row[column] ?? '').slice(0, 40)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
