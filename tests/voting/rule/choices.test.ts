/** A place may adopt any of these words: each is a choice that the schema knows, and no other. */
import { expect, test } from 'vitest'
import type { RuleField } from '../../../src/voting/rule/fields.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { LAW } from './hall.ts'

const RATED = preset('satisfaction-huzhou').rule
const RANKED = preset('liyang-town-2010-rank').rule
const DUAL = preset('street-dual-shigu').rule
const SHARE_BASES = ['all-deputies', 'present', 'issued', 'returned', 'valid']

/** Where a choice stands, on a rule that has such a field, and all its words. */
const CHOICES: readonly (readonly [field: RuleField, rule: VotingRule, words: readonly string[]])[] = [
  [
    'venue',
    LAW,
    ['town-congress', 'county-congress', 'city-congress', 'province-congress', 'street-council', 'standing-committee'],
  ],
  ['noun', LAW, ['formal-vote', 'advisory-vote', 'consultation', 'rating']],
  ['groups.contest', LAW, ['contested', 'uncontested', 'block']],
  ['quorum.cmp', LAW, ['over', 'at-least']],
  ['mode', LAW, ['sealed-ballot', 'paper-ballot', 'voting-device', 'show-of-hands']],
  ['fallback', LAW, ['paper-ballot', 'show-of-hands']],
  ['secrecy', LAW, ['secret', 'recorded']],
  ['custody', LAW, ['scrutineers', 'platform']],
  ['rooms', LAW, ['single', 'by-delegation']],
  ['roomOverflow', LAW, ['void-room', 'void-round']],
  ['ballot.layout', LAW, ['per-item', 'per-item-with-cap', 'up-to-n', 'exactly-n', 'rank', 'block', 'grade']],
  ['ballot.unmarked', LAW, ['abstain', 'for', 'not-selected']],
  ['ballot.rank.aggregate', RANKED, ['borda', 'sum-of-ranks', 'first-k-count']],
  ['validity.overSelection', LAW, ['void-ballot', 'void-group']],
  ['validity.underSelection', LAW, ['valid', 'void-ballot']],
  ['validity.blank', LAW, ['valid', 'void-ballot']],
  ['validity.illegible', LAW, ['void-item', 'void-ballot']],
  ['validity.unknownItem', LAW, ['ignore', 'void-ballot']],
  ['validity.unknownMark', LAW, ['void-item', 'void-ballot']],
  ['validity.conflictingMarks', LAW, ['void-item', 'void-ballot']],
  ['validity.duplicateSerial', LAW, ['first-stands', 'void-all']],
  ['threshold.base', LAW, SHARE_BASES],
  ['threshold.cmp', LAW, ['over', 'at-least']],
  ['extraThresholds.base', DUAL, SHARE_BASES],
  ['ranking', LAW, ['for', 'for-minus-against', 'points']],
  ['tie.method', LAW, ['runoff', 'presidium', 'accept-all', 'lower-cost', 'more-public-support']],
  ['tie.runoffMajority', LAW, ['plurality', 'same-threshold']],
  ['tie.finally', LAW, ['presidium', 'leave-open']],
  ['shortfall.method', LAW, ['accept-fewer', 'second-round', 'next-session']],
  ['shortfall.secondRoundCandidates', LAW, ['all-remaining', 'top-by-votes']],
  ['confirm', LAW, ['street-party-committee']],
  ['satisfaction.base', RATED, SHARE_BASES],
  ['satisfaction.grades.atHalf', RATED, ['passes', 'fails']],
  ['satisfaction.rateBase', RATED, ['valid', 'returned', 'all-deputies']],
  ['officials.scrutineersPer', LAW, ['session', 'delegation']],
  ['publish.counts', LAW, ['none', 'for-only', 'full']],
  ['publish.order', LAW, ['list', 'by-votes']],
]

/** The rule with this word in the field, in every member of a list. */
function written(value: unknown, [step, ...rest]: readonly string[], word: string): unknown {
  if (step === undefined) return word
  if (Array.isArray(value)) return value.map((member) => written(member, [step, ...rest], word))
  const parts = value as Record<string, unknown> // a field of the rule, by name
  return { ...parts, [step]: written(parts[step], rest, word) }
}

/** The fields at which the schema does not know the word. */
function unknownAt(rule: unknown): string[] {
  const { error } = ruleSchema.safeParse(rule)
  const found = error?.issues.filter(({ message }) => message === 'unknown-choice') ?? []
  return [...new Set(found.map(({ path }) => path.filter((step) => typeof step === 'string').join('.')))]
}

test.each(CHOICES)('%s', (field, rule, words) => {
  for (const word of words) expect(unknownAt(written(rule, field.split('.'), word)), word).toEqual([])
  for (const word of ['', 'something-else']) expect(unknownAt(written(rule, field.split('.'), word)), word).toEqual([field])
})

test('a ballot may print every fact of a project', () => {
  const fields = ['content', 'investment', 'fund-source', 'unit', 'deadline', 'beneficiaries']
  expect(ruleSchema.parse({ ...LAW, ballot: { ...LAW.ballot, fields } }).ballot.fields).toEqual(fields)
})
