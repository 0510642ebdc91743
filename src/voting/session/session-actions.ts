/** Calling a session. */
import { record } from '../../audit/store.ts'
import { cycleFor } from '../../cycle/actions.ts'
import type { Database } from '../../database/connect.ts'
import { noteRequest } from '../../http/once.ts'
import { type CycleId, newId, type RequestId, type SessionId } from '../../kernel/ids.ts'
import type { Desk } from './desk.ts'
import type { SessionForm } from './forms.ts'
import { addSession } from './session-store.ts'

export const callSession = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  form: SessionForm,
  once: { readonly id: RequestId; readonly location: (session: SessionId) => string },
): Promise<SessionId> =>
  db.change(async (trx, now) => {
    await cycleFor(trx, desk.bodyId, cycleId, 'session.call')
    const session = newId<SessionId>()
    // First of all: a second sending of the form waits here, and is then led to this session.
    await noteRequest(trx, once.id, once.location(session))
    await addSession(trx, {
      id: session,
      bodyId: desk.bodyId,
      cycleId,
      code: form.code,
      name: form.name,
      heldOn: form.held,
      hall: form.hall,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'session.called', { session, held: form.held })
    return session
  })
