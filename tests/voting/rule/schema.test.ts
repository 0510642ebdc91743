import { describe, expect, test } from 'vitest'
import { FLAW_CODES } from '../../../src/voting/rule/flaws/flaw.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { Group, VotingRule } from '../../../src/voting/rule/rule.ts'
import { FIELD_CODES, ruleSchema } from '../../../src/voting/rule/schema.ts'
import { CAPPED, contest, LAW, TICKED } from './hall.ts'

const RANKED = preset('liyang-town-2010-rank').rule
const RATED = preset('satisfaction-zhenhai').rule
const DUAL = preset('street-dual-shigu').rule
const STREET = preset('street-select-aishan').rule

type Refusal = readonly [code: string, says: string, rule: unknown, path: string]

/** The first group of the law's default, with one thing wrong. */
const group = (rule: VotingRule, change: Partial<Group>): VotingRule => contest(rule, 12, 10, change)
const must = <T>(value: T | null): T => {
  if (value === null) throw new Error('the preset has this part')
  return value
}
const rank = must(RANKED.ballot.rank)
const satisfaction = must(RATED.satisfaction)
const [deputies, others] = DUAL.classes

/** The tiers that the grades name, and as many more as it takes. */
const tiers = (all: number) => [
  ...satisfaction.tiers,
  ...Array.from({ length: all - satisfaction.tiers.length }, (_, index) => ({ id: `more-${index}`, name: '级' })),
]

const FIELDS: readonly Refusal[] = [
  ['not-an-object', 'no rule at all', null, ''],
  ['unknown-field', 'a field that no rule has', { ...LAW, colour: 'red' }, ''],
  [
    'unknown-choice',
    'a kind of majority that does not exist',
    { ...LAW, threshold: { ...LAW.threshold, base: 'everybody' } },
    'threshold.base',
  ],
  ['not-a-list', 'one group that is not in a list', { ...LAW, groups: LAW.groups[0] }, 'groups'],
  ['list-too-long', 'more groups than anybody could print', { ...LAW, groups: Array(101).fill(LAW.groups[0]) }, 'groups'],
  [
    'empty-list',
    'one single tier',
    { ...RATED, satisfaction: { ...satisfaction, tiers: satisfaction.tiers.slice(0, 1) } },
    'satisfaction.tiers',
  ],
  ['not-yes-or-no', 'a yes in words', { ...LAW, officials: { ...LAW.officials, voteFirst: 'yes' } }, 'officials.voteFirst'],
  ['not-text', 'a title that is a number', { ...LAW, title: 7 }, 'title'],
  ['empty-text', 'a title of blanks', { ...LAW, title: '  ' }, 'title'],
  ['text-too-long', 'a title longer than a line', { ...LAW, title: '票'.repeat(201) }, 'title'],
  ['not-a-whole-number', 'half a seat', group(LAW, { seats: 9.5 }), 'groups.0.seats'],
  ['seats-below-one', 'no seat', group(LAW, { seats: 0 }), 'groups.0.seats'],
  ['below-zero', 'fewer votes than none', { ...LAW, minimumVotes: -1 }, 'minimumVotes'],
  ['below-one', 'a share of nothing', { ...LAW, quorum: { ...LAW.quorum, num: 0 } }, 'quorum.num'],
  ['too-large', 'more candidates than people', group(LAW, { candidates: 1_000_001 }), 'groups.0.candidates'],
]

const blockGroup: Group = { id: 'block', name: '', contest: 'block', candidates: 2, seats: 2, cap: null, minimum: 0 }

