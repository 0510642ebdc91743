/**
 * The next round, with a rule of its own: what has to be voted on, and the adopted rule narrowed to it, so that its ballot can be
 * printed, frozen and counted like the first one's.
 */
import type { Fen } from '../../kernel/money.ts'
import { candidatesOf, type Group, groupOf, type Layout, type VotingRule } from './rule.ts'
import { candidatesIn, type Vote, type VoteList } from './vote.ts'

export type NextRound = {
  readonly kind: Vote['kind']
  readonly candidates: readonly string[]
  readonly seats: number
  readonly rule: VotingRule
}

/** From an outcome (`outcome.ts`); null when it asks for no further round. */
export function nextRound(
  rule: VotingRule,
  outcome: { readonly next?: Vote; readonly moneyLeftFen: Fen | null },
): NextRound | null {
  return outcome.next === undefined ? null : roundOf(rule, outcome.next, outcome.moneyLeftFen)
}

export function roundOf(rule: VotingRule, vote: Vote, moneyLeftFen: Fen | null): NextRound {
  return {
    kind: vote.kind,
    candidates: candidatesIn(vote),
    seats: vote.lists.reduce((sum, list) => sum + list.seats, 0),
    rule: vote.kind === 'first' ? rule : narrow(rule, vote, moneyLeftFen),
  }
}

function narrow(rule: VotingRule, vote: Vote, moneyLeftFen: Fen | null): VotingRule {
  const money = rule.money === null ? null : { ...rule.money, envelopeFen: moneyLeftFen ?? rule.money.envelopeFen }
  const narrowed = { ...rule, money, groups: vote.lists.map((list) => narrowGroup(groupOf(rule, list.group), list)) }
  return vote.kind === 'runoff' ? asRunoff(narrowed) : fitRanks(asSecond(narrowed))
}

function narrowGroup(group: Group, list: VoteList): Group {
  const candidates = list.candidates.length
  const seats = Math.min(list.seats, candidates)
  const cap = group.cap === null ? null : Math.min(group.cap, seats)
  return {
    ...group,
    candidates,
    seats,
    cap,
    minimum: Math.min(group.minimum, cap ?? candidates),
  }
}

/** 以得票多的当选: nobody needs a majority unless the rule says so, and one ballot selects no more than there are seats. */
function asRunoff(rule: VotingRule): VotingRule {
  const groups = rule.groups.map(
    (group): Group => ({ ...group, contest: 'contested', cap: group.seats, minimum: Math.min(group.minimum, group.seats) }),
  )
  const { layout, unmarked } = rule.ballot
  // «Unmarked means 赞成» cannot be said of more items than there are seats.
  const silence = unmarked === 'for' ? 'abstain' : unmarked
  const ballot = { ...rule.ballot, layout: runoffLayout(layout), unmarked: silence, rank: null }
  const ranking = rule.ranking === 'points' ? 'for' : rule.ranking
  const asked = rule.tie.runoffMajority === 'same-threshold' ? {} : { threshold: null, extraThresholds: [], minimumVotes: 0 }
  return { ...rule, groups, ballot, ranking, ...asked, shortfall: { ...rule.shortfall, method: 'accept-fewer' } }
}

/** Where there is but one other vote, its own rule no longer promises another. */
const asSecond = (rule: VotingRule): VotingRule =>
  rule.shortfall.maxRounds > 1 ? rule : { ...rule, shortfall: { ...rule.shortfall, method: 'accept-fewer' } }

function runoffLayout(layout: Layout): Layout {
  switch (layout) {
    case 'per-item':
    case 'per-item-with-cap':
    case 'block':
      return 'per-item-with-cap'
    case 'rank':
      return 'up-to-n'
    case 'up-to-n':
    case 'exactly-n':
    case 'grade':
      return layout
  }
}

/** A second vote by numbers cannot ask for more places than it has candidates. */
function fitRanks(rule: VotingRule): VotingRule {
  const { rank } = rule.ballot
  if (rank === null) return rule
  return { ...rule, ballot: { ...rule.ballot, rank: { ...rank, depth: Math.min(rank.depth, candidatesOf(rule)) } } }
}
