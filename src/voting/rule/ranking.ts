/** 以得票多的当选: candidates in order of their votes; equals stay together, because nothing but another vote may part them. */
import type { VotingRule } from './rule.ts'
import type { ItemTotals } from './totals.ts'

export type Scored = { readonly candidate: string; readonly score: number }
export type Tier = { readonly score: number; readonly candidates: readonly string[] }

export function scoreOf(rule: VotingRule, item: ItemTotals): number {
  switch (rule.ranking) {
    case 'for':
      return item.for
    case 'for-minus-against':
      return item.for - item.against
    case 'points':
      return item.points
  }
}

/** In a sum of ranks the smallest sum stands first; everywhere else the largest number. */
export const smallestFirst = ({ ballot }: VotingRule): boolean => ballot.rank?.aggregate === 'sum-of-ranks'

/** Best first; inside a tier the order of the ballot. */
export function tiersOf(scored: readonly Scored[], ascending: boolean): Tier[] {
  const scores = [...new Set(scored.map(({ score }) => score))].sort((a, b) => (ascending ? a - b : b - a))
  return scores.map((score) => ({
    score,
    candidates: scored.filter((one) => one.score === score).map(({ candidate }) => candidate),
  }))
}
