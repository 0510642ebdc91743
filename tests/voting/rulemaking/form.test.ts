/** Rule ↔ form: what is shown is what is stored, and whatever is typed becomes a rule that can work or sentences at its fields. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import { candidatesOf, type VotingRule } from '../../../src/voting/rule/rule.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { isQuestion, withoutPositions } from '../../../src/voting/rulemaking/fields.ts'
import { checkRule, type RuleFaults } from '../../../src/voting/rulemaking/forms.ts'
import { valuesOf } from '../../../src/voting/rulemaking/values.ts'
import { texts } from '../../../views/text/index.ts'
import { faultSentences } from '../../../views/voting/rule-reading.tsx'

const LAW = preset('law-default-with-cap').rule
const RATED = preset('satisfaction-zhenhai').rule

const check = (rule: VotingRule, answers: Readonly<Record<string, string>> = {}) =>
  checkRule({ ...valuesOf(rule), ...answers }, rule, candidatesOf(rule))

function faults(rule: VotingRule, answers: Readonly<Record<string, string>>): RuleFaults {
  const result = check(rule, answers)
  return result.ok ? {} : result.faults
}

function ruleFrom(rule: VotingRule, answers: Readonly<Record<string, string>>): VotingRule {
  const result = check(rule, answers)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.rule
}

describe('what is shown is what is stored', () => {
  test.each(PRESETS.map(({ id, rule }) => [id, rule] as const))('%s', (_, rule) => {
    expect(check(rule)).toEqual({ ok: true, rule })
  })

  test('a rule with everything that presets leave out', () => {
    const group = { id: 'must', name: '必办', contest: 'block', candidates: 2, seats: 2, cap: null, minimum: 0 } as const
    const money = { envelopeFen: 1_234_560_000, whenShort: 'skip' } as const
    for (const rule of [
      { ...LAW, groups: [group, ...LAW.groups] },
      { ...LAW, money, minimumVotes: 3 },
      { ...LAW, quorum: { num: 3, den: 4, cmp: 'at-least' }, retentionMonths: 12, tie: { ...LAW.tie, maxRounds: null } },
      { ...LAW, threshold: { base: 'issued', num: 5, den: 9, cmp: 'over' } },
      { ...RATED, satisfaction: RATED.satisfaction && { ...RATED.satisfaction, retestMonths: 6 } },
    ] as VotingRule[])
      expect(check(rule)).toEqual({ ok: true, rule })
  })
})

describe('answers become the rule', () => {
  test('三分之二以上 and 超过三分之二 are different rules', () => {
    expect(ruleFrom(LAW, { 'threshold.share': 'two-thirds-or-more' }).threshold).toMatchObject({
      num: 2,
      den: 3,
      cmp: 'at-least',
    })
    expect(ruleFrom(LAW, { 'threshold.share': 'over-two-thirds' }).threshold).toMatchObject({ num: 2, den: 3, cmp: 'over' })
  })

  test('without a majority, a share that was typed is not asked for', () => {
    const answers = {
      'threshold.base': 'none',
      'threshold.share': 'other',
      'threshold.num': 'x',
      'shortfall.method': 'accept-fewer',
    }
    expect(ruleFrom(LAW, answers).threshold).toBeNull()
  })

  test('a cap is left aside where the ballot has none', () => {
    expect(ruleFrom(LAW, { 'ballot.layout': 'per-item' }).groups[0]?.cap).toBeNull()
  })

  test('exactly so many: the most is also the least', () => {
    const answers = { 'ballot.layout': 'exactly-n', 'ballot.unmarked': 'not-selected', 'validity.underSelection': 'void-ballot' }
    expect(ruleFrom(LAW, answers).groups[0]).toMatchObject({ cap: 10, minimum: 10 })
  })

  test('full-width digits are digits', () => {
    expect(ruleFrom(LAW, { 'officials.chief': '２', 'tie.maxRounds': ' ３ ' })).toMatchObject({
      officials: { chief: 2 },
      tie: { maxRounds: 3 },
    })
  })

  test('who votes and what the vote is called are not taken from what is sent', () => {
    expect(ruleFrom(LAW, { venue: 'street-council', noun: 'rating' })).toMatchObject({ venue: LAW.venue, noun: LAW.noun })
  })

  test('a must-do group is typed into the empty row, and an emptied row is gone', () => {
    const split = ruleFrom(LAW, {
      'groups.0.candidates': '10',
      'groups.0.seats': '8',
      'groups.0.cap': '8',
      'groups.1.name': '必办项目',
      'groups.1.contest': 'block',
      'groups.1.candidates': '2',
      'groups.1.seats': '2',
    })
    expect(split.groups.map(({ id, candidates, seats, cap }) => [id, candidates, seats, cap])).toEqual([
      ['projects', 10, 8, 8],
      ['group-2', 2, 2, null],
    ])
    const emptied = {
      'groups.0.name': '',
      'groups.0.candidates': '',
      'groups.0.seats': '',
      'groups.1.candidates': '12',
      'groups.1.seats': '12',
    }
    expect(ruleFrom(split, emptied).groups.map(({ id }) => id)).toEqual(['group-2'])
  })
})

describe('what is wrong stands at the field where it is put right', () => {
  test.each([
    ['a title', { title: ' ' }, { title: 'empty-text' }],
    ['seats above candidates', { 'groups.0.seats': '13' }, { 'groups.0.seats': 'seats-exceed-candidates' }],
    ['a word for a number', { 'groups.0.cap': '十' }, { 'groups.0.cap': 'not-a-whole-number' }],
    ['a missing cap', { 'groups.0.cap': '' }, { 'groups.0.cap': 'cap-missing' }],
    ['other candidates than the list', { 'groups.0.candidates': '11' }, { 'groups.0.candidates': 'candidates-differ-from-list' }],
    [
      'a share above one',
      { 'threshold.share': 'other', 'threshold.num': '3', 'threshold.den': '2' },
      { 'threshold.num': 'share-exceeds-one' },
    ],
    ['no mark as a vote for, with a cap', { 'ballot.unmarked': 'for' }, { 'ballot.unmarked': 'unmarked-for-with-cap' }],
    ['run-offs, but none', { 'tie.maxRounds': '0' }, { 'tie.maxRounds': 'runoff-without-rounds' }],
    ['a party committee for a congress', { confirm: 'street-party-committee' }, { confirm: 'confirmation-not-for-venue' }],
    ['hands in secret', { mode: 'show-of-hands' }, { secrecy: 'hands-are-not-secret' }],
    [
      'three decimals of 万元',
      { 'money.whenShort': 'skip', 'money.envelopeFen': '1.005' },
      { 'money.envelopeFen': 'not-an-amount' },
    ],
    ['no groups at all', { 'groups.0.name': '', 'groups.0.candidates': '', 'groups.0.seats': '' }, { groups: 'no-group' }],
    ['a choice that there is not', { rooms: 'anywhere' }, { rooms: 'unknown-choice' }],
  ] as const)('%s', (_, answers, expected) => {
    expect(faults(LAW, answers)).toEqual(expected)
  })

  test('in the second row of groups and of classes', () => {
    const second = {
      'groups.0.candidates': '9',
      'groups.2.name': '另一组',
      'groups.2.contest': 'block',
      'groups.2.candidates': '3',
      'groups.2.seats': '1',
    }
    expect(faults(LAW, second)).toMatchObject({ 'groups.2.seats': 'block-seats-differ' })
    const dual = preset('street-dual-shigu').rule
    const own = { 'extraThresholds.0.base': 'none', 'extraThresholds.1.base': 'present', 'extraThresholds.1.share': 'other' }
    expect(
      faults(dual, { ...own, 'extraThresholds.1.num': '9', 'extraThresholds.1.den': '8', 'extraThresholds.1.cmp': 'over' }),
    ).toEqual({
      'extraThresholds.1.num': 'share-exceeds-one',
    })
  })

  test('of a rating at its tiers and grades', () => {
    expect(faults(RATED, { 'satisfaction.grades.1.name': '满意' })).toEqual({ 'satisfaction.grades': 'grade-name-twice' })
    expect(faults(RATED, { 'satisfaction.tiers.1.name': '', 'satisfaction.tiers.2.name': '' })).toMatchObject({
      'satisfaction.tiers': 'empty-list',
    })
    expect(faults(RATED, { 'satisfaction.grades.0.sumOf.0': '' })).toEqual({ 'satisfaction.grades.0.sumOf': 'empty-list' })
    expect(faults(RATED, { 'satisfaction.grades.0.atHalf': '' })).toEqual({ 'satisfaction.grades.0.atHalf': 'unknown-choice' })
  })
})

/** What somebody may really send: every field of the form, and rows beside them, with answers, numbers, nothing and nonsense. */
const FIELDS = [
  ...new Set(
    PRESETS.flatMap(({ rule }) => Object.keys(valuesOf(rule))).flatMap((field) => [
      field,
      field.replace(/\.0\./, '.1.'),
      field.replace(/\.0\./, '.7.'),
    ]),
  ),
]
const ANSWERS = [...new Set(PRESETS.flatMap(({ rule }) => Object.values(valuesOf(rule))))]
const typed = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ANSWERS) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 40 }).map(String) },
  fc.constantFrom('', 'none', 'other', 'yes', 'no', '1000001', '1e3', '−1', '3.5', '１２', '__proto__', 'x'.repeat(201)),
  fc.string({ maxLength: 6 }),
)
const form = fc.record({
  start: fc.constantFrom(...PRESETS.map(({ rule }) => rule)),
  answers: fc.array(fc.tuple(fc.constantFrom(...FIELDS), typed), { maxLength: 12 }),
  gone: fc.array(fc.constantFrom(...FIELDS), { maxLength: 4 }),
})

