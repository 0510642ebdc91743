/** Cases small enough to be followed with a pencil. */
import { describe, expect, test } from 'vitest'
import { advise } from '../../../../src/voting/rule/advisory/advise.ts'
import { type Election, POINT } from '../../../../src/voting/rule/advisory/election.ts'
import { shortened } from '../../../../src/voting/rule/advisory/fraction.ts'
import { election, repeated } from './elections.ts'

const taken = (...of: Parameters<typeof advise>) => advise(...of).winners.map(({ project }) => project)
const lacking = (...of: Parameters<typeof advise>) => advise(...of).others.map(({ project, lacks }) => [project, lacks.kind])

/** Six voters want A, B and C, four want D; the money is for three of them. */
const DIVIDED = election({ A: 30, B: 30, C: 30, D: 40 }, 100, repeated({ ABC: 6, D: 4 }))

describe('by votes', () => {
  const costly = election({ A: 60, B: 50, C: 40 }, 100, repeated({ ABC: 3, AB: 1, A: 1 }))

  test('a project that does not fit the money left is passed over, and the next one is asked', () => {
    const { winners, others, moneyLeft } = advise(costly, 'greedy')
    expect(winners.map(({ project, round, moneyLeft }) => [project, round, moneyLeft])).toEqual([
      ['A', 1, 40n],
      ['C', 3, 0n],
    ])
    expect(others).toEqual([{ project: 'B', cost: 50n, votes: 4, lacks: { kind: 'money', round: 2, moneyLeft: 40n } }])
    expect(moneyLeft).toBe(0n)
  })

  test('a larger half takes everything, a smaller half gets nothing', () => {
    expect(taken(DIVIDED, 'greedy')).toEqual(['A', 'B', 'C'])
  })

  test('votes for the money: 4 votes for 20 come before 5 votes for 60', () => {
    const { winners } = advise(election({ A: 60, B: 20, C: 30 }, 80, repeated({ ABC: 3, AB: 1, A: 1 })), 'per-cost')
    expect(winners.map(({ project, why }) => [project, why])).toEqual([
      ['B', { kind: 'votes-per-cost', votes: 4, cost: 20n }],
      ['C', { kind: 'votes-per-cost', votes: 3, cost: 30n }],
    ])
  })

  test('equal votes go by the text of the number: 10 stands before 2', () => {
    const tied: Election = { ...DIVIDED, projects: ['2', '10', '1'].map((id) => ({ id, cost: 50n })), ballots: [[0, 1, 2]] }
    expect(taken(tied, 'greedy')).toEqual(['1', '10'])
  })

  test('texts are compared by code point: ﹏ (U+FE4F) before 𠀀 (U+20000), which a computer stores as two smaller halves', () => {
    const tied: Election = { ...DIVIDED, projects: ['𠀀', '﹏'].map((id) => ({ id, cost: 50n })), ballots: [[0, 1]] }
    expect(taken(tied, 'greedy')).toEqual(['﹏', '𠀀'])
  })

  test('what nobody marks comes last, and what is free and marked comes first of all for its money', () => {
    const odd = election({ A: 10, B: 0, C: 0 }, 10, ['A', 'AB'])
    expect(taken(odd, 'greedy')).toEqual(['A', 'B', 'C'])
    expect(taken(odd, 'per-cost')).toEqual(['B', 'A', 'C'])
  })
})

describe('equal shares', () => {
  test('a smaller group that agrees gets its part: 4 of 10 voters have 40 of 100', () => {
    const { winners, others } = advise(DIVIDED, 'mes-cost')
    expect(winners.map(({ project, why }) => [project, why.kind === 'equal-shares' && shortened(why.most)])).toEqual([
      ['A', { num: 5n, den: 1n }],
      ['B', { num: 5n, den: 1n }],
      ['D', { num: 10n, den: 1n }],
    ])
    expect(others.map(({ project, lacks }) => [project, lacks.kind])).toEqual([['C', 'supporters-money']])
  })

  test('who has less than the share pays all he has, and the others make up for it', () => {
    // Each of 3 voters has 10. A costs two of them 4.5 each; B then takes 5.5 + 5.5 + 7 = 18.
    const { winners } = advise(election({ A: 9, B: 18 }, 30, ['AB', 'AB', 'B']), 'mes-cardinality')
    const [, second] = winners
    expect(second).toMatchObject({ project: 'B', round: 2, moneyLeft: 3n, why: { kind: 'equal-shares', votes: 3, allIn: 2 } })
    expect(second?.why.kind === 'equal-shares' && shortened(second.why.most)).toEqual({ num: 7n, den: 1n })
  })

  test('the two ideas of use part: one dear project is worth its cost, or one like any other', () => {
    // 4 voters with 25 each. A asks 40 ÷ 4 = 10 of each for a use of 40; B asks 8 of each of two for a use of 16.
    const dear = election({ A: 40, B: 16 }, 100, ['AB', 'AB', 'A', 'A'])
    expect(taken(dear, 'mes-cost')).toEqual(['A', 'B'])
    expect(taken(dear, 'mes-cardinality')).toEqual(['B', 'A'])
  })

  test('nothing is bought by nobody, and what is free needs one who marks it', () => {
    const odd = election({ A: 0, B: 0, C: 5 }, 100, ['A', ''])
    expect(taken(odd, 'mes-cost')).toEqual(['A'])
    expect(lacking(odd, 'mes-cost')).toEqual([
      ['B', 'votes'],
      ['C', 'votes'],
    ])
  })

  test('an election without voters takes nothing', () => {
    expect(taken(election({ A: 1 }, 10, []), 'mes-cost', 'add1')).toEqual([])
  })
})

