/**
 * From the rounds as they were held to what follows from them. The order of evaluation is the statute's: quorum, issued against
 * returned, void ballots, totals, majority, rank, cut, tie, shortfall, confirmation.
 */
import type { Fen } from '../../kernel/money.ts'
import { type Applied, applyChoice, applyRound } from './apply.ts'
import { beginContests, type Candidate, type Contest, type Tie } from './contest.ts'
import { type HeldRound, openRound } from './round.ts'
import type { VotingRule } from './rule.ts'
import { roundOf } from './runoff.ts'
import { fillSeats } from './seats.ts'
import type { Step, StepFacts } from './steps.ts'
import { candidatesIn, firstVote, runoffVote, secondVote, type Vote } from './vote.ts'

/** What happened, in order: a round, or the presidium's word where the rule leaves a tie to it. */
export type Act = HeldRound | { readonly kind: 'presidium-choice'; readonly chosen: readonly string[] }

type Result = {
  /** In the order in which they were taken; what an unfinished vote has already decided stands too. */
  readonly elected: readonly string[]
  /** Seats not filled. */
  readonly open: number
  readonly moneyLeftFen: Fen | null
  readonly steps: readonly Step[]
}

/** `next` is what must be voted on; `no-quorum` and `round-void` repeat the same vote. */
export type Outcome = Result &
  (
    | { readonly kind: 'decided' }
    /** Seats stay open and are left to a later session. */
    | { readonly kind: 'shortfall' }
    | { readonly kind: 'pending-confirmation'; readonly by: NonNullable<VotingRule['confirm']> }
    | Unfinished
  )

type Unfinished =
  | { readonly kind: 'runoff'; readonly ties: readonly Tie[]; readonly next: Vote }
  | { readonly kind: 'presidium-choice'; readonly ties: readonly Tie[] }
  | { readonly kind: 'second-round'; readonly next: Vote }
  | { readonly kind: 'no-quorum'; readonly next: Vote }
  | { readonly kind: 'round-void'; readonly next: Vote }

type Standing = {
  readonly contests: readonly Contest[]
  readonly state: Unfinished | { readonly kind: 'not-held'; readonly next: Vote } | { readonly kind: 'settled' }
  /** Run-offs since the last first or second vote; a repeated void round is none. */
  readonly runoffs: number
  readonly seconds: number
  readonly steps: readonly Step[]
}

type Case = { readonly rule: VotingRule; readonly factsOf: (id: string) => Candidate; readonly ballotOrder: readonly string[] }

/** Every act is judged in the light of those before it: which candidates it may be about follows from them. */
export function decideRounds(rule: VotingRule, candidates: readonly Candidate[], acts: readonly Act[]): Outcome {
  const given = caseOf(rule, candidates)
  const next = firstVote(rule, candidates)
  let standing: Standing = { contests: beginContests(rule), state: { kind: 'not-held', next }, runoffs: 0, seconds: 0, steps: [] }
  acts.forEach((act, index) => {
    standing = advance(given, standing, act, index + 1)
  })
  return conclude(rule, standing, acts.length)
}

export const decide = (rule: VotingRule, candidates: readonly Candidate[], round: HeldRound): Outcome =>
  decideRounds(rule, candidates, [round])

function advance(given: Case, standing: Standing, act: Act, number: number): Standing {
  const { state } = standing
  if (state.kind === 'settled') throw new Error(`act ${number} comes after the decision`)
  if (act.kind === 'presidium-choice') {
    if (state.kind !== 'presidium-choice') throw new Error(`act ${number}: the presidium has nothing to choose`)
    return settle(given, standing, applyChoice(given.rule, standing.contests, act.chosen), number)
  }
  if (state.kind === 'presidium-choice') throw new Error(`act ${number}: the presidium has to choose, no round is due`)
  return holdRound(given, standing, state.next, act, number)
}

