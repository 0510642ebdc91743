/**
 * The wall of a session now. One query tells whether anything has changed; only then is more asked. Whoever asks within the same second gets
 * the same answer, so that hundreds of watchers cost the database as much as one.
 */
import type { Database } from '../../database/connect.ts'
import type { BodyKind } from '../../database/tables/people.ts'
import type { RoundKind } from '../../database/tables/vote.ts'
import type { Digest } from '../../kernel/digest.ts'
import type { RoundId, SessionId } from '../../kernel/ids.ts'
import { liveFigures } from '../ballot/live-figures.ts'
import { receiptLabel } from '../ballot/receipt.ts'
import { sealedDigests } from '../ballot/store.ts'
import { toldRooms } from '../rooms/rows.ts'
import { needed } from '../rule/thresholds.ts'
import { quorumOf } from '../rulemaking/starts.ts'
import { attendanceOf, mandatesOfSession } from '../session/attendance-store.ts'
import { factsOf, ruleOf } from '../session/facts-store.ts'
import { attendanceFigures, majorityOf } from '../session/figures.ts'
import type { Terms } from '../session/readiness.ts'
import { roundAtDesk } from '../session/round-store.ts'
import { sampleOf } from '../session/sample-store.ts'
import { resultOfRound } from '../session/store.ts'
import { type Known, type Picture, pictureOf } from './picture.ts'
import { chosenAt, type Extent, extentOf, type Stage, stageOf, stepsFrom } from './reveal.ts'
import {
  followed,
  type HallState,
  momentOf,
  offered,
  type Pinned,
  pinned,
  roundDrawnUp,
  roundOnWall,
  type Screen,
  type WallRound,
} from './screen.ts'
import { type Pulse, pulseOf, roundsIn } from './store.ts'

export interface Wall {
  readonly session: {
    readonly id: SessionId
    readonly code: string
    readonly name: string
    readonly bodyName: string
    readonly bodyKind: BodyKind
    readonly year: number
  }
  /** Null before any round. */
  readonly kind: RoundKind | null
  readonly at: Date
  readonly black: boolean
  readonly picture: Picture
  readonly control: Control
}

/** What the operator sees beside the picture. */
interface Control {
  readonly follows: Screen
  readonly pinned: Pinned | null
  readonly offered: readonly Pinned[]
  /** Where the announced result may be taken from here. */
  readonly reveal: { readonly roundId: RoundId; readonly next: NextStep | null; readonly all: number | null } | null
}

interface NextStep {
  readonly step: number
  readonly stage: Stage
  /** The how-maniest of the chosen it shows. */
  readonly chosen: number
}

interface Kept {
  readonly pulse: string
  readonly known: Known
}
interface Walls {
  readonly kept: Map<string, Kept>
  readonly soon: Map<string, { readonly until: number; readonly wall: Promise<Wall | null> }>
}
const byDatabase = new WeakMap<Database, Walls>()
function wallsOf(db: Database): Walls {
  const walls = byDatabase.get(db) ?? { kept: new Map(), soon: new Map() }
  byDatabase.set(db, walls)
  return walls
}

const SAME_SECOND_MS = 900

/** For everybody. `now`: milliseconds of a steady clock. */
export function wallOf(db: Database, terms: Terms, code: string, now: number): Promise<Wall | null> {
  const { soon } = wallsOf(db)
  const before = soon.get(code)
  if (before && now < before.until) return before.wall
  const wall = wallNow(db, terms, code, now)
  soon.set(code, { until: now + SAME_SECOND_MS, wall })
  // Neither a code that does not exist nor a failure is kept.
  wall.then((found) => found ?? soon.delete(code)).catch(() => soon.delete(code))
  return wall
}

/** For the operator, who wants to see at once what he has just done. */
export async function wallNow(db: Database, terms: Terms, code: string, now: number): Promise<Wall | null> {
  const pulse = await pulseOf(db.read, code)
  if (pulse === undefined) return null
  const rounds = roundsIn(pulse)
  const round = roundOnWall(rounds)
  const about = round ?? roundDrawnUp(rounds)
  const known = await inSteps(db, round, await knownNow(db, terms, pulse, about), now)
  return wallFrom(pulse, round, about, known, db.displayNow())
}

