/** Opening a year and moving it on. */
import { record } from '../audit/store.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Stage } from '../database/tables/year.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { AccountId, BodyId, CycleId } from '../kernel/ids.ts'
import { found, must } from '../kernel/verdict.ts'
import { canAdvance, mayHappen, type StageAct } from './stages.ts'
import { addCycle, moveStage, stageForAction, stageForChange } from './store.ts'

export const openCycle = (db: Database, actor: AccountId, bodyId: BodyId, year: number): Promise<CycleId> =>
  db.change(async (trx, now) => {
    const cycle = await addCycle(trx, bodyId, year, 'collection', shanghaiDay(now))
    await record(trx, { at: now, actor, body: bodyId }, 'cycle.opened', { cycle, year })
    return cycle
  })

export const advanceCycle = (db: Database, actor: AccountId, bodyId: BodyId, id: CycleId, to: Stage): Promise<void> =>
  db.change((trx, now) => advance(trx, now, actor, bodyId, id, to))

/** Also called by the act that ends a stage: freezing begins the vote, announcing ends it. */
export async function advance(
  trx: Trx,
  now: Date,
  actor: AccountId | null,
  bodyId: BodyId,
  id: CycleId,
  to: Stage,
): Promise<void> {
  const cycle = found(await stageForChange(trx, id), 'cycle')
  if (cycle.body_id !== bodyId) found(null, 'cycle')
  must(canAdvance(cycle.stage, to))
  await moveStage(trx, id, to, shanghaiDay(now))
  await record(trx, { at: now, actor, body: bodyId }, 'cycle.advanced', { cycle: id, from: cycle.stage, to })
}

/** The year of this body, if the act may happen now; otherwise the transaction ends with the reason. */
export async function cycleFor(trx: Trx, bodyId: BodyId, id: CycleId, act: StageAct) {
  const cycle = found(await stageForAction(trx, id), 'cycle')
  if (cycle.body_id !== bodyId) found(null, 'cycle')
  must(mayHappen(cycle.stage, act))
  return cycle
}
