/** One project at the desk: reading it, booking and correcting, milestones, completing. */
import { type Context, Hono } from 'hono'
import { exactAmount } from '../../views/implementation/amount.ts'
import { CorrectPage } from '../../views/implementation/correct.tsx'
import { ProjectDeskPage } from '../../views/implementation/project.tsx'
import { paths } from '../../views/paths.ts'
import { type Text, texts } from '../../views/text/index.ts'
import { LEDGER_KINDS } from '../database/tables/works.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { answeredBefore, createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import type { Action } from '../identity/roles.ts'
import { daysBetween, shanghaiDay } from '../kernel/clock.ts'
import { type LedgerEntryId, type MilestoneId, newId, parseId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { completeProject, markMilestone } from './actions.ts'
import type { Desk } from './desk.ts'
import { csvFile, ledgerCsv } from './exports.ts'
import { correctionForm, correctionOf, entryForm, type FormError, fieldOfFault, milestoneForm } from './forms.ts'
import { type EntryFault, isCorrected, refusalOfCorrection, totalsOf, withRunning } from './ledger.ts'
import { bookEntry, correctEntry } from './ledger-actions.ts'
import { lampOf } from './light.ts'
import { canComplete, type Project } from './project.ts'
import { reaches, reachOf } from './reach.ts'
import { canReport, monthToTell, standingReports } from './report.ts'
import { type LedgerRow, ledgerOf, milestonesOf, planOf, projectByCode, reportsOf, teamOf } from './store.ts'
import { track } from './tracking.ts'

type Errors = Readonly<Record<string, string>>

export function projectDeskRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
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
    const [entries, reports, plan, milestones, team] = [
      await ledgerOf(db.read, project.id),
      await reportsOf(db.read, project.id),
      await planOf(db.read, project.id),
      await milestonesOf(db.read, project.id),
      await teamOf(db.read, project.id),
    ]
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
            const { lamp, planned } = lampOf({ state: 'in-progress', plan, latest: report }, today())
            return { ...report, lamp, planned, standing: standing.includes(report) }
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

  routes.get('/desk/:body/projects/:code', allow('project.read'), async (c) => show(c, await projectOf(c, null), {}, {}))

  routes.get('/desk/:body/projects/:code/ledger.csv', allow('project.read'), async (c) => {
    const project = await projectOf(c, null)
    return csvFile(c, `${project.code}-ledger`, ledgerCsv(await ledgerOf(db.read, project.id), textOf(c)))
  })

  routes.post('/desk/:body/projects/:code/entries', allow('ledger.book'), async (c) => {
    const project = await projectOf(c, 'ledger.book')
    const values = await typed(c)
    const id = requestId(values)
    const location = `${here(c)}#ledger`
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, location)
    const form = check<FormError, typeof entryForm>(entryForm, values)
    if (!form.ok) return show(c, project, values, sentences(form.errors, textOf(c).implementation.errors))
    const outcome: { fault: EntryFault | null } = { fault: null }
    await createOnce(db.read, id, async () => {
      outcome.fault = await bookEntry(db, deskOf(c, 'ledger.book'), project.code, form.values, { id, location })
      return location
    })
    return outcome.fault === null ? seeOther(c, location) : show(c, project, values, faultErrors(outcome.fault, textOf(c)))
  })

  /** The entry with its project; one that cannot be corrected is refused before anything is typed. */
  async function wrongOf(c: Context<Env>) {
    const project = await projectOf(c, 'ledger.book')
    const entries = await ledgerOf(db.read, project.id)
    const id = parseId<LedgerEntryId>(c.req.param('entry'))
    const wrong = found(
      entries.find((entry) => entry.id === id),
      'ledger entry',
    )
    if (wrong.kind === 'approved' && reach(c, 'project.assign') !== 'all') found(null, 'approved sum of this unit')
    return { project, entries, wrong }
  }

  const correctPage = (c: Context<Env>, project: Project, wrong: LedgerRow, values: Typed, errors: Errors) =>
    page(
      c,
      (ui) => <CorrectPage ui={ui} project={project} wrong={wrong} values={values} errors={errors} requestId={newId()} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    )

  routes.get('/desk/:body/projects/:code/entries/:entry/correct', allow('ledger.book'), async (c) => {
    const { project, entries, wrong } = await wrongOf(c)
    const refusal = refusalOfCorrection(entries, wrong, true)
    if (refusal !== null) throw new Refused(refusal)
    const { on, document, counterparty, purpose } = wrong
    // The decision that changes an approved sum is another document than the one that approved it.
    const kept = wrong.kind === 'approved' ? '' : document
    return correctPage(c, project, wrong, { way: 'replace', on, document: kept, counterparty, purpose }, {})
  })

  routes.post('/desk/:body/projects/:code/entries/:entry/correct', allow('ledger.book'), async (c) => {
    const { project, wrong } = await wrongOf(c)
    const values = await typed(c)
    const id = requestId(values)
    const location = `${here(c)}#ledger`
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, location)
    const form = check<FormError, typeof correctionForm>(correctionForm, values)
    if (!form.ok) return correctPage(c, project, wrong, values, sentences(form.errors, textOf(c).implementation.errors))
    const desk = { ...deskOf(c, 'ledger.book'), mayApprove: reach(c, 'project.assign') === 'all' }
    const outcome: { fault: EntryFault | null } = { fault: null }
    await createOnce(db.read, id, async () => {
      outcome.fault = await correctEntry(db, desk, project.code, wrong.id, correctionOf(form.values), { id, location })
      return location
    })
    return outcome.fault === null
      ? seeOther(c, location)
      : correctPage(c, project, wrong, values, faultErrors(outcome.fault, textOf(c)))
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

/** The sentence of a refused entry, at the field that it concerns; the numbers are exact. */
function faultErrors(fault: EntryFault, text: Text): Errors {
  const { errors, excess } = text.implementation
  const [would, limit, over] = 'over' in fault ? [fault.would, fault.limit, fault.over].map((fen) => exactAmount(text, fen)) : []
  const sentence = 'over' in fault ? excess[fault.code](would ?? '', limit ?? '', over ?? '') : errors[fault.code]
  return { [fieldOfFault(fault)]: sentence }
}

const linesOf = (entries: readonly LedgerRow[], mayBook: boolean, mayApprove: boolean) =>
  withRunning(entries).map((entry) => ({
    ...entry,
    corrected: isCorrected(entries, entry.id),
    correctable:
      mayBook &&
      (entry.kind !== 'approved' || mayApprove) &&
      refusalOfCorrection([], { ...entry }, true) === null &&
      !isCorrected(entries, entry.id),
  }))
