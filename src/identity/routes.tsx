/** Sign-in and sign-out of officers, and their own account. */
import { Hono } from 'hono'
import { SignInPage } from '../../views/identity/sign-in.tsx'
import { paths } from '../../views/paths.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { accountRoutes } from './account-routes.tsx'
import { signIn, signOut } from './actions.ts'
import { type IdentityError, signInForm } from './forms.ts'
import { allow } from './guard.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './session.ts'

export function identityRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()
  routes.route('/', accountRoutes(deps))

  routes.get('/sign-in', allow('officer.sign-in'), (c) =>
    page(c, (ui) => <SignInPage ui={ui} next={ownPath(c.req.query('next') ?? '')} username="" problem={null} />),
  )

  routes.post('/sign-in', allow('officer.sign-in'), async (c) => {
    const form = check<IdentityError, typeof signInForm>(signInForm, await typed(c))
    const { username, password, next } = form.ok ? form.values : { username: '', password: '', next: '' }
    const result = await signIn(db, username, password)
    if (!result.ok) {
      const status = result.refusal === 'tooMany' ? 429 : 422
      return page(c, (ui) => <SignInPage ui={ui} next={ownPath(next)} username={username} problem={result.refusal} />, status)
    }
    // A fresh token at every sign-in: one that somebody planted before is worth nothing.
    setSessionCookie(c, result.token)
    return seeOther(c, ownPath(next) || paths.desks)
  })

  routes.post('/sign-out', allow('public.read'), async (c) => {
    const token = sessionToken(c)
    if (token !== undefined) await signOut(db, token, c.var.viewer.kind === 'officer' ? c.var.viewer.accountId : null)
    clearSessionCookie(c)
    c.header('clear-site-data', '"cache", "storage"')
    return seeOther(c, paths.home)
  })

  return routes
}

/** Only a path of this site: never an address somebody smuggled into a link. */
const ownPath = (path: string): string => (/^\/(?![/\\])[^\s]*$/.test(path) ? path : '')
