/** Situations of a rating: how many give each tier. */
import type { SatisfactionRule, VotingRule } from '../rule/rule.ts'
import { columnsFor, type Figures, type QuestionVotes, questionsOf, type TryColumn } from './try-entry.ts'
import type { Situation } from './try-situations.ts'

export function ratingExample(
  rule: VotingRule,
  { tiers, base }: SatisfactionRule,
  situation: Situation,
  figures: Figures,
): QuestionVotes[] {
  const { returned } = figures
  const of = base === 'all-deputies' ? figures.entitled : returned
  return questionsOf(rule).map((_, index) => {
    const best = bestOf(situation, index, returned, of)
    const second = situation === 'none-reach' ? Math.floor(returned * 0.1) : Math.floor((returned - best) * 0.7)
    const votes = [best, ...(tiers.length > 2 ? [second] : [])]
    const rest = returned - votes.reduce((sum, one) => sum + one, 0)
    const given: readonly number[] = [...votes, ...tiers.slice(votes.length + 1).map(() => 0), rest]
    return Object.fromEntries(columnsFor(rule).map((column: TryColumn, at) => [column, given[at] ?? 0]))
  })
}

function bestOf(situation: Situation, index: number, returned: number, of: number): number {
  if (situation === 'none-reach') return Math.floor(returned * 0.15)
  if (situation === 'exactly-half' && index === 0) return Math.min(returned, Math.floor(of / 2))
  return Math.max(0, Math.floor(returned * 0.97) - index)
}
