/** The room's doors: handing over, the table of all projects, one project, its ledger, its reports. */
import { Hono } from 'hono'
import type { Deps, Env } from '../http/env.ts'
import { assignRoutes } from './assign/routes.tsx'
import { ledgerRoutes } from './ledger-routes.tsx'
import { projectDeskRoutes } from './project-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { trackingRoutes } from './tracking-routes.tsx'

export function implementationRoutes(deps: Deps) {
  const routes = new Hono<Env>()
  routes.route('/', assignRoutes(deps))
  // Before the single project: «monthly» is not a code.
  routes.route('/', trackingRoutes(deps))
  routes.route('/', projectDeskRoutes(deps))
  routes.route('/', ledgerRoutes(deps))
  routes.route('/', reportRoutes(deps))
  return routes
}
