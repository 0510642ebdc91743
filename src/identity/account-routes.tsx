/** An officer's own account: where he changes his password, because he wants to or because somebody else set it. */
import { type Context, Hono } from 'hono'
import { OwnAccountPage } from '../../views/identity/account.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, sentences, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { type PasswordError, passwordForm } from './forms.ts'
import { actorOf, allow } from './guard.ts'
import { changePassword } from './password-actions.ts'
import { setSessionCookie } from './session.ts'

export function accountRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  function show(c: Context<Env>, errors: Readonly<Record<string, PasswordError>>, status: 200 | 422 | 429 = 200) {
    const words = texts[c.var.reading.language].accounts.own.errors
    const changed = c.req.query('changed') === '1'
    const state = isTemporary(c) ? 'temporary' : changed ? 'changed' : null
    return page(c, (ui) => <OwnAccountPage ui={ui} state={state} errors={sentences(errors, words)} />, status)
  }

  routes.get('/account', allow('account.self'), (c) => show(c, {}))

  routes.post('/account', allow('account.self'), async (c) => {
    const form = check<PasswordError, typeof passwordForm>(passwordForm, await typed(c))
    if (!form.ok) return show(c, form.errors, 422)
    const result = await changePassword(db, actorOf(c), form.values)
    if (!result.ok) return show(c, { 'current-password': result.refusal }, result.refusal === 'too-many-tries' ? 429 : 422)
    setSessionCookie(c, result.token)
    // Who had to change it wanted to go to work; who wanted to is told that it is done.
    return seeOther(c, isTemporary(c) ? paths.desks : `${paths.account}?changed=1`)
  })

  return routes
}

const isTemporary = (c: Context<Env>) => c.var.viewer.kind === 'officer' && c.var.viewer.passwordIsTemporary
