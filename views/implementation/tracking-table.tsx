/** 台账: one row a project; every amount leads to its entries, and the sums to the entries of all rows. */
import type { LedgerKind } from '../../src/database/tables/works.ts'
import type { Sort, Tracked } from '../../src/implementation/tracking.ts'
import { count, percent, shortDay, wan } from '../format.ts'
import { Meter } from '../parts/meter.tsx'
import { Lamp } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { isWhole } from './amount.ts'
import { queryOf, queryWith } from './query.ts'
import type { TrackingPageProps } from './tracking.tsx'

const MONEY = ['approved', 'arrived', 'contracted', 'paid'] as const satisfies readonly LedgerKind[]

export function TrackingTable(props: TrackingPageProps) {
  const { ui, rows, slug, groups, sums, choices, several } = props
  const words = ui.text.implementation.tracking.table
  const rounded = rows.some(({ money }) => MONEY.some((kind) => !isWhole(money[kind])))
  return (
    <section class="panel" aria-labelledby="tracking">
      <h2 id="tracking">
        {words.title} <small class="quiet">{words.unit}</small>
      </h2>
      <div class="scroll-x" tabindex={0} role="region" aria-label={words.scroll}>
        <table class="table tracking">
          <Head {...props} />
          {groups === null ? (
            <tbody>
              {rows.map((row) => (
                <Row ui={ui} row={row} several={several} />
              ))}
            </tbody>
          ) : (
            groups.map((group) => (
              <tbody>
                <tr class="group">
                  <th scope="rowgroup" colspan={6} lang="zh-CN">
                    {words.group(group.area.name, count(group.rows.length))}
                  </th>
                  {MONEY.map((kind) => (
                    <td class="number">
                      <a href={`${paths.desk(slug, 'ledger')}${queryWith({ ...choices, area: group.area.slug }, 'kind', kind)}`}>
                        {wan(group.sums.money[kind])}
                      </a>
                    </td>
                  ))}
                  <td colspan={4} />
                </tr>
                {group.rows.map((row) => (
                  <Row ui={ui} row={row} several={several} />
                ))}
              </tbody>
            ))
          )}
          <tfoot>
            <tr>
              <th scope="row" colspan={6}>
                {words.sum(count(sums.count))}
              </th>
              {MONEY.map((kind) => (
                <td class="number" data-label={words.columns[kind]}>
                  <a href={`${paths.desk(slug, 'ledger')}${queryWith(choices, 'kind', kind)}`}>{wan(sums.money[kind])}</a>
                </td>
              ))}
              <td />
              <td class="number" data-label={words.columns.share}>
                {percent(sums.money.paid, sums.money.approved)}
              </td>
              <td colspan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
      {rounded && <p class="quiet small">{words.rounding}</p>}
    </section>
  )
}

/** Columns that can be sorted by lead to the table sorted so. */
const SORTED_BY: Readonly<Partial<Record<string, Sort>>> = {
  lamp: 'slow',
  code: 'code',
  approved: 'money',
  share: 'paid',
  progress: 'progress',
  reported: 'reported',
}
const COLUMNS = ['lamp', 'code', 'title', 'decided', 'category', 'unit', ...MONEY, 'share', 'progress', 'reported'] as const
const NUMERIC: readonly string[] = [...MONEY, 'progress']

function Head({ ui, slug, choices }: TrackingPageProps) {
  const words = ui.text.implementation.tracking.table
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const sort = SORTED_BY[column]
          return (
            <th
              scope="col"
              class={NUMERIC.includes(column) ? 'number' : undefined}
              colspan={column === 'share' ? 2 : undefined}
              aria-sort={sort !== undefined && sort === choices.sort ? (sort === 'code' ? 'ascending' : 'descending') : undefined}
            >
              {sort === undefined ? (
                words.columns[column]
              ) : (
                <a
                  href={`${paths.desk(slug, 'projects')}${queryOf(choices, { sort })}`}
                  title={words.sortBy(words.columns[column])}
                >
                  {words.columns[column]}
                </a>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function Row({ ui, row, several }: { ui: Ui; row: Tracked; several: boolean }) {
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
      <td class="nowrap" data-label={columns.category}>
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
