/**
 * What the ballot of a rule looks like to the count: one code for each item, and the groups with their limits.
 * A code is the position of its character in the alphabet, so a ballot is a short text or a run of bytes.
 */
import { candidatesOf, type Group, type VotingRule } from './rule.ts'

export const UNMARKED = 0
/** Something stands there that nobody can read; only tellers use it, never a sealed ballot. */
export const ILLEGIBLE = 1
/** Rank 1, the first tier; on a ballot of 赞成 and 反对 the same code is 赞成 or a tick. */
export const FIRST = 2
export const FOR = 2
export const AGAINST = 3
export const ABSTAIN = 4

const PLACES = '123456789abcdefghijklmnopqrst'
export const MOST_PLACES = PLACES.length

export type BallotForm = {
  readonly items: number
  readonly alphabet: string
  readonly lists: readonly BallotList[]
}

export type BallotList = {
  readonly group: string
  readonly from: number
  /** The item after the last one. */
  readonly to: number
  readonly minimum: number
  readonly cap: number
  readonly block: boolean
}

export function formOf(rule: VotingRule): BallotForm {
  let from = 0
  const lists = rule.groups.map((group) => {
    const list = listOf(rule, group, from)
    from = list.to
    return list
  })
  return { items: candidatesOf(rule), alphabet: alphabetOf(rule), lists }
}

export function alphabetOf({ ballot, satisfaction }: VotingRule): string {
  switch (ballot.layout) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      return '.?+-0'
    case 'up-to-n':
    case 'exactly-n':
      return '.?+'
    case 'rank':
      return `.?${PLACES.slice(0, ballot.rank?.depth ?? 0)}`
    case 'grade':
      return `.?${PLACES.slice(0, satisfaction?.tiers.length ?? 0)}`
  }
}

function listOf({ ballot }: VotingRule, group: Group, from: number): BallotList {
  const { rank } = ballot
  const most = rank?.depth ?? group.cap ?? group.candidates
  const least = rank !== null && !rank.partialAllowed ? rank.depth : group.minimum
  return { group: group.id, from, to: from + group.candidates, minimum: least, cap: most, block: group.contest === 'block' }
}
