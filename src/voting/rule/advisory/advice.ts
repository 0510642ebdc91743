/** What a rule advises, and why: for each project taken the round and the numbers that took it, for each other one what it lacked. */
import type { AdvisoryRule, Completion, Project } from './election.ts'
import type { Fraction } from './fraction.ts'

export type Advice = {
  readonly rule: AdvisoryRule
  readonly completion: Completion
  /** In the order in which they were taken. */
  readonly winners: readonly Winner[]
  /** In the order of the election. */
  readonly others: readonly Other[]
  readonly moneyLeft: bigint
  /** By how many units of the currency Add1 raised what every voter starts with; 0 without it. */
  readonly raisedBy: bigint
}

type Winner = {
  readonly project: string
  readonly cost: bigint
  /** From 1; a project that is passed over takes up a round too. */
  readonly round: number
  /** After it was taken. */
  readonly moneyLeft: bigint
  readonly why: Why
}

export type Why =
  | { readonly kind: 'votes'; readonly votes: number }
  /** As `Election.points`. */
  | { readonly kind: 'points'; readonly points: bigint }
  | { readonly kind: 'votes-per-cost'; readonly votes: number; readonly cost: bigint }
  /** It costs nothing, and somebody marked it. */
  | { readonly kind: 'free'; readonly votes: number }
  /**
   * No supporter pays more than `most`, and `allIn` of them pay everything that they have left, which is less. `rate` is what one
   * pays for each unit of use that he has of it; the least rate of all projects wins.
   */
  | {
      readonly kind: 'equal-shares'
      readonly votes: number
      readonly most: Fraction
      readonly allIn: number
      readonly rate: Fraction
    }
  /** What each supporter carries afterwards, of this and of all that was taken before; the least wins. */
  | { readonly kind: 'load'; readonly votes: number; readonly load: Fraction }

type Other = { readonly project: string; readonly cost: bigint; readonly votes: number; readonly lacks: Lack }

export type Lack =
  | { readonly kind: 'votes' }
  /** The money left when its turn came. */
  | { readonly kind: 'money'; readonly round: number; readonly moneyLeft: bigint }
  /** All that its supporters still have together. */
  | { readonly kind: 'supporters-money'; readonly together: Fraction }
  | { readonly kind: 'dearer-than-budget' }
  /** The count had ended, because these were next and one of them did not fit. */
  | { readonly kind: 'turn'; readonly round: number; readonly next: readonly string[] }

/** A count on its way. */
export type Taking = {
  readonly winners: Winner[]
  readonly taken: Set<number>
  readonly lacks: Map<number, Lack>
  round: number
  moneyLeft: bigint
}

export const startTaking = (budget: bigint): Taking => ({
  winners: [],
  taken: new Set(),
  lacks: new Map(),
  round: 0,
  moneyLeft: budget,
})

export function take(taking: Taking, index: number, { id, cost }: Project, why: Why): void {
  taking.moneyLeft -= cost
  taking.taken.add(index)
  taking.lacks.delete(index)
  taking.winners.push({ project: id, cost, round: taking.round, moneyLeft: taking.moneyLeft, why })
}
