import { expect, test } from 'vitest'
import type { RuleField } from '../../../src/voting/rule/fields.ts'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { WARNING_CODES, type WarningCode, warningsOf } from '../../../src/voting/rule/warnings.ts'
import { texts } from '../../../views/text/index.ts'
import { CAPPED, contest, LAW, TICKED } from './hall.ts'

const HALF = { num: 1, den: 2 } as const
const VALID_HALF = { base: 'valid', ...HALF, cmp: 'over' } as const
const RATING = preset('satisfaction-huzhou').rule
const SATISFACTION = part(RATING.satisfaction)
const STREET = preset('street-select-aishan').rule
const DUAL = preset('street-dual-shigu').rule
const RANKED = preset('liyang-town-2010-rank').rule
const PAPER: VotingRule = { ...LAW, mode: 'paper-ballot', fallback: null }
const THREE_SIGNS = { for: '○', against: '×', abstain: '△' } as const
const ONE_SIGN = { for: '○', against: '○', abstain: '' } as const

/** Twelve for ten, and ten for ten beside them. */
function twoGroups(tie: Partial<VotingRule['tie']>): VotingRule {
  const [first] = contest(LAW, 12, 10).groups
  const second = { ...part(first ?? null), id: 'second', contest: 'uncontested', candidates: 10 } as const
  return { ...LAW, groups: [part(first ?? null), second], tie: { ...LAW.tie, ...tie } }
}

function numbersTo(
  depth: number,
  change: { partialAllowed: boolean },
  underSelection: VotingRule['validity']['underSelection'],
): VotingRule {
  const rule = contest(RANKED, 12, 10)
  return {
    ...rule,
    ballot: { ...rule.ballot, rank: { ...part(rule.ballot.rank), depth, ...change } },
    validity: { ...rule.validity, underSelection },
  }
}

/** Two grades with these shares, and what exactly that share means. */
function gradesAt(...grades: readonly (readonly [num: number, den: number, atHalf: 'passes' | 'fails'])[]): VotingRule {
  const [grade] = SATISFACTION.grades
  const made = grades.map(([num, den, atHalf], index) => ({ ...part(grade ?? null), name: `${index}`, num, den, atHalf }))
  return { ...RATING, satisfaction: { ...SATISFACTION, grades: made } }
}

function part<T>(value: T | null): T {
  if (value === null) throw new Error('the preset has this part')
  return value
}

const codesOf = (rule: VotingRule): WarningCode[] => warningsOf(rule).map(({ code }) => code)

/** What a councillor would stumble over, and the rule that holds it. */
const CASES: readonly (readonly [WarningCode, string, VotingRule])[] = [
  ['quorum-over', '超过三分之二: at exactly two thirds there is no quorum', { ...LAW, quorum: { num: 2, den: 3, cmp: 'over' } }],
  ['quorum-below-law', 'half of all deputies is no quorum of a congress', { ...LAW, quorum: { ...HALF, cmp: 'over' } }],
  [
    'majority-at-half',
    '半数以上: exactly half passes',
    { ...LAW, threshold: { base: 'all-deputies', ...HALF, cmp: 'at-least' } },
  ],
  [
    'majority-two-thirds',
    'two thirds: 以上 or 超过',
    { ...LAW, threshold: { base: 'all-deputies', num: 2, den: 3, cmp: 'over' } },
  ],
  ['majority-not-of-all', 'over half of the valid ballots', { ...LAW, threshold: { base: 'valid', ...HALF, cmp: 'over' } }],
  ['majority-missing', 'the most votes win', preset('binjiang-2017-top-n').rule],
  ['present-is-at-opening', 'over half of 到会代表', { ...LAW, threshold: { base: 'present', ...HALF, cmp: 'over' } }],
  ['contested-without-surplus', '差额 with as many candidates as seats', contest(CAPPED, 10, 10)],
  ['cap-without-contest', '等额 on a ballot with a cap', contest(CAPPED, 10, 10, { contest: 'uncontested', cap: null })],
  ['cap-is-not-seats', 'ten seats, twelve may be approved', contest(CAPPED, 12, 10, { cap: 12 })],
  [
    'fewer-is-void',
    '全票制',
    {
      ...contest(TICKED, 12, 10, { minimum: 10 }),
      ballot: { ...TICKED.ballot, layout: 'exactly-n' },
      validity: { ...TICKED.validity, underSelection: 'void-ballot' },
    },
  ],
  ['unmarked-says-for', 'an empty field is a vote for it', { ...LAW, ballot: { ...LAW.ballot, unmarked: 'for' } }],
  [
    'unmarked-beside-abstain',
    'a sign for 弃权, and an empty field is 弃权 too',
    { ...LAW, ballot: { ...LAW.ballot, signs: { for: '○', against: '×', abstain: '△' } } },
  ],
  [
    'unmarked-instead-of-abstain',
    '弃权 is left empty, and empty is 赞成',
    { ...LAW, ballot: { ...LAW.ballot, unmarked: 'for' } },
  ],
  [
    'signs-alike',
    'one sign for 赞成 and 反对',
    { ...LAW, ballot: { ...LAW.ballot, signs: { for: '○', against: '○', abstain: '' } } },
  ],
  ['room-loses-its-votes', 'one room is void, the rest counts', preset('delegation-vote-wencheng-2022').rule],
  [
    'room-keeps-electronic',
    'phones beside papers in several rooms',
    { ...LAW, rooms: 'by-delegation', roomOverflow: 'void-room' },
  ],
  ['more-than-seats', 'all that are level are taken', { ...LAW, tie: { ...LAW.tie, method: 'accept-all' } }],
  ['runoffs-without-end', 'run-offs until it is decided', { ...LAW, tie: { ...LAW.tie, maxRounds: null } }],
  ['grades-differ-at-half', '半数以上 and 不足半数（含半数）', preset('satisfaction-zhenhai').rule],
  ['absent-count-against', 'shares of all members', RATING],
  ['rows-can-be-ordered', 'ballots row by row', { ...LAW, publish: { ...LAW.publish, rows: true } }],
  ['recorded-vote', '记名', { ...LAW, mode: 'paper-ballot', fallback: null, secrecy: 'recorded' }],
]