test('whatever is typed becomes a rule that can work, or faults that have a question and a sentence in both languages', () => {
  fc.assert(
    fc.property(form, ({ start, answers, gone }) => {
      const values: Record<string, string> = { ...valuesOf(start), ...Object.fromEntries(answers) }
      for (const field of gone) delete values[field]
      const result = checkRule(values, start, candidatesOf(start))
      if (result.ok) {
        expect(ruleSchema.safeParse(result.rule).success).toBe(true)
        expect(candidatesOf(result.rule)).toBe(candidatesOf(start))
        // Shown again and sent again it is the same rule.
        expect(checkRule(valuesOf(result.rule), result.rule, candidatesOf(start))).toEqual({ ok: true, rule: result.rule })
        return
      }
      expect(Object.keys(result.faults).length).toBeGreaterThan(0)
      for (const field of Object.keys(result.faults)) expect(isQuestion(withoutPositions(field)), field).toBe(true)
      for (const text of Object.values(texts))
        for (const [field, sentence] of Object.entries(faultSentences(text, result.faults))) expect(sentence, field).toMatch(/\S/)
    }),
    { numRuns: 1500 },
  )
})

test('a form without any field is told every question', () => {
  const result = checkRule({}, LAW, 12)
  expect(result.ok ? [] : Object.keys(result.faults)).toEqual(
    expect.arrayContaining(['title', 'threshold.base', 'tie.method', 'publish.counts']),
  )
})
