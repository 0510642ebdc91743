/** The seating plan of a session is set as a whole: what is not in it has no seat. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { mandatesOfSession } from './attendance-store.ts'
import type { Desk } from './desk.ts'
import { replaceSeats } from './seat-store.ts'
import { type SeatFault, seatsIn } from './seats.ts'
import { holdSession } from './session-store.ts'

/** With a single fault nothing is changed. */
export const setSeats = (db: Database, desk: Desk, sessionId: SessionId, plan: string): Promise<readonly SeatFault[]> =>
  db.change(async (trx, now) => {
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    const { seats, faults } = seatsIn(plan, await mandatesOfSession(trx, sessionId))
    if (faults.length > 0) return faults
    await replaceSeats(trx, sessionId, seats)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'seats.set', {
      session: sessionId,
      placed: seats.length,
    })
    return []
  })
