/** The room's doors: residents' and the desk's. */
import { Hono } from 'hono'
import type { Deps, Env } from '../http/env.ts'
import { callDeskRoutes } from './call-desk-routes.tsx'
import { inboxRoutes } from './inbox-routes.tsx'
import { proposalDeskRoutes } from './proposal-desk-routes.tsx'
import { proposeRoutes } from './propose-routes.tsx'
import { publicCallRoutes } from './public-call-routes.tsx'
import { similarFinder } from './similar-store.ts'

export function collectionRoutes(deps: Deps) {
  const routes = new Hono<Env>()
  const findSimilar = similarFinder(deps.db.read)
  routes.route('/', publicCallRoutes(deps, findSimilar))
  routes.route('/', proposeRoutes(deps, findSimilar))
  routes.route('/', callDeskRoutes(deps))
  routes.route('/', inboxRoutes(deps))
  routes.route('/', proposalDeskRoutes(deps, findSimilar))
  return routes
}
