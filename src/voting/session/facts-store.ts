/** The facts of a round at this moment, as its rules want them (readiness.ts): figures, terms, doors, what else runs. */
import type { Reader } from '../../database/connect.ts'
import { isDiscreet } from '../../database/discreet.ts'
import { isDurable } from '../../database/durable.ts'
import type { Phase } from '../../database/tables/vote.ts'
import { archiveFacts } from '../archive/store.ts'
import { boxFigures } from '../ballot/store.ts'
import { roomsFacts } from '../rooms/facts-store.ts'
import type { RoomsFacts } from '../rooms/rooms.ts'
import type { VotingRule } from '../rule/rule.ts'
import { obstaclesIn } from '../rulemaking/obstacles.ts'
import { agreedFigures } from '../scrutiny/agreed.ts'
import { ceremonyOf } from '../scrutiny/ceremony-store.ts'
import { attendanceOf, mandatesOfSession } from './attendance-store.ts'
import { custodyOf } from './custody.ts'
import { type AttendanceEvent, attendanceFigures, type Figures } from './figures.ts'
import type { RoundFacts, RoundState, Terms } from './readiness.ts'
import { isRunning } from './rehearsal.ts'
import { presentAt, rehearsalsOf } from './rehearsal-store.ts'
import { actsOf, type RoundAct, type RoundAtDesk, rollMandates, runningRounds } from './round-store.ts'

/** Written from the parsed rule when the round was drafted, never from anything else. */
export const ruleOf = (round: Pick<RoundAtDesk, 'rule'>): VotingRule => JSON.parse(round.rule) as VotingRule

export function stateOf(round: RoundAtDesk): RoundState {
  const rule = ruleOf(round)
  const { phase, kind, method } = round
  return {
    phase,
    kind,
    method,
    mode: rule.mode,
    quorum: rule.quorum,
    obstacles: obstaclesIn(rule),
    // What was frozen stands; of a draft the rule decides.
    custody: phase === 'draft' ? custodyOf(rule, method) : round.custody,
  }
}

export interface KnownFacts extends RoundFacts {
  readonly acts: readonly RoundAct[]
}

export async function factsOf(db: Reader, round: RoundAtDesk, terms: Terms): Promise<KnownFacts> {
  const acts = await actsOf(db, round.id)
  const running = await runningRounds(db, round.session_id)
  const electronic = round.method === 'sealed' ? await boxFigures(db, round.id) : null
  const rule = ruleOf(round)
  const paper = await agreedFigures(db, rule, round.id)
  const papers = electronic?.issued.paper ?? 0
  const rooms = await roomsFacts(db, round, { rule, acts, sealed: electronic?.returned ?? 0, papers })
  const { figures, doors } = ballotFigures(electronic, paper ?? papersOfRooms(rooms))
  return {
    acts,
    figures: { ...(await peopleFigures(db, round, acts)), ...opened(acts, figures) },
    since: acts.find(({ phase }) => phase === round.phase)?.at ?? null,
    terms,
    durable: await isDurable(db),
    discreet: await isDiscreet(db),
    pageStands: !isCastIn(round) || (await terms.pageStands(db, round.id)),
    otherRuns: running.some(({ id, kind }) => kind !== 'rehearsal' && id !== round.id),
    rehearsal: await rehearsalBeside(db, round),
    doors,
    paperEntered: paper !== undefined,
    rooms,
    keysMade: (await ceremonyOf(db, round.id)) !== null,
    archive: await archiveFacts(db, round),
  }
}

const isCastIn = ({ method, phase }: RoundAtDesk) =>
  method === 'sealed' && (phase === 'frozen' || phase === 'issuing' || phase === 'open')

/** Of the session's rehearsals but this round itself: the newest that stands, and whether it is still held. */
async function rehearsalBeside(db: Reader, round: RoundAtDesk): Promise<RoundFacts['rehearsal']> {
  const others = (await rehearsalsOf(db, round.session_id)).filter(({ id }) => id !== round.id)
  const newest = others.find(isRunning) ?? others[0]
  return newest === undefined ? null : { round: newest.id, runs: isRunning(newest) }
}

type People = Pick<Figures, 'entitled' | 'signedIn' | 'present'>
type Ballots = Pick<Figures, 'issued' | 'returned'>

/** From the close on what was read out stands: who signs in later belongs to the next round. */
async function peopleFigures(db: Reader, round: RoundAtDesk, acts: readonly RoundAct[]): Promise<People> {
  const closed = actOf(acts, 'closed') ?? actOf(acts, 'void')
  if (closed)
    return { entitled: closed.entitled, signedIn: closed.signed_in, present: round.present_at_opening ?? closed.present }
  const frozen = actOf(acts, 'frozen') !== undefined
  const roll = frozen ? await rollMandates(db, round.id) : (await mandatesOfSession(db, round.session_id)).map(({ id }) => id)
  const now = attendanceFigures(roll, await attendanceAt(db, round))
  return round.present_at_opening === null ? now : { ...now, present: round.present_at_opening }
}

/** Of a rehearsal both count: who has signed in for the session, and who came to try. */
async function attendanceAt(db: Reader, round: RoundAtDesk): Promise<AttendanceEvent[]> {
  const events = await attendanceOf(db, round.session_id)
  if (round.kind !== 'rehearsal') return events
  const known = new Set(events.map(({ mandateId }) => mandateId))
  const came = (await presentAt(db, round.id)).filter((id) => !known.has(id))
  return [...events, ...came.map((mandateId) => ({ mandateId, kind: 'sign-in' as const, at: new Date(0) }))]
}

/** Once the rooms are reconciled their papers are known, before anybody has read what is on them. */
function papersOfRooms(rooms: RoomsFacts | null) {
  if (rooms === null || rooms.figures === null || rooms.reconciled === null) return undefined
  const { joined, found, isVoid } = rooms.reconciled
  return { issued: rooms.figures.reduce((sum, { issued }) => sum + issued, 0), returned: isVoid ? found : joined }
}

function ballotFigures(
  electronic: Awaited<ReturnType<typeof boxFigures>> | null,
  paper: { readonly issued: number; readonly returned: number } | undefined,
): { figures: Ballots; doors: RoundFacts['doors'] } {
  if (electronic === null)
    return { figures: { issued: paper?.issued ?? null, returned: paper?.returned ?? null }, doors: { device: 0, paper: 0 } }
  const { issued, returned } = electronic
  return {
    figures: { issued: issued.device + issued.paper, returned: returned + (paper?.returned ?? 0) },
    doors: issued,
  }
}

/** Once the box is open its own record stands; the paper count that was merged into it is gone. */
function opened(acts: readonly RoundAct[], figures: Ballots): Ballots {
  const act = actOf(acts, 'opened') ?? actOf(acts, 'void')
  return act ? { issued: act.issued, returned: act.returned } : figures
}

const actOf = (acts: readonly RoundAct[], wanted: Phase) => acts.find(({ phase }) => phase === wanted)
