import { describe, expect, test } from 'vitest'
import { decodeMarks, encodeMarks, guide, isBlank, type Marks, overCap, voidReasons } from '../../../src/voting/rule/marks.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { CAPPED, contest, LAW, TICKED } from './hall.ts'

const THREE = contest(CAPPED, 3, 2)
const RANKED = contest(preset('liyang-town-2010-rank').rule, 3, 2)
const ranked: VotingRule = {
  ...RANKED,
  ballot: { ...RANKED.ballot, rank: { depth: 3, aggregate: 'borda', partialAllowed: true } },
}
const rated = contest(preset('satisfaction-zhenhai').rule, 3, 3)

describe('the text of a ballot', () => {
  test.each<[string, VotingRule, Marks, string]>([
    ['for, against, abstain', contest(LAW, 4, 2), ['for', 'against', 'abstain', 'unmarked'], '+-0.'],
    ['ticks', contest(TICKED, 3, 2), ['for', 'unmarked', 'for'], '+.+'],
    ['ranks', ranked, [2, 'unmarked', 1], '2.1'],
    ['tiers', rated, [1, 3, 'unmarked'], '13.'],
  ])('has one character for each item: %s', (_, rule, marks, text) => {
    expect(encodeMarks(rule, marks)).toBe(text)
    expect(decodeMarks(rule, text)).toEqual(marks)
  })

  test.each([
    ['a text too short', '++'],
    ['a text too long', '+++.'],
    ['a sign of another layout', '+1+'],
    ['a blank instead of a point', '+ +'],
    ['a look-alike sign', '＋++'],
    ['a sign that only tellers use', '+?+'],
    ['nothing', ''],
  ])('is refused when it is not what the casting page writes: %s', (_, text) => {
    expect(decodeMarks(THREE, text)).toBeNull()
  })

  test('a mark that the ballot does not have cannot be written', () => {
    expect(() => encodeMarks(contest(TICKED, 3, 2), ['against', 'unmarked', 'unmarked'])).toThrow('no mark')
    expect(() => encodeMarks(THREE, [1, 'unmarked', 'unmarked'])).toThrow('no mark')
    expect(() => encodeMarks(rated, ['for', 'unmarked', 'unmarked'])).toThrow('no mark')
    expect(() => encodeMarks(rated, [4, 'unmarked', 'unmarked'])).toThrow('no mark')
    expect(() => encodeMarks(THREE, ['for'])).toThrow('3 items')
  })
})

describe('guidance while marking', () => {
  test('tells how many are selected and how many too many', () => {
    expect(guide(THREE, ['for', 'for', 'for'])).toEqual([{ group: 'projects', selected: 3, over: 1, missing: 0 }])
    expect(overCap(THREE, ['for', 'for', 'for'])).toBe(true)
    expect(overCap(THREE, ['for', 'for', 'against'])).toBe(false)
  })

  test('tells how many are missing only where fewer void the ballot', () => {
    const exact = contest(
      {
        ...TICKED,
        ballot: { ...TICKED.ballot, layout: 'exactly-n' },
        validity: { ...TICKED.validity, underSelection: 'void-ballot' },
      },
      3,
      2,
      { minimum: 2 },
    )
    expect(guide(exact, ['for', 'unmarked', 'unmarked'])).toMatchObject([{ selected: 1, missing: 1 }])
    expect(guide(THREE, ['for', 'unmarked', 'unmarked'])).toMatchObject([{ missing: 0 }])
    expect(voidReasons(exact, ['for', 'unmarked', 'unmarked'])).toEqual(['under-selected'])
  })

  test('says in advance what would void the ballot', () => {
    expect(voidReasons(THREE, ['for', 'for', 'for'])).toEqual(['over-selected'])
    expect(voidReasons(ranked, [1, 1, 2])).toEqual(['invalid-ranks'])
    expect(voidReasons(ranked, [1, 3, 'unmarked'])).toEqual(['invalid-ranks'])
    expect(voidReasons(ranked, [2, 1, 'unmarked'])).toEqual([])
    const allRanks: VotingRule = {
      ...ranked,
      ballot: { ...ranked.ballot, rank: { depth: 3, aggregate: 'borda', partialAllowed: false } },
      validity: { ...ranked.validity, underSelection: 'void-ballot' },
    }
    expect(voidReasons(allRanks, [2, 1, 'unmarked'])).toEqual(['under-selected'])
    expect(voidReasons(allRanks, [2, 1, 3])).toEqual([])
  })

  test('knows an empty ballot, which is valid unless the rule voids it', () => {
    const empty: Marks = ['unmarked', 'unmarked', 'unmarked']
    expect(isBlank(empty)).toBe(true)
    expect(isBlank(['abstain', 'unmarked', 'unmarked'])).toBe(false)
    expect(voidReasons(THREE, empty)).toEqual([])
    expect(voidReasons({ ...THREE, validity: { ...THREE.validity, blank: 'void-ballot' } }, empty)).toEqual(['blank'])
  })

  test('keeps a must-do block as one question', () => {
    const mixed: VotingRule = {
      ...CAPPED,
      groups: [
        { id: 'must-do', name: '必办项目', contest: 'block', candidates: 2, seats: 2, cap: null, minimum: 0 },
        { id: 'projects', name: '候选项目', contest: 'contested', candidates: 2, seats: 1, cap: 1, minimum: 0 },
      ],
    }
    expect(voidReasons(mixed, ['for', 'for', 'for', 'against'])).toEqual([])
    expect(voidReasons(mixed, ['for', 'against', 'for', 'against'])).toEqual(['split-block'])
    expect(voidReasons(mixed, ['for', 'for', 'for', 'for'])).toEqual(['over-selected'])
    const behind: VotingRule = { ...mixed, groups: [...mixed.groups].reverse() }
    expect(voidReasons(behind, ['against', 'for', 'against', 'against'])).toEqual([])
    expect(voidReasons(behind, ['against', 'for', 'against', 'for'])).toEqual(['split-block'])
  })
})
