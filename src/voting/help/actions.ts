/** 求助 and 已处理. Asking is a deputy's own and leaves no act behind; handling is an officer's, recorded without a name. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { HelpReason } from '../../database/tables/vote.ts'
import type { MandateId, SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import type { Desk } from '../session/desk.ts'
import { holdSession } from '../session/session-store.ts'
import { addHelp, removeHelp } from './store.ts'

export const askForHelp = (db: Database, sessionId: SessionId, mandateId: MandateId, reason: HelpReason): Promise<void> =>
  db.change((trx, now) => addHelp(trx, { sessionId, mandateId, reason, at: now }))

export const takeBackHelp = (db: Database, sessionId: SessionId, mandateId: MandateId): Promise<boolean> =>
  db.change((trx) => removeHelp(trx, sessionId, mandateId))

/** Two helpers who press at once have handled it once. */
export const handleHelp = (db: Database, desk: Desk, sessionId: SessionId, mandateId: MandateId): Promise<void> =>
  db.change(async (trx, now) => {
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    if (!(await removeHelp(trx, sessionId, mandateId))) return
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'help.handled', { session: sessionId })
  })
