/** Every way in which one field of a rule can be changed, and when a field does nothing, read off the count and not off the text. */
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { formOf } from '../../../src/voting/rule/form.ts'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json }
/** A path into the rule: names, and positions in lists. */
export type Place = readonly (string | number)[]

/** «groups.cap»: positions in a list are left out, as in `RuleField`. */
export const fieldAt = (place: Place): string => place.filter((step) => typeof step === 'string').join('.')

const CHOICES: Readonly<Record<string, readonly Json[]>> = {
  venue: ['town-congress', 'county-congress', 'city-congress', 'province-congress', 'street-council', 'standing-committee'],
  noun: ['formal-vote', 'advisory-vote', 'consultation', 'rating'],
  'groups.contest': ['contested', 'uncontested', 'block'],
  'groups.cap': [null, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  'groups.minimum': [0, 1, 2],
  mode: ['sealed-ballot', 'paper-ballot', 'voting-device', 'show-of-hands'],
  fallback: [null, 'paper-ballot', 'show-of-hands'],
  secrecy: ['secret', 'recorded'],
  custody: ['scrutineers', 'platform'],
  rooms: ['single', 'by-delegation'],
  roomOverflow: ['void-room', 'void-round'],
  'ballot.layout': ['per-item', 'per-item-with-cap', 'up-to-n', 'exactly-n', 'rank', 'block', 'grade'],
  'ballot.unmarked': ['abstain', 'for', 'not-selected'],
  'ballot.rank.aggregate': ['borda', 'sum-of-ranks', 'first-k-count'],
  'ballot.fields': ['deadline', 'beneficiaries'],
  'ballot.colour': [null, '浅绿'],
  'validity.overSelection': ['void-ballot', 'void-group'],
  'validity.underSelection': ['valid', 'void-ballot'],
  'validity.blank': ['valid', 'void-ballot'],
  'validity.illegible': ['void-item', 'void-ballot'],
  'validity.unknownItem': ['ignore', 'void-ballot'],
  'validity.unknownMark': ['void-item', 'void-ballot'],
  'validity.conflictingMarks': ['void-item', 'void-ballot'],
  'validity.duplicateSerial': ['first-stands', 'void-all'],
  threshold: [null, { base: 'present', num: 3, den: 5, cmp: 'over' }],
  'threshold.base': ['all-deputies', 'present', 'issued', 'returned', 'valid'],
  'threshold.cmp': ['over', 'at-least'],
  'quorum.cmp': ['over', 'at-least'],
  'extraThresholds.base': ['all-deputies', 'present', 'issued', 'returned', 'valid'],
  'extraThresholds.cmp': ['over', 'at-least'],
  ranking: ['for', 'for-minus-against', 'points'],
  money: [null, { envelopeFen: 5_000_000_000, whenShort: 'stop' }],
  'money.whenShort': ['skip', 'stop'],
  'money.envelopeFen': [7_000_000_000],
  'tie.method': ['runoff', 'presidium', 'accept-all', 'lower-cost', 'more-public-support'],
  'tie.runoffMajority': ['plurality', 'same-threshold'],
  'tie.maxRounds': [null, 1, 3],
  'tie.finally': ['presidium', 'leave-open'],
  'shortfall.method': ['accept-fewer', 'second-round', 'next-session'],
  'shortfall.secondRoundCandidates': ['all-remaining', 'top-by-votes'],
  confirm: [null, 'street-party-committee'],
  'satisfaction.base': ['all-deputies', 'present', 'issued', 'returned', 'valid'],
  'satisfaction.grades.atHalf': ['passes', 'fails'],
  'satisfaction.rateBase': ['valid', 'returned', 'all-deputies'],
  'satisfaction.retestMonths': [null, 6],
  'officials.scrutineersPer': ['session', 'delegation'],
  'publish.counts': ['none', 'for-only', 'full'],
  'publish.order': ['list', 'by-votes'],
  retentionMonths: [null, 12],
}

/** Every place of a rule where a single value stands, and every place that may be empty. */
export function placesIn(value: unknown, at: Place = []): Place[] {
  const here = CHOICES[fieldAt(at)] !== undefined && typeof at.at(-1) === 'string' ? [at] : []
  if (typeof value !== 'object' || value === null) return [at]
  const inner = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value)
  return [...here.filter(() => !Array.isArray(value)), ...inner.flatMap(([key, one]) => placesIn(one, [...at, key]))]
}

