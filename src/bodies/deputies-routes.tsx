/** The roll of a congress at its desk. */
import { type Context, Hono } from 'hono'
import { DeputiesPage, type DeputiesProps } from '../../views/desk/deputies.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { ConstraintRefusal } from '../database/constraints.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { Refused } from '../kernel/verdict.ts'
import { type DeputyError, deputyForm, leavingForm } from './forms.ts'
import { letDeputyGo, recordDeputy } from './place-actions.ts'
import { deputiesAhead, deputiesInOffice } from './store.ts'

type Errors = Readonly<Record<string, DeputyError | ConstraintRefusal>>

export function deputiesRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const deskOf = (c: Context<Env>) => ({ actor: actorOf(c), bodyId: c.var.place.id })

  async function show(c: Context<Env>, form: DeputiesProps['form'], values: Typed, errors: Errors) {
    const today = shanghaiDay(db.displayNow())
    const deputies = await deputiesInOffice(db.read, c.var.place.id, today)
    const ahead = await deputiesAhead(db.read, c.var.place.id, today)
    const text = texts[c.var.reading.language]
    const words = { ...text.refusals, ...text.desk.deputies.errors }
    return page(
      c,
      (ui) => (
        <DeputiesPage
          ui={ui}
          deputies={deputies}
          ahead={ahead}
          imported={form === null && c.req.query('imported') === '1'}
          requestId={newId()}
          form={form}
          values={values}
          errors={sentences(errors, words)}
        />
      ),
      form === null ? 200 : 422,
    )
  }

  routes.get('/desk/:body/deputies', allow('mandate.read'), (c) => show(c, null, {}, {}))

  routes.post('/desk/:body/deputies', allow('mandate.record'), async (c) => {
    const values = await typed(c)
    const form = check<DeputyError, typeof deputyForm>(deputyForm, values)
    if (!form.ok) return show(c, 'record', values, form.errors)
    const once = { id: requestId(values), location: paths.desk(c.var.place.slug, 'deputies') }
    try {
      const location = await createOnce(db.read, once.id, async () => {
        await recordDeputy(db, deskOf(c), form.values, once)
        return once.location
      })
      return seeOther(c, location)
    } catch (error) {
      if (error instanceof Refused && error.code === 'mandate_roll_number_is_free')
        return show(c, 'record', values, { number: 'mandate_roll_number_is_free' })
      throw error
    }
  })

  routes.post('/desk/:body/deputies/leaving', allow('mandate.record'), async (c) => {
    const values = await typed(c)
    const form = check<DeputyError, typeof leavingForm>(leavingForm, values)
    if (!form.ok) return show(c, 'leaving', values, form.errors)
    const fault = await letDeputyGo(db, deskOf(c), form.values)
    if (fault !== null) return show(c, 'leaving', values, { leaves: fault })
    return seeOther(c, paths.desk(c.var.place.slug, 'deputies'))
  })

  return routes
}
