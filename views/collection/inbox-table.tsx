/** The rows of the inbox: sortable heads, page by page, and the file of the same list. */
import type { SortColumn } from '../../src/collection/inbox.ts'
import type { ProposalState } from '../../src/database/tables/year.ts'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import type { InboxProps } from './inbox.tsx'

export function Rows({ ui, query, address, rows, columns, pages }: InboxProps) {
  const words = ui.text.intake.inbox
  const slug = ui.desk?.slug ?? ''
  return (
    <div class="panel">
      <Scroll label={words.title}>
        <table class="table inbox-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead ui={ui} query={query} address={address} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td class="nowrap">
                  <time>{row.submitted_on}</time>
                </td>
                <td class="inbox-title" lang="zh-CN">
                  <a href={paths.desk(slug, 'proposals', row.id)}>{row.title}</a>
                  {(row.merged ?? 0) > 0 && (
                    <span class="tag" lang={ui.language}>
                      {words.merged(row.merged ?? 0)}
                    </span>
                  )}
                </td>
                <td lang="zh-CN">{row.place}</td>
                <td class="nowrap">{ui.text.words.category[row.category]}</td>
                <td class="nowrap">{ui.text.words.channel[row.channel]}</td>
                <td class="nowrap">
                  <ProposalStateTag ui={ui} state={row.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div class="between table-foot">
        {pages > 1 ? <Pages ui={ui} query={query} address={address} pages={pages} /> : <span />}
        <a href={`${paths.desk(slug, 'proposals.csv')}${address({ page: 1 })}`}>{words.csv}</a>
      </div>
    </div>
  )
}

type Sorting = Pick<InboxProps, 'ui' | 'query' | 'address'>

function SortHead({ ui, query, address, column }: Sorting & { column: SortColumn }) {
  const words = ui.text.intake.inbox
  const sorted = query.sort.by === column
  const down = sorted && !query.sort.down
  return (
    <th scope="col" aria-sort={sorted ? (query.sort.down ? 'descending' : 'ascending') : undefined}>
      <a href={address({ sort: { by: column, down } })}>
        {words.columns[column]}
        {sorted && <span aria-hidden="true">{query.sort.down ? ' ↓' : ' ↑'}</span>}
        <span class="visually-hidden">{down ? words.sortDown : words.sortUp}</span>
      </a>
    </th>
  )
}

function Pages({ ui, query, address, pages }: Sorting & { pages: number }) {
  const words = ui.text.intake.inbox
  return (
    <nav class="row" aria-label={words.pages}>
      {query.page > 1 && <a href={address({ page: query.page - 1 })}>{words.previous}</a>}
      <span>{words.page(query.page, pages)}</span>
      {query.page < pages && <a href={address({ page: query.page + 1 })}>{words.next}</a>}
    </nav>
  )
}

const TAGS: Readonly<Record<ProposalState, string>> = {
  submitted: 'tag tag-zhu',
  accepted: 'tag tag-lv',
  refused: 'tag',
  merged: 'tag tag-qing',
}

export const ProposalStateTag = ({ ui, state }: { ui: Ui; state: ProposalState }) => (
  <span class={TAGS[state]}>{ui.text.words.proposalState[state]}</span>
)
