/**
 * How far a count stays the same when every voter starts with more. A number of the count is `at + per·t`, where t is by how many
 * units the start is raised; every comparison that decided something says up to which whole t it comes out the same way.
 */
export type Line = { readonly at: bigint; readonly per: bigint }

/** Null: as far as one likes. */
export type Horizon = { until: bigint | null }

export const openHorizon = (): Horizon => ({ until: null })

/** The count rested on `at` being 0 or more. */
export function restsOnNotNegative(horizon: Horizon, at: bigint, per: bigint): void {
  if (per < 0n) shorten(horizon, at / -per)
}

/** The count rested on `at` being more than 0. */
export function restsOnPositive(horizon: Horizon, at: bigint, per: bigint): void {
  if (per < 0n) shorten(horizon, (at - 1n) / -per)
}

function shorten(horizon: Horizon, until: bigint): void {
  if (until < 0n) throw new Error('a comparison that does not hold now')
  if (horizon.until === null || until < horizon.until) horizon.until = until
}
