/** Tiers and grades of a satisfaction rating. */
import { MOST_PLACES } from '../form.ts'
import type { SatisfactionRule, VotingRule } from '../rule.ts'
import { type Flaw, repetitions, when } from './flaw.ts'

export function flawsOfRating({ noun, ballot, satisfaction }: VotingRule): Flaw[] {
  const isRating = noun === 'rating'
  return [
    ...when(isRating && ballot.layout !== 'grade', 'rating-needs-grade-layout', 'ballot', 'layout'),
    ...when(!isRating && ballot.layout === 'grade', 'grade-layout-needs-rating', 'ballot', 'layout'),
    ...when(isRating && satisfaction === null, 'tiers-missing', 'satisfaction'),
    ...when(!isRating && satisfaction !== null, 'tiers-not-used', 'satisfaction'),
    ...(satisfaction === null ? [] : flawsOfGrades(satisfaction)),
  ]
}

function flawsOfGrades({ tiers, grades, otherwise }: SatisfactionRule): Flaw[] {
  const ids = tiers.map(({ id }) => id)
  const names = [...grades.map(({ name }) => name), otherwise]
  return [
    ...when(tiers.length > MOST_PLACES, 'tiers-too-many', 'satisfaction', 'tiers'),
    ...repetitions(ids).flatMap((index) => when(true, 'tier-id-twice', 'satisfaction', 'tiers', index, 'id')),
    ...when(repetitions(names).length > 0, 'grade-name-twice', 'satisfaction', 'grades'),
    ...grades.flatMap(({ sumOf, num, den, atHalf }, index) => [
      ...sumOf.flatMap((tier, at) => when(!ids.includes(tier), 'tier-unknown', 'satisfaction', 'grades', index, 'sumOf', at)),
      ...when(num > den, 'share-exceeds-one', 'satisfaction', 'grades', index, 'num'),
      ...when(num === den && atHalf === 'fails', 'share-never-met', 'satisfaction', 'grades', index, 'atHalf'),
    ]),
  ]
}
