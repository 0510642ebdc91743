/** What a department was asked: open questions first, each leading to its candidate and the form. */
import type { Opinion } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { wan } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface AskedRow {
  readonly candidateId: string
  readonly title: string
  readonly unit: string
  readonly due_on: Day
  /** Negative: days past the day. */
  readonly daysLeft: number
  readonly opinion: Opinion | null
  readonly cost_fen: number | null
}

export function MyOpinionsPage({ ui, rows }: { ui: Ui; rows: readonly AskedRow[] }) {
  const words = ui.text.screening.mine
  const open = rows.filter((row) => row.opinion === null)
  const given = rows.filter((row) => row.opinion !== null)
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="screening" />}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      {rows.length === 0 && <p class="empty">{words.empty}</p>}
      {open.length > 0 && <Rows ui={ui} id="asked-open" title={words.open} rows={open} />}
      {given.length > 0 && <Rows ui={ui} id="asked-given" title={words.given} rows={given} />}
    </StaffPage>
  )
}

function Rows({ ui, id, title, rows }: { ui: Ui; id: string; title: string; rows: readonly AskedRow[] }) {
  const words = ui.text.screening.mine
  const { board } = ui.text.screening
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Scroll label={title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.candidate}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col">{words.columns.opinion}</th>
              <th scope="col" class="number">
                {words.columns.cost}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td lang="zh-CN">
                  <a href={paths.desk(ui.desk?.slug ?? '', 'screening', row.candidateId)}>{row.title}</a>
                </td>
                <td class="nowrap">
                  <time>{row.due_on}</time>{' '}
                  {row.opinion === null &&
                    (row.daysLeft < 0 ? (
                      <span class="late">{board.overdue(-row.daysLeft)}</span>
                    ) : (
                      <span class="quiet">{board.left(row.daysLeft)}</span>
                    ))}
                </td>
                <td class="nowrap">
                  {row.opinion === null ? ui.text.screening.candidate.waiting : ui.text.words.opinion[row.opinion]}
                </td>
                <td class="number">{row.cost_fen === null ? '' : wan(row.cost_fen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
