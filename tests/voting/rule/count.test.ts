import { describe, expect, test } from 'vitest'
import { countByHand, countCodes, countPapers, countTexts } from '../../../src/voting/rule/count.ts'
import { codesOf } from '../../../src/voting/rule/marks.ts'
import type { PaperBallot, PaperSign } from '../../../src/voting/rule/paper.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { Validity, VotingRule } from '../../../src/voting/rule/rule.ts'
import { mergeTotals, sumOfVoids } from '../../../src/voting/rule/totals.ts'
import { CAPPED, contest, LAW, TICKED } from './hall.ts'

const THREE = contest(CAPPED, 3, 2)
const withValidity = (rule: VotingRule, change: Partial<Validity>): VotingRule => ({
  ...rule,
  validity: { ...rule.validity, ...change },
})
const paper = (...signs: [item: number | null, mark: PaperSign['mark']][]): PaperBallot => ({
  serial: null,
  signs: signs.map(([item, mark]) => ({ item, mark })),
})

describe('ballots that count', () => {
  test('every item gets its for, against and abstentions; no mark is an abstention', () => {
    const { valid, items } = countTexts(THREE, ['+-0', '+..', '.-.'])
    expect(valid).toBe(3)
    expect(items).toMatchObject([
      { for: 2, against: 0, abstain: 1 },
      { for: 0, against: 2, abstain: 1 },
      { for: 0, against: 0, abstain: 3 },
    ])
  })

  test('where ticks are counted, no tick is neither against nor an abstention', () => {
    expect(countTexts(contest(TICKED, 2, 1), ['+.', '..']).items).toMatchObject([
      { for: 1, abstain: 0, unmarked: 1 },
      { for: 0, abstain: 0, unmarked: 2 },
    ])
  })

  test('where the rule says that no mark is 赞成, it counts for', () => {
    const rule: VotingRule = { ...contest(LAW, 2, 1), ballot: { ...LAW.ballot, unmarked: 'for' } }
    expect(countTexts(rule, ['.-', '0.']).items).toMatchObject([
      { for: 1, abstain: 1 },
      { for: 1, against: 1 },
    ])
  })

  test.each([
    ['borda', 'two for the first rank, one for the second', [3, 1, 2, 0]],
    ['sum-of-ranks', 'no number is the last place', [3, 6, 5, 8]],
    ['first-k-count', 'ranks within the one seat', [1, 0, 1, 0]],
  ] as const)('ranks give points, %s: %s', (aggregate, _, points) => {
    const base = contest(preset('liyang-town-2010-rank').rule, 4, 1)
    const rule: VotingRule = { ...base, ballot: { ...base.ballot, rank: { depth: 2, aggregate, partialAllowed: true } } }
    expect(countTexts(rule, ['12..', '2.1.']).items.map((item) => item.points)).toEqual(points)
  })
})

describe('ratings', () => {
  const rated = contest(preset('satisfaction-zhenhai').rule, 2, 2)

  test('every item gets the number of each tier; no tier is neither good nor bad', () => {
    expect(countTexts(rated, ['13', '12', '1.']).items).toMatchObject([
      { tiers: [3, 0, 0], unmarked: 0 },
      { tiers: [0, 1, 1], unmarked: 1 },
    ])
  })

  test('two rooms together have the tiers and the void items of both', () => {
    const rooms = [countTexts(rated, ['13', '?2']), countTexts(rated, ['1?', '?1'])]
    expect(mergeTotals(rooms).items).toMatchObject([
      { tiers: [2, 0, 0], void: 2 },
      { tiers: [1, 1, 1], void: 1 },
    ])
  })
})

describe('ballots that are void', () => {
  test.each([
    ['a text that is none', THREE, ['++', '+x-', ''], 'unreadable', 3],
    ['one too many selected', THREE, ['+++'], 'over-selected', 1],
  ] as const)('%s', (_, rule, texts, reason, ballots) => {
    const { valid, voids, items } = countTexts(rule, texts)
    expect({ valid, [reason]: voids[reason] }).toEqual({ valid: 0, [reason]: ballots })
    expect(items.every((item) => item.for === 0 && item.abstain === 0)).toBe(true)
  })

  test('fewer than the rule asks for, only where the rule voids that', () => {
    const exact = withValidity(contest(CAPPED, 3, 2, { minimum: 2 }), { underSelection: 'void-ballot' })
    expect(countTexts(exact, ['+..']).voids['under-selected']).toBe(1)
    expect(countTexts(THREE, ['+..']).valid).toBe(1)
  })

  test('a ballot with several reasons is counted once, so that valid and void are what came back', () => {
    const strict = withValidity(contest(CAPPED, 3, 2, { minimum: 1 }), { underSelection: 'void-ballot', blank: 'void-ballot' })
    const { valid, voids } = countTexts(strict, ['...', '+..'])
    expect(valid + sumOfVoids(voids)).toBe(2)
    expect(voids['under-selected']).toBe(1)
    expect(voids.blank).toBe(0)
  })

  test('where the rule voids only the group, the rest of the ballot counts', () => {
    const groups: VotingRule['groups'] = [
      { id: 'roads', name: '', contest: 'contested', candidates: 2, seats: 1, cap: 1, minimum: 0 },
      { id: 'schools', name: '', contest: 'contested', candidates: 2, seats: 1, cap: 1, minimum: 0 },
    ]
    const { valid, items } = countTexts(withValidity({ ...CAPPED, groups }, { overSelection: 'void-group' }), ['+++.', '+.+.'])
    expect(valid).toBe(2)
    expect(items).toMatchObject([
      { for: 1, void: 1, abstain: 0 },
      { for: 0, void: 1, abstain: 1 },
      { for: 2, void: 0 },
      { for: 0, abstain: 2 },
    ])
  })
})

