/**
 * What may be shown of a count while people vote: in steps of five ballots, or when a ballot has waited ten seconds to be seen. A count
 * that rose with every tap would tell who has just tapped.
 */
export interface Shown {
  readonly count: number
  /** Since when (milliseconds of a steady clock) ballots wait to be shown; null when none does. */
  readonly waitingSince: number | null
}

const STEP = 5
const PATIENCE_MS = 10_000

/** Nothing known yet: the last full step. */
export const firstShown = (exact: number, now: number): Shown => {
  const count = exact - (exact % STEP)
  return { count, waitingSince: count === exact ? null : now }
}

export function nextShown(shown: Shown, exact: number, now: number): Shown {
  if (exact <= shown.count) return { count: shown.count, waitingSince: null }
  const since = shown.waitingSince ?? now
  const due = exact - shown.count >= STEP || now - since >= PATIENCE_MS
  return due ? { count: exact, waitingSince: null } : { count: shown.count, waitingSince: since }
}
