/** One project at the desk: reading it, milestones, completing. */
import { type Context, Hono } from 'hono'
import { ProjectDeskPage } from '../../views/implementation/project.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { LEDGER_KINDS } from '../database/tables/works.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, type Typed, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import type { Action } from '../identity/roles.ts'
import { daysBetween, shanghaiDay } from '../kernel/clock.ts'
import { type MilestoneId, newId, parseId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { completeProject, markMilestone } from './actions.ts'
import type { Desk } from './desk.ts'
import { csvFile, ledgerCsv } from './exports.ts'
import { type FormError, milestoneForm } from './forms.ts'
import { isCorrected, refusalOfCorrection, totalsOf, withRunning } from './ledger.ts'
import { lampOf } from './light.ts'
import { canComplete, type Project } from './project.ts'
import { reaches, reachOf } from './reach.ts'
import { canReport, monthToTell, standingReports } from './report.ts'
import { type LedgerRow, ledgerOf, milestonesOf, planOf, projectByCode, reportsOf, teamOf } from './store.ts'
import { track } from './tracking.ts'

type Errors = Readonly<Record<string, string>>

export function projectDeskRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()
  const { projectOf, show, deskOf, here, textOf } = projectDoor(deps)

  routes.get('/desk/:body/projects/:code', allow('project.read'), async (c) => show(c, await projectOf(c, null), {}, {}))

  routes.get('/desk/:body/projects/:code/ledger.csv', allow('project.read'), async (c) => {
    const project = await projectOf(c, null)
    return csvFile(c, `${project.code}-ledger`, ledgerCsv(await ledgerOf(db.read, project.id), textOf(c)))
  })

  routes.post('/desk/:body/projects/:code/milestones/:milestone', allow('progress.report'), async (c) => {
    const project = await projectOf(c, 'progress.report')
    const id = found(parseId<MilestoneId>(c.req.param('milestone')), 'milestone')
    const values = await typed(c)
    const form = check<FormError, typeof milestoneForm>(milestoneForm, values)
    const problem = form.ok
      ? await markMilestone(db, deskOf(c, 'progress.report'), project.code, id, form.values.on)
      : (form.errors['on'] ?? 'day-form')
    if (problem === null) return seeOther(c, `${here(c)}#milestones`)
    return show(c, project, {}, { [`done-${id}`]: textOf(c).implementation.errors[problem] })
  })

  routes.post('/desk/:body/projects/:code/complete', allow('progress.report'), async (c) => {
    const project = await projectOf(c, 'progress.report')
    await completeProject(db, deskOf(c, 'progress.report'), project.code)
    return seeOther(c, here(c))
  })

  return routes
}

/** What the doors of one project share: finding it, for reading or for writing, and showing its page with what was typed. */
export function projectDoor({ db }: Deps) {
  const today = () => shanghaiDay(db.displayNow())
  const textOf = (c: Context<Env>) => texts[c.var.reading.language]
  const reach = (c: Context<Env>, action: Action) => reachOf(c.var.place.grants, action)
  const deskOf = (c: Context<Env>, action: Action): Desk => ({
    actor: actorOf(c),
    bodyId: c.var.place.id,
    reach: reach(c, action),
  })
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'projects', c.req.param('code') ?? '')

  /** Within the body of the address; for writing, within the officer's unit as well. */
  async function projectOf(c: Context<Env>, action: Action | null): Promise<Project> {
    const project = found(await projectByCode(db.read, c.var.place.id, c.req.param('code') ?? ''), 'project')
    return found(action === null || reaches(reach(c, action), project.unit_id) ? project : null, 'project of this unit')
  }

  async function show(c: Context<Env>, project: Project, values: Typed, errors: Errors) {
    const entries = await ledgerOf(db.read, project.id)
    const reports = await reportsOf(db.read, project.id)
    const plan = await planOf(db.read, project.id)
    const milestones = await milestonesOf(db.read, project.id)
    const team = await teamOf(db.read, project.id)
    const standing = standingReports(reports)
    const tracked = track(project, totalsOf(entries), plan, standing[0] ?? null, today())
    const mayBook = reaches(reach(c, 'ledger.book'), project.unit_id) && project.state !== 'closed-out'
    const mayReport = reaches(reach(c, 'progress.report'), project.unit_id)
    const month = canReport(project.state).ok ? monthToTell(project.assigned_on, standing[0] ?? null, today()) : null
    return page(
      c,
      (ui) => (
        <ProjectDeskPage
          ui={ui}
          tracked={tracked}
          team={team}
          ledger={{
            lines: linesOf(entries, mayBook, reach(c, 'project.assign') === 'all'),
            totals: tracked.money,
            kind: LEDGER_KINDS.find((kind) => kind === c.req.query('kind')) ?? null,
          }}
          milestones={milestones.map((each) => ({ ...each, late: daysBetween(each.planned_on, each.done_on ?? today()) }))}
          plan={plan}
          reports={reports.map((report) => {
            const { lamp, planned, on } = lampOf({ state: 'in-progress', plan, latest: report }, today())
            return { ...report, lamp, planned, measured_on: on, standing: standing.includes(report) }
          })}
          nextReport={month && { month, again: month === standing[0]?.month }}
          mayBook={mayBook}
          mayReport={mayReport}
          canComplete={mayReport && canComplete(project.state, tracked.light.percent, milestones).ok}
          otherUnit={(ui.desk?.may('progress.report') ?? false) && !mayReport}
          requestId={newId()}
          values={values}
          errors={errors}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  return { textOf, reach, deskOf, here, projectOf, show }
}

const linesOf = (entries: readonly LedgerRow[], mayBook: boolean, mayApprove: boolean) =>
  withRunning(entries).map((entry) => ({
    ...entry,
    corrected: isCorrected(entries, entry.id),
    correctable: mayBook && (entry.kind !== 'approved' || mayApprove) && refusalOfCorrection(entries, entry, true) === null,
  }))