describe('paper says what no screen can', () => {
  test('an illegible sign voids the item, or the ballot where the rule says so', () => {
    const ballot = [paper([0, 'for'], [1, 'illegible'])]
    expect(countPapers(THREE, ballot).items).toMatchObject([{ for: 1 }, { void: 1, abstain: 0 }, { abstain: 1 }])
    expect(countPapers(withValidity(THREE, { illegible: 'void-ballot' }), ballot).voids.illegible).toBe(1)
  })

  test('a project written in voids the ballot, or is passed over', () => {
    const ballot = [paper([0, 'for'], [null, 'for'])]
    expect(countPapers(THREE, ballot).voids['unknown-item']).toBe(1)
    expect(countPapers(withValidity(THREE, { unknownItem: 'ignore' }), ballot).items[0]?.for).toBe(1)
  })

  test('a sign that was not agreed voids the item or the ballot', () => {
    const ballot = [paper([0, 'unknown'], [1, 'for'])]
    expect(countPapers(THREE, ballot).items).toMatchObject([{ void: 1 }, { for: 1 }, {}])
    expect(countPapers(withValidity(THREE, { unknownMark: 'void-ballot' }), ballot).voids['unknown-mark']).toBe(1)
  })

  test('two different signs for one item void it or the ballot; the same sign twice is one', () => {
    const conflict = [paper([0, 'for'], [0, 'against'], [1, 'for'])]
    expect(countPapers(THREE, conflict).items).toMatchObject([{ void: 1, for: 0 }, { for: 1 }, {}])
    expect(countPapers(withValidity(THREE, { conflictingMarks: 'void-ballot' }), conflict).voids['conflicting-marks']).toBe(1)
    expect(countPapers(THREE, [paper([0, 'for'], [0, 'for'])]).items[0]?.for).toBe(1)
  })

  test('of two papers with one number the first stands, or none', () => {
    const twice = [paper([0, 'for']), paper([1, 'for'])].map((ballot) => ({ ...ballot, serial: 'No. 7' }))
    expect(countPapers(THREE, twice)).toMatchObject({ valid: 1, items: [{ for: 1 }, { for: 0 }, {}] })
    expect(countPapers(withValidity(THREE, { duplicateSerial: 'void-all' }), twice).voids['duplicate-serial']).toBe(2)
  })
})

describe('several doors, one count', () => {
  test('codes, texts and hand totals of the same ballots agree', () => {
    const texts = ['+-0', '+..', '+++']
    const codes = Uint8Array.from([
      ...codesOf(['for', 'against', 'abstain']),
      ...codesOf(['for', 'unmarked', 'unmarked']),
      2,
      2,
      2,
    ])
    const byHand = countByHand(THREE, {
      valid: 2,
      voids: { 'over-selected': 1 },
      items: [
        { for: 2, against: 0, abstain: 0, unmarked: null, void: 0, points: 0, tiers: [] },
        { for: 0, against: 1, abstain: 1, unmarked: null, void: 0, points: 0, tiers: [] },
        { for: 0, against: 0, abstain: 2, unmarked: null, void: 0, points: 0, tiers: [] },
      ],
    })
    expect(countCodes(THREE, codes)).toEqual(countTexts(THREE, texts))
    expect(byHand).toEqual(countTexts(THREE, texts))
  })

  test('bytes that are no whole ballots are refused', () => {
    expect(() => countCodes(THREE, new Uint8Array(4))).toThrow('no whole number of ballots')
  })

  test('counts of different ballots cannot be merged', () => {
    expect(() => mergeTotals([countTexts(THREE, []), countTexts(contest(CAPPED, 2, 1), [])])).toThrow('do not belong together')
    expect(() => mergeTotals([])).toThrow('no count')
  })
})
