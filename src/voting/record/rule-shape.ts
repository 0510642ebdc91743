/**
 * The shape of a voting rule, field by field as `rule/schema.ts` asks it (a test holds the two together), and then its flaws: a rule that
 * passes can be counted by.
 */
import { flawsOf } from '../rule/flaws.ts'
import type { Ballot, GradeTest, Group, RankRule, SatisfactionRule, Threshold, Validity, VotingRule } from '../rule/rule.ts'
import { type Fault, fen, list, nullable, object, oneOf, type Shape, text, whole, yesOrNo } from './shape.ts'

const MOST_LISTED = 100
const name: Shape = (value, place) => words(typeof value === 'string' ? value.trim() : value, place)
const words = text(1, 200)
const sign: Shape = (value, place) => text(0, 4)(typeof value === 'string' ? value.trim() : value, place)
const some = (item: Shape, least = 0) => list(item, MOST_LISTED, least)
const positive = whole(1)

const share = { num: positive, den: positive, cmp: oneOf('over', 'at-least') }
const base = oneOf('all-deputies', 'present', 'issued', 'returned', 'valid')

const group = object<Group>({
  id: name,
  name: text(0, 200),
  contest: oneOf('contested', 'uncontested', 'block'),
  candidates: positive,
  seats: positive,
  cap: nullable(whole()),
  minimum: whole(),
})

const ballot = object<Ballot>({
  layout: oneOf('per-item', 'per-item-with-cap', 'up-to-n', 'exactly-n', 'rank', 'block', 'grade'),
  unmarked: oneOf('abstain', 'for', 'not-selected'),
  signs: object<Ballot['signs']>({ for: sign, against: sign, abstain: sign }),
  rank: nullable(
    object<RankRule>({ depth: positive, aggregate: oneOf('borda', 'sum-of-ranks', 'first-k-count'), partialAllowed: yesOrNo }),
  ),
  fields: some(oneOf('content', 'investment', 'fund-source', 'unit', 'deadline', 'beneficiaries')),
  colour: nullable(name),
  boxes: positive,
})

const validity = object<Validity>({
  overSelection: oneOf('void-ballot', 'void-group'),
  underSelection: oneOf('valid', 'void-ballot'),
  blank: oneOf('valid', 'void-ballot'),
  illegible: oneOf('void-item', 'void-ballot'),
  unknownItem: oneOf('ignore', 'void-ballot'),
  unknownMark: oneOf('void-item', 'void-ballot'),
  conflictingMarks: oneOf('void-item', 'void-ballot'),
  duplicateSerial: oneOf('first-stands', 'void-all'),
})

const satisfaction = object<SatisfactionRule>({
  tiers: some(object<SatisfactionRule['tiers'][number]>({ id: name, name }), 2),
  base,
  grades: some(
    object<GradeTest>({ name, sumOf: some(name, 1), num: positive, den: positive, atHalf: oneOf('passes', 'fails') }),
    1,
  ),
  otherwise: name,
  rateBase: oneOf('valid', 'returned', 'all-deputies'),
  retestMonths: nullable(positive),
})

const fields = object<VotingRule>({
  title: name,
  venue: oneOf('town-congress', 'county-congress', 'city-congress', 'province-congress', 'street-council', 'standing-committee'),
  noun: oneOf('formal-vote', 'advisory-vote', 'consultation', 'rating'),
  groups: some(group),
  quorum: object<VotingRule['quorum']>(share),
  mode: oneOf('sealed-ballot', 'paper-ballot', 'voting-device', 'show-of-hands'),
  fallback: nullable(oneOf('paper-ballot', 'show-of-hands')),
  secrecy: oneOf('secret', 'recorded'),
  custody: oneOf('scrutineers', 'platform'),
  rooms: oneOf('single', 'by-delegation'),
  roomOverflow: oneOf('void-room', 'void-round'),
  ballot,
  validity,
  threshold: nullable(object<Threshold>({ base, ...share })),
  minimumVotes: whole(),
  classes: some(object<VotingRule['classes'][number]>({ id: name, name, members: some(name) })),
  extraThresholds: some(object<VotingRule['extraThresholds'][number]>({ classId: name, base, ...share })),
  ranking: oneOf('for', 'for-minus-against', 'points'),
  money: nullable(object<NonNullable<VotingRule['money']>>({ envelopeFen: fen, whenShort: oneOf('skip', 'stop') })),
  tie: object<VotingRule['tie']>({
    method: oneOf('runoff', 'presidium', 'accept-all', 'lower-cost', 'more-public-support'),
    runoffMajority: oneOf('plurality', 'same-threshold'),
    maxRounds: nullable(whole()),
    finally: oneOf('presidium', 'leave-open'),
  }),
  shortfall: object<VotingRule['shortfall']>({
    method: oneOf('accept-fewer', 'second-round', 'next-session'),
    secondRoundCandidates: oneOf('all-remaining', 'top-by-votes'),
    maxRounds: whole(),
  }),
  confirm: nullable(oneOf('street-party-committee')),
  satisfaction: nullable(satisfaction),
  officials: object<VotingRule['officials']>({
    chief: positive,
    scrutineers: positive,
    scrutineersPer: oneOf('session', 'delegation'),
    voteFirst: yesOrNo,
  }),
  publish: object<VotingRule['publish']>({
    onTheSpot: yesOrNo,
    counts: oneOf('none', 'for-only', 'full'),
    order: oneOf('list', 'by-votes'),
    rows: yesOrNo,
  }),
  retentionMonths: nullable(positive),
})

export const rule: Shape = (value, place): Fault | null => {
  const found = fields(value, place)
  if (found !== null) return found
  // Every field has been looked at one by one.
  const [flaw] = flawsOf(value as VotingRule)
  if (flaw === undefined) return null
  return {
    place: flaw.path.reduce<string>((at, step) => (typeof step === 'number' ? `${at}[${step}]` : `${at}.${step}`), place),
    wanted: 'rule',
  }
}
