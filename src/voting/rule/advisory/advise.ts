/** One door to every advisory rule. */

import { raiseOf } from './add-one.ts'
import { type Advice, type Lack, startTaking, type Taking } from './advice.ts'
import { type AdvisoryRule, type Completion, type Election, mayComplete } from './election.ts'
import { takeByEqualShares, type Use } from './equal-shares.ts'
import { takeByPoints, takeByVotes, takeByVotesPerCost } from './greedy.ts'
import { openHorizon } from './horizon.ts'
import { takeByLoad } from './phragmen.ts'
import { type Poll, pollOf, votesOf } from './poll.ts'

export function advise(election: Election, rule: AdvisoryRule, completion: Completion = 'none'): Advice {
  if (!mayComplete(rule, completion)) throw new Error(`${rule} has no completion ${completion}`)
  const poll = pollOf(election)
  const taking = startTaking(election.budget)
  const raisedBy = takeBy(poll, taking, rule, completion)
  const others = election.projects.flatMap(({ id, cost }, index) =>
    taking.taken.has(index) ? [] : [{ project: id, cost, votes: votesOf(poll, index), lacks: lackOf(taking, index) }],
  )
  return { rule, completion, winners: taking.winners, others, moneyLeft: taking.moneyLeft, raisedBy }
}

/** Tells by how much the voters' start was raised. */
function takeBy(poll: Poll, taking: Taking, rule: AdvisoryRule, completion: Completion): bigint {
  switch (rule) {
    case 'greedy':
      takeByVotes(poll, taking)
      return 0n
    case 'per-cost':
      takeByVotesPerCost(poll, taking)
      return 0n
    case 'phragmen':
      takeByLoad(poll, taking)
      return 0n
    case 'mes-cost':
      return takeShares(poll, taking, 'cost', completion)
    case 'mes-cardinality':
      return takeShares(poll, taking, 'one', completion)
  }
}

function takeShares(poll: Poll, taking: Taking, use: Use, completion: Completion): bigint {
  const raisedBy = completion === 'add1' || completion === 'add1u' ? raiseOf(poll, use) : 0n
  takeByEqualShares(poll, taking, use, raisedBy, openHorizon())
  if (completion === 'greedy' || completion === 'add1u') complete(poll, taking)
  return raisedBy
}

/** What is left goes to what the voters gave most: points where they could give points, votes everywhere else. */
const complete = (poll: Poll, taking: Taking): void =>
  poll.election.points === undefined ? takeByVotes(poll, taking) : takeByPoints(poll, taking, poll.election.points)

/** What nobody marks lacks votes, unless its turn came and the money was short. */
const lackOf = ({ lacks }: Taking, index: number): Lack => lacks.get(index) ?? { kind: 'votes' }
