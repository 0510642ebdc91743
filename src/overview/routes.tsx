/** The desks: which ones an officer has, and what is due at each. */
import { Hono } from 'hono'
import { ChooseDeskPage } from '../../views/desk/choose.tsx'
import { TodayPage } from '../../views/desk/today.tsx'
import { paths } from '../../views/paths.ts'
import { bodyById } from '../bodies/store.ts'
import { currentCycle } from '../cycle/store.ts'
import type { Deps, Env, Place } from '../http/env.ts'
import { page, seeOther } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { type Action, mayDo } from '../identity/roles.ts'
import { waitingToAssign } from '../implementation/assign/store.ts'
import { dueAt } from '../implementation/tracking-store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { openReviews, runningRounds, waitingProposals } from './store.ts'
import { todoOf } from './todo.ts'

export function overviewRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk', allow('officer.self'), async (c) => {
    const grants = c.var.viewer.kind === 'officer' ? c.var.viewer.grants : []
    const bodies = await Promise.all([...new Set(grants.map((grant) => grant.bodyId))].map((id) => bodyById(db.read, id)))
    const desks = bodies.flatMap((body) =>
      body
        ? [
            {
              slug: body.slug,
              name: body.name,
              roles: grants.filter((grant) => grant.bodyId === body.id).map((grant) => grant.role),
            },
          ]
        : [],
    )
    const [only, ...others] = desks
    if (only && others.length === 0) return seeOther(c, paths.desk(only.slug))
    return page(c, (ui) => <ChooseDeskPage ui={ui} desks={desks} />)
  })

  routes.get('/desk/:body', allow('desk.open'), async (c) => {
    const { place } = c.var
    const cycle = await currentCycle(db.read, place.id)
    const may = (action: Action) => place.grants.some((grant) => mayDo(grant.role, action))
    const unit = unitOf(place)
    const reviews =
      may('review.ask') || unit !== null
        ? await openReviews(db.read, place.id, unit, shanghaiDay(db.displayNow()))
        : { open: 0, overdue: 0 }
    const due = may('project.read')
      ? await dueAt(db.read, place.id, unit, shanghaiDay(db.displayNow()))
      : { lamps: 0, reports: 0 }
    const todo = todoOf({
      ...due,
      assignments: may('project.assign') ? await waitingToAssign(db.read, place.id) : 0,
      proposals: may('proposal.decide') ? await waitingProposals(db.read, place.id) : 0,
      reviews: reviews.open - reviews.overdue,
      overdueReviews: reviews.overdue,
      rounds: may('session.read') ? await runningRounds(db.read, place.id) : 0,
    })
    return page(c, (ui) => (
      <TodayPage ui={ui} roles={[...new Set(place.grants.map((grant) => grant.role))]} cycle={cycle ?? null} todo={todo} />
    ))
  })

  return routes
}

/** A department sees its own opinions only. */
const unitOf = (place: Place) => place.grants.find((grant) => grant.role === 'department')?.unitId ?? null
