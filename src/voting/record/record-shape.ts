/** The shape of a record, and of what is signed inside it. What is only compared and never computed with may be anything. */
import { ecJwkOf, rsaJwkOf } from '../ballot/jwk.ts'
import type { Custody, Manifest, ManifestCandidate } from '../ballot/manifest.ts'
import type { Box } from '../rule/boxes.ts'
import type { NamedVote } from '../rule/recorded.ts'
import type { RoomFigures } from '../rule/rooms.ts'
import type { HeldRound } from '../rule/round.ts'
import type { Count, ItemTotals, Voids } from '../rule/totals.ts'
import { VOID_REASONS } from '../rule/void-reasons.ts'
import { ACT_PHASES, type Act } from './acts.ts'
import type { CountReport, PresidiumWord, SignedSheet } from './count-report.ts'
import type { Frozen } from './frozen.ts'
import { type DecidedItem, type EarlierRound, FORMAT, type ItemTotal, type RoundRecord, type Row } from './round-record.ts'
import { rule } from './rule-shape.ts'
import { anything, digest, fen, list, nullable, object, of, oneOf, type Shape, text, whole, yesOrNo } from './shape.ts'

const id = text(1, 100)
/** The rule room counts no more items on one ballot. */
const MOST_CANDIDATES = 1_000
/** More than any congress has. */
const MOST_DEPUTIES = 10_000
const each = (item: Shape, least = 0) => list(item, MOST_CANDIDATES, least)

const candidate = object<ManifestCandidate>({
  id,
  title: text(),
  content: text(),
  beneficiaries: text(),
  unit: text(),
  costFen: fen,
})

const LONGEST_SIGNED = 5_000_000
const signed = text(1, LONGEST_SIGNED)

const frozen = object<Frozen>({ rule, candidates: each(candidate, 1), roll: digest, manifest: nullable(signed) })

const act = object<Act>({
  phase: oneOf(...ACT_PHASES),
  entitled: whole(),
  signedIn: whole(),
  present: whole(),
  issued: nullable(whole()),
  returned: nullable(whole()),
  digest: nullable(digest),
})

const points = whole(0, Number.MAX_SAFE_INTEGER)
const item = object<ItemTotals>({
  for: whole(),
  against: whole(),
  abstain: whole(),
  unmarked: whole(),
  void: whole(),
  points,
  tiers: each(whole()),
})
// The members are the closed list of reasons.
const voids = object<Voids>(Object.fromEntries(VOID_REASONS.map((reason) => [reason, whole()])) as Record<keyof Voids, Shape>)
const count = object<Count>({ valid: whole(), voids, items: each(item) })

/** One box, opened: papers of several rooms were mixed before. */
const box = object<Box>({ name: id, classId: nullable(id), issued: whole(), returned: whole(), count })
const held = object<HeldRound>({
  kind: oneOf('round'),
  candidates: each(id, 1),
  attendance: object<HeldRound['attendance']>({
    entitled: whole(),
    present: whole(),
    atOpening: whole(),
    classes: each(object<HeldRound['attendance']['classes'][number]>({ id, entitled: whole(), atOpening: whole() })),
  }),
  boxes: list(box, 1, 1),
})

const kind = oneOf('first', 'runoff', 'second', 'rehearsal')
const method = oneOf('sealed', 'hand-totals')
const outcome = of((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'object')

const room = object<RoomFigures>({
  name: id,
  entitled: whole(),
  signedIn: whole(),
  issued: whole(),
  papers: whole(),
  exchanged: whole(),
  returned: whole(),
})
const MOST_ROOMS = 200
const rooms = list(room, MOST_ROOMS, 1)

/** A member that most records do not have. */
const withOptional =
  (name: string, shape: Shape, rest: Shape): Shape =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return rest(value, place)
    const { [name]: member, ...others } = value as Readonly<Record<string, unknown>>
    return rest(others, place) ?? shape(member, place === '' ? name : `${place}.${name}`)
  }

