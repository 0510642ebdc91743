/** What happened to the projects of the example from January to September: money, monthly reports, milestones, completion. */
import type { Database, Trx } from '../database/connect.ts'
import type { ProjectState } from '../database/tables/works.ts'
import { addDays, day, shanghaiMoment } from '../kernel/clock.ts'
import { type LedgerEntryId, newId, type ProgressReportId, type ProjectId } from '../kernel/ids.ts'
import { DEMO_PROJECTS, type DemoProject } from './data/projects.ts'
import { HANDED_OVER } from './handover.ts'
import { entriesOf } from './money.ts'
import { seeded, seedOf } from './names.ts'
import { reportsOf } from './progress.ts'
import { insertAll } from './store.ts'

export const carryOut = (db: Database): Promise<void> =>
  db.change(async (trx) => {
    const rows = await trx.selectFrom('project').select(['id', 'code']).execute()
    const ids = new Map(rows.map(({ id, code }) => [code, id]))
    for (const project of DEMO_PROJECTS) {
      const id = ids.get(`2022-${project.number}`)
      if (!id) throw new Error(`the example has no project ${project.number}`)
      await book(trx, id, project)
      await report(trx, id, project)
      await moveOn(trx, id, project)
    }
  })

/** The approved sum was booked when the project was handed over. */
const book = (trx: Trx, id: ProjectId, project: DemoProject) =>
  insertAll(
    trx,
    'ledger_entry',
    entriesOf(project, HANDED_OVER, '', seeded(seedOf(project.number)))
      .filter(({ kind }) => kind !== 'approved')
      .map((entry) => ({
        id: newId<LedgerEntryId>(),
        project_id: id,
        kind: entry.kind,
        amount_fen: entry.amount,
        on_day: entry.on,
        document: entry.document,
        counterparty: entry.counterparty,
        purpose: entry.purpose,
        corrects_id: null,
        entered_by: null,
        entered_at: shanghaiMoment(entry.on, 17),
      })),
  )

const report = (trx: Trx, id: ProjectId, project: DemoProject) =>
  insertAll(
    trx,
    'progress_report',
    reportsOf(project).map((row) => ({
      id: newId<ProgressReportId>(),
      project_id: id,
      month: row.month,
      percent: row.percent,
      done: row.done,
      problem: row.problem,
      next_step: row.nextStep,
      reason: row.reason,
      reported_on: row.reportedOn,
      reported_by: null,
      entered_at: shanghaiMoment(row.reportedOn, 16),
    })),
  )

async function moveOn(trx: Trx, id: ProjectId, project: DemoProject): Promise<void> {
  const state: ProjectState = project.percent === 100 ? 'completed' : 'in-progress'
  await trx.updateTable('project').set({ state }).where('id', '=', id).execute()
  // Every eleventh project began a few days late, as they do.
  const late = seedOf(project.number) % 11 === 0 ? 9 : 0
  const began = trx.updateTable('milestone').set({ done_on: addDays(day('2022-04-15'), late) })
  await began.where('project_id', '=', id).where('position', '=', 1).execute()
  if (project.percent < 100) return
  await trx
    .updateTable('milestone')
    .set({ done_on: project.reportedOn })
    .where('project_id', '=', id)
    .where('position', '=', 2)
    .execute()
}
