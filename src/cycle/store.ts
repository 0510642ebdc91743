/** Years of bodies. */
import type { Reader, Trx } from '../database/connect.ts'
import type { Stage } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import { type BodyId, type CycleId, newId } from '../kernel/ids.ts'

/** A body's years, newest first. */
export const cyclesOf = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('cycle')
    .select(['id', 'year', 'stage', 'stage_since'])
    .where('body_id', '=', bodyId)
    .orderBy('year', 'desc')
    .execute()

/** The year that a body is working on: the newest that is not archived. */
export const currentCycle = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('cycle')
    .select(['id', 'body_id', 'year', 'stage', 'stage_since'])
    .where('body_id', '=', bodyId)
    .where('stage', '<>', 'archived')
    .orderBy('year', 'desc')
    .executeTakeFirst()

export const cycleById = (db: Reader, bodyId: BodyId, id: CycleId) =>
  db
    .selectFrom('cycle')
    .select(['id', 'body_id', 'year', 'stage', 'stage_since'])
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()

/** The stage for an action that depends on it. FOR SHARE: moving the stage waits until the action has committed. */
export const stageForAction = (trx: Trx, id: CycleId) =>
  trx.selectFrom('cycle').select(['id', 'body_id', 'year', 'stage']).where('id', '=', id).forShare().executeTakeFirst()

export async function addCycle(trx: Trx, bodyId: BodyId, year: number, stage: Stage, since: Day): Promise<CycleId> {
  const id = newId<CycleId>()
  await trx.insertInto('cycle').values({ id, body_id: bodyId, year, stage, stage_since: since }).execute()
  return id
}

/** FOR UPDATE: one mover at a time. */
export const stageForChange = (trx: Trx, id: CycleId) =>
  trx.selectFrom('cycle').select(['id', 'body_id', 'stage']).where('id', '=', id).forUpdate().executeTakeFirst()

export const moveStage = (trx: Trx, id: CycleId, stage: Stage, since: Day) =>
  trx.updateTable('cycle').set({ stage, stage_since: since }).where('id', '=', id).execute()
