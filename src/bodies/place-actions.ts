/** What stands at a body: bodies below it, its departments, the deputies of its congress. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import { noteRequest, type Once } from '../http/once.ts'
import { addPerson } from '../identity/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { found } from '../kernel/verdict.ts'
import type { Leaving, NewBody, NewDeputy } from './forms.ts'
import type { Desk } from './people-actions.ts'
import { addBody, addMandate, addUnit, endMandate } from './store.ts'

/** Directly below the body of the desk. */
export const createBody = (db: Database, desk: Desk, body: NewBody, once: Once): Promise<void> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    const id = await addBody(trx, {
      parentId: desk.bodyId,
      kind: body.kind,
      name: body['body-name'],
      slug: body.slug,
      position: 0,
      validFrom: shanghaiDay(now),
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'body.created', { body: id, kind: body.kind })
  })

export const createUnit = (db: Database, desk: Desk, name: string, once: Once): Promise<void> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    const unit = await addUnit(trx, desk.bodyId, name, 0)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'unit.created', { unit })
  })

/** A deputy enters the roll: person and mandate, in office from today. */
export const recordDeputy = (db: Database, desk: Desk, deputy: NewDeputy, once: Once): Promise<void> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    const mandate = await addMandate(trx, {
      person_id: await addPerson(trx, deputy.name),
      body_id: desk.bodyId,
      term: deputy.term,
      delegation: deputy.delegation,
      roll_number: deputy.number,
      origin: 'general',
      from_on: shanghaiDay(now),
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'mandate.recorded', { mandate })
  })

/** Not back in time: what was 应到 at a sitting that has been held stays as it was. */
export const letDeputyGo = (db: Database, desk: Desk, { deputy, leaves }: Leaving): Promise<'day-past' | null> =>
  db.change(async (trx, now) => {
    if (leaves < shanghaiDay(now)) return 'day-past'
    if (!(await endMandate(trx, desk.bodyId, deputy, leaves))) found(null, 'mandate in office')
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'mandate.ended', { mandate: deputy })
    return null
  })
