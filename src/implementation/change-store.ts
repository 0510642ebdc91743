/** Writing: entries and reports are added, a milestone is marked, a state moves on. Each change holds the project's row. */
import type { Reader, Trx } from '../database/connect.ts'
import type { LedgerEntryTable, ProgressReportTable, ProjectState } from '../database/tables/works.ts'
import type { Day } from '../kernel/clock.ts'
import { type BodyId, type LedgerEntryId, type MilestoneId, newId, type ProgressReportId, type ProjectId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import type { Entry } from './ledger.ts'
import { type Reach, reaches } from './reach.ts'

/**
 * The project, held for this transaction; another body's is not there, and another unit's neither.
 * FOR UPDATE: two payments at once are judged one after the other, each against the other's sum.
 */
export async function heldProject(trx: Trx, desk: { readonly bodyId: BodyId; readonly reach: Reach }, code: string) {
  const project = await trx
    .selectFrom('project')
    .select(['id', 'state', 'lead_unit_id', 'assigned_on'])
    .where('body_id', '=', desk.bodyId)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
  return found(project && reaches(desk.reach, project.lead_unit_id) ? project : null, 'project')
}

/** All entries as the rules read them, with the words that a correction takes over. */
export const entriesOf = (db: Reader, id: ProjectId): Promise<(Entry & { counterparty: string; purpose: string })[]> =>
  db
    .selectFrom('ledger_entry')
    .select([
      'id',
      'kind',
      'amount_fen as amount',
      'on_day as on',
      'document',
      'corrects_id as corrects',
      'counterparty',
      'purpose',
    ])
    .where('project_id', '=', id)
    .execute()

export async function addEntry(trx: Trx, entry: Omit<LedgerEntryTable, 'id' | 'entered_at'>): Promise<LedgerEntryId> {
  const id = newId<LedgerEntryId>()
  await trx
    .insertInto('ledger_entry')
    .values({ ...entry, id })
    .execute()
  return id
}

export async function addReport(trx: Trx, report: Omit<ProgressReportTable, 'id' | 'entered_at'>): Promise<void> {
  await trx
    .insertInto('progress_report')
    .values({ ...report, id: newId<ProgressReportId>() })
    .execute()
}

export const milestoneForChange = (trx: Trx, projectId: ProjectId, id: MilestoneId) =>
  trx
    .selectFrom('milestone')
    .select(['id', 'done_on'])
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const markDone = (trx: Trx, id: MilestoneId, on: Day) =>
  trx.updateTable('milestone').set({ done_on: on }).where('id', '=', id).execute()

export const moveState = (trx: Trx, id: ProjectId, state: ProjectState) =>
  trx.updateTable('project').set({ state }).where('id', '=', id).execute()
