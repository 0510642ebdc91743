/** Votes by item, best first, with what follows from them. Shown to nobody before the count. */
import type { Outcome } from '../../src/voting/rule/outcome.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { withoutBallots } from './mode-words.ts'

export type ItemResult = 'in' | 'out' | 'tied' | 'again'

/** What the outcome says of an item. A run-off's ballot holds only what was tied; chosen earlier counts as in. */
export function resultOf(outcome: Outcome, id: string): ItemResult {
  if (outcome.elected.includes(id)) return 'in'
  if (outcome.kind === 'runoff' && outcome.ties.some((tie) => tie.candidates.includes(id))) return 'tied'
  if (outcome.kind === 'second-round' && outcome.next.lists.some((list) => list.candidates.includes(id))) return 'again'
  return 'out'
}

export const bestFirst = (candidates: RoundResult['candidates']) =>
  [...candidates].sort((a, b) => b.votesFor - a.votesFor || a.position - b.position)

export function ResultTable({ ui, result }: { ui: Ui; result: RoundResult }) {
  const words = ui.text.count.table
  const triple = result.rule.ballot.unmarked !== 'not-selected'
  const silent = withoutBallots(result.rule)
  const hasVoid = result.candidates.some(({ itemVoid }) => itemVoid > 0)
  return (
    <Scroll label={words.project}>
      <table class="table">
        <thead>
          <tr>
            <th class="number">{words.rank}</th>
            <th class="number">{words.position}</th>
            <th>{words.project}</th>
            <th class="number">{words.cost}</th>
            <th class="number">{words.for}</th>
            {triple && <th class="number">{words.against}</th>}
            {triple && <th class="number">{words.abstain}</th>}
            {hasVoid && <th class="number">{words.void}</th>}
            {silent && <th class="number">{ui.text.modes.silent[silent]}</th>}
            <th>{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {bestFirst(result.candidates).map((item, index) => {
            const verdict = resultOf(result.outcome, item.id)
            return (
              <tr>
                <td class="number">{index + 1}</td>
                <td class="number">{item.position}</td>
                <td lang="zh-CN">{item.title}</td>
                <td class="number">{wan(item.costFen)}</td>
                <td class="number strong">{item.votesFor}</td>
                {triple && <td class="number">{item.against}</td>}
                {triple && <td class="number">{item.abstain}</td>}
                {hasVoid && <td class="number">{item.itemVoid}</td>}
                {silent && <td class="number">{item.silent}</td>}
                <td>
                  <span class={verdict === 'in' ? 'tag tag-lv' : verdict === 'out' ? 'tag' : 'tag tag-zhu'}>
                    {words[verdict]}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
