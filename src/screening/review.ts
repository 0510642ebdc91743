/** Opinions of departments: which are in, which are missing, which are late. A candidate is decided only when all that were asked are in. */
import type { Opinion } from '../database/tables/year.ts'
import { type Day, daysBetween } from '../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

export interface Review {
  readonly unit: string
  readonly due_on: Day
  readonly opinion: Opinion | null
}

export interface Progress {
  readonly asked: number
  readonly given: number
  readonly missing: readonly string[]
  /** Days past the earliest day that was missed; 0 when nothing is late. */
  readonly overdueDays: number
  /** Days until the next opinion is due; null when none is open. */
  readonly daysLeft: number | null
}

export function progressOf(reviews: readonly Review[], today: Day): Progress {
  const open = reviews.filter((review) => review.opinion === null)
  const due = open.map((review) => daysBetween(today, review.due_on))
  const next = due.length === 0 ? null : Math.min(...due)
  return {
    asked: reviews.length,
    given: reviews.length - open.length,
    missing: open.map((review) => review.unit),
    overdueDays: next !== null && next < 0 ? -next : 0,
    daysLeft: next,
  }
}

export type ReviewRefusal = 'opinions-missing' | 'opinions-not-asked' | 'opinion-given-already' | 'opinion-not-asked-of-you'

/** At least one department has looked at what goes on the list, and nobody who was asked is passed over. */
export function canShortlist(progress: Progress): Verdict<ReviewRefusal> {
  if (progress.asked === 0) return refused('opinions-not-asked')
  return progress.missing.length > 0 ? refused('opinions-missing') : allowed
}

/** What nobody was asked about (a double, say) may be dropped at once. */
export const canDrop = (progress: Progress): Verdict<ReviewRefusal> =>
  progress.missing.length > 0 ? refused('opinions-missing') : allowed
