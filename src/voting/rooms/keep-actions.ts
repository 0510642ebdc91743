/** The figures of the rooms are kept for good as the box is opened, or as the round becomes void because of them. */
import type { Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { RoomsFacts } from './rooms.ts'
import { addRooms, forgetRooms } from './store.ts'

/** Only while the round is closed: before, nothing is known of its rooms; afterwards they are kept already. */
export async function keepRooms(trx: Trx, id: RoundId, rooms: RoomsFacts | null): Promise<void> {
  if (rooms === null) return
  if (rooms.figures !== null) await addRooms(trx, id, rooms.figures)
  await forgetRooms(trx, id)
}
