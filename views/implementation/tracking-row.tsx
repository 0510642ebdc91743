/** One project in the tracking table: its light, its money with the way to every entry, its progress against the plan. */
import type { LedgerKind } from '../../src/database/tables/works.ts'
import type { Tracked } from '../../src/implementation/tracking.ts'
import { percent, shortDay, wan } from '../format.ts'
import { Meter } from '../parts/meter.tsx'
import { Lamp } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

/** The kinds that have a column. */
export const MONEY = ['approved', 'arrived', 'contracted', 'paid'] as const satisfies readonly LedgerKind[]

export function TrackingRow({ ui, row, several }: { ui: Ui; row: Tracked; several: boolean }) {
  const { project, money, light, latest, overdue } = row
  const { columns, never } = ui.text.implementation.tracking.table
  const { light: lightWords, charts } = ui.text.implementation
  const here = paths.desk(project.body_slug, 'projects', project.code)
  const share = percent(money.paid, money.approved)
  return (
    <tr>
      <td>
        <Lamp lamp={light.lamp} text={ui.text} />
      </td>
      <td class="nowrap quiet">{several ? project.code : project.code.slice(5)}</td>
      <th scope="row" class="tracking-name">
        <a href={here} lang="zh-CN">
          {project.title}
        </a>
        {light.behind >= 10 && latest?.reason && (
          <span class="row-why" lang="zh-CN">
            {latest.reason}
          </span>
        )}
      </th>
      <td class="nowrap" data-label={columns.decided}>
        {ui.text.words.decidedBy(project.decided_by, project.body_kind)}
      </td>
      <td class="nowrap only-large" data-label={columns.category}>
        {ui.text.words.category[project.category]}
      </td>
      <td class="nowrap" lang="zh-CN" data-label={columns.unit}>
        {project.unit}
      </td>
      {MONEY.map((kind) => (
        <td class="number" data-label={columns[kind]}>
          <a href={`${here}?kind=${kind}#ledger`}>{wan(money[kind])}</a>
        </td>
      ))}
      <td class="tracking-bar">
        <Meter
          part={money.paid}
          whole={money.approved}
          plan={row.plannedPaid}
          label={charts.meter(share, percent(row.plannedPaid, money.approved))}
        />
      </td>
      <td class="number" data-label={columns.share}>
        {share}
      </td>
      <td class="number" data-label={columns.progress}>
        {light.percent}% <span class="quiet">/ {light.planned}%</span>
      </td>
      <td class="nowrap" data-label={columns.reported}>
        {latest ? <time datetime={latest.reported_on}>{shortDay(latest.reported_on)}</time> : <span class="quiet">{never}</span>}
        {overdue && <b class="behind overdue">{lightWords.overdueShort(overdue.days)}</b>}
      </td>
    </tr>
  )
}
