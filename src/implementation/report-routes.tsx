/** The monthly report: written, checked under its light, sent. */
import { type Context, Hono } from 'hono'
import { ReportCheckPage } from '../../views/implementation/report-check.tsx'
import { LampPreview, type Preview, ReportFormPage } from '../../views/implementation/report-form.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { answeredBefore, createOnce } from '../http/once.ts'
import { page, pageOrFragment, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { type Day, shanghaiDay } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { found, must } from '../kernel/verdict.ts'
import { type ReportFaults, reportProgress } from './actions.ts'
import type { Desk } from './desk.ts'
import { type FormError, percentField, type ReportForm, reportForm } from './forms.ts'
import { lampOf } from './light.ts'
import { reaches, reachOf } from './reach.ts'
import { beforeOf, canReport, faultsOfReport, monthToTell, openMonths, standingReports } from './report.ts'
import { planOf, projectByCode, reportsOf } from './store.ts'

type Errors = Readonly<Partial<Record<string, FormError>>>

export function reportRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const reach = (c: Context<Env>) => reachOf(c.var.place.grants, 'progress.report')
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id, reach: reach(c) })
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'projects', c.req.param('code') ?? '')

  /** The project as its next report is read: only its own unit's or the whole body's officers, and only while it runs. */
  async function reported(c: Context<Env>) {
    const row = found(await projectByCode(db.read, c.var.place.id, c.req.param('code') ?? ''), 'project')
    const project = found(reaches(reach(c), row.unit_id) ? row : null, 'project of this unit')
    must(canReport(project.state))
    const standing = standingReports(await reportsOf(db.read, project.id))
    const last = standing[0] ?? null
    return {
      project,
      plan: await planOf(db.read, project.id),
      standing,
      last,
      months: openMonths(project.assigned_on, last, today()),
    }
  }
  type Reported = Awaited<ReturnType<typeof reported>>

  const lightOf = ({ plan }: Reported, month: Day, percent: number) =>
    lampOf({ state: 'in-progress', plan, latest: { month, percent } }, today())

  const faultsOf = (to: Reported, form: ReportForm): ReportFaults =>
    to.months.includes(form.month)
      ? faultsOfReport(form, beforeOf(to.standing, form.month), lightOf(to, form.month, form.percent).planned)
      : { month: 'month-not-open' }

  /** What the percentage would mean, before anything else is written: the light, and what it asks to be explained. */
  function previewOf(to: Reported, month: Day, typedPercent: string): Preview | null {
    const percent = percentField.safeParse(typedPercent)
    if (!percent.success) return null
    const faults = faultsOf(to, { month, percent: percent.data, done: '', problem: '', next: '', reason: '' })
    const needs = [faults.reason, faults.done].filter((fault) => fault !== undefined)
    return { light: lightOf(to, month, percent.data), needs }
  }

  async function form(c: Context<Env>, to: Reported, values: Typed, errors: Errors) {
    const { project, months, last } = to
    const month = months.find((each) => each === values['month']) ?? monthToTell(project.assigned_on, last, today())
    const preview = previewOf(to, month, values['percent'] ?? '')
    const { planned } = lightOf(to, month, 0)
    const { errors: words } = texts[c.var.reading.language].implementation
    const failed = Object.keys(errors).length > 0
    return pageOrFragment(
      c,
      {
        fragment: (ui) => <LampPreview ui={ui} preview={preview} last={last} month={month} planned={planned} />,
        page: (ui) => (
          <ReportFormPage
            ui={ui}
            project={project}
            months={months}
            month={month}
            last={last}
            planned={planned}
            preview={preview}
            values={values}
            errors={sentences(errors as Readonly<Record<string, FormError>>, words)}
          />
        ),
      },
      failed ? 422 : 200,
    )
  }

  routes.get('/desk/:body/projects/:code/report', allow('progress.report'), async (c) =>
    form(c, await reported(c), { month: c.req.query('month') ?? '', percent: c.req.query('percent') ?? '' }, {}),
  )

  // A reload of the check page begins with the form: what was typed is only in the browser.
  routes.get('/desk/:body/projects/:code/report/check', allow('progress.report'), (c) => seeOther(c, `${here(c)}/report`))
  routes.get('/desk/:body/projects/:code/report/form', allow('progress.report'), (c) => seeOther(c, `${here(c)}/report`))

  routes.post('/desk/:body/projects/:code/report/form', allow('progress.report'), async (c) =>
    form(c, await reported(c), await typed(c), {}),
  )

  routes.post('/desk/:body/projects/:code/report/check', allow('progress.report'), async (c) => {
    const to = await reported(c)
    const values = await typed(c)
    const checked = check<FormError, typeof reportForm>(reportForm, values)
    if (!checked.ok) return form(c, to, values, checked.errors)
    const faults = faultsOf(to, checked.values)
    if (Object.keys(faults).length > 0) return form(c, to, values, faults)
    return page(c, (ui) => (
      <ReportCheckPage
        ui={ui}
        project={to.project}
        month={checked.values.month}
        light={lightOf(to, checked.values.month, checked.values.percent)}
        answers={checked.values}
        values={values}
        requestId={newId()}
      />
    ))
  })

  routes.post('/desk/:body/projects/:code/report', allow('progress.report'), async (c) => {
    const values = await typed(c)
    const id = requestId(values)
    const location = `${here(c)}#reports`
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, location)
    const to = await reported(c)
    const checked = check<FormError, typeof reportForm>(reportForm, values)
    if (!checked.ok) return form(c, to, values, checked.errors)
    const outcome: { faults: ReportFaults | null } = { faults: null }
    await createOnce(db.read, id, async () => {
      outcome.faults = await reportProgress(db, deskOf(c), to.project.code, checked.values, { id, location })
      return location
    })
    return outcome.faults === null ? seeOther(c, location) : form(c, to, values, outcome.faults)
  })

  return routes
}
