/** A recorded vote as a table: one deputy a row, one column an item; at the desk, before a teller saves, and in public. */
import type { NamedRow } from '../../src/voting/rule/recorded.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Text } from '../text/index.ts'
import type { Ui } from '../ui.ts'
import { byName } from './mode-words.ts'

type Column = 'number' | 'name' | 'delegation'

export interface NamesTableProps {
  readonly ui: Ui
  readonly rule: VotingRule
  readonly candidates: readonly { readonly title: string; readonly position: number }[]
  readonly rows: readonly NamedRow[]
  /** Where a head leads that sorts by its column; without it nothing is sorted. */
  readonly sort?: { readonly by: Column; readonly down: boolean; to(by: Column, down: boolean): string }
}

const COLUMNS: readonly Column[] = ['number', 'name', 'delegation']

export function NamesTable(props: NamesTableProps) {
  const { ui, rule, candidates, rows } = props
  const words = ui.text.recorded.list
  return (
    <>
      <Scroll label={words.title}>
        <table class="table names-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head {...props} column={column} />
              ))}
              {candidates.map(({ title, position }) => (
                <th scope="col" class="mark" title={title}>
                  <span class="visually-hidden">{ui.text.count.itemOf(position)} </span>
                  {position}
                </th>
              ))}
              <th scope="col">{words.remark}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr class={row.marks === null ? 'names-silent' : undefined}>
                <td class="number">{row.number}</td>
                <th scope="row" lang="zh-CN" class="nowrap">
                  {row.name}
                </th>
                <td lang="zh-CN" class="nowrap">
                  {row.delegation}
                </td>
                {candidates.map((_, index) => {
                  const mark = row.marks?.[index]
                  return mark === undefined ? (
                    <td class="mark" />
                  ) : (
                    <td class={`mark mark-${mark}`} title={words.marks[mark]}>
                      {words.short[mark]}
                    </td>
                  )
                })}
                <td class="nowrap">{remarkOf(ui.text, rule, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">{words.legend}</p>
    </>
  )
}

function Head({ ui, sort, column }: NamesTableProps & { column: Column }) {
  const words = ui.text.recorded.list
  const place = column === 'number' ? 'number' : undefined
  if (sort === undefined)
    return (
      <th scope="col" class={place}>
        {words[column]}
      </th>
    )
  const sorted = sort.by === column
  const down = sorted && !sort.down
  return (
    <th scope="col" class={place} aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <a href={sort.to(column, down)}>
        {words[column]}
        {sorted && <span aria-hidden="true">{sort.down ? ' ↓' : ' ↑'}</span>}
        <span class="visually-hidden">{down ? words.sortDown : words.sortUp}</span>
      </a>
    </th>
  )
}

/** Why a line does not count, or that there is none. */
export function remarkOf(text: Text, rule: VotingRule, { marks, void: spoiled }: NamedRow): string {
  const words = text.recorded.list
  if (marks === null) return words.notVoted[byName(rule) ?? 'paper-ballot']
  return spoiled === null ? '' : words.void(text.count.voidReason[spoiled])
}
