import { expect, test } from 'vitest'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { WARNING_CODES, type WarningCode, warningsOf } from '../../../src/voting/rule/warnings.ts'
import { texts } from '../../../views/text/index.ts'
import { CAPPED, contest, LAW, TICKED } from './hall.ts'

const HALF = { num: 1, den: 2 } as const
const RATING = preset('satisfaction-huzhou').rule
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
  ['more-than-seats', 'all that are level are taken', { ...LAW, tie: { ...LAW.tie, method: 'accept-all' } }],
  ['runoffs-without-end', 'run-offs until it is decided', { ...LAW, tie: { ...LAW.tie, maxRounds: null } }],
  ['grades-differ-at-half', '半数以上 and 不足半数（含半数）', preset('satisfaction-zhenhai').rule],
  ['absent-count-against', 'shares of all members', RATING],
  ['rows-can-be-ordered', 'ballots row by row', { ...LAW, publish: { ...LAW.publish, rows: true } }],
  ['recorded-vote', '记名', { ...LAW, mode: 'paper-ballot', fallback: null, secrecy: 'recorded' }],
]

test.each(CASES)('%s: %s', (code, _, rule) => {
  expect(flawsOf(rule)).toEqual([])
  expect(codesOf(rule)).toContain(code)
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