export const valueAt = (rule: unknown, place: Place): Json =>
  // Places come from `placesIn` of a rule of the same shape.
  place.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], rule) as Json

/** Other values for a place: the other choices, a neighbouring number, the opposite, another name. */
export function othersFor(rule: VotingRule, place: Place): Json[] {
  const now = valueAt(rule, place)
  const choices = CHOICES[fieldAt(place)]
  const others =
    choices ??
    (typeof now === 'number'
      ? [now - 1, now + 1]
      : typeof now === 'boolean'
        ? [!now]
        : typeof now === 'string'
          ? [`${now}乙`]
          : [])
  return others.filter((other) => JSON.stringify(other) !== JSON.stringify(now))
}

/** The rule with this one value changed; null where that is no rule that could be adopted. */
export function changed(rule: VotingRule, place: Place, value: Json): VotingRule | null {
  const copy = structuredClone(rule) as unknown
  const holder = valueAt(copy, place.slice(0, -1)) as unknown as Record<string | number, Json>
  holder[place.at(-1) ?? ''] = value
  const parsed = ruleSchema.safeParse(copy)
  return parsed.success && flawsOf(parsed.data).length === 0 ? parsed.data : null
}

const onPaper = ({ mode, fallback }: VotingRule) => mode === 'paper-ballot' || fallback === 'paper-ballot'
const leavesOut = ({ groups }: VotingRule) => groups.some(({ seats, candidates }) => seats < candidates)
const decides = ({ satisfaction }: VotingRule) => satisfaction === null
const parts = (rule: VotingRule) => decides(rule) && (leavesOut(rule) || rule.money !== null)
const asks = ({ threshold, extraThresholds, minimumVotes }: VotingRule) =>
  threshold !== null || extraThresholds.length > 0 || minimumVotes > 0
const leavesOpen = (rule: VotingRule) =>
  decides(rule) && (asks(rule) || rule.money !== null || (leavesOut(rule) && rule.tie.finally === 'leave-open'))
const threeWay = ({ ballot }: VotingRule) => ['per-item', 'per-item-with-cap', 'block'].includes(ballot.layout)

/** When a field, or everything under it, has an effect; what is not listed always has. Each line names who does not read it. */
const EFFECT: Readonly<Record<string, (rule: VotingRule) => boolean>> = {
  // Names by which the parts of the rule know each other.
  'groups.id': () => false,
  'classes.id': () => false,
  'satisfaction.tiers.id': () => false,
  // Printed only where a ballot has several groups.
  'groups.name': ({ groups }) => groups.length > 1,
  // form.ts: where all numbers must be given, that is the least.
  'groups.minimum': ({ ballot }) => ballot.rank?.partialAllowed !== false,
  custody: ({ mode }) => mode === 'sealed-ballot',
  // boxes.ts: one box is void with its round either way.
  roomOverflow: ({ rooms, classes }) => rooms === 'by-delegation' || classes.length > 0,
  // Only tellers meet signs, numbers of papers and what cannot be read.
  'ballot.boxes': onPaper,
  'ballot.colour': onPaper,
  'ballot.signs.for': onPaper,
  'ballot.signs.against': (rule) => onPaper(rule) && threeWay(rule),
  'ballot.signs.abstain': (rule) => onPaper(rule) && threeWay(rule),
  'validity.illegible': onPaper,
  'validity.unknownItem': onPaper,
  'validity.unknownMark': onPaper,
  'validity.conflictingMarks': onPaper,
  'validity.duplicateSerial': onPaper,
  'ballot.fields': (rule) => rule.mode !== 'show-of-hands' || onPaper(rule),
  // judge.ts: nothing is too many without a cap, and too few is asked only where the ballot would be void for it.
  'validity.overSelection': ({ groups }) => groups.some(({ cap }) => cap !== null),
  'validity.underSelection': (rule) =>
    rule.ballot.rank?.partialAllowed === false || rule.groups.some(({ minimum }) => minimum > 0),
  'ballot.rank.partialAllowed': ({ validity }) => validity.underSelection === 'void-ballot',
  // rating.ts reads none of these.
  threshold: decides,
  minimumVotes: decides,
  classes: decides,
  extraThresholds: decides,
  money: decides,
  // With a seat for everybody and no envelope nothing is ranked and nobody ties.
  ranking: parts,
  'tie.method': parts,
  'tie.runoffMajority': (rule) => parts(rule) && rule.tie.method === 'runoff' && asks(rule),
  'tie.maxRounds': (rule) => parts(rule) && rule.tie.method === 'runoff',
  'tie.finally': (rule) =>
    parts(rule) &&
    !['presidium', 'accept-all'].includes(rule.tie.method) &&
    !(rule.tie.method === 'runoff' && rule.tie.maxRounds === null),
  'shortfall.method': leavesOpen,
  'shortfall.secondRoundCandidates': (rule) => leavesOpen(rule) && rule.shortfall.method === 'second-round',
  'shortfall.maxRounds': (rule) => leavesOpen(rule) && rule.shortfall.method === 'second-round',
}

