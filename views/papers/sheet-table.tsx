/** A table of a paper: figures, forms for the pen, boxes of a ballot. Its widths are attributes, because a page has no style of its own. */
import type { Cell, Table } from './model.ts'
import { Said } from './said.tsx'

export function SheetTable({ table }: { table: Table }) {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div class="paper-scroll" tabindex={0} role="region" aria-label={table.label}>
      <table class={`paper-table paper-table-${table.tone}`}>
        <colgroup>
          {table.columns.map(({ width }) => (
            <col width={`${((width * 100) / whole).toFixed(2)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map(({ head }) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((one, index) => (
                <TableCell table={table} cell={one} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableCell({ table, cell, index }: { table: Table; cell: Cell; index: number }) {
  const spans = { colspan: cell.across, rowspan: cell.down }
  const column = table.columns[index]
  // A cell over the whole width names the rows under it.
  if (cell.across !== undefined)
    return (
      <th class="paper-band" {...spans} scope="rowgroup">
        <Lines cell={cell} />
      </th>
    )
  if (cell.box) return <td class="paper-box" {...spans} aria-label={column?.head} />
  return (
    <td class={column?.align === 'start' ? 'paper-start' : undefined} {...spans}>
      <Lines cell={cell} />
    </td>
  )
}

function Lines({ cell }: { cell: Cell }) {
  return (
    <>
      {cell.lines.map(({ words, strong }) =>
        strong ? (
          <b>
            <Said words={words} />
          </b>
        ) : (
          <span>
            <Said words={words} />
          </span>
        ),
      )}
    </>
  )
}
