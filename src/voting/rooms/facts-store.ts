/** The rooms of a round at this moment, from roll, signing-in, issue rows and what two tellers wrote down. */
import type { Reader } from '../../database/connect.ts'
import { reconcileRooms } from '../rule/rooms.ts'
import type { VotingRule } from '../rule/rule.ts'
import { attendanceOf, mandatesOfSession } from '../session/attendance-store.ts'
import type { RoundAct, RoundAtDesk } from '../session/round-store.ts'
import { figuresOfRoom } from './entry.ts'
import { type RollMember, type RoomsFacts, roomsOf } from './rooms.ts'
import { keptRooms, rollWithDoors, roomCount } from './store.ts'

export interface AroundRooms {
  readonly rule: VotingRule
  readonly acts: readonly RoundAct[]
  /** Ballots in the electronic box. */
  readonly sealed: number
  /** Papers drawn beside sealed ballots. */
  readonly papers: number
}

/** Null where everybody votes in one hall. */
export async function roomsFacts(db: Reader, round: RoundAtDesk, around: AroundRooms): Promise<RoomsFacts | null> {
  const { rule, acts, sealed, papers } = around
  if (rule.rooms !== 'by-delegation') return null
  const closedAt = acts.find(({ phase }) => phase === 'closed')?.at ?? null
  const byHand = round.method === 'hand-totals'
  const roll = acts.length > 0 ? await rollWithDoors(db, round.id) : await rollOfSession(db, round)
  const rooms = roomsOf({ roll, events: await attendanceOf(db, round.session_id, closedAt), byHand })
  const kept = await keptRooms(db, round.id)
  if (kept.length > 0) return { rooms, figures: kept, reconciled: reconcileRooms(rule, kept, sealed) }
  const counted = round.phase !== 'closed' ? null : byHand || papers > 0 ? await roomCount(db, round.id) : []
  if (counted === null) return { rooms, figures: null, reconciled: null }
  const figures = rooms.map((room) => figuresOfRoom(room, counted))
  return { rooms, figures, reconciled: reconcileRooms(rule, figures, sealed) }
}

/** Before the freeze: who would be on the roll. */
const rollOfSession = async (db: Reader, { session_id }: RoundAtDesk): Promise<RollMember[]> =>
  (await mandatesOfSession(db, session_id)).map(({ id, delegation }) => ({ id, delegation, door: null }))