const TOGETHER: readonly Refusal[] = [
  ['no-group', 'nothing to vote on', { ...LAW, groups: [] }, 'groups'],
  ['group-id-twice', 'two groups of one name', { ...LAW, groups: [...LAW.groups, ...LAW.groups] }, 'groups.1.id'],
  ['candidates-too-many', 'more candidates than a ballot can carry', group(LAW, { candidates: 1001 }), 'groups'],
  ['seats-exceed-candidates', 'eleven seats for ten candidates', contest(LAW, 10, 11), 'groups.0.seats'],
  [
    'uncontested-seats-differ',
    '等额 with twelve candidates for ten seats',
    group(LAW, { contest: 'uncontested' }),
    'groups.0.seats',
  ],
  ['block-seats-differ', 'a block of which only a part is in', group(LAW, { contest: 'block' }), 'groups.0.seats'],
  ['cap-missing', 'ticks without a limit', group(TICKED, { cap: null }), 'groups.0.cap'],
  ['cap-not-used', 'a limit where each project is judged for itself', group(LAW, { cap: 10 }), 'groups.0.cap'],
  ['cap-exceeds-candidates', 'a limit of thirteen for twelve', group(TICKED, { cap: 13 }), 'groups.0.cap'],
  ['cap-below-minimum', 'at least eleven and at most ten', group(TICKED, { minimum: 11 }), 'groups.0.minimum'],
  [
    'exact-number-differs',
    'exactly ten that may be nine',
    {
      ...group(TICKED, { minimum: 9 }),
      ballot: { ...TICKED.ballot, layout: 'exactly-n' },
      validity: { ...TICKED.validity, underSelection: 'void-ballot' },
    },
    'groups.0.minimum',
  ],
  [
    'minimum-missing',
    'too few is void, but no number says how many are enough',
    { ...TICKED, validity: { ...LAW.validity, underSelection: 'void-ballot' } },
    'validity.underSelection',
  ],
  ['minimum-without-consequence', 'at least three, and fewer is valid', group(TICKED, { minimum: 3 }), 'groups.0.minimum'],
  [
    'block-layout-needs-block-groups',
    'one question about a list of which ten are chosen',
    { ...LAW, ballot: { ...LAW.ballot, layout: 'block' } },
    'groups',
  ],
  [
    'rank-needs-one-contested-group',
    'numbers across two groups',
    { ...RANKED, groups: [...RANKED.groups, blockGroup] },
    'groups',
  ],
  ['rank-missing', 'numbers without a rule for them', { ...RANKED, ballot: { ...RANKED.ballot, rank: null } }, 'ballot.rank'],
  ['rank-not-used', 'a rule for numbers on a ballot without', { ...LAW, ballot: { ...LAW.ballot, rank } }, 'ballot.rank'],
  [
    'rank-depth-exceeds-candidates',
    'numbers to 21 for 20 candidates',
    { ...RANKED, ballot: { ...RANKED.ballot, rank: { ...rank, depth: 21 } } },
    'ballot.rank.depth',
  ],
  [
    'rank-depth-too-deep',
    'numbers to 30',
    { ...contest(RANKED, 40, 10), ballot: { ...RANKED.ballot, rank: { ...rank, depth: 30 } } },
    'ballot.rank.depth',
  ],
  ['points-need-rank', 'points on a ballot without numbers', { ...LAW, ranking: 'points' }, 'ranking'],
  ['rank-needs-points', 'numbers that do not decide the order', { ...RANKED, ranking: 'for' }, 'ranking'],
  [
    'unmarked-does-not-fit-layout',
    'no tick that would be an abstention',
    { ...TICKED, ballot: { ...TICKED.ballot, unmarked: 'abstain' } },
    'ballot.unmarked',
  ],
  [
    'unmarked-for-with-cap',
    'no mark is 赞成, but at most ten',
    { ...CAPPED, ballot: { ...CAPPED.ballot, unmarked: 'for' } },
    'ballot.unmarked',
  ],
  [
    'blank-says-for',
    'no mark is 赞成, and an empty ballot is void',
    { ...LAW, ballot: { ...LAW.ballot, unmarked: 'for' }, validity: { ...LAW.validity, blank: 'void-ballot' } },
    'validity.blank',
  ],
  ['against-not-on-ballot', '赞成 less 反对 on a ballot of ticks', { ...TICKED, ranking: 'for-minus-against' }, 'ranking'],
  ['share-exceeds-one', 'four thirds of all', { ...LAW, quorum: { num: 4, den: 3, cmp: 'over' } }, 'quorum.num'],
  [
    'share-exceeds-one',
    'a grade for four thirds',
    {
      ...RATED,
      satisfaction: { ...satisfaction, grades: satisfaction.grades.map((grade) => ({ ...grade, num: 4, den: 3 })) },
    },
    'satisfaction.grades.0.num',
  ],
  ['share-never-met', 'over the whole of all', { ...LAW, threshold: { ...LAW.threshold, num: 2, den: 2 } }, 'threshold.cmp'],
  [
    'share-never-met',
    'a grade for more than all',
    {
      ...RATED,
      satisfaction: {
        ...satisfaction,
        grades: satisfaction.grades.map((grade) => ({ ...grade, num: 2, den: 2, atHalf: 'fails' as const })),
      },
    },
    'satisfaction.grades.0.atHalf',
  ],
  ['noun-not-for-venue', '票决 in a street', { ...STREET, noun: 'formal-vote' }, 'noun'],
  ['noun-not-for-venue', '票选 in a congress', { ...LAW, noun: 'advisory-vote' }, 'noun'],
  ['confirmation-missing', 'a street that decides by itself', { ...STREET, confirm: null }, 'confirm'],
  ['confirmation-not-for-venue', 'a congress that waits for a street', { ...LAW, confirm: 'street-party-committee' }, 'confirm'],
  ['sealed-ballot-is-secret', 'a sealed ballot with a name on it', { ...LAW, secrecy: 'recorded' }, 'secrecy'],
  ['hands-are-not-secret', 'secret hands', { ...LAW, mode: 'show-of-hands' }, 'secrecy'],
  ['fallback-is-mode', 'paper when paper fails', { ...LAW, mode: 'paper-ballot' }, 'fallback'],
  ['class-id-twice', 'two classes of one name', { ...DUAL, classes: [deputies, { ...others, id: 'deputies' }] }, 'classes.1.id'],
  [
    'class-without-members',
    'a class to which nobody belongs',
    { ...DUAL, classes: [{ ...deputies, members: [] }, others] },
    'classes.0.members',
  ],
  [
    'class-members-twice',
    'members who belong to two classes',
    { ...DUAL, classes: [deputies, { ...others, members: ['deputy'] }] },
    'classes',
  ],
  ['class-unknown', 'a majority of a class that is not named', { ...DUAL, classes: [others] }, 'extraThresholds.0.classId'],
  ['class-not-used', 'classes that decide nothing', { ...DUAL, extraThresholds: [] }, 'classes'],
  [
    'majority-missing',
    'as many projects as seats and no majority',
    { ...contest(LAW, 10, 10, { contest: 'uncontested' }), threshold: null },
    'threshold',
  ],
  ['minimum-votes-without-for', 'a number of 赞成 where tiers are given', { ...RATED, minimumVotes: 1 }, 'minimumVotes'],
  [
    'money-with-groups',
    'one envelope for two groups',
    { ...LAW, groups: [...LAW.groups, blockGroup], money: { envelopeFen: 1, whenShort: 'skip' } },
    'money',
  ],
  [
    'accept-all-exceeds-money',
    'all of the tied, and a limit of money',
    { ...LAW, money: { envelopeFen: 1, whenShort: 'skip' }, tie: { ...LAW.tie, method: 'accept-all' } },
    'tie.method',
  ],
  ['runoff-without-rounds', 'run-offs of which none may be held', { ...LAW, tie: { ...LAW.tie, maxRounds: 0 } }, 'tie.maxRounds'],
  [
    'second-round-without-rounds',
    'a second round that may not be held',
    { ...LAW, shortfall: { ...LAW.shortfall, maxRounds: 0 } },
    'shortfall.maxRounds',
  ],
  [
    'second-round-without-majority',
    'a second round for those who missed nothing',
    { ...LAW, threshold: null },
    'shortfall.method',
  ],
  ['rating-needs-grade-layout', 'a rating by 赞成 and 反对', { ...RATED, ballot: LAW.ballot }, 'ballot.layout'],
  ['grade-layout-needs-rating', 'a choice of projects by tiers', { ...LAW, ballot: RATED.ballot }, 'ballot.layout'],
  ['tiers-missing', 'a rating without tiers', { ...RATED, satisfaction: null }, 'satisfaction'],
  ['tiers-not-used', 'tiers on a ballot that does not rate', { ...LAW, satisfaction }, 'satisfaction'],
  ['tiers-too-many', 'thirty tiers', { ...RATED, satisfaction: { ...satisfaction, tiers: tiers(30) } }, 'satisfaction.tiers'],
  [
    'tier-id-twice',
    'one tier twice',
    { ...RATED, satisfaction: { ...satisfaction, tiers: [...satisfaction.tiers, satisfaction.tiers[0]] } },
    'satisfaction.tiers.3.id',
  ],
  [
    'tier-unknown',
    'a grade from a tier that does not exist',
    { ...RATED, satisfaction: { ...satisfaction, grades: [{ ...satisfaction.grades[0], sumOf: ['excellent'] }] } },
    'satisfaction.grades.0.sumOf.0',
  ],
  [
    'grade-name-twice',
    'the last grade named like the first',
    { ...RATED, satisfaction: { ...satisfaction, otherwise: '满意' } },
    'satisfaction.grades',
  ],
]