describe('the money that equal shares leave over', () => {
  const lonely = election({ A: 15, B: 40 }, 30, ['A', '', ''])

  test('a voter alone cannot pay 15 out of 10; raised by 5 he can', () => {
    expect(taken(lonely, 'mes-cost')).toEqual([])
    const { winners, raisedBy, moneyLeft } = advise(lonely, 'mes-cost', 'add1')
    expect([winners.map(({ project }) => project), raisedBy, moneyLeft]).toEqual([['A'], 5n, 15n])
  })

  test('the raise ends before two projects at once would break the budget; then votes may fill what is left', () => {
    const twins = election({ A: 20, B: 20 }, 30, ['A', 'B', ''])
    expect(advise(twins, 'mes-cost', 'add1')).toMatchObject({ winners: [], raisedBy: 9n })
    expect(advise(twins, 'mes-cost', 'add1u')).toMatchObject({
      winners: [{ project: 'A', why: { kind: 'votes' } }],
      raisedBy: 9n,
    })
  })

  test('where voters gave points, what is left goes to the most points, not to the most voters', () => {
    const divided = election({ A: 20, B: 20 }, 30, ['A', 'A', 'B'])
    expect(advise(divided, 'mes-cost', 'greedy').winners).toMatchObject([{ project: 'A', why: { kind: 'equal-shares' } }])
    const dear = election({ A: 25, B: 25 }, 30, ['A', 'A', 'B'])
    expect(advise(dear, 'mes-cost', 'greedy').winners).toMatchObject([{ project: 'A', why: { kind: 'votes', votes: 2 } }])
    const points = [2n * POINT, 3n * POINT]
    expect(advise({ ...dear, points }, 'mes-cost', 'greedy').winners).toMatchObject([
      { project: 'B', why: { kind: 'points', points: 3n * POINT } },
    ])
    expect(advise({ ...dear, points }, 'greedy').winners).toMatchObject([{ project: 'A', why: { kind: 'votes' } }])
  })

  test('a raise is one unit of the currency, in whatever parts its amounts are told', () => {
    const inFen: Election = {
      unit: 100n,
      budget: 3000n,
      projects: lonely.projects.map(({ id, cost }) => ({ id, cost: cost * 100n })),
      ballots: lonely.ballots,
    }
    expect(advise(inFen, 'mes-cost', 'add1').raisedBy).toBe(5n)
  })

  test('a hundred million yuan shared by 203 deputies is raised yuan by yuan in no time', () => {
    const city = election(
      { A: 38_000_000, B: 31_000_000, C: 45_000_000, D: 9_000_000 },
      106_000_000,
      repeated({ AB: 70, AC: 40, C: 50, D: 43 }),
    )
    // Seventy voters can pay 31,000,000 for B, after their part of A, from 31,000,000 ÷ 70 + 38,000,000 ÷ 110 on; that would be too much.
    const { raisedBy, winners, moneyLeft } = advise(city, 'mes-cost', 'add1')
    expect(winners.map(({ project }) => project)).toEqual(['A', 'C', 'D'])
    expect([raisedBy, moneyLeft]).toEqual([266_144n, 14_000_000n])
  })

  test('only equal shares are completed', () => {
    expect(() => advise(lonely, 'phragmen', 'add1')).toThrow('phragmen has no completion add1')
  })
})

describe('Phragmén', () => {
  test('loads are evened out: A weighs 5 on each of six, then B 10; then D 10, before C with 15', () => {
    const { winners, others } = advise(DIVIDED, 'phragmen')
    expect(winners.map(({ project, why }) => [project, why.kind === 'load' && shortened(why.load)])).toEqual([
      ['A', { num: 5n, den: 1n }],
      ['B', { num: 10n, den: 1n }],
      ['D', { num: 10n, den: 1n }],
    ])
    expect(others).toMatchObject([{ project: 'C', lacks: { kind: 'money', round: 4, moneyLeft: 0n } }])
  })

  test('it ends when one of those tied does not fit, though another one would', () => {
    const short = { ...DIVIDED, budget: 60n }
    expect(taken(short, 'phragmen')).toEqual(['A'])
    expect(advise(short, 'phragmen').others).toMatchObject([
      { project: 'B', lacks: { kind: 'turn', round: 2, next: ['B', 'C', 'D'] } },
      { project: 'C', lacks: { kind: 'turn' } },
      { project: 'D', lacks: { kind: 'money', moneyLeft: 30n } },
    ])
  })

  test('a project dearer than the whole budget is out at the start and ends nothing', () => {
    const dear = election({ A: 200, B: 50 }, 100, repeated({ A: 90, B: 1 }))
    expect(taken(dear, 'phragmen')).toEqual(['B'])
    expect(lacking(dear, 'phragmen')).toEqual([['A', 'dearer-than-budget']])
  })
})
