import { expect, test } from 'vitest'
import { differencesFrom, electionFrom, METHODS, type Method } from '../../../../src/voting/rule/advisory/differences.ts'
import { countTexts } from '../../../../src/voting/rule/count.ts'
import { contest, LAW, projects } from '../hall.ts'

/** docs/count.md, divided.pb: six voters want A, B and C, four want D; there is money for three of them. */
const rule = contest(LAW, 4, 3)
const candidates = projects(rule, {
  P1: { costFen: 3_000 },
  P2: { costFen: 3_000 },
  P3: { costFen: 3_000 },
  P4: { costFen: 4_000 },
})
const DIVIDED = [
  { marks: '+++-', ballots: 6 },
  { marks: '---+', ballots: 4 },
]
const told = (opened = DIVIDED, adopted: readonly string[] = ['P1', 'P2', 'P3']) =>
  differencesFrom(candidates, electionFrom(rule, candidates, opened, 10_000), adopted)
const of = (method: Method) => {
  const found = told().find((one) => one.method === method)
  if (found === undefined) throw new Error(method)
  return found
}

test('by votes the six take all the money; divided into equal shares the four have their project', () => {
  expect(of('by-votes')).toEqual({ method: 'by-votes', chosen: ['P1', 'P2', 'P3'], costFen: 9_000, more: [], fewer: [] })
  expect(of('shares-of-cost')).toEqual({
    method: 'shares-of-cost',
    chosen: ['P1', 'P2', 'P4'],
    costFen: 10_000,
    more: ['P4'],
    fewer: ['P3'],
  })
  expect(of('even-load')).toMatchObject({ chosen: ['P1', 'P2', 'P4'], more: ['P4'], fewer: ['P3'] })
})

test('every rule of the table is asked once, in its order', () => {
  expect(told().map(({ method }) => method)).toEqual([...METHODS])
})

test('a ballot that is void or cannot be read is no voter', () => {
  const capped = contest({ ...LAW, ballot: { ...LAW.ballot, layout: 'per-item-with-cap' } }, 4, 2, { cap: 2 })
  const opened = [
    { marks: '++++', ballots: 3 },
    { marks: '+...', ballots: 2 },
    { marks: 'junk', ballots: 5 },
    { marks: '?+..', ballots: 1 },
  ]
  const election = electionFrom(capped, candidates, opened, 10_000)
  expect(election.ballots).toEqual([[0], [0], [1]])
  const texts = opened.flatMap(({ marks, ballots }) => Array.from({ length: ballots }, () => marks))
  expect(election.ballots).toHaveLength(countTexts(capped, texts).valid)
})

test('equals stand in the order of the list, the tenth behind the second', () => {
  const long = contest(LAW, 12, 3)
  const many = projects(long).map((one) => ({ ...one, costFen: 100 }))
  const election = electionFrom(long, many, [{ marks: '++++++++++++', ballots: 1 }], 300)
  expect(differencesFrom(many, election, [])[0]?.chosen).toEqual(['P1', 'P2', 'P3'])
})

test('whatever is chosen costs no more than there is, and the differences are exactly what parts two sets', () => {
  for (const { chosen, costFen, more, fewer } of told(DIVIDED, ['P1', 'P4'])) {
    expect(costFen).toBeLessThanOrEqual(10_000)
    expect([...more].sort()).toEqual(chosen.filter((id) => !['P1', 'P4'].includes(id)).sort())
    expect(fewer).toEqual(['P1', 'P4'].filter((id) => !chosen.includes(id)))
  }
})
