/**
 * How an outcome came about: one step for each thing the rule decided, with its numbers and the clause it used, so that a
 * sceptic can follow it with a pencil. Words are made from these in `views/text`.
 */
import type { Fen } from '../../kernel/money.ts'
import type { Scored, Tier } from './ranking.ts'
import type { Base, TieRule, VotingRule } from './rule.ts'
import type { VoidReason } from './void-reasons.ts'

/** The field of the rule that a step applied. */
type Clause = keyof VotingRule

type Of<Kind extends string, Used extends Clause, Facts> = { readonly kind: Kind; readonly clause: Used } & Readonly<Facts>

export type StepFacts =
  | Of<'quorum', 'quorum', { entitled: number; atOpening: number; needed: number; met: boolean }>
  | Of<'room-void', 'roomOverflow', { boxes: readonly string[] }>
  | Of<'returned', 'roomOverflow', { issued: number; returned: number; valid: boolean }>
  | Of<'ballots', 'validity', { valid: number; void: number; reasons: readonly { reason: VoidReason; ballots: number }[] }>
  | Of<'majority', 'threshold', Bar & { base: Base }>
  | Of<'class-majority', 'extraThresholds', Bar & { base: Base; classId: string }>
  | Of<'minimum-votes', 'minimumVotes', Omit<Bar, 'of'>>
  | Of<'ranking', 'ranking', { group: string; tiers: readonly Tier[] }>
  | Of<
      'seated',
      'groups',
      { group: string; candidates: readonly string[]; score: number; seatsLeft: number; moneyLeftFen: Fen | null }
    >
  | Of<'seats-full', 'groups', { group: string; lastIn: number; firstOut: number; out: readonly string[] }>
  | Of<'passed-over', 'money', { group: string; candidates: readonly string[]; moneyLeftFen: Fen }>
  | Of<'money-ends', 'money', { group: string; candidates: readonly string[]; moneyLeftFen: Fen }>
  | Of<'tie', 'tie', { group: string; candidates: readonly string[]; score: number; seats: number; settledBy: TieSettledBy }>
  | Of<'tie-parted', 'tie', { group: string; by: 'lower-cost' | 'more-public-support'; order: readonly Tier[] }>
  | Of<'runoff-result', 'tie', { group: string; votes: readonly Scored[] }>
  | Of<'presidium-choice', 'tie', { chosen: readonly string[] }>
  | Of<'open-seats', 'shortfall', { open: number; method: VotingRule['shortfall']['method'] }>
  | Of<'second-round', 'shortfall', { group: string; candidates: readonly string[]; seats: number }>
  | Of<'confirmation', 'confirm', { by: NonNullable<VotingRule['confirm']> }>

type TieSettledBy = TieRule['method'] | TieRule['finally']

/** A line to be reached: `needed` of `of`, and who reached it. */
type Bar = {
  readonly of: number
  readonly needed: number
  readonly passed: readonly Scored[]
  readonly failed: readonly Scored[]
}

/** `act` counts rounds and presidium decisions from 1, in the order they were given. */
export type Step = StepFacts & { readonly act: number }

/** The steps of the last vote, and of the presidium's word on it; what was decided before that vote is left out. */
export function ofLastVote(steps: readonly Step[]): Step[] {
  // Every vote begins with its quorum, and nothing else does.
  const vote = Math.max(0, ...steps.filter(({ kind }) => kind === 'quorum').map(({ act }) => act))
  return steps.filter(({ act }) => act >= vote)
}
