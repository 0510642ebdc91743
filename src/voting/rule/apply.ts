/** What a counted round, or a decision of the presidium, does to the contests it was about. Seats are filled afterwards. */
import { type Box, totalsIn } from './boxes.ts'
import type { Contest, Tie, Turn } from './contest.ts'
import { qualify } from './majority.ts'
import { type Scored, scoreOf, smallestFirst, tiersOf } from './ranking.ts'
import type { HeldRound } from './round.ts'
import type { VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'
import type { Vote } from './vote.ts'

export type Applied = { readonly contests: readonly Contest[]; readonly steps: readonly StepFacts[] }

/** `rule` is the rule of this round: a run-off's own, which asks for no majority unless it says so. */
export function applyRound(
  rule: VotingRule,
  contests: readonly Contest[],
  vote: Vote,
  round: HeldRound,
  boxes: readonly Box[],
): Applied {
  const scored = scoresOf(rule, round, boxes)
  const { passed, steps } = qualify(rule, round.candidates, round.attendance, boxes)
  const turns = contests.map((contest) => {
    const own = vote.lists.find((list) => list.group === contest.group)?.candidates
    if (own === undefined) return { contest, steps: [] }
    const votes = scored.filter(({ candidate }) => own.includes(candidate))
    return contest.tie === null ? rank(rule, contest, votes, passed) : partTied(rule, contest, contest.tie, votes, passed)
  })
  return { contests: turns.map((turn) => turn.contest), steps: [...steps, ...turns.flatMap((turn) => turn.steps)] }
}

/** A first or second vote: who reached the majority waits for a seat in order of votes. */
function rank(rule: VotingRule, contest: Contest, votes: readonly Scored[], passed: ReadonlySet<string>): Turn {
  const tiers = tiersOf(inFavour(votes, passed), smallestFirst(rule))
  const failed = votes.filter(({ candidate }) => !passed.has(candidate))
  return {
    contest: { ...contest, tiers, failed },
    steps: [{ kind: 'ranking', clause: 'ranking', group: contest.group, tiers }],
  }
}

/**
 * A run-off puts the tied in their own order where they stood together. Whoever stood behind them is out, E3; only under a money
 * envelope, where the tie may be about money and not about the last seat, does the count go on behind them.
 */
function partTied(rule: VotingRule, contest: Contest, tie: Tie, votes: readonly Scored[], passed: ReadonlySet<string>): Turn {
  const [, ...behind] = contest.tiers
  const order = tiersOf(inFavour(votes, passed), smallestFirst(rule))
  const mayStandAgain = [
    ...votes.filter(({ candidate }) => !passed.has(candidate)).map(({ candidate }) => ({ candidate, score: tie.score })),
    ...(rule.money === null
      ? behind.flatMap(({ candidates, score }) => candidates.map((candidate) => ({ candidate, score })))
      : []),
    ...contest.failed,
  ]
  return {
    contest: { ...contest, tie: null, tiers: rule.money === null ? order : [...order, ...behind], failed: mayStandAgain },
    steps: [{ kind: 'runoff-result', clause: 'tie', group: contest.group, votes }],
  }
}

/** The presidium names whom of the tied it takes; the others are out. */
export function applyChoice(rule: VotingRule, contests: readonly Contest[], chosen: readonly string[]): Applied {
  const tied = contests.flatMap((contest) => contest.tie?.candidates ?? [])
  const stranger = chosen.find((id) => !tied.includes(id))
  if (stranger !== undefined) throw new Error(`${stranger} is not among the tied`)
  const settled = contests.map((contest) => (contest.tie === null ? contest : choose(rule, contest, contest.tie, chosen)))
  return { contests: settled, steps: [{ kind: 'presidium-choice', clause: 'tie', chosen }] }
}

function choose(rule: VotingRule, contest: Contest, tie: Tie, chosen: readonly string[]): Contest {
  const taken = tie.candidates.filter((id) => chosen.includes(id))
  if (taken.length > tie.seats) throw new Error(`${taken.length} chosen for ${tie.seats} seats`)
  const [, ...behind] = contest.tiers
  const tiers = taken.length === 0 ? [] : [{ score: tie.score, candidates: taken }]
  return { ...contest, tie: null, tiers: rule.money === null ? tiers : [...tiers, ...behind], failed: [] }
}

function scoresOf(rule: VotingRule, round: HeldRound, boxes: readonly Box[]): Scored[] {
  const { items } = totalsIn(boxes)
  return round.candidates.map((candidate, index) => {
    const item = items[index]
    if (item === undefined) throw new Error(`${round.candidates.length} candidates, but ${items.length} items were counted`)
    return { candidate, score: scoreOf(rule, item) }
  })
}

const inFavour = (votes: readonly Scored[], passed: ReadonlySet<string>): Scored[] =>
  votes.filter(({ candidate }) => passed.has(candidate))