const refusalsOf = (rule: unknown) => {
  const parsed = ruleSchema.safeParse(rule)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))
}

describe('a rule at the very limit is not refused', () => {
  test.each<[string, VotingRule]>([
    ['a thousand candidates', contest(LAW, 1000, 10)],
    ['numbers to 29', { ...contest(RANKED, 40, 10), ballot: { ...RANKED.ballot, rank: { ...rank, depth: 29 } } }],
    [
      'all numbers must be given',
      {
        ...RANKED,
        ballot: { ...RANKED.ballot, rank: { ...rank, partialAllowed: false } },
        validity: { ...LAW.validity, underSelection: 'void-ballot' },
      },
    ],
    ['29 tiers', { ...RATED, satisfaction: { ...satisfaction, tiers: tiers(29) } }],
    ['no mark is 赞成 where each project is judged for itself', { ...LAW, ballot: { ...LAW.ballot, unmarked: 'for' } }],
    [
      'no mark is 赞成 in a block',
      { ...contest(LAW, 2, 2, { contest: 'block' }), ballot: { ...LAW.ballot, layout: 'block', unmarked: 'for' } },
    ],
    ['all deputies must be there', { ...LAW, quorum: { num: 1, den: 1, cmp: 'at-least' } }],
    [
      'all must be satisfied',
      {
        ...RATED,
        satisfaction: {
          ...satisfaction,
          grades: satisfaction.grades.map((test) => ({ ...test, num: 1, den: 1, atHalf: 'passes' as const })),
        },
      },
    ],
    ['no limit of run-offs', { ...LAW, tie: { ...LAW.tie, maxRounds: null } }],
  ])('%s', (_, rule) => {
    expect(refusalsOf(rule)).toEqual([])
  })
})

describe('a rule is refused', () => {
  test.each(FIELDS)('%s: %s', (code, _, rule, path) => {
    expect(refusalsOf(rule)).toContainEqual({ code, path })
  })

  test.each(TOGETHER)('%s: %s', (code, _, rule, path) => {
    expect(refusalsOf(rule)).toContainEqual({ code, path })
  })

  test('for every code there is a case', () => {
    expect(new Set(FIELDS.map(([code]) => code))).toEqual(new Set(FIELD_CODES))
    expect(new Set(TOGETHER.map(([code]) => code))).toEqual(new Set(FLAW_CODES))
  })

  test('a missing field is told as a code, not as a sentence of the library', () => {
    for (const field of Object.keys(LAW)) {
      const { [field as keyof VotingRule]: _, ...rest } = LAW
      const codes = refusalsOf(rest).map(({ code }) => code)
      expect(codes.length, field).toBeGreaterThan(0)
      for (const code of codes) expect([...FIELD_CODES, ...FLAW_CODES], `${field}: ${code}`).toContain(code)
    }
  })
})
