/** What the assembly has to vote on next: which candidates, for how many seats, group by group. */
import type { Candidate, Contest, Tie } from './contest.ts'
import { smallestFirst, tiersOf } from './ranking.ts'
import { groupOf, type VotingRule } from './rule.ts'

export type Vote = { readonly kind: 'first' | 'runoff' | 'second'; readonly lists: readonly VoteList[] }
/** `seats` are the seats still open; where money is short they can be more than the candidates. Candidates in ballot order. */
export type VoteList = { readonly group: string; readonly candidates: readonly string[]; readonly seats: number }

export const candidatesIn = (vote: Vote): string[] => vote.lists.flatMap((list) => list.candidates)

export function firstVote(rule: VotingRule, candidates: readonly Candidate[]): Vote {
  let from = 0
  const lists = rule.groups.map((group) => {
    const own = candidates.slice(from, from + group.candidates).map(({ id }) => id)
    from += group.candidates
    return { group: group.id, candidates: own, seats: group.seats }
  })
  if (from !== candidates.length) throw new Error(`the rule is about ${from} candidates, the list has ${candidates.length}`)
  return { kind: 'first', lists }
}

/** 就票数相等的再次票决: only the tied are on the ballot. */
export const runoffVote = (ties: readonly Tie[]): Vote => ({
  kind: 'runoff',
  lists: ties.map(({ group, candidates, seats }) => ({ group, candidates, seats })),
})

/** 另行票决: those that did not reach the majority, for the seats that stayed open. Null when there is nobody to vote on. */
export function secondVote(rule: VotingRule, contests: readonly Contest[], ballotOrder: readonly string[]): Vote | null {
  const short = contests.filter((contest) => contest.seatsLeft > 0 && contest.failed.length > 0)
  if (short.length === 0) return null
  const lists = short.map((contest) => {
    const standing = standAgain(rule, contest)
    return { group: contest.group, candidates: ballotOrder.filter((id) => standing.has(id)), seats: contest.seatsLeft }
  })
  return { kind: 'second', lists }
}

/**
 * 组织法 art. 29: candidates of another vote may be taken in the order of the first one's votes. As many stand as keep the first
 * vote's ratio of candidates to seats, rounded up; equals at that line all stand, because nothing has parted them.
 */
function standAgain(rule: VotingRule, { group, failed, seatsLeft }: Contest): Set<string> {
  if (rule.shortfall.secondRoundCandidates === 'all-remaining') return new Set(failed.map(({ candidate }) => candidate))
  const { candidates, seats } = groupOf(rule, group)
  const standing = new Set<string>()
  for (const tier of tiersOf(failed, smallestFirst(rule))) {
    if (standing.size * seats >= seatsLeft * candidates) break
    for (const candidate of tier.candidates) standing.add(candidate)
  }
  return standing
}