function wallFrom(pulse: Pulse, round: WallRound | null, about: WallRound | null, known: Known, at: Date): Wall {
  const extent = known.result === null ? null : extentOf(known.result)
  const revealed = extent !== null && stageOf(known.revealed, extent) === 'receipts'
  const state: HallState = { round, hasRule: about !== null, arrived: known.figures.signedIn > 0, revealed }
  const pin = pulse.pinned_phase === null ? null : { roundId: pulse.pinned_round_id, phase: pulse.pinned_phase }
  const shown = pin === null ? null : pinned(state, { screen: pulse.pinned ?? '', ...pin })
  const follows = followed(state)
  return {
    session: {
      id: pulse.id,
      code: pulse.code,
      name: pulse.name,
      bodyName: pulse.body_name,
      bodyKind: pulse.body_kind,
      year: pulse.year,
    },
    kind: about?.kind ?? null,
    at,
    black: pulse.black ?? false,
    picture: pictureOf(shown ?? follows, known, at),
    control: {
      follows,
      pinned: shown,
      offered: offered(state),
      reveal: extent === null || round === null ? null : { roundId: round.id, ...revealFrom(known.revealed, extent) },
    },
  }
}

function revealFrom(step: number, extent: Extent) {
  const { next, all } = stepsFrom(step, extent)
  return { all, next: next === null ? null : { step: next, stage: stageOf(next, extent), chosen: chosenAt(next, extent) } }
}

/** While ballots are drawn and cast everybody sees the same coarse figures. */
async function inSteps(db: Database, round: WallRound | null, known: Known, now: number): Promise<Known> {
  if (round === null || round.method !== 'sealed' || (round.phase !== 'issuing' && round.phase !== 'open')) return known
  const live = await liveFigures(db, round.id, now)
  return live === null ? known : { ...known, figures: { ...known.figures, issued: live.issued, returned: live.returned } }
}

async function knownNow(db: Database, terms: Terms, pulse: Pulse, about: WallRound | null): Promise<Known> {
  const { kept } = wallsOf(db)
  const text = JSON.stringify(pulse)
  const before = kept.get(pulse.code)
  if (before?.pulse === text) return before.known
  const known = about === null ? await beforeAnyRound(db, pulse) : await ofRound(db, terms, pulse, about)
  kept.set(pulse.code, { pulse: text, known })
  return known
}

const NOTHING = {
  rule: null,
  open: false,
  counted: false,
  digest: null,
  roundId: null,
  boxDigest: null,
  paperWaits: false,
  rooms: null,
  majority: null,
  receipts: [],
  result: null,
  revealed: 0,
  sample: null,
} as const

async function beforeAnyRound(db: Database, pulse: Pulse): Promise<Known> {
  const roll = (await mandatesOfSession(db.read, pulse.id)).map(({ id }) => id)
  const people = attendanceFigures(roll, await attendanceOf(db.read, pulse.id))
  return {
    ...NOTHING,
    figures: { ...people, issued: null, returned: null },
    needed: needed(people.entitled, quorumOf(pulse.body_kind)),
  }
}

async function ofRound(db: Database, terms: Terms, pulse: Pulse, about: WallRound): Promise<Known> {
  const round = await roundAtDesk(db.read, pulse.body_id, about.id)
  if (round === undefined) throw new Error('a round of another body stands in this session')
  const { figures, doors, paperEntered, rooms } = await factsOf(db.read, round, terms)
  const rule = ruleOf(round)
  const { phase } = momentOf(about)
  return {
    figures,
    needed: needed(figures.entitled, rule.quorum),
    rule,
    open: phase === 'open',
    counted: phase === 'counted',
    digest: round.manifest_digest,
    roundId: round.method === 'sealed' && round.manifest_digest !== null ? round.id : null,
    boxDigest: round.box_digest,
    paperWaits: phase === 'closed' && doors.paper > 0 && !paperEntered && !rooms?.reconciled,
    rooms: rooms === null || rooms.figures === null ? null : toldRooms(rule, rooms, true),
    majority: majorityOf(rule, figures),
    receipts: round.box_digest === null ? [] : await receiptsOf(db, about.id),
    result: await resultOfRound(db.read, about.id),
    revealed: pulse.revealed_round_id === about.id ? (pulse.revealed ?? 0) : 0,
    sample: await sampleOf(db.read, round),
  }
}

/** A digest that was stored is one; the brand is lost on the way through the database. */
const receiptsOf = async (db: Database, id: RoundId): Promise<string[]> =>
  (await sealedDigests(db.read, id)).map((digest) => receiptLabel(digest as Digest))
