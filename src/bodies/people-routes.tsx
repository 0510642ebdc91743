/** Accounts, roles, departments and bodies below, at a desk. */
import { type Context, Hono } from 'hono'
import { PeoplePage, type PeopleProps } from '../../views/desk/people.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { ROLES } from '../database/tables/people.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { answeredBefore } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type GrantId, newId, parseId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { accountForm, bodyForm, grantForm, kindsBelow, type PeopleError, unitForm } from './forms.ts'
import { createAccount, createBody, createUnit, giveRole, withdrawRole } from './people-actions.ts'
import { accountsFor, grantsAtBody } from './people-store.ts'
import { unitsOf } from './store.ts'

export function peopleRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'people')

  async function show(c: Context<Env>, form: PeopleProps['form'], values: Typed, errors: Readonly<Record<string, PeopleError>>) {
    const { place } = c.var
    const grants = await grantsAtBody(db.read, place.id)
    const accounts = await accountsFor(db.read, place.id)
    const units = await unitsOf(db.read, place.id)
    const words = texts[c.var.reading.language].desk.people.errors
    return page(
      c,
      (ui) => (
        <PeoplePage
          ui={ui}
          grants={grants.map((grant) => ({ ...grant, since: shanghaiDay(grant.grantedAt) }))}
          accounts={accounts}
          roles={ROLES}
          units={units}
          kinds={kindsBelow(place.kind)}
          requestId={newId()}
          form={form}
          values={values}
          errors={sentences(errors, words)}
        />
      ),
      form === null ? 200 : 422,
    )
  }

  routes.get('/desk/:body/people', allow('account.read'), (c) => show(c, null, {}, {}))

  routes.post('/desk/:body/people', allow('account.create'), async (c) => {
    const fields = await typed(c)
    const form = check<PeopleError, typeof accountForm>(accountForm, fields)
    if (!form.ok) return show(c, 'account', fields, form.errors)
    const request = requestId(fields)
    const before = await answeredBefore(db.read, request)
    if (before === null) await createAccount(db, actorOf(c), c.var.place.id, form.values, request, here(c))
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/people/grants', allow('role.grant'), async (c) => {
    const fields = await typed(c)
    const form = check<PeopleError, typeof grantForm>(grantForm, fields)
    if (!form.ok) return show(c, 'grant', fields, form.errors)
    await giveRole(db, actorOf(c), c.var.place.id, form.values)
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/people/:grant/revoke', allow('role.grant'), async (c) => {
    await withdrawRole(db, actorOf(c), c.var.place.id, found(parseId<GrantId>(c.req.param('grant')), 'grant'))
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/people/bodies', allow('body.create'), async (c) => {
    const fields = await typed(c)
    const form = check<PeopleError, typeof bodyForm>(bodyForm, fields)
    const fits = form.ok && kindsBelow(c.var.place.kind).includes(form.values.kind)
    if (!form.ok || !fits) return show(c, 'body', fields, form.ok ? { kind: 'kind-missing' } : form.errors)
    await createBody(db, actorOf(c), c.var.place.id, form.values)
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/people/units', allow('body.create'), async (c) => {
    const fields = await typed(c)
    const form = check<PeopleError, typeof unitForm>(unitForm, fields)
    if (!form.ok) return show(c, 'unit', fields, form.errors)
    await createUnit(db, actorOf(c), c.var.place.id, form.values['unit-name'])
    return seeOther(c, here(c))
  })

  return routes
}
