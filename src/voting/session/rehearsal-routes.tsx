/** 演练一次, and its end. Everything between is the console of any round. */
import { Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import type { Deps, Env } from '../../http/env.ts'
import { requestId, typed } from '../../http/form.ts'
import { createOnce } from '../../http/once.ts'
import { seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { deskOf } from './desk-routes.ts'
import { draftRehearsal, endRehearsal } from './rehearsal-actions.ts'
import { sessionAtDesk } from './session-store.ts'

export function rehearsalRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.post('/desk/:body/sessions/:id/rehearsal', allow('round.prepare'), async (c) => {
    const id = requestId(await typed(c))
    const named = found(parseId<SessionId>(c.req.param('id')), 'session')
    const session = found(await sessionAtDesk(db.read, c.var.place.id, named), 'session')
    const location = (round: RoundId) => paths.desk(c.var.place.slug, 'rounds', round)
    const draft = () => draftRehearsal(db, deskOf(c), { sessionId: session.id, once: { id, location } })
    return seeOther(c, await createOnce(db.read, id, async () => location(await draft())))
  })

  routes.post('/desk/:body/rounds/:id/end-rehearsal', allow('round.run'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const session = await endRehearsal(db, deskOf(c), id)
    return seeOther(c, `${paths.desk(c.var.place.slug, 'sessions', session)}#rehearsal`)
  })

  return routes
}
