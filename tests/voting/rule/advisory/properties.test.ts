import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { raiseOf } from '../../../../src/voting/rule/advisory/add-one.ts'
import { startTaking } from '../../../../src/voting/rule/advisory/advice.ts'
import { advise } from '../../../../src/voting/rule/advisory/advise.ts'
import type { Election } from '../../../../src/voting/rule/advisory/election.ts'
import { takeByEqualShares, type Use } from '../../../../src/voting/rule/advisory/equal-shares.ts'
import { openHorizon } from '../../../../src/voting/rule/advisory/horizon.ts'
import { type Poll, pollOf } from '../../../../src/voting/rule/advisory/poll.ts'
import { elections, WAYS } from './elections.ts'

const winners = (...of: Parameters<typeof advise>) => advise(...of).winners.map(({ project }) => project)
const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n)
const isMarked = ({ ballots }: Election, index: number) => ballots.some((marks) => marks.includes(index))

describe.each(WAYS)('%s, completed by %s', (rule, completion) => {
  test('never spends more than the budget, and every project is told once, as taken or as not', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { winners, others, moneyLeft } = advise(election, rule, completion)
        expect(moneyLeft).toBeGreaterThanOrEqual(0n)
        expect(total(winners.map(({ cost }) => cost)) + moneyLeft).toBe(election.budget)
        const told = [...winners, ...others].map(({ project }) => project)
        expect(told.sort()).toEqual(election.projects.map(({ id }) => id).sort())
      }),
    )
  })

  test('never asks in which order voters came', () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.integer()), (election, keys) => {
        const ballots = election.ballots
          .map((ballot) => ({ ballot, key: keys.next().value as number })) // an infinite stream always has a next one
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot)
        expect(advise({ ...election, ballots }, rule, completion)).toEqual(advise(election, rule, completion))
      }),
    )
  })

  test('takes the same when everything costs a million times as much: nothing is rounded', () => {
    const times = 1_000_000n
    fc.assert(
      fc.property(elections, (election) => {
        const scaled: Election = {
          ...election,
          unit: election.unit * times,
          budget: election.budget * times,
          projects: election.projects.map(({ id, cost }) => ({ id, cost: cost * times })),
        }
        expect(winners(scaled, rule, completion)).toEqual(winners(election, rule, completion))
      }),
    )
  })

  test('with money enough that each voter alone could pay for everything, takes everything that somebody marks', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const budget = total(election.projects.map(({ cost }) => cost)) * BigInt(Math.max(1, election.ballots.length))
        const taken = winners({ ...election, budget }, rule, completion)
        election.projects.forEach(({ id }, index) => {
          if (isMarked(election, index)) expect(taken).toContain(id)
        })
      }),
    )
  })

  test('more money may change who is taken, and still keeps within it', () => {
    fc.assert(
      fc.property(elections, fc.bigInt({ min: 0n, max: 60n }), (election, more) => {
        const { moneyLeft } = advise({ ...election, budget: election.budget + more }, rule, completion)
        expect(moneyLeft).toBeGreaterThanOrEqual(0n)
      }),
    )
  })
})

/** Add1 word by word: one unit more, and one more, until the budget would break or everything with a supporter is in. */
function raisedOneByOne(poll: Poll, use: Use): bigint {
  const supported = poll.votes.filter((votes) => votes > 0).length
  for (let raisedBy = 0n; ; raisedBy += 1n) {
    const taking = startTaking(poll.election.budget)
    takeByEqualShares(poll, taking, use, raisedBy, openHorizon())
    if (taking.moneyLeft < 0n) return raisedBy - 1n
    if (taking.taken.size === supported) return raisedBy
  }
}

test.each(['cost', 'one'] as const)('Add1 in leaps (use: %s) comes to the raise that Add1 step by step comes to', (use) => {
  fc.assert(
    fc.property(elections, fc.constantFrom(1n, 3n, 7n), (election, part) => {
      // The unit against the costs: small raises, as where few voters share a large budget.
      const poll = pollOf({
        ...election,
        budget: election.budget * part,
        projects: election.projects.map(({ id, cost }) => ({ id, cost: cost * part })),
      })
      expect(raiseOf(poll, use)).toBe(raisedOneByOne(poll, use))
    }),
    { numRuns: 300 },
  )
})

test('voters who pay never pay more than they have, and pay for each project exactly what it costs', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom('mes-cost' as const, 'mes-cardinality' as const), (election, rule) => {
      const ids = election.projects.map(({ id }) => id)
      const voters = BigInt(election.ballots.length)
      // A plain second reckoning from what is told of each winner: fractions over one denominator.
      const { winners } = advise(election, rule)
      const den = winners.reduce((product, { why }) => (why.kind === 'equal-shares' ? product * why.most.den : product), voters)
      const purses = election.ballots.map(() => (election.budget * den) / (voters === 0n ? 1n : voters))
      for (const { project, cost, why } of winners) {
        if (why.kind !== 'equal-shares') continue
        const most = (why.most.num * den) / why.most.den
        const paid = election.ballots.map((marks, voter) => {
          const purse = purses[voter] ?? 0n
          return !marks.includes(ids.indexOf(project)) ? 0n : purse < most ? purse : most
        })
        expect(total(paid)).toBe(cost * den)
        paid.forEach((amount, voter) => {
          purses[voter] = (purses[voter] ?? 0n) - amount
        })
      }
    }),
  )
})
