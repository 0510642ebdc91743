/** The roll of a congress at its desk. */
import { type Context, Hono } from 'hono'
import { DeputiesPage } from '../../views/desk/deputies.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { answeredBefore } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { type DeputyError, deputyForm } from './forms.ts'
import { recordDeputy } from './people-actions.ts'
import { deputiesInOffice } from './store.ts'

export function deputiesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  async function show(c: Context<Env>, values: Typed, errors: Readonly<Record<string, DeputyError>>) {
    const deputies = await deputiesInOffice(db.read, c.var.place.id, shanghaiDay(db.displayNow()))
    const words = texts[c.var.reading.language].desk.deputies.errors
    return page(
      c,
      (ui) => <DeputiesPage ui={ui} deputies={deputies} requestId={newId()} values={values} errors={sentences(errors, words)} />,
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/deputies', allow('mandate.read'), (c) => show(c, {}, {}))

  routes.post('/desk/:body/deputies', allow('mandate.record'), async (c) => {
    const fields = await typed(c)
    const form = check<DeputyError, typeof deputyForm>(deputyForm, fields)
    if (!form.ok) return show(c, fields, form.errors)
    const request = requestId(fields)
    const location = paths.desk(c.var.place.slug, 'deputies')
    const before = await answeredBefore(db.read, request)
    if (before === null) await recordDeputy(db, actorOf(c), c.var.place.id, form.values, request, location)
    return seeOther(c, location)
  })

  return routes
}
