/**
 * Every route names its action: `routes.get('/desk/:body/proposals', allow('proposal.inbox'), …)`. Without a session 401, without the
 * role 403, a body that is not there 404; with a password that somebody else set, one's own account first. A test walks every route ×
 * every role; a route without a guard fails it.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../http/env.ts'
import type { AccountId } from '../kernel/ids.ts'
import { type Action, isPublic, mayDo } from './roles.ts'
import { grantsAt, officerMay } from './viewer.ts'

/** Thrown by the guard, answered in http/failures.tsx. */
export class Denied extends Error {
  readonly status: 401 | 403 | 404
  readonly action: Action

  constructor(status: 401 | 403 | 404, action: Action) {
    super(`${status} ${action}`)
    this.status = status
    this.action = action
  }
}

/** An officer with a password that somebody else knows: answered with the page where he changes it. */
export class PasswordDue extends Error {}

/** The guard, tagged with its action so that the application can list what each route demands. */
export type Guard = MiddlewareHandler<Env> & { readonly action: Action }

export function allow(action: Action): Guard {
  const guard = isPublic(action) ? passes : checks(action)
  return Object.assign(guard, { action })
}

/** Doors to what is one's own: open to every officer, also before his first role. */
const OWN: readonly Action[] = ['officer.self', 'account.self']

const passes = createMiddleware<Env>((_, next) => next())

const checks = (action: Action) =>
  createMiddleware<Env>(async (c, next) => {
    const viewer = c.var.viewer
    if (viewer.kind === 'public') throw new Denied(401, action)
    if (viewer.kind === 'deputy') {
      if (!mayDo('deputy', action)) throw new Denied(403, action)
      return next()
    }
    if (viewer.passwordIsTemporary && action !== 'account.self') throw new PasswordDue()
    const slug = c.req.param('body')
    if (slug === undefined) {
      if (!OWN.includes(action) && !viewer.grants.some((grant) => mayDo(grant.role, action))) throw new Denied(403, action)
      return next()
    }
    const body = await c.var.bodyOfAddress(slug)
    if (body === null) throw new Denied(404, action)
    const grants = grantsAt(viewer, body.lineage)
    // Before the refusal: who works here is refused inside his desk.
    if (grants.length > 0) c.set('place', { ...body, grants })
    if (!officerMay(viewer, action, body.lineage)) throw new Denied(403, action)
    return next()
  })

export const isGuard = (handler: unknown): handler is Guard => typeof handler === 'function' && 'action' in handler

/** The acting officer; on a route guarded for officers there always is one. */
export function actorOf(c: Context<Env>): AccountId {
  if (c.var.viewer.kind !== 'officer') throw new Error('a route for officers was reached without one')
  return c.var.viewer.accountId
}
