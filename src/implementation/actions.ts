/** Reporting progress, marking milestones, completing: each one transaction and one event. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import { changeOnce, type Once } from '../http/once.ts'
import { type Day, shanghaiDay } from '../kernel/clock.ts'
import type { MilestoneId } from '../kernel/ids.ts'
import { found, must } from '../kernel/verdict.ts'
import { addReport, heldProject, markDone, milestoneForChange, moveState } from './change-store.ts'
import { actOf, type Desk } from './desk.ts'
import type { ReportForm } from './forms.ts'
import { lastOfMonth } from './month.ts'
import { plannedPercent } from './plan.ts'
import { canComplete, canMark } from './project.ts'
import { beforeOf, canReport, faultsOfReport, openMonths, standingReports } from './report.ts'
import { milestonesOf, planOf, reportsOf } from './store.ts'

export type ReportFaults = ReturnType<typeof faultsOfReport> & { readonly month?: 'month-not-open' }

export const reportProgress = (
  db: Database,
  desk: Desk,
  code: string,
  form: ReportForm,
  once: Once,
): Promise<ReportFaults | null> =>
  changeOnce<ReportFaults>(db, once, async (trx, now) => {
    const project = await heldProject(trx, desk, code)
    must(canReport(project.state))
    const today = shanghaiDay(now)
    const standing = standingReports(await reportsOf(trx, project.id))
    if (!openMonths(project.assigned_on, standing[0] ?? null, today).includes(form.month)) return { month: 'month-not-open' }
    const planned = plannedPercent(await planOf(trx, project.id), lastOfMonth(form.month))
    const faults = faultsOfReport(form, beforeOf(standing, form.month), planned)
    if (Object.keys(faults).length > 0) return faults
    await addReport(trx, {
      project_id: project.id,
      month: form.month,
      percent: form.percent,
      done: form.done,
      problem: form.problem,
      next_step: form.next,
      reason: form.reason,
      reported_on: today,
      reported_by: desk.actor,
    })
    if (project.state === 'assigned' && form.percent > 0) await moveState(trx, project.id, 'in-progress')
    await record(trx, actOf(desk, now), 'progress.reported', { project: project.id, month: form.month, percent: form.percent })
    return null
  })

export const markMilestone = (
  db: Database,
  desk: Desk,
  code: string,
  id: MilestoneId,
  on: Day,
): Promise<'day-in-future' | null> =>
  db.change(async (trx, now) => {
    const project = await heldProject(trx, desk, code)
    const milestone = found(await milestoneForChange(trx, project.id, id), 'milestone')
    must(canMark(project.state, milestone))
    if (on > shanghaiDay(now)) return 'day-in-future'
    await markDone(trx, id, on)
    await record(trx, actOf(desk, now), 'milestone.done', { project: project.id, milestone: id, on })
    return null
  })

export const completeProject = (db: Database, desk: Desk, code: string): Promise<void> =>
  db.change(async (trx, now) => {
    const project = await heldProject(trx, desk, code)
    const [latest] = await reportsOf(trx, project.id)
    must(canComplete(project.state, latest?.percent ?? 0, await milestonesOf(trx, project.id)))
    await moveState(trx, project.id, 'completed')
    await record(trx, actOf(desk, now), 'project.completed', { project: project.id, on: shanghaiDay(now) })
  })
