/** 票数相等不能确定时: what the rule does when equals stand across the cut. */
import type { Candidate } from './contest.ts'
import { type Tier, tiersOf } from './ranking.ts'
import type { VotingRule } from './rule.ts'

export type Settlement =
  | { readonly by: 'runoff' | 'presidium' | 'accept-all' | 'leave-open' }
  | { readonly by: 'lower-cost' | 'more-public-support'; readonly order: readonly Tier[] }

export function settleTie(rule: VotingRule, tied: Tier, factsOf: (id: string) => Candidate, runoffsHeld: number): Settlement {
  const { method, maxRounds } = rule.tie
  switch (method) {
    case 'presidium':
    case 'accept-all':
      return { by: method }
    case 'runoff':
      return maxRounds === null || runoffsHeld < maxRounds ? { by: 'runoff' } : { by: rule.tie.finally }
    case 'lower-cost':
      return part(rule, method, tied, (id) => known(factsOf(id).costFen, id, 'cost'))
    case 'more-public-support':
      return part(rule, method, tied, (id) => -known(factsOf(id).support, id, 'public support'))
  }
}

/** The smallest measure goes first; when all are equal in that too, the last resort of the rule decides. */
function part(
  rule: VotingRule,
  by: 'lower-cost' | 'more-public-support',
  tied: Tier,
  measure: (id: string) => number,
): Settlement {
  const measured = tied.candidates.map((candidate) => ({ candidate, score: measure(candidate) }))
  const order = tiersOf(measured, true).map(({ candidates }) => ({ score: tied.score, candidates }))
  return order.length > 1 ? { by, order } : { by: rule.tie.finally }
}

export function known(fact: number | null, id: string, what: string): number {
  if (fact === null) throw new Error(`the rule needs the ${what} of candidate ${id}`)
  return fact
}
