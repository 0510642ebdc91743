/** The seating plan of a session: pasted from a table, shown to be copied back into one. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { SeatsPage } from '../../../views/voting/seats.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { typed } from '../../http/form.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { mandatesOfSession } from './attendance-store.ts'
import { deskOf, nounOf } from './desk-routes.ts'
import { setSeats } from './seat-actions.ts'
import { planOf, type SeatFault } from './seats.ts'
import { sessionAtDesk } from './session-store.ts'

export function seatsRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const sessionIn = async (c: Context<Env>) => {
    const id = found(parseId<SessionId>(c.req.param('id')), 'session')
    return found(await sessionAtDesk(db.read, c.var.place.id, id), 'session')
  }

  async function show(c: Context<Env>, typedPlan: string | null, faults: readonly SeatFault[]) {
    const session = await sessionIn(c)
    const members = await mandatesOfSession(db.read, session.id)
    const seated = members.filter(({ seat }) => seat !== null).length
    return page(
      c,
      (ui) => (
        <SeatsPage
          ui={ui}
          noun={nounOf(c)}
          session={session}
          entitled={members.length}
          seated={seated}
          plan={typedPlan ?? planOf(members)}
          faults={faults}
        />
      ),
      faults.length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/sessions/:id/seats', allow('session.call'), (c) => show(c, null, []))

  routes.post('/desk/:body/sessions/:id/seats', allow('session.call'), async (c) => {
    const session = await sessionIn(c)
    const { plan = '' } = await typed(c)
    const faults = await setSeats(db, deskOf(c), session.id, plan)
    if (faults.length > 0) return show(c, plan, faults)
    return seeOther(c, `${paths.desk(c.var.place.slug, 'sessions', session.id)}#slips`)
  })

  return routes
}
