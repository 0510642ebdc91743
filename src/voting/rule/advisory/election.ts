/**
 * Advisory rules (仅供参考): what other rules of participatory budgeting would make of the same approvals and costs. Nothing here is
 * binding, and nothing that fills seats imports it.
 */

/** Amounts are whole numbers of the smallest part of a currency, of any size, so that every comparison is exact. */
export type Election = {
  /** How many of the smallest parts make one unit of the currency: 100 for yuan told in 分. */
  readonly unit: bigint
  readonly budget: bigint
  readonly projects: readonly Project[]
  /** A row for each voter: the positions of the projects that he marks, each once. Who marks nothing is a voter too. */
  readonly ballots: readonly (readonly number[])[]
  /** In an election by points what the voters gave each project together, `POINT` for one point. */
  readonly points?: readonly bigint[]
}

/** So fine that whatever part of a point a file tells is whole. */
export const POINT: bigint = 10n ** 12n

export type Project = { readonly id: string; readonly cost: bigint }

/** The first two go by what most voters mark, the others by what each voter's equal part can pay for or carry. */
export const ADVISORY_RULES = ['greedy', 'per-cost', 'mes-cost', 'mes-cardinality', 'phragmen'] as const
export type AdvisoryRule = (typeof ADVISORY_RULES)[number]

/** What is done with the money that equal shares leave over; the other rules know only `none`. */
export const COMPLETIONS = ['none', 'greedy', 'add1', 'add1u'] as const
export type Completion = (typeof COMPLETIONS)[number]

const isEqualShares = (rule: AdvisoryRule): boolean => rule === 'mes-cost' || rule === 'mes-cardinality'
export const mayComplete = (rule: AdvisoryRule, completion: Completion): boolean => completion === 'none' || isEqualShares(rule)

/** Ties are always settled by ascending Unicode code points of the id as text, so «10» stands before «2». */
export function byCodePoints(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  for (let at = 0; at < left.length && at < right.length; at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
