/** The desk at the door: who comes, leaves and comes back, and who takes a paper ballot. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { MandateId, RoundId, SessionId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { issuePaper } from '../ballot/actions.ts'
import { addAttendance, attendanceOfOne, mandatesOfSession } from './attendance-store.ts'
import type { Desk } from './desk.ts'
import { type AttendanceKind, canMove, presences } from './figures.ts'
import { canDraw, type RoundRefusal } from './round.ts'
import { roundAtDesk } from './round-store.ts'
import { holdSession } from './session-store.ts'

export type AttendanceRefusal = 'attendance-recorded-already'

export const recordAttendance = (
  db: Database,
  desk: Desk,
  sessionId: SessionId,
  mandateId: MandateId,
  kind: AttendanceKind,
): Promise<void> =>
  db.change(async (trx, now) => {
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    found(
      (await mandatesOfSession(trx, sessionId)).find(({ id }) => id === mandateId),
      'mandate',
    )
    const state = presences(await attendanceOfOne(trx, sessionId, mandateId)).get(mandateId) ?? 'absent'
    if (!canMove(state, kind)) throw new Refused<AttendanceRefusal>('attendance-recorded-already')
    await addAttendance(trx, { sessionId, mandateId, kind, way: 'desk', at: now })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'attendance.by-desk', { session: sessionId, kind })
  })

/** 发票 by the paper door beside sealed ballots: an equal right, no reason asked, and no way back to the phone. */
export const handOutPaper = (db: Database, desk: Desk, roundId: RoundId, mandateId: MandateId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundAtDesk(trx, desk.bodyId, roundId), 'round')
    must(canDraw(round.phase))
    // The paper door has its own papers to try with; a rehearsal is one of phones.
    if (round.kind === 'rehearsal') throw new Refused<RoundRefusal>('round-not-for-paper')
    await issuePaper(trx, { roundId, mandateId })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'paper-ballot.issued', { round: roundId })
  })
