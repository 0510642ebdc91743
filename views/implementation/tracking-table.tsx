/** 台账: one row a project; every amount leads to its entries, and the sums to the entries of all rows. */
import type { Sort } from '../../src/implementation/tracking.ts'
import { count, percent, wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import { isWhole } from './amount.ts'
import { queryOf, queryWith } from './query.ts'
import type { TrackingPageProps } from './tracking.tsx'
import { MONEY, TrackingRow } from './tracking-row.tsx'

export function TrackingTable(props: TrackingPageProps) {
  const { ui, rows, slug, groups, sums, choices, several } = props
  const words = ui.text.implementation.tracking.table
  const rounded = rows.some(({ money }) => MONEY.some((kind) => !isWhole(money[kind])))
  return (
    <section class="panel" aria-labelledby="tracking">
      <h2 id="tracking">
        {words.title} <small class="quiet">{words.unit}</small>
      </h2>
      <Scroll label={words.scroll}>
        <table class="table tracking">
          <Head {...props} />
          {groups === null ? (
            <tbody>
              {rows.map((row) => (
                <TrackingRow ui={ui} row={row} several={several} />
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
                  <TrackingRow ui={ui} row={row} several={several} />
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
      </Scroll>
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
