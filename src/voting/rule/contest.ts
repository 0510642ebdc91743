/** One group of the ballot on its way to a decision: who is in, how many seats and how much money are left, who waits. */
import type { Fen } from '../../kernel/money.ts'
import type { Scored, Tier } from './ranking.ts'
import type { VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'

/** What the rule may have to know about a candidate beyond its votes. */
export type Candidate = {
  readonly id: string
  /** Asked for by a money envelope or a tie settled by lower cost. */
  readonly costFen: Fen | null
  /** Asked for by a tie settled by more public support. */
  readonly support: number | null
}

export type Contest = {
  readonly group: string
  /** In the order in which they were taken. */
  readonly elected: readonly string[]
  readonly seatsLeft: number
  readonly moneyLeftFen: Fen | null
  /** Who reached the majority and waits for a seat, best first. */
  readonly tiers: readonly Tier[]
  /** Who did not, and may stand again in a second round. */
  readonly failed: readonly Scored[]
  /** The first tier is too large for the seats or the money left, and somebody must decide. */
  readonly tie: Tie | null
}

export type Tie = {
  readonly group: string
  readonly candidates: readonly string[]
  readonly score: number
  readonly seats: number
  readonly settledBy: 'runoff' | 'presidium'
}

/** A contest after something was done to it, and how that is told. */
export type Turn = { readonly contest: Contest; readonly steps: readonly StepFacts[] }

export const beginContests = (rule: VotingRule): Contest[] =>
  rule.groups.map((group) => ({
    group: group.id,
    elected: [],
    seatsLeft: group.seats,
    moneyLeftFen: rule.money?.envelopeFen ?? null,
    tiers: [],
    failed: [],
    tie: null,
  }))
