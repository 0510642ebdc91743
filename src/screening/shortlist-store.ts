/** The order of the shortlist, its plan, and the frozen list. */
import type { Reader, Trx } from '../database/connect.ts'
import { type CandidateId, type CandidateListId, type CycleId, newId } from '../kernel/ids.ts'
import type { ListContent } from './list.ts'
import type { Plan } from './shortlist.ts'

export async function planOf(db: Reader, cycleId: CycleId): Promise<Plan | null> {
  const row = await db
    .selectFrom('shortlist_plan')
    .select(['seats', 'envelope_fen as envelope'])
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  return row ?? null
}

export const savePlan = (trx: Trx, cycleId: CycleId, plan: Plan) =>
  trx
    .insertInto('shortlist_plan')
    .values({ cycle_id: cycleId, seats: plan.seats, envelope_fen: plan.envelope })
    .onConflict((conflict) => conflict.column('cycle_id').doUpdateSet({ seats: plan.seats, envelope_fen: plan.envelope }))
    .execute()

/** The shortlist in its order. The caller holds the year's row, so nobody else is reordering. */
export const orderOf = async (trx: Trx, cycleId: CycleId): Promise<CandidateId[]> =>
  (
    await trx
      .selectFrom('candidate')
      .select('id')
      .where('cycle_id', '=', cycleId)
      .where('state', '=', 'shortlisted')
      .orderBy('position')
      .execute()
  ).map((row) => row.id)

/** Positions from 1 without gaps. The constraint on positions is deferred, so the order of these updates does not matter. */
export async function saveOrder(trx: Trx, order: readonly CandidateId[]): Promise<void> {
  for (const [index, id] of order.entries())
    await trx
      .updateTable('candidate')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
}

export async function nextListNumber(db: Reader, cycleId: CycleId): Promise<number> {
  const row = await db
    .selectFrom('candidate_list')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('cycle_id', '=', cycleId)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Written once; a trigger and the grants refuse every change. */
export async function writeList(
  trx: Trx,
  content: ListContent,
  seal: { canonical: string; digest: string },
  at: Date,
): Promise<CandidateListId> {
  const id = newId<CandidateListId>()
  await trx
    .insertInto('candidate_list')
    .values({
      id,
      cycle_id: content.cycle,
      number: content.number,
      seats: content.seats,
      envelope_fen: content.envelope_fen,
      canonical: seal.canonical,
      digest: seal.digest,
      frozen_at: at,
    })
    .execute()
  await trx
    .insertInto('candidate_list_item')
    .values(
      content.items.map((item) => ({
        list_id: id,
        position: item.position,
        candidate_id: item.candidate,
        title: item.title,
        content: item.content,
        beneficiaries: item.beneficiaries,
        unit_name: item.unit,
        cost_fen: item.cost_fen,
      })),
    )
    .execute()
  return id
}
