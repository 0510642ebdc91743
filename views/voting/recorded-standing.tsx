/** Above the teller's form of a recorded vote: whose entries are in, and side by side what differs, by deputy and item. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { Difference } from '../../src/voting/scrutiny/recorded.ts'
import type { RollDeputy } from '../../src/voting/scrutiny/recorded-lines.ts'
import type { RecordedStanding as Standing } from '../../src/voting/scrutiny/recorded-standing.ts'
import type { RoundCandidate } from '../../src/voting/session/round-store.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { Ui } from '../ui.ts'
import { namesOf, TellersStand, tellersWords } from './two-tellers.tsx'

export interface RecordedStandingProps {
  readonly ui: Ui
  readonly rule: VotingRule
  readonly standing: Standing
  readonly roll: readonly RollDeputy[]
  readonly candidates: readonly RoundCandidate[]
}

export function RecordedStanding(props: RecordedStandingProps) {
  const { ui, rule, standing } = props
  const found = standing.kind === 'different' ? standing.differences : null
  const differences = found === null ? null : <Table {...props} differences={found} />
  return <TellersStand ui={ui} words={tellersWords(ui, rule)} standing={standing} differences={differences} />
}

function Table(props: RecordedStandingProps & { differences: readonly Difference[] }) {
  const { ui, rule, standing, roll, candidates, differences } = props
  const own = ui.text.recorded.difference
  const columns = standing.tellers.map((teller) => namesOf(ui, [teller]))
  const deputies = new Map(roll.map((deputy) => [deputy.mandate, deputy]))
  return (
    <>
      <Scroll label={tellersWords(ui, rule).comparison}>
        <table class="table cards two-entries">
          <thead>
            <tr>
              <th>{own.deputy}</th>
              <th>{own.item}</th>
              {columns.map((name) => (
                <th class="number">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => {
              const deputy = 'mandate' in difference ? deputies.get(difference.mandate) : undefined
              return (
                <tr class="differs">
                  <td class="card-title" lang={deputy === undefined ? undefined : 'zh-CN'}>
                    {deputy === undefined ? '—' : `${deputy.number} ${deputy.name}`}
                    {deputy !== undefined && <span class="two-entries-item quiet">{deputy.delegation}</span>}
                  </td>
                  <td data-label={own.item}>{whatOf(ui, difference, candidates)}</td>
                  {difference.values.map((value, index) => (
                    <td class="number" data-label={columns[index]}>
                      {value === null ? own.noLine : <span class="marks-keys">{value}</span>}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">{own.count(differences.length)}</p>
      <p class="hint">{tellersWords(ui, rule).lookAgain}</p>
    </>
  )
}

function whatOf(ui: Ui, difference: Difference, candidates: readonly RoundCandidate[]) {
  const own = ui.text.recorded.difference
  if (difference.kind !== 'mark') return own[difference.kind]
  return (
    <>
      {ui.text.count.itemOf(difference.position)}
      <span class="two-entries-item quiet" lang="zh-CN">
        {candidates[difference.position - 1]?.title}
      </span>
    </>
  )
}
