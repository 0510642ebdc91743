/** 进度月报表 (rulebook §11.11): the tracking table on A4 across, with what the newest reports say. */
import type { BodyKind } from '../../src/database/tables/people.ts'
import type { Sums, Tracked } from '../../src/implementation/tracking.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { longDay, percent, wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { paths } from '../paths.ts'
import { monthlyPaper as paper } from '../text/papers/implementation.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'

export interface MonthlySheetProps {
  readonly ui: Ui
  readonly place: { readonly slug: string; readonly name: string; readonly kind: BodyKind }
  readonly year: number
  readonly today: Day
  readonly rows: readonly Tracked[]
  readonly sums: Sums
}

export function MonthlySheet({ ui, place, year, today, rows, sums }: MonthlySheetProps) {
  const title = paper.title(year, place.name)
  return (
    <PaperPage ui={ui} title={title} back={paths.desk(place.slug, 'projects')} shape="wide">
      <h1>{title}</h1>
      <p>{paper.head(rows.length, longDay(today, 'zh-CN'))}</p>
      <div class="paper-scroll" tabindex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {paper.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Line row={row} number={index + 1} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={7}>
                {paper.sum}
              </th>
              <td class="number">{wan(sums.money.approved)}</td>
              <td class="number">{wan(sums.money.arrived)}</td>
              <td class="number">{wan(sums.money.contracted)}</td>
              <td class="number">{wan(sums.money.paid)}</td>
              <td class="number">{percent(sums.money.paid, sums.money.approved)}</td>
              <td colspan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
    </PaperPage>
  )
}

function Line({ row, number }: { row: Tracked; number: number }) {
  const { project, money, light, latest, overdue } = row
  const { mark, word } = zh.words.lamp[light.lamp]
  return (
    <tr>
      <td class="number">{number}</td>
      <td>{project.unit}</td>
      <td>
        {project.code} {project.title}
      </td>
      <td>{project.owner_unit}</td>
      <td>{project.target}</td>
      <td class="number">{light.percent}%</td>
      <td class="number">{light.planned}%</td>
      <td class="number">{wan(money.approved)}</td>
      <td class="number">{wan(money.arrived)}</td>
      <td class="number">{wan(money.contracted)}</td>
      <td class="number">{wan(money.paid)}</td>
      <td class="number">{percent(money.paid, money.approved)}</td>
      <td class="nowrap">
        {mark} {word}
      </td>
      <td>{latest?.reason}</td>
      <td>{overdue ? paper.missing(overdue.days) : latest?.month.slice(0, 7)}</td>
    </tr>
  )
}
