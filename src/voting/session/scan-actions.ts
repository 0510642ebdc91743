/** 签到 at the desk with the slip itself: scanned again it is the same sign-in, and whoever had left is back. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import { digestOfSecret } from '../../identity/secrets.ts'
import type { MandateId, SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { addAttendance, attendanceOfOne } from './attendance-store.ts'
import type { Desk } from './desk.ts'
import { presences } from './figures.ts'
import { holdSession } from './session-store.ts'
import { slipBySecret } from './slip-store.ts'

export type ScannedSlip = { readonly mandateId: MandateId; readonly result: 'signed-in' | 'signed-in-before' | 'came-back' }

/** Null: a slip that was re-issued, or of another session. */
export const signInByScan = (db: Database, desk: Desk, sessionId: SessionId, secret: string): Promise<ScannedSlip | null> =>
  db.change(async (trx, now) => {
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    const slip = await slipBySecret(trx, sessionId, await digestOfSecret(secret))
    if (slip === undefined) return null
    const { mandateId } = slip
    const state = presences(await attendanceOfOne(trx, sessionId, mandateId)).get(mandateId) ?? 'absent'
    if (state === 'present') return { mandateId, result: 'signed-in-before' }
    const kind = state === 'left' ? 'return' : 'sign-in'
    await addAttendance(trx, { sessionId, mandateId, kind, way: 'desk', at: now })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'attendance.by-desk', { session: sessionId, kind })
    return { mandateId, result: kind === 'return' ? 'came-back' : 'signed-in' }
  })
