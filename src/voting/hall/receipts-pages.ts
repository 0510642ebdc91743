/** Receipts on the wall: sorted by their eight digits, so that everybody knows on which page to look, and turned by the clock. */

const PER_PAGE = 60
const TURN_MS = 15_000

export interface ReceiptsPage {
  readonly number: number
  readonly pages: number
  readonly labels: readonly string[]
}

/** Every wall turns at the same moment, because the clock and nothing else decides. `now`: milliseconds of business time. */
export function receiptsPage(labels: readonly string[], now: number): ReceiptsPage {
  const sorted = [...labels].sort()
  const pages = Math.max(1, Math.ceil(sorted.length / PER_PAGE))
  const index = Math.floor(now / TURN_MS) % pages
  return { number: index + 1, pages, labels: sorted.slice(index * PER_PAGE, (index + 1) * PER_PAGE) }
}
