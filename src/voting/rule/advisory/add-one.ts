/**
 * Add1: equal shares leave money over, so every voter's start is raised by one unit of the currency, again and again, until the next
 * outcome would break the budget; the last one within it counts, or the first that takes everything that has a supporter.
 * A budget of millions would mean as many counts. Each count says how far it stays the same, and the next one begins behind that.
 */
import { startTaking, type Taking } from './advice.ts'
import { takeByEqualShares, type Use } from './equal-shares.ts'
import { type Horizon, openHorizon } from './horizon.ts'
import type { Poll } from './poll.ts'

/** By how many units the start is raised. */
export function raiseOf(poll: Poll, use: Use): bigint {
  const supported = poll.votes.filter((votes) => votes > 0).length
  let last = 0n
  let raisedBy = 0n
  for (;;) {
    const { taking, until } = countRaised(poll, use, raisedBy)
    if (taking.moneyLeft < 0n) return last
    if (taking.taken.size === supported) return raisedBy
    if (until === null) throw new Error('a raise without end buys everything that has a supporter')
    last = raisedBy + until
    raisedBy = last + 1n
  }
}

function countRaised(poll: Poll, use: Use, raisedBy: bigint): { taking: Taking; until: Horizon['until'] } {
  const taking = startTaking(poll.election.budget)
  const horizon = openHorizon()
  takeByEqualShares(poll, taking, use, raisedBy, horizon)
  return { taking, until: horizon.until }
}