/** The question of the wizard that a warning stands at. */
const FIELD: Readonly<Record<WarningCode, RuleField>> = {
  'quorum-over': 'quorum.cmp',
  'quorum-below-law': 'quorum.num',
  'majority-at-half': 'threshold.cmp',
  'majority-two-thirds': 'threshold.cmp',
  'majority-not-of-all': 'threshold.base',
  'majority-missing': 'threshold.base',
  'present-is-at-opening': 'threshold.base',
  'contested-without-surplus': 'groups.contest',
  'cap-without-contest': 'ballot.layout',
  'cap-is-not-seats': 'groups.cap',
  'fewer-is-void': 'validity.underSelection',
  'unmarked-says-for': 'ballot.unmarked',
  'unmarked-beside-abstain': 'ballot.signs.abstain',
  'unmarked-instead-of-abstain': 'ballot.signs.abstain',
  'signs-alike': 'ballot.signs.against',
  'room-loses-its-votes': 'roomOverflow',
  'room-keeps-electronic': 'roomOverflow',
  'more-than-seats': 'tie.method',
  'runoffs-without-end': 'tie.maxRounds',
  'grades-differ-at-half': 'satisfaction.grades.atHalf',
  'absent-count-against': 'satisfaction.base',
  'rows-can-be-ordered': 'publish.rows',
  'recorded-vote': 'secrecy',
}

test.each(CASES)('%s: %s', (code, _, rule) => {
  expect(flawsOf(rule)).toEqual([])
  expect(warningsOf(rule)).toContainEqual({ code, field: FIELD[code] })
})

/** The nearest rule that can be misread the same way, in another shape. */
const ALSO: typeof CASES = [
  [
    'majority-not-of-all',
    'a third of all deputies',
    { ...LAW, threshold: { base: 'all-deputies', num: 1, den: 3, cmp: 'over' } },
  ],
  [
    'present-is-at-opening',
    'only a class is measured by 到会代表',
    { ...DUAL, extraThresholds: DUAL.extraThresholds.map((one) => ({ ...one, base: 'present' })), threshold: VALID_HALF },
  ],
  ['cap-without-contest', '等额 on a ballot of ticks', contest(TICKED, 10, 10, { contest: 'uncontested', cap: 10 })],
  ['more-than-seats', 'one group of two has more candidates than seats', twoGroups({ method: 'accept-all' })],
  ['runoffs-without-end', 'one group of two has more candidates than seats', twoGroups({ maxRounds: null })],
  ['unmarked-beside-abstain', 'with a cap', { ...CAPPED, ballot: { ...CAPPED.ballot, signs: THREE_SIGNS } }],
  ['unmarked-beside-abstain', 'paper is the only way', { ...PAPER, ballot: { ...PAPER.ballot, signs: THREE_SIGNS } }],
  ['signs-alike', 'with a cap', { ...CAPPED, ballot: { ...CAPPED.ballot, signs: ONE_SIGN } }],
  ['fewer-is-void', 'all places must be given', numbersTo(3, { partialAllowed: false }, 'void-ballot')],
]

test.each(ALSO)('%s as well: %s', (code, _, rule) => {
  expect(codesOf(rule)).toContain(code)
})

