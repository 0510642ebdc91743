/**
 * What voters still have in the method of equal shares. Voters who have paid the same share one purse, so that each purse is
 * reckoned once; all purses have one denominator, so that they are compared as whole numbers.
 */
import { type Horizon, type Line, restsOnNotNegative, restsOnPositive } from './horizon.ts'
import { type Poll, votesOf } from './poll.ts'

export type Purses = {
  readonly den: bigint
  /** What one voter of each purse has, the poorest first. */
  readonly held: readonly Line[]
  /** The purse of each block. */
  readonly of: Int32Array
}

/** Every voter begins with the same part of the budget, raised by so many units of the currency. */
export function fullPurses({ election, weights }: Poll, raisedBy: bigint): Purses {
  const voters = BigInt(election.ballots.length)
  const unit = voters * election.unit
  return { den: voters, held: [{ at: election.budget + unit * raisedBy, per: unit }], of: new Int32Array(weights.length) }
}

/** What a project would ask of its supporters: each pays `rest/rich`, or everything where that is less (over `den`). */
export type Asked = {
  readonly rest: Line
  readonly rich: bigint
  /** Purses below this one pay everything. */
  readonly firstRich: number
  readonly allIn: number
}

/** Null when the supporters cannot pay together. */
export function ask(poll: Poll, purses: Purses, index: number, cost: bigint, horizon: Horizon): Asked | null {
  const voters = votersOfPurses(poll, purses, index)
  let at = cost * purses.den
  let per = 0n
  let rich = votesOf(poll, index)
  for (const [purse, count] of voters.entries()) {
    if (count === 0) continue
    const held = purses.held[purse] as Line // a purse has a line
    if (held.at * BigInt(rich) >= at) {
      const asked = { rest: { at, per }, rich: BigInt(rich), firstRich: purse, allIn: votesOf(poll, index) - rich }
      restsOnPartition(purses, voters, asked, horizon)
      return asked
    }
    at -= held.at * BigInt(count)
    per -= held.per * BigInt(count)
    rich -= count
  }
  restsOnPositive(horizon, at, per)
  return null
}

/** Who pays all and who pays the share stays as it is while no purse of a supporter crosses the share. */
function restsOnPartition({ held }: Purses, voters: Int32Array, { rest, rich, firstRich }: Asked, horizon: Horizon): void {
  held.forEach((line, purse) => {
    if (voters[purse] === 0) return
    const at = line.at * rich - rest.at
    const per = line.per * rich - rest.per
    if (purse < firstRich) restsOnNotNegative(horizon, -at, -per)
    else restsOnNotNegative(horizon, at, per)
  })
}

function votersOfPurses({ supporters, weights }: Poll, { held, of }: Purses, index: number): Int32Array {
  const voters = new Int32Array(held.length)
  for (const block of supporters[index] ?? []) {
    const purse = of[block] as number // every block has a purse and a weight
    voters[purse] = (voters[purse] as number) + (weights[block] as number)
  }
  return voters
}

/** All that the supporters still have together, over `den`. */
export const togetherOf = (poll: Poll, purses: Purses, index: number): bigint =>
  votersOfPurses(poll, purses, index).reduce((sum, count, purse) => sum + BigInt(count) * (purses.held[purse]?.at ?? 0n), 0n)

/** Whoever pays the share stays in the order of what he had, and so do those who do not pay: the two rows are merged, not sorted. */
export function pay({ supporters }: Poll, purses: Purses, index: number, { rest, rich, firstRich }: Asked): Purses {
  const size = purses.held.length
  // A payer's purse is at first told by the number of its old one, `size` on; all who pay everything share the number `empty`.
  const empty = 2 * size
  const moved = purses.of.slice()
  for (const block of supporters[index] ?? []) {
    const purse = purses.of[block] as number // every block has a purse
    moved[block] = purse < firstRich ? empty : purse + size
  }
  const used = new Uint8Array(empty + 1)
  for (const purse of moved) used[purse] = 1
  const lineOf = (purse: number): Line => {
    const { at, per } = purses.held[purse % size] as Line // both numbers of a purse stand for the same old one
    return purse < size ? { at: at * rich, per: per * rich } : { at: at * rich - rest.at, per: per * rich - rest.per }
  }
  const row = (from: number) =>
    Array.from({ length: size }, (_, place) => from + place)
      .filter((purse) => used[purse] === 1)
      .map((purse) => ({ purse, line: lineOf(purse) }))
  const nothing = used[empty] === 1 ? [{ purse: empty, line: { at: 0n, per: 0n } }] : []
  const order = [...nothing, ...merge(row(0), row(size))]

  const places = new Int32Array(empty + 1)
  order.forEach(({ purse }, place) => {
    places[purse] = place
  })
  return { den: purses.den * rich, held: order.map(({ line }) => line), of: moved.map((purse) => places[purse] as number) }
}

function merge<T extends { readonly line: Line }>(left: readonly T[], right: readonly T[]): T[] {
  const merged: T[] = []
  let at = 0
  for (const one of left) {
    for (let next = right[at]; next !== undefined && next.line.at < one.line.at; next = right[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(one)
  }
  return [...merged, ...right.slice(at)]
}
