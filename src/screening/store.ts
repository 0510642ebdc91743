/** The frozen candidate list, for every room downstream: ballots, hall screen, results, projects. */
import type { Reader } from '../database/connect.ts'
import type { CandidateListId, CycleId } from '../kernel/ids.ts'

const lists = (db: Reader) =>
  db
    .selectFrom('candidate_list')
    .select(['id', 'cycle_id', 'number', 'seats', 'envelope_fen', 'canonical', 'digest', 'frozen_at'])

async function withItems(db: Reader, list: Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirst']>>) {
  if (list === undefined) return null
  const items = await db
    .selectFrom('candidate_list_item')
    .select(['position', 'candidate_id', 'title', 'content', 'beneficiaries', 'unit_name', 'cost_fen'])
    .where('list_id', '=', list.id)
    .orderBy('position')
    .execute()
  return { ...list, items }
}

/** The list with its items in ballot order; `canonical` (screening/list contentOf) holds everything else about them. */
export const frozenList = async (db: Reader, id: CandidateListId) =>
  withItems(db, await lists(db).where('id', '=', id).executeTakeFirst())

/** The newest frozen list of a year, or null as long as none is frozen. */
export const latestList = async (db: Reader, cycleId: CycleId) =>
  withItems(db, await lists(db).where('cycle_id', '=', cycleId).orderBy('number', 'desc').executeTakeFirst())
