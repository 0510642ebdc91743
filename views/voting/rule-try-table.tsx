/** Every candidate with its votes and what becomes of it, under the rule as it is and as it would be; what differs is marked. */
import type { Outcome } from '../../src/voting/rule/outcome.ts'
import type { Count, ItemTotals } from '../../src/voting/rule/totals.ts'
import type { TryColumn } from '../../src/voting/rulemaking/try-entry.ts'
import { Scroll } from '../parts/scroll.tsx'
import { resultOf } from './result-table.tsx'
import type { ChangedTry, Judged, TryResultProps } from './rule-try.tsx'
import { columnName } from './rule-try-words.ts'

type TableProps = TryResultProps & { readonly before: Judged; readonly changed: ChangedTry | null }

export function TryTable(props: TableProps) {
  const { ui, rule, candidates, sheet, before, changed } = props
  const words = ui.text.ruleTry.table
  const after = changed?.after ?? null
  const counted = before.count ?? after?.count ?? null
  if (counted === null) return null
  // The same totals on both sides are told once; other ballots valid, other totals.
  const twice =
    after !== null && before.count !== null && after.count !== null && !sameVotes(before.count, after.count, sheet.columns)
  const order = candidates
    .map((candidate, index) => ({ candidate, index }))
    .sort((a, b) => placeOf(before, after, a.candidate.id) - placeOf(before, after, b.candidate.id) || a.index - b.index)
  const [mainColumn = 'for'] = sheet.columns
  // Totals stand in the form already: on a phone their side columns give way to the results.
  const minor = (column: TryColumn) => (column === mainColumn ? 'number strong' : props.onBallots ? 'number' : 'number try-minor')
  return (
    <section class="panel" aria-labelledby="try-table-title">
      <h2 id="try-table-title">{words.title}</h2>
      <Scroll label={words.title}>
        <table class="table try-table">
          <thead>
            <tr>
              <th class="number">{words.position}</th>
              <th>{words.project}</th>
              {sheet.columns.map((column) => (
                <th class={minor(column)}>
                  {twice && column === mainColumn
                    ? words.votes(columnName(ui.text, rule, column), words.now)
                    : columnName(ui.text, rule, column)}
                </th>
              ))}
              {twice && <th class="number">{words.votes(columnName(ui.text, rule, mainColumn), words.changed)}</th>}
              <th>{after === null ? ui.text.count.table.result : words.now}</th>
              {after !== null && <th>{words.changed}</th>}
            </tr>
          </thead>
          <tbody>
            {order.map(({ candidate, index }) => {
              const now = fateOf(props, before, candidate.id)
              const then = after === null ? null : fateOf(props, after, candidate.id)
              const differs = then !== null && then.word !== now.word
              const item = counted.items[index]
              return (
                <tr class={differs ? 'try-differs' : undefined}>
                  <td class="number">{index + 1}</td>
                  <td lang="zh-CN">{candidate.title}</td>
                  {sheet.columns.map((column) => (
                    <td class={minor(column)}>{votesIn(item, column)}</td>
                  ))}
                  {twice && <td class="number strong">{votesIn(after?.count?.items[index], mainColumn)}</td>}
                  <td>
                    <Fate {...now} />
                  </td>
                  {then !== null && (
                    <td>
                      <Fate {...then} /> {differs && <b class="try-mark">{words.differs}</b>}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

interface Fated {
  readonly word: string
  readonly tone: 'good' | 'open' | 'out'
}

const Fate = ({ word, tone }: Fated) => (
  <span class={tone === 'good' ? 'tag tag-lv' : tone === 'open' ? 'tag tag-zhu' : 'tag'}>{word}</span>
)

function fateOf({ ui }: TableProps, judged: Judged, id: string): Fated {
  const words = ui.text.ruleTry.table
  if (judged.count === null) return { word: words.nothing, tone: 'out' }
  if (judged.kind === 'rated') {
    const rated = judged.rating.kind === 'rated' ? judged.rating.items.find(({ item }) => item === id) : undefined
    return { word: rated?.grade ?? words.nothing, tone: 'out' }
  }
  const result = tiedForPresidium(judged.outcome, id) ? 'tied' : resultOf(judged.outcome, id)
  return { word: words[result], tone: result === 'in' ? 'good' : result === 'out' ? 'out' : 'open' }
}

/** A tie that is left to the presidium is a tie too. */
const tiedForPresidium = (outcome: Outcome, id: string): boolean =>
  outcome.kind === 'presidium-choice' && outcome.ties.some(({ candidates }) => candidates.includes(id))

/** Ranked candidates in their order, then the others as they stand on the ballot. */
function placeOf(before: Judged, after: Judged | null, id: string): number {
  const judged = before.count === null && after !== null ? after : before
  if (judged.kind !== 'voted') return 0
  const ranked = judged.outcome.steps.flatMap((step) => (step.kind === 'ranking' ? step.tiers : []))
  const failed = judged.outcome.steps.flatMap((step) => ('failed' in step ? step.failed : []))
  const tier = ranked.findIndex(({ candidates }) => candidates.includes(id))
  if (tier !== -1) return tier
  const votes = failed.find(({ candidate }) => candidate === id)?.score ?? 0
  return 1_000_000 - votes
}

function votesIn(item: ItemTotals | undefined, column: TryColumn): number | string {
  if (item === undefined) return ''
  switch (column) {
    case 'for':
    case 'against':
    case 'abstain':
    case 'points':
      return item[column]
    default:
      return item.tiers[Number(column.slice('tier-'.length)) - 1] ?? ''
  }
}

const sameVotes = (a: Count, b: Count, columns: readonly TryColumn[]): boolean =>
  a.items.every((item, index) => columns.every((column) => votesIn(item, column) === votesIn(b.items[index], column)))
