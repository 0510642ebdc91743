/** The room's doors: residents' and the desk's. */
import { Hono } from 'hono'
import type { Deps, Env } from '../http/env.ts'
import { callDeskRoutes } from './call-desk-routes.tsx'
import { inboxRoutes } from './inbox-routes.tsx'
import { proposalDeskRoutes } from './proposal-desk-routes.tsx'
import { publicCollectionRoutes } from './public-routes.tsx'

export function collectionRoutes(deps: Deps) {
  const routes = new Hono<Env>()
  routes.route('/', publicCollectionRoutes(deps))
  routes.route('/', callDeskRoutes(deps))
  routes.route('/', inboxRoutes(deps))
  routes.route('/', proposalDeskRoutes(deps))
  return routes
}
