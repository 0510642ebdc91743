/** Rooms of a round: who belongs to them, what tellers wrote down of their boxes, and the figures that are kept. */
import type { Reader, Trx } from '../../database/connect.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import type { RoomFigures } from '../rule/rooms.ts'
import type { RoomEntry } from './entry.ts'
import type { RollMember } from './rooms.ts'

/** The frozen roll with the door by which each mandate drew; no ballot can be reached from here. */
export const rollWithDoors = (db: Reader, id: RoundId): Promise<RollMember[]> =>
  db
    .selectFrom('round_roll as r')
    .leftJoin('ballot_issue as i', (join) =>
      join.onRef('i.round_id', '=', 'r.round_id').onRef('i.mandate_id', '=', 'r.mandate_id'),
    )
    .select(['r.mandate_id as id', 'r.delegation', 'i.door'])
    .where('r.round_id', '=', id)
    .orderBy('r.position')
    .execute()

/** A teller's own entry takes the place of his earlier one. */
export async function writeRooms(trx: Trx, id: RoundId, by: AccountId, rooms: readonly RoomEntry[], at: Date): Promise<void> {
  const row = { figures: canonicalJson(rooms), entered_at: at }
  await trx
    .insertInto('room_entry')
    .values({ round_id: id, entered_by: by, ...row })
    .onConflict((conflict) => conflict.columns(['round_id', 'entered_by']).doUpdateSet(row))
    .execute()
}

/** By name: who was first says nothing. */
export async function roomEntries(db: Reader, id: RoundId) {
  const rows = await db
    .selectFrom('room_entry as e')
    .innerJoin('account as a', 'a.id', 'e.entered_by')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['e.entered_by as enteredBy', 'p.name', 'e.figures'])
    .where('e.round_id', '=', id)
    .orderBy('p.name')
    .orderBy('e.entered_by')
    .execute()
  return rows.map(({ enteredBy, name, figures }) => ({ enteredBy, name, rooms: entryIn(figures) }))
}

export async function addRoomCount(trx: Trx, id: RoundId, rooms: readonly RoomEntry[]): Promise<void> {
  await trx
    .insertInto('room_count')
    .values({ round_id: id, figures: canonicalJson(rooms) })
    .execute()
}

/** What stands; null as long as no two tellers agree. */
export async function roomCount(db: Reader, id: RoundId): Promise<RoomEntry[] | null> {
  const row = await db.selectFrom('room_count').select('figures').where('round_id', '=', id).executeTakeFirst()
  return row === undefined ? null : entryIn(row.figures)
}

export async function forgetRooms(trx: Trx, id: RoundId): Promise<void> {
  await trx.deleteFrom('room_count').where('round_id', '=', id).execute()
  await trx.deleteFrom('room_entry').where('round_id', '=', id).execute()
}

/** Once, as the box is opened or the round becomes void. */
export async function addRooms(trx: Trx, id: RoundId, rooms: readonly RoomFigures[]): Promise<void> {
  await trx
    .insertInto('round_room')
    .values(rooms.map(({ signedIn, ...room }, index) => ({ round_id: id, position: index + 1, signed_in: signedIn, ...room })))
    .execute()
}

export const keptRooms = (db: Reader, id: RoundId): Promise<RoomFigures[]> =>
  db
    .selectFrom('round_room')
    .select(['name', 'entitled', 'signed_in as signedIn', 'issued', 'papers', 'exchanged', 'returned'])
    .where('round_id', '=', id)
    .orderBy('position')
    .execute()

/** Written by `canonicalJson` above only. */
const entryIn = (figures: string): RoomEntry[] => JSON.parse(figures) as RoomEntry[]