/** Whether a change of this field from one rule to the other can ever be told from the count. */
export const matters = (rule: VotingRule, other: VotingRule, field: string): boolean =>
  (hasEffect(rule, field) || hasEffect(other, field)) && !isSameBallot(rule, other, field)

/**
 * form.ts: «per item» and «per item with a cap» are one and the same ballot where nothing is capped, and so are «up to n» and
 * «exactly n» where as many must be selected as may. In a rating nobody competes.
 */
function isSameBallot(rule: VotingRule, other: VotingRule, field: string): boolean {
  const formed = field === 'ballot.layout' || (field.startsWith('groups.') && rule.satisfaction !== null)
  return formed && JSON.stringify(formOf(rule)) === JSON.stringify(formOf(other))
}

export const hasEffect = (rule: VotingRule, field: string): boolean =>
  Object.entries(EFFECT).every(([known, holds]) => !(field === known || field.startsWith(`${known}.`)) || holds(rule))

/** The presets, and what none of them has: groups with a block to do anyway, money, an exact number, a recorded vote, points. */
const law = rule('law-default-contested')
const capped = rule('law-default-with-cap')
const ticked = rule('luqiao-2017-tick')
const ranked = rule('liyang-town-2010-rank')
const dual = rule('street-dual-shigu')
const contested = (id: string, name: string) =>
  ({ id, name, contest: 'contested', candidates: 6, seats: 4, cap: null, minimum: 0 }) as const

export const RULES: readonly (readonly [string, VotingRule])[] = [
  ...PRESETS.map(({ id, rule }) => [id, rule] as const),
  [
    'a block to do anyway beside two contested groups',
    {
      ...law,
      groups: [
        { id: 'must', name: '必办项目', contest: 'block', candidates: 3, seats: 3, cap: null, minimum: 0 },
        contested('city', '城区项目'),
        contested('town', '农村项目'),
      ],
    },
  ],
  ['money that is skipped over', { ...capped, money: { envelopeFen: 6_000_000_000, whenShort: 'skip' } }],
  [
    'all or nothing',
    {
      ...ticked,
      groups: ticked.groups.map((group) => ({ ...group, minimum: 10 })),
      ballot: { ...ticked.ballot, layout: 'exactly-n' },
      validity: { ...ticked.validity, underSelection: 'void-ballot' },
    },
  ],
  [
    'at least two',
    {
      ...ticked,
      groups: ticked.groups.map((group) => ({ ...group, minimum: 2 })),
      validity: { ...ticked.validity, underSelection: 'void-ballot' },
    },
  ],
  ['names on paper', { ...law, mode: 'paper-ballot', fallback: 'show-of-hands', secrecy: 'recorded' }],
  ['hands', { ...law, mode: 'show-of-hands', fallback: null, secrecy: 'recorded' }],
  [
    'points for all places',
    {
      ...ranked,
      ballot: { ...ranked.ballot, rank: { depth: 10, aggregate: 'borda', partialAllowed: false } },
      validity: { ...ranked.validity, underSelection: 'void-ballot' },
    },
  ],
  ['silence is consent', { ...law, ballot: { ...law.ballot, unmarked: 'for', signs: { for: '', against: '×', abstain: '△' } } }],
  ['the tied part by cost', { ...law, tie: { ...law.tie, method: 'lower-cost', finally: 'leave-open' } }],
  [
    'three fifths of one kind of members',
    { ...dual, extraThresholds: dual.extraThresholds.map((extra) => ({ ...extra, num: 3, den: 5 })) },
  ],
  ['a later session', { ...law, shortfall: { ...law.shortfall, method: 'next-session' }, tie: { ...law.tie, maxRounds: null } }],
]

function rule(id: string): VotingRule {
  const found = PRESETS.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found.rule
}
