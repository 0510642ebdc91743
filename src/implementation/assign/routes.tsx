/** Handing over what was decided, candidate by candidate, and the sheet of tasks that is printed from it. */
import { type Context, Hono } from 'hono'
import { AssignPage } from '../../../views/implementation/assign.tsx'
import { AssignFormPage } from '../../../views/implementation/assign-form.tsx'
import { type BreakdownLine, BreakdownSheet } from '../../../views/implementation/breakdown.tsx'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { deputiesInOffice, unitsOf } from '../../bodies/store.ts'
import type { Deps, Env } from '../../http/env.ts'
import { requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { answeredBefore, createOnce } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { actorOf, allow } from '../../identity/guard.ts'
import { shanghaiDay } from '../../kernel/clock.ts'
import { type CandidateId, newId, parseId } from '../../kernel/ids.ts'
import { sumFen } from '../../kernel/money.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { milestonesOf, teamOf } from '../store.ts'
import { trackedOf } from '../tracking-store.ts'
import { assignProjects } from './actions.ts'
import { type AssignError, assignmentOf, OTHER_DEPUTIES, POINTS } from './forms.ts'
import { pointsPreset } from './preset.ts'
import { type Chosen, chosenOf, yearToAssign } from './store.ts'

export function assignRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const back = (c: Context<Env>) => paths.desk(c.var.place.slug, 'assign')

  routes.get('/desk/:body/assign', allow('project.assign'), async (c) => {
    const { place } = c.var
    const cycle = await yearToAssign(db.read, place.id)
    const chosen = cycle ? await chosenOf(db.read, cycle.id) : []
    return page(c, (ui) => <AssignPage ui={ui} slug={place.slug} kind={place.kind} year={cycle?.year ?? null} chosen={chosen} />)
  })

  routes.get('/desk/:body/assign/table', allow('project.assign'), async (c) => {
    const { place } = c.var
    const cycle = found(await yearToAssign(db.read, place.id), 'year with a decision')
    const lines: BreakdownLine[] = []
    for (const { project, money } of await trackedOf(db.read, [cycle.id], today()))
      lines.push({
        project,
        approved: money.approved,
        team: await teamOf(db.read, project.id),
        milestones: await milestonesOf(db.read, project.id),
      })
    const approved = sumFen(lines.map((line) => line.approved))
    return page(c, (ui) => (
      <BreakdownSheet ui={ui} place={place} year={cycle.year} today={today()} lines={lines} approved={approved} />
    ))
  })

  async function candidateOf(c: Context<Env>) {
    const cycle = found(await yearToAssign(db.read, c.var.place.id), 'year with a decision')
    const id = parseId<CandidateId>(c.req.param('candidate'))
    const candidate = found(
      (await chosenOf(db.read, cycle.id)).find((chosen) => chosen.id === id),
      'chosen candidate',
    )
    return { cycle, candidate }
  }

  async function form(c: Context<Env>, candidate: Chosen, values: Typed, errors: Readonly<Record<string, AssignError>>) {
    const { place } = c.var
    const units = await unitsOf(db.read, place.id)
    const deputies = await deputiesInOffice(db.read, place.id, today())
    return page(
      c,
      (ui) => (
        <AssignFormPage
          ui={ui}
          slug={place.slug}
          kind={place.kind}
          candidate={candidate}
          units={units}
          deputies={deputies}
          points={POINTS}
          otherDeputies={OTHER_DEPUTIES}
          values={values}
          errors={sentences(errors, texts[c.var.reading.language].implementation.assign.errors)}
          requestId={newId()}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/assign/:candidate', allow('project.assign'), async (c) => {
    const { candidate } = await candidateOf(c)
    if (candidate.code !== null) throw new Refused('project_taken_over_once')
    return form(c, candidate, presetOf(candidate), {})
  })

  /** As the candidate was voted; the points evenly spread until the due day. */
  function presetOf(candidate: Chosen): Typed {
    const points = pointsPreset(today(), candidate.due_on)
    return {
      unit: candidate.unit_id,
      target: candidate.target,
      due: candidate.due_on,
      document: candidate.confirmed_document ?? '',
      ...Object.fromEntries(
        points.flatMap((point, index) => [
          [`point-${index + 1}`, point.title],
          [`point-${index + 1}-on`, point.on],
          [`point-${index + 1}-percent`, point.percent],
        ]),
      ),
    }
  }

  routes.post('/desk/:body/assign/:candidate', allow('project.assign'), async (c) => {
    const { cycle, candidate } = await candidateOf(c)
    const values = await typed(c)
    const id = requestId(values)
    const before = await answeredBefore(db.read, id)
    if (before !== null) return seeOther(c, before)
    const deputies = await deputiesInOffice(db.read, c.var.place.id, today())
    const checked = assignmentOf(values, today(), deputies.length > 0)
    if (!checked.ok) return form(c, candidate, values, checked.errors)
    const location = back(c)
    const by = { actor: actorOf(c), bodyId: c.var.place.id }
    await createOnce(db.read, id, async () => {
      await assignProjects(db, by, cycle.id, new Map([[candidate.id, checked.values]]), { id, location })
      return location
    })
    return seeOther(c, location)
  })

  return routes
}
