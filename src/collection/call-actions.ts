/** Drafting, changing, publishing and extending a call. */
import { record } from '../audit/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database } from '../database/connect.ts'
import { noteRequest } from '../http/once.ts'
import { type Day, shanghaiDay } from '../kernel/clock.ts'
import { type AccountId, type BodyId, type CallId, type CycleId, newId, type RequestId } from '../kernel/ids.ts'
import { allowed, found, must, refused, type Verdict } from '../kernel/verdict.ts'
import { canChange, canExtend, canPublish } from './call.ts'
import { addCall, callForChange, changeCall, markPublished, setClosing, windowOf } from './call-store.ts'
import type { CallForm } from './forms.ts'

/** Who acts, and at whose desk. */
export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
}

export const draftCall = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  form: CallForm,
  once: { readonly id: RequestId; readonly location: (call: CallId) => string },
): Promise<CallId> =>
  db.change(async (trx, now) => {
    const call = newId<CallId>()
    await noteRequest(trx, once.id, once.location(call))
    await cycleFor(trx, desk.bodyId, cycleId, 'call.publish')
    await addCall(trx, call, cycleId, form)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'call.drafted', { call })
    return call
  })

export const editCall = (db: Database, desk: Desk, id: CallId, form: CallForm): Promise<void> =>
  db.change(async (trx, now) => {
    const call = found(await callForChange(trx, desk.bodyId, id), 'call')
    must(canChange(windowOf(call)))
    await changeCall(trx, id, form)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'call.changed', { call: id })
  })

export const publishCall = (db: Database, desk: Desk, id: CallId): Promise<void> =>
  db.change(async (trx, now) => {
    const call = found(await callForChange(trx, desk.bodyId, id), 'call')
    await cycleFor(trx, desk.bodyId, call.cycle_id, 'call.publish')
    must(canPublish(windowOf(call), shanghaiDay(now)))
    await markPublished(trx, id, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'call.published', {
      call: id,
      opens: call.opens_on,
      closes: call.closes_on,
    })
  })

/** To a later day only; a call that has just closed opens again while its year still collects. */
export const extendCall = (db: Database, desk: Desk, id: CallId, closesOn: Day): Promise<Verdict<'closes-not-later'>> =>
  db.change(async (trx, now) => {
    const call = found(await callForChange(trx, desk.bodyId, id), 'call')
    await cycleFor(trx, desk.bodyId, call.cycle_id, 'call.publish')
    must(canExtend(windowOf(call)))
    if (closesOn <= call.closes_on || closesOn < shanghaiDay(now)) return refused('closes-not-later')
    await setClosing(trx, id, closesOn)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'call.extended', { call: id, closes: closesOn })
    return allowed
  })
