/**
 * Method of Equal Shares: every voter has the same part of the budget, a project is bought by those who mark it. Each round takes the
 * project whose supporters get it at the least rate: ρ such that Σ min(what i has, ρ × i's use of it) = cost.
 */
import { type Taking, take } from './advice.ts'
import { type Horizon, type Line, restsOnNotNegative, restsOnPositive } from './horizon.ts'
import { inTieOrder, type Poll, placeOf, projectOf, votesOf } from './poll.ts'
import { type Asked, ask, fullPurses, type Purses, pay, togetherOf } from './purses.ts'

/** What a project is worth to whoever marks it: its cost, or simply one. */
export type Use = 'cost' | 'one'

/** A rate as `line/scale`. Purses only get emptier, so an earlier rate is never above the present one. */
type Offer = { readonly index: number; readonly asked: Asked; readonly line: Line; readonly scale: bigint }

export function takeByEqualShares(poll: Poll, taking: Taking, use: Use, raisedBy: bigint, horizon: Horizon): void {
  const supported = inTieOrder(poll).filter((index) => votesOf(poll, index) > 0)
  takeWhatIsFree(poll, taking, supported)
  if (supported.length === taking.taken.size) return

  let purses = fullPurses(poll, raisedBy)
  const offer = (index: number) => offerOf(poll, purses, index, use, horizon)
  let offers = supported.filter((index) => !taking.taken.has(index)).flatMap((index) => offer(index) ?? [])
  while (offers.length > 0) {
    taking.round += 1
    const { best, others } = bestOffer(poll, offers, offer, horizon)
    offers = others
    if (best === null) break
    const { index, asked, line, scale } = best
    take(taking, index, projectOf(poll, index), {
      kind: 'equal-shares',
      votes: votesOf(poll, index),
      most: { num: asked.rest.at, den: asked.rich * purses.den },
      allIn: asked.allIn,
      rate: { num: line.at, den: scale },
    })
    purses = pay(poll, purses, index, asked)
  }
  for (const index of supported.filter((one) => !taking.taken.has(one))) {
    taking.lacks.set(index, { kind: 'supporters-money', together: { num: togetherOf(poll, purses, index), den: purses.den } })
  }
}

function takeWhatIsFree(poll: Poll, taking: Taking, supported: readonly number[]): void {
  for (const index of supported.filter((one) => projectOf(poll, one).cost === 0n)) {
    taking.round += 1
    take(taking, index, projectOf(poll, index), { kind: 'free', votes: votesOf(poll, index) })
  }
}

function offerOf(poll: Poll, purses: Purses, index: number, use: Use, horizon: Horizon): Offer | null {
  const { cost } = projectOf(poll, index)
  const asked = ask(poll, purses, index, cost, horizon)
  if (asked === null) return null
  return { index, asked, line: asked.rest, scale: asked.rich * purses.den * (use === 'cost' ? cost : 1n) }
}

/**
 * The least rate of today. Yesterday's offers tell where it can be: only those that are not worse than the best one found so far are
 * asked again. Offers that nobody can pay any more are dropped for good.
 */
function bestOffer(
  poll: Poll,
  offers: readonly Offer[],
  renew: (index: number) => Offer | null,
  horizon: Horizon,
): { best: Offer | null; others: Offer[] } {
  const others: Offer[] = []
  let best: Offer | null = null
  for (const old of [...offers].sort((a, b) => (isBetter(poll, a, b) ? -1 : 1))) {
    const renewed: Offer | null = best !== null && isBetter(poll, best, old) ? old : renew(old.index)
    if (renewed === null) continue
    if (best !== null && isBetter(poll, best, renewed)) {
      others.push(renewed)
      continue
    }
    if (best !== null) others.push(best)
    best = renewed
  }
  if (best !== null) for (const other of others) restsOnBetter(poll, best, other, horizon)
  return { best, others }
}

/** Less, or equal and first in the order of ties. */
function isBetter(poll: Poll, a: Offer, b: Offer): boolean {
  const difference = b.line.at * a.scale - a.line.at * b.scale
  return difference === 0n ? placeOf(poll, a.index) < placeOf(poll, b.index) : difference > 0n
}

function restsOnBetter(poll: Poll, a: Offer, b: Offer, horizon: Horizon): void {
  const at = b.line.at * a.scale - a.line.at * b.scale
  const per = b.line.per * a.scale - a.line.per * b.scale
  if (placeOf(poll, a.index) < placeOf(poll, b.index)) restsOnNotNegative(horizon, at, per)
  else restsOnPositive(horizon, at, per)
}