const recordOfAny = object<Omit<RoundRecord, 'rooms' | 'names'>>({
  format: oneOf(FORMAT),
  round: object<RoundRecord['round']>({
    id,
    number: whole(1),
    kind,
    method,
    custody: nullable(oneOf('platform', 'k-of-n')),
  }),
  body: object<RoundRecord['body']>({ id, name: id }),
  session: text(),
  heldOn: text(),
  frozen,
  key: of((value) => ecJwkOf(value) !== null, 'key'),
  acts: list(act, ACT_PHASES.length),
  digests: list(digest),
  rows: nullable(list(object<Row>({ marks: text(1, MOST_CANDIDATES), ballots: whole(1) }))),
  totals: each(object<ItemTotal>({ candidate: id, for: whole(), against: whole(), abstain: whole(), void: whole() })),
  held,
  outcome,
  decision: nullable(each(object<DecidedItem>({ candidate: id, chosen: yesOrNo, votesFor: nullable(whole()) }))),
  reports: list(object<RoundRecord['reports'][number]>({ text: signed, digest }), 100, 1),
  before: list(object<EarlierRound>({ round: id, frozen, report: signed }), 100),
})

const names = list(
  object<NamedVote>({
    number: whole(1),
    name: text(1, 100),
    delegation: text(0, 100),
    marks: nullable(text(1, MOST_CANDIDATES)),
  }),
  MOST_DEPUTIES,
)

/** Only the record of a vote by delegation has rooms, and only that of a recorded vote has names. */
export const recordShape = withOptional('rooms', rooms, withOptional('names', names, recordOfAny))

const reportOnBallots = object<Omit<CountReport, 'sheet' | 'rooms' | 'names'>>({
  round: id,
  number: whole(1),
  kind,
  method,
  body: object<CountReport['body']>({ id, name: id }),
  session: text(),
  heldOn: text(),
  ruleDigest: digest,
  frozenDigest: digest,
  boxDigest: nullable(digest),
  acts: digest,
  rows: nullable(digest),
  candidates: each(object<CountReport['candidates'][number]>({ id, title: text() }), 1),
  held,
  outcome,
  presidium: nullable(object<PresidiumWord>({ chosen: each(id), basis: text() })),
  corrects: nullable(digest),
})

const sheetShape = object<SignedSheet>({
  number: text(1),
  printed: text(1),
  file: nullable(object<NonNullable<SignedSheet['file']>>({ name: text(), digest: text(64, 64) })),
})

/** Only the report of a vote by devices has a sheet, of a vote by delegation rooms, of a recorded vote the digest of the list of names. */
export const reportShape = withOptional(
  'rooms',
  rooms,
  withOptional('names', digest, withOptional('sheet', sheetShape, reportOnBallots)),
)

export const manifestShape = object<Manifest>({
  round: id,
  rehearsal: yesOrNo,
  body: object<Manifest['body']>({ id, name: id }),
  rule: anything,
  ruleDigest: digest,
  candidates: anything,
  candidatesDigest: digest,
  roll: object<Manifest['roll']>({ digest, size: whole() }),
  passKey: of((value) => rsaJwkOf(value) !== null, 'key'),
  boxKey: of((value) => ecJwkOf(value) !== null, 'key'),
  custody: (value, place) =>
    object<{ kind: Custody['kind'] }>({ kind: oneOf('platform') })(value, place) === null
      ? null
      : object<Extract<Custody, { kind: 'k-of-n' }>>({ kind: oneOf('k-of-n'), needed: whole(2), shares: list(digest, 100, 2) })(
          value,
          place,
        ),
  receiptKey: of((value) => ecJwkOf(value) !== null, 'key'),
  plaintextBytes: whole(),
  pages: object<Manifest['pages']>({ 'zh-CN': digest, en: digest }),
})