/** And the nearest that can not. */
const NOT: typeof CASES = [
  ['quorum-over', 'over half of a street council', { ...STREET, quorum: { ...HALF, cmp: 'over' } }],
  ['quorum-below-law', 'half of a street council', { ...STREET, quorum: { ...HALF, cmp: 'over' } }],
  ['quorum-below-law', 'two thirds exactly', LAW],
  ['majority-missing', 'a street may take the most votes', { ...STREET, threshold: null }],
  ['majority-missing', 'each class has its own', { ...DUAL, venue: 'county-congress', threshold: null }],
  ['majority-two-thirds', 'all of them', { ...LAW, threshold: { base: 'all-deputies', num: 1, den: 1, cmp: 'at-least' } }],
  ['majority-not-of-all', 'a number of votes is asked for as well', { ...LAW, threshold: VALID_HALF, minimumVotes: 102 }],
  ['fewer-is-void', 'nothing less is asked for', { ...LAW, validity: { ...LAW.validity, underSelection: 'void-ballot' } }],
  ['fewer-is-void', 'fewer is valid', numbersTo(3, { partialAllowed: false }, 'valid')],
  ['fewer-is-void', 'some of the places are enough', numbersTo(3, { partialAllowed: true }, 'void-ballot')],
  ['cap-is-not-seats', 'no cap', contest(LAW, 12, 10)],
  ['runoffs-without-end', 'the presidium decides', { ...LAW, tie: { ...LAW.tie, method: 'presidium', maxRounds: null } }],
  ['runoffs-without-end', 'nobody is left out', contest({ ...LAW, tie: { ...LAW.tie, maxRounds: null } }, 10, 10)],
  ['unmarked-beside-abstain', 'nobody votes on paper', { ...LAW, fallback: null, ballot: { ...LAW.ballot, signs: THREE_SIGNS } }],
  ['unmarked-beside-abstain', 'ticks', { ...TICKED, ballot: { ...TICKED.ballot, signs: THREE_SIGNS } }],
  ['unmarked-beside-abstain', 'empty is 赞成', { ...LAW, ballot: { ...LAW.ballot, signs: THREE_SIGNS, unmarked: 'for' } }],
  ['unmarked-instead-of-abstain', '弃权 has a sign', { ...LAW, ballot: { ...LAW.ballot, signs: THREE_SIGNS, unmarked: 'for' } }],
  [
    'unmarked-instead-of-abstain',
    'nobody votes on paper',
    { ...LAW, fallback: null, ballot: { ...LAW.ballot, unmarked: 'for' } },
  ],
  ['signs-alike', 'nobody votes on paper', { ...LAW, fallback: null, ballot: { ...LAW.ballot, signs: ONE_SIGN } }],
  ['signs-alike', 'ticks have one sign', { ...TICKED, ballot: { ...TICKED.ballot, signs: ONE_SIGN } }],
  ['room-loses-its-votes', 'one room', { ...LAW, rooms: 'single', roomOverflow: 'void-room' }],
  ['room-keeps-electronic', 'papers only', preset('delegation-vote-wencheng-2022').rule],
  ['room-loses-its-votes', 'the whole round is void', { ...LAW, rooms: 'by-delegation', roomOverflow: 'void-round' }],
  ['grades-differ-at-half', 'both grades at half say the same', gradesAt([1, 2, 'passes'], [1, 2, 'passes'])],
  ['grades-differ-at-half', 'only one grade stands at half', gradesAt([1, 2, 'passes'], [2, 3, 'fails'])],
  ['absent-count-against', 'shares of the valid ballots', { ...RATING, satisfaction: { ...SATISFACTION, base: 'valid' } }],
  ['recorded-vote', 'hands are always seen', { ...LAW, mode: 'show-of-hands', fallback: null, secrecy: 'recorded' }],
  ['recorded-vote', 'secret', LAW],
]

test.each(NOT)('not %s: %s', (code, _, rule) => {
  expect(codesOf(rule)).not.toContain(code)
})

test('every grade at half that passes and one that fails are told apart, whichever comes first', () => {
  expect(codesOf(gradesAt([1, 2, 'passes'], [1, 2, 'fails']))).toContain('grades-differ-at-half')
  expect(codesOf(gradesAt([1, 2, 'fails'], [1, 2, 'passes']))).toContain('grades-differ-at-half')
})

test('every warning has a case here and a sentence in both languages', () => {
  expect([...new Set(CASES.map(([code]) => code))].sort()).toEqual([...WARNING_CODES].sort())
  for (const { clauses } of Object.values(texts)) expect(Object.keys(clauses.warnings).sort()).toEqual([...WARNING_CODES].sort())
})

test('the default of the statutes can be read in one way only', () => {
  expect(codesOf(LAW)).toEqual([])
  expect(codesOf(preset('law-default-with-cap').rule)).toEqual([])
})

test('a street is not measured by the law of congresses', () => {
  for (const { rule } of PRESETS.filter((one) => one.rule.venue === 'street-council'))
    expect(codesOf(rule)).not.toContain('majority-not-of-all')
})

test('a tie that cannot happen is not warned of', () => {
  const rule = contest(LAW, 10, 10, { contest: 'uncontested' })
  expect(codesOf({ ...rule, tie: { ...rule.tie, method: 'accept-all' } })).toEqual([])
})
