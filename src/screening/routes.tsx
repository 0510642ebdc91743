/** The room's doors. */
import { Hono } from 'hono'
import type { Deps, Env } from '../http/env.ts'
import { boardRoutes } from './board-routes.tsx'
import { candidateRoutes } from './candidate-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { shortlistRoutes } from './shortlist-routes.tsx'

export function screeningRoutes(deps: Deps) {
  const routes = new Hono<Env>()
  routes.route('/', boardRoutes(deps))
  routes.route('/', draftRoutes(deps))
  routes.route('/', candidateRoutes(deps))
  routes.route('/', shortlistRoutes(deps))
  return routes
}
