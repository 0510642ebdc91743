/**
 * A rule from outside (a form, a file, a record), field by field. Messages are codes; their sentences live in `views/text`.
 * This is the only file of the room that knows zod: the rest also runs on the page where a ballot is cast.
 */
import { z } from 'zod'
import { flawsOf } from './flaws.ts'
import type { VotingRule } from './rule.ts'

/** What can be wrong with one field alone; with several together see `flaws.ts`. */
export const FIELD_CODES = [
  'unknown-choice',
  'not-an-object',
  'unknown-field',
  'not-a-list',
  'empty-list',
  'list-too-long',
  'not-yes-or-no',
  'not-text',
  'empty-text',
  'text-too-long',
  'not-a-whole-number',
  'seats-below-one',
  'below-zero',
  'below-one',
  'too-large',
] as const
type FieldCode = (typeof FIELD_CODES)[number]

const code = (message: FieldCode) => message

const oneOf = <const Choices extends readonly [string, ...string[]]>(...choices: Choices) =>
  z.enum(choices, code('unknown-choice'))
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => code(issue.code === 'unrecognized_keys' ? 'unknown-field' : 'not-an-object') })
const list = <Item extends z.ZodType>(item: Item) => z.array(item, code('not-a-list')).max(100, code('list-too-long'))
const text = z.string(code('not-text')).trim().min(1, code('empty-text')).max(200, code('text-too-long'))
const sign = z.string(code('not-text')).trim().max(4, code('text-too-long'))
const yesOrNo = z.boolean(code('not-yes-or-no'))
const number = z.int(code('not-a-whole-number')).max(1_000_000, code('too-large'))
const count = number.min(0, code('below-zero'))
const positive = number.min(1, code('below-one'))
const fen = z.int(code('not-a-whole-number')).min(0, code('below-zero'))

const share = { num: positive, den: positive, cmp: oneOf('over', 'at-least') }
const base = oneOf('all-deputies', 'present', 'issued', 'returned', 'valid')
const threshold = { base, ...share }

const group = object({
  id: text,
  name: z.string(code('not-text')).max(200, code('text-too-long')),
  contest: oneOf('contested', 'uncontested', 'block'),
  candidates: positive,
  seats: number.min(1, code('seats-below-one')),
  cap: count.nullable(),
  minimum: count,
})

const ballot = object({
  layout: oneOf('per-item', 'per-item-with-cap', 'up-to-n', 'exactly-n', 'rank', 'block', 'grade'),
  unmarked: oneOf('abstain', 'for', 'not-selected'),
  signs: object({ for: sign, against: sign, abstain: sign }),
  rank: object({
    depth: positive,
    aggregate: oneOf('borda', 'sum-of-ranks', 'first-k-count'),
    partialAllowed: yesOrNo,
  }).nullable(),
  fields: list(oneOf('content', 'investment', 'fund-source', 'unit', 'deadline', 'beneficiaries')),
  colour: text.nullable(),
  boxes: positive,
})

const validity = object({
  overSelection: oneOf('void-ballot', 'void-group'),
  underSelection: oneOf('valid', 'void-ballot'),
  blank: oneOf('valid', 'void-ballot'),
  illegible: oneOf('void-item', 'void-ballot'),
  unknownItem: oneOf('ignore', 'void-ballot'),
  unknownMark: oneOf('void-item', 'void-ballot'),
  conflictingMarks: oneOf('void-item', 'void-ballot'),
  duplicateSerial: oneOf('first-stands', 'void-all'),
})

const satisfaction = object({
  tiers: list(object({ id: text, name: text })).min(2, code('empty-list')),
  base,
  grades: list(
    object({
      name: text,
      sumOf: list(text).min(1, code('empty-list')),
      num: positive,
      den: positive,
      atHalf: oneOf('passes', 'fails'),
    }),
  ).min(1, code('empty-list')),
  otherwise: text,
  rateBase: oneOf('valid', 'returned', 'all-deputies'),
  retestMonths: positive.nullable(),
})

const fields = object({
  title: text,
  venue: oneOf('town-congress', 'county-congress', 'city-congress', 'province-congress', 'street-council', 'standing-committee'),
  noun: oneOf('formal-vote', 'advisory-vote', 'consultation', 'rating'),
  groups: list(group),
  quorum: object(share),
  mode: oneOf('sealed-ballot', 'paper-ballot', 'voting-device', 'show-of-hands'),
  fallback: oneOf('paper-ballot', 'show-of-hands').nullable(),
  secrecy: oneOf('secret', 'recorded'),
  custody: oneOf('scrutineers', 'platform'),
  rooms: oneOf('single', 'by-delegation'),
  roomOverflow: oneOf('void-room', 'void-round'),
  ballot,
  validity,
  threshold: object(threshold).nullable(),
  minimumVotes: count,
  classes: list(object({ id: text, name: text, members: list(text) })),
  extraThresholds: list(object({ classId: text, ...threshold })),
  ranking: oneOf('for', 'for-minus-against', 'points'),
  money: object({ envelopeFen: fen, whenShort: oneOf('skip', 'stop') }).nullable(),
  tie: object({
    method: oneOf('runoff', 'presidium', 'accept-all', 'lower-cost', 'more-public-support'),
    runoffMajority: oneOf('plurality', 'same-threshold'),
    maxRounds: count.nullable(),
    finally: oneOf('presidium', 'leave-open'),
  }),
  shortfall: object({
    method: oneOf('accept-fewer', 'second-round', 'next-session'),
    secondRoundCandidates: oneOf('all-remaining', 'top-by-votes'),
    maxRounds: count,
  }),
  confirm: oneOf('street-party-committee').nullable(),
  satisfaction: satisfaction.nullable(),
  officials: object({
    chief: positive,
    scrutineers: positive,
    scrutineersPer: oneOf('session', 'delegation'),
    voteFirst: yesOrNo,
  }),
  publish: object({
    onTheSpot: yesOrNo,
    counts: oneOf('none', 'for-only', 'full'),
    order: oneOf('list', 'by-votes'),
    rows: yesOrNo,
  }),
  retentionMonths: positive.nullable(),
})

export const ruleSchema: z.ZodType<VotingRule> = fields.superRefine((rule, context) => {
  for (const { path, code } of flawsOf(rule)) context.addIssue({ code: 'custom', path: [...path], message: code })
})
