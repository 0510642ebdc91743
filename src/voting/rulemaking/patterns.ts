/**
 * How many different ballots a rule allows. Where opened rows are published, everybody can be told beforehand which one to hand in;
 * the more of them there are for one voter, the more surely such a ballot is found again (12 projects with three answers: 531,441).
 */
import type { Group, VotingRule } from '../rule/rule.ts'

export const patternsOf = (rule: VotingRule): bigint =>
  rule.groups.reduce((product, group) => product * patternsOfGroup(rule, group), 1n)

function patternsOfGroup({ ballot, satisfaction }: VotingRule, { contest, candidates, cap }: Group): bigint {
  const limit = cap ?? candidates
  switch (ballot.layout) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      if (contest === 'block') return 3n
      return sum(limit, (chosen) => choose(candidates, chosen) * 2n ** BigInt(candidates - chosen))
    case 'up-to-n':
      return sum(limit, (chosen) => choose(candidates, chosen))
    case 'exactly-n':
      return choose(candidates, limit)
    case 'rank': {
      const { depth, partialAllowed } = ballot.rank ?? { depth: 0, partialAllowed: false }
      if (!partialAllowed) return arrange(candidates, depth)
      return sum(depth, (given) => choose(depth, given) * arrange(candidates, given))
    }
    case 'grade':
      return BigInt((satisfaction?.tiers.length ?? 0) + 1) ** BigInt(candidates)
  }
}

function sum(last: number, term: (at: number) => bigint): bigint {
  let total = 0n
  for (let at = 0; at <= last; at++) total += term(at)
  return total
}

/** Ways to put `places` of `things` in order. */
function arrange(things: number, places: number): bigint {
  let ways = 1n
  for (let at = 0; at < places; at++) ways *= BigInt(Math.max(0, things - at))
  return ways
}

const choose = (things: number, places: number): bigint => arrange(things, places) / arrange(places, places)
