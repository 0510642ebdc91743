/** What became different when one thing in the rule did: the same imagined round, tried twice. */
import type { Outcome } from '../rule/outcome.ts'
import type { RatingOutcome } from '../rule/rating.ts'
import type { Tried } from './try.ts'

export type Difference =
  /** Chosen now and not before; chosen before and not now. */
  | { readonly kind: 'chosen'; readonly more: readonly string[]; readonly fewer: readonly string[] }
  | { readonly kind: 'outcome'; readonly from: OutcomeKind; readonly to: OutcomeKind }
  | { readonly kind: 'graded'; readonly items: readonly Regraded[] }
  | { readonly kind: 'open'; readonly from: number; readonly to: number }
  | { readonly kind: 'valid'; readonly from: number; readonly to: number }
  /** The votes that are asked for; null: none. */
  | { readonly kind: 'needed'; readonly from: number | null; readonly to: number | null }

export type OutcomeKind = Outcome['kind'] | RatingOutcome['kind']
interface Regraded {
  readonly item: string
  readonly from: string
  readonly to: string
}

/** The weightiest first. */
export function differencesOf(before: Tried, after: Tried): Difference[] {
  if (before.kind === 'impossible' || after.kind === 'impossible') return []
  const differences: Difference[] = []
  if (before.kind === 'voted' && after.kind === 'voted') differences.push(...chosenDifferently(before.outcome, after.outcome))
  const [from, to] = [outcomeKind(before), outcomeKind(after)]
  if (from !== to) differences.push({ kind: 'outcome', from, to })
  if (before.kind === 'rated' && after.kind === 'rated') differences.push(...gradedDifferently(before.rating, after.rating))
  return [...differences, ...figuresDiffer(before, after)]
}

const outcomeKind = (tried: Exclude<Tried, { kind: 'impossible' }>): OutcomeKind =>
  tried.kind === 'voted' ? tried.outcome.kind : tried.rating.kind

function chosenDifferently(before: Outcome, after: Outcome): Difference[] {
  const more = after.elected.filter((id) => !before.elected.includes(id))
  const fewer = before.elected.filter((id) => !after.elected.includes(id))
  const chosen: Difference[] = more.length + fewer.length === 0 ? [] : [{ kind: 'chosen', more, fewer }]
  // One seat more or fewer with the same projects chosen shows as seats that stay open.
  return before.open === after.open || chosen.length > 0 ? chosen : [{ kind: 'open', from: before.open, to: after.open }]
}

function gradedDifferently(before: RatingOutcome, after: RatingOutcome): Difference[] {
  if (before.kind !== 'rated' || after.kind !== 'rated') return []
  const items = before.items.flatMap(({ item, grade }): Regraded[] => {
    const to = after.items.find((one) => one.item === item)?.grade ?? grade
    return grade === to ? [] : [{ item, from: grade, to }]
  })
  return items.length === 0 ? [] : [{ kind: 'graded', items }]
}

type Possible = Exclude<Tried, { kind: 'impossible' }>

function figuresDiffer(before: Possible, after: Possible): Difference[] {
  if (before.count === null || after.count === null) return []
  const valid = { from: before.count.valid, to: after.count.valid }
  const bar = { from: neededIn(before), to: neededIn(after) }
  return [
    ...(valid.from === valid.to ? [] : [{ kind: 'valid' as const, ...valid }]),
    ...(bar.from === bar.to ? [] : [{ kind: 'needed' as const, ...bar }]),
  ]
}

/** The votes that the majority asks for; null where it asks for none. */
function neededIn(tried: Possible): number | null {
  if (tried.kind === 'rated') return null
  const majority = tried.outcome.steps.find((step) => step.kind === 'majority')
  return majority?.kind === 'majority' ? majority.needed : null
}