function holdRound(given: Case, standing: Standing, vote: Vote, round: HeldRound, number: number): Standing {
  const due = candidatesIn(vote)
  if (due.join('\n') !== round.candidates.join('\n')) throw new Error(`act ${number} is about other candidates than those due`)
  const opened = openRound(given.rule, round)
  const told = tell(standing, opened.steps, number)
  if (opened.kind !== 'counted') return { ...told, state: { kind: opened.kind, next: vote } }

  const { rule } = roundOf(given.rule, vote, moneyLeft(standing.contests))
  const applied = applyRound(rule, standing.contests, vote, round, opened.boxes)
  const held =
    vote.kind === 'runoff'
      ? { ...told, runoffs: told.runoffs + 1 }
      : { ...told, runoffs: 0, seconds: vote.kind === 'second' ? told.seconds + 1 : 0 }
  return settle(given, held, applied, number)
}

/** Seats are filled as far as they can be; then ties are voted on, and only when there is none, a shortfall. */
function settle(given: Case, standing: Standing, applied: Applied, number: number): Standing {
  const { rule, factsOf } = given
  const turns = applied.contests.map((contest) => fillSeats(contest, { rule, factsOf, runoffsHeld: standing.runoffs }))
  const contests = turns.map((turn) => turn.contest)
  const told = tell({ ...standing, contests }, [...applied.steps, ...turns.flatMap((turn) => turn.steps)], number)

  const ties = contests.flatMap(({ tie }) => tie ?? [])
  const left = ties.filter(({ settledBy }) => settledBy === 'presidium')
  if (left.length > 0) return { ...told, state: { kind: 'presidium-choice', ties: left } }
  if (ties.length > 0) return { ...told, state: { kind: 'runoff', ties, next: runoffVote(ties) } }

  const next = dueSecondVote(given, told)
  if (next !== null) return tell({ ...told, state: { kind: 'second-round', next } }, secondSteps(next), number)
  return { ...told, state: { kind: 'settled' } }
}

function dueSecondVote({ rule, ballotOrder }: Case, { contests, seconds }: Standing): Vote | null {
  if (rule.shortfall.method !== 'second-round' || seconds >= rule.shortfall.maxRounds) return null
  return secondVote(rule, contests, ballotOrder)
}

function conclude(rule: VotingRule, standing: Standing, act: number): Outcome {
  const { contests, state } = standing
  if (state.kind === 'not-held') throw new Error('no round was held')
  const open = contests.reduce((sum, contest) => sum + contest.seatsLeft, 0)
  const moneyLeftFen = moneyLeft(contests)
  const result = { elected: contests.flatMap(({ elected }) => elected), open, moneyLeftFen }
  if (state.kind !== 'settled') return { ...state, ...result, steps: standing.steps }

  const last: StepFacts[] = open > 0 ? [{ kind: 'open-seats', clause: 'shortfall', open, method: rule.shortfall.method }] : []
  if (rule.confirm !== null) last.push({ kind: 'confirmation', clause: 'confirm', by: rule.confirm })
  const { steps } = tell(standing, last, act)
  if (rule.confirm !== null) return { kind: 'pending-confirmation', by: rule.confirm, ...result, steps }
  return { kind: open > 0 && rule.shortfall.method === 'next-session' ? 'shortfall' : 'decided', ...result, steps }
}

/** A money envelope goes with one single group. */
const moneyLeft = (contests: readonly Contest[]): Fen | null => contests[0]?.moneyLeftFen ?? null

const tell = (standing: Standing, steps: readonly StepFacts[], act: number): Standing => ({
  ...standing,
  steps: [...standing.steps, ...steps.map((step) => ({ ...step, act }))],
})

const secondSteps = (vote: Vote): StepFacts[] =>
  vote.lists.map(({ group, candidates, seats }) => ({ kind: 'second-round', clause: 'shortfall', group, candidates, seats }))

function caseOf(rule: VotingRule, candidates: readonly Candidate[]): Case {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  if (byId.size !== candidates.length) throw new Error('a candidate stands on the list twice')
  const factsOf = (id: string) => {
    const candidate = byId.get(id)
    if (candidate === undefined) throw new Error(`${id} is no candidate`)
    return candidate
  }
  return { rule, factsOf, ballotOrder: candidates.map(({ id }) => id) }
}
