/** Candidates down, rules across, the adopted one first; what differs from it is framed and signed, never told by colour alone. */
import type { Difference } from '../../src/voting/rule/advisory/differences.ts'
import { count, wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import type { Comparison } from './differences.tsx'

export function DifferencesTable({ ui, compared }: { ui: Ui; compared: Comparison }) {
  const { candidates, adopted, differences } = compared
  const words = ui.text.differences
  const costOf = new Map(candidates.map(({ id, costFen }) => [id, costFen]))
  const sum = adopted.reduce((total, id) => total + (costOf.get(id) ?? 0), 0)
  return (
    <>
      <Scroll label={words.table.label}>
        <table class="table compared">
          <thead>
            <tr>
              <th class="number">{words.table.position}</th>
              <th>{words.table.project}</th>
              <th class="number">{words.table.cost}</th>
              <th class="number">{words.table.votes}</th>
              <th class="compared-adopted">{words.table.adopted}</th>
              {differences.map(({ method }) => (
                <th>
                  {parted(words.method[method].short).map((part) => (
                    <span class="together">{part}</span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.map((candidate) => (
              <tr>
                <td class="number">{candidate.position}</td>
                <th scope="row" lang="zh-CN">
                  {candidate.title}
                </th>
                <td class="number">{wan(candidate.costFen)}</td>
                <td class="number">{count(candidate.votesFor)}</td>
                <td class="compared-adopted">
                  <Dot ui={ui} isIn={adopted.includes(candidate.id)} />
                </td>
                {differences.map((difference) => (
                  <td>
                    <Cell ui={ui} difference={difference} id={candidate.id} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={4}>
                {words.table.chosen}
              </th>
              <td class="compared-adopted">{adopted.length}</td>
              {differences.map(({ chosen }) => (
                <td>{chosen.length}</td>
              ))}
            </tr>
            <tr>
              <th scope="row" colspan={4}>
                {words.table.sum}
              </th>
              <td class="compared-adopted">{wan(sum)}</td>
              {differences.map(({ costFen }) => (
                <td>{wan(costFen)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <p class="quiet small">{words.legend}</p>
    </>
  )
}

/** The head of a column breaks before its bracket, never inside a word. */
const parted = (head: string): string[] => head.split(/(?=[（(])/)

function Dot({ ui, isIn }: { ui: Ui; isIn: boolean }) {
  const words = ui.text.differences.table
  return (
    <>
      <span class={isIn ? 'compared-in' : 'compared-out'} aria-hidden="true">
        {isIn ? '●' : '·'}
      </span>
      <span class="visually-hidden">{isIn ? words.in : words.out}</span>
    </>
  )
}

function Cell({ ui, difference, id }: { ui: Ui; difference: Difference; id: string }) {
  const words = ui.text.differences
  const isMore = difference.more.includes(id)
  if (!isMore && !difference.fewer.includes(id)) return <Dot ui={ui} isIn={difference.chosen.includes(id)} />
  return (
    <span class={isMore ? 'compared-differs compared-more' : 'compared-differs compared-fewer'}>
      <span aria-hidden="true">
        {isMore ? '●' : '·'} {isMore ? words.mores : words.fewers}
      </span>
      <span class="visually-hidden">{isMore ? words.table.more : words.table.fewer}</span>
    </span>
  )
}
