/** Accounts, roles, departments and bodies below, at a desk. */
import { type Context, Hono } from 'hono'
import { PeoplePage } from '../../views/desk/people.tsx'
import type { PeopleProps } from '../../views/desk/people-props.ts'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { ConstraintRefusal } from '../database/constraints.ts'
import { ROLES } from '../database/tables/people.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce, type Once } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type GrantId, newId, parseId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { accountForm, bodyForm, grantForm, kindsBelow, type PeopleError, unitForm } from './forms.ts'
import { createAccount, giveRole, type PeopleRefusal, withdrawRole } from './people-actions.ts'
import { accountsAtBody, grantsAtBody } from './people-store.ts'
import { createBody, createUnit } from './place-actions.ts'
import { bodiesBelow, unitsOf } from './store.ts'

type Refusal = ConstraintRefusal | PeopleRefusal

/** A refusal that one field can mend stands at that field; any other has its own page. */
const FIELD_OF: ReadonlyMap<string, string> = new Map<Refusal, string>([
  ['account_username_is_free', 'username'],
  ['own-role', 'account'],
  ['three-administrators-are-three', 'role'],
  ['role_grant_held_once', 'role'],
  ['department-needs-unit', 'unit'],
  ['body_slug_is_free', 'slug'],
  ['unit_name_is_free', 'unit-name'],
])

export function peopleRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'people')
  const deskOf = (c: Context<Env>) => ({ actor: actorOf(c), bodyId: c.var.place.id })

  interface Sent {
    readonly form: PeopleProps['form']
    readonly values: Typed
    readonly errors: Readonly<Record<string, PeopleError | Refusal>>
  }

  async function show(c: Context<Env>, { form, values, errors }: Sent) {
    const { place } = c.var
    const grants = await grantsAtBody(db.read, place.id)
    const accounts = await accountsAtBody(db.read, place.id)
    const units = await unitsOf(db.read, place.id)
    const below = await bodiesBelow(db.read, place.id)
    const text = texts[c.var.reading.language]
    return page(
      c,
      (ui) => (
        <PeoplePage
          ui={ui}
          grants={grants.map((grant) => ({ ...grant, since: shanghaiDay(grant.grantedAt) }))}
          accounts={accounts}
          roles={ROLES}
          units={units}
          below={below}
          kinds={kindsBelow(place.kind)}
          requestId={newId()}
          form={form}
          values={values}
          errors={sentences(errors, { ...text.refusals, ...text.desk.people.errors })}
        />
      ),
      form === null ? 200 : 422,
    )
  }

  /** Creates once and leads back to the page; what one field can mend is said at that field, with everything that was typed. */
  async function create(c: Context<Env>, form: PeopleProps['form'], values: Typed, act: (once: Once) => Promise<void>) {
    const once = { id: requestId(values), location: here(c) }
    try {
      const location = await createOnce(db.read, once.id, async () => {
        await act(once)
        return once.location
      })
      return seeOther(c, location)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const field = FIELD_OF.get(error.code)
      if (field === undefined) throw error
      // What FIELD_OF knows is a Refusal: its keys are typed so.
      return show(c, { form, values, errors: { [field]: error.code as Refusal } })
    }
  }

  routes.get('/desk/:body/people', allow('account.read'), (c) => show(c, { form: null, values: {}, errors: {} }))

  routes.post('/desk/:body/people', allow('account.create'), async (c) => {
    const values = await typed(c)
    const form = check<PeopleError, typeof accountForm>(accountForm, values)
    if (!form.ok) return show(c, { form: 'account', values, errors: form.errors })
    return create(c, 'account', values, (once) => createAccount(db, deskOf(c), form.values, once))
  })

  routes.post('/desk/:body/people/grants', allow('role.grant'), async (c) => {
    const values = await typed(c)
    const form = check<PeopleError, typeof grantForm>(grantForm, values)
    if (!form.ok) return show(c, { form: 'grant', values, errors: form.errors })
    return create(c, 'grant', values, (once) => giveRole(db, deskOf(c), form.values, once))
  })

  routes.post('/desk/:body/people/:grant/revoke', allow('role.grant'), async (c) => {
    const desk = { ...deskOf(c), lineage: c.var.place.lineage }
    await withdrawRole(db, desk, found(parseId<GrantId>(c.req.param('grant')), 'grant'))
    return seeOther(c, here(c))
  })

  routes.post('/desk/:body/people/bodies', allow('body.create'), async (c) => {
    const values = await typed(c)
    const form = check<PeopleError, typeof bodyForm>(bodyForm, values)
    const fits = form.ok && kindsBelow(c.var.place.kind).includes(form.values.kind)
    if (!form.ok || !fits) return show(c, { form: 'body', values, errors: form.ok ? { kind: 'kind-missing' } : form.errors })
    return create(c, 'body', values, (once) => createBody(db, deskOf(c), form.values, once))
  })

  routes.post('/desk/:body/people/units', allow('body.create'), async (c) => {
    const values = await typed(c)
    const form = check<PeopleError, typeof unitForm>(unitForm, values)
    if (!form.ok) return show(c, { form: 'unit', values, errors: form.errors })
    return create(c, 'unit', values, (once) => createUnit(db, deskOf(c), form.values['unit-name'], once))
  })

  return routes
}
