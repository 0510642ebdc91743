/** One after the other, the most votes first, or the most votes for the money; what does not fit the money left is passed over. */
import { type Taking, take } from './advice.ts'
import { inTieOrder, type Poll, projectOf, votesOf } from './poll.ts'

/** A project that nobody marks comes last and is taken when there is money for it. */
export function takeByVotes(poll: Poll, taking: Taking): void {
  const order = inTieOrder(poll).sort((a, b) => votesOf(poll, b) - votesOf(poll, a))
  takeInTurn(poll, taking, order, (index) => ({ kind: 'votes', votes: votesOf(poll, index) }))
}

export function takeByPoints(poll: Poll, taking: Taking, points: readonly bigint[]): void {
  const of = (index: number) => points[index] ?? 0n
  const order = inTieOrder(poll).sort((a, b) => (of(b) > of(a) ? 1 : of(b) < of(a) ? -1 : 0))
  takeInTurn(poll, taking, order, (index) => ({ kind: 'points', points: of(index) }))
}

export function takeByVotesPerCost(poll: Poll, taking: Taking): void {
  const order = inTieOrder(poll).sort((a, b) => compareVotesPerCost(poll, b, a))
  takeInTurn(poll, taking, order, (index) => ({
    kind: 'votes-per-cost',
    votes: votesOf(poll, index),
    cost: projectOf(poll, index).cost,
  }))
}

/** votes ÷ cost without dividing. What is free is worth more than anything with a price, if somebody marks it. */
function compareVotesPerCost(poll: Poll, a: number, b: number): number {
  const worth = (index: number) => ({ votes: BigInt(votesOf(poll, index)), cost: projectOf(poll, index).cost })
  const [left, right] = [worth(a), worth(b)]
  const isFree = ({ votes, cost }: typeof left) => cost === 0n && votes > 0n
  if (isFree(left) || isFree(right)) return Number(isFree(left)) - Number(isFree(right))
  if (left.votes === 0n || right.votes === 0n) return Number(left.votes > 0n) - Number(right.votes > 0n)
  const difference = left.votes * right.cost - right.votes * left.cost
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

function takeInTurn(
  poll: Poll,
  taking: Taking,
  order: readonly number[],
  why: (index: number) => Parameters<typeof take>[3],
): void {
  for (const index of order) {
    if (taking.taken.has(index)) continue
    const project = projectOf(poll, index)
    taking.round += 1
    if (project.cost <= taking.moneyLeft) take(taking, index, project, why(index))
    else taking.lacks.set(index, { kind: 'money', round: taking.round, moneyLeft: taking.moneyLeft })
  }
}
