/** A body's year at its desk. */
import { type Context, Hono } from 'hono'
import { YearPage } from '../../views/desk/year.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, Malformed, sentences, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { type CycleId, parseId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { advanceCycle, openCycle } from './actions.ts'
import { advanceForm, type CycleError, openYearForm } from './forms.ts'
import { movedByHand } from './stages.ts'
import { currentCycle, cyclesOf } from './store.ts'

export function cycleRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const show = async (c: Context<Env>, typedYear: string, errors: Readonly<Record<string, CycleError>>) => {
    const cycles = await cyclesOf(db.read, c.var.place.id)
    const current = (await currentCycle(db.read, c.var.place.id)) ?? null
    const words = texts[c.var.reading.language].desk.year.errors
    return page(
      c,
      (ui) => (
        <YearPage
          ui={ui}
          cycles={cycles}
          current={current}
          next={current ? movedByHand(current.stage) : null}
          typedYear={typedYear}
          errors={sentences(errors, words)}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/year', allow('cycle.read'), (c) => show(c, '', {}))

  routes.post('/desk/:body/year', allow('cycle.advance'), async (c) => {
    const fields = await typed(c)
    const form = check<CycleError, typeof openYearForm>(openYearForm, fields)
    if (!form.ok) return show(c, fields['year'] ?? '', form.errors)
    await openCycle(db, actorOf(c), c.var.place.id, form.values.year)
    return seeOther(c, paths.desk(c.var.place.slug, 'year'))
  })

  routes.post('/desk/:body/year/:cycle/advance', allow('cycle.advance'), async (c) => {
    const id = found(parseId<CycleId>(c.req.param('cycle')), 'cycle')
    const form = check(advanceForm, await typed(c))
    if (!form.ok) throw new Malformed('stage')
    await advanceCycle(db, actorOf(c), c.var.place.id, id, form.values.to)
    return seeOther(c, paths.desk(c.var.place.slug, 'year'))
  })

  return routes
}
