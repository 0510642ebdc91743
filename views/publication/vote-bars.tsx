/** Votes for each candidate as bars against the majority line, best first; the same numbers stand in the row. */
import type { RoundResult } from '../../src/voting/session/store.ts'
import { count, wan } from '../format.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { withoutBallots } from '../voting/mode-words.ts'
import { bestFirst, resultOf } from '../voting/result-table.tsx'

export function VoteBars({ ui, round }: { ui: Ui; round: RoundResult }) {
  const words = ui.text.publication.result
  // The line of this very vote: a run-off asks for none, whatever the vote before it did.
  const line = round.ownSteps.find((step) => step.kind === 'majority')
  const silent = withoutBallots(round.rule)
  const of = round.held.attendance.entitled
  const x = (votes: number) => Math.round((votes / Math.max(1, of)) * 1000) / 10
  return (
    <Scroll label={words.columns.item} class="section">
      <table class="table vote-bars">
        {line && <caption>{words.line(count(line.needed))}</caption>}
        <thead>
          <tr>
            <th class="number" scope="col">
              {words.columns.rank}
            </th>
            <th scope="col">{words.columns.item}</th>
            <th scope="col">{line ? words.line(count(line.needed)) : words.columns.for}</th>
            <th class="number" scope="col">
              {words.columns.for}
            </th>
            <th class="number" scope="col">
              {words.columns.against}
            </th>
            <th class="number" scope="col">
              {words.columns.abstain}
            </th>
            {silent && (
              <th class="number" scope="col">
                {ui.text.modes.silent[silent]}
              </th>
            )}
            <th scope="col">{words.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {bestFirst(round.candidates).map((item, index) => {
            const verdict = resultOf(round.outcome, item.id)
            return (
              <tr class={verdict === 'in' ? 'vote-in' : 'vote-out'}>
                <td class="number vote-rank">{index + 1}</td>
                <th scope="row" lang="zh-CN">
                  {item.title}
                  <span class="row-facts">
                    {wan(item.costFen)} {ui.text.common.wan} · {item.unit}
                  </span>
                </th>
                <td class="vote-bar">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="track" width="100" height="10" />
                    <rect class="value" width={x(item.votesFor)} height="10" />
                    {line && <line class="needed" x1={x(line.needed)} x2={x(line.needed)} y1="0" y2="10" />}
                  </svg>
                </td>
                <td class="number strong" data-label={words.columns.for}>
                  {count(item.votesFor)}
                </td>
                <td class="number" data-label={words.columns.against}>
                  {count(item.against)}
                </td>
                <td class="number" data-label={words.columns.abstain}>
                  {count(item.abstain)}
                </td>
                {silent && (
                  <td class="number" data-label={ui.text.modes.silent[silent]}>
                    {count(item.silent ?? 0)}
                  </td>
                )}
                <td class="vote-verdict">
                  <span class={verdict === 'in' ? 'ring-word' : 'quiet'}>{ui.text.count.table[verdict]}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
