/** Seats of a session. Who reads a deputy of a session reads his seat with him (`attendance-store.ts`). */
import type { Trx } from '../../database/connect.ts'
import type { SessionId } from '../../kernel/ids.ts'
import type { Seated } from './seats.ts'

export async function replaceSeats(trx: Trx, sessionId: SessionId, seats: readonly Seated[]): Promise<void> {
  await trx.deleteFrom('session_seat').where('session_id', '=', sessionId).execute()
  if (seats.length === 0) return
  await trx
    .insertInto('session_seat')
    .values(seats.map(({ mandateId, seat }) => ({ session_id: sessionId, mandate_id: mandateId, seat })))
    .execute()
}
