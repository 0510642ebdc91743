/** The request pipeline and the rooms, top to bottom. What stands above `session` knows nobody. */
import { Hono } from 'hono'
import { auditRoutes } from './audit/routes.tsx'
import { accountsRoutes } from './bodies/accounts-routes.tsx'
import { deputiesRoutes } from './bodies/deputies-routes.tsx'
import { peopleRoutes } from './bodies/people-routes.tsx'
import { rollRoutes } from './bodies/roll/routes.tsx'
import { bodiesRoutes } from './bodies/routes.tsx'
import { bodyOfAddress, cityName } from './bodies/store.ts'
import { collectionRoutes } from './collection/routes.tsx'
import { cycleRoutes } from './cycle/routes.tsx'
import { wordingRoutes } from './documents/wording-routes.tsx'
import { assetRoutes } from './http/asset-routes.ts'
import type { Deps, Env } from './http/env.ts'
import { notFound, showFailure } from './http/failures.tsx'
import { healthRoutes } from './http/health.ts'
import { accessLog, headers, ids, sameOrigin, sizeLimit, withDeps } from './http/pipeline.ts'
import { reading } from './http/reading.ts'
import { identityRoutes } from './identity/routes.tsx'
import { session } from './identity/session.ts'
import { implementationRoutes } from './implementation/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { candidatesRoutes } from './publication/candidates-routes.tsx'
import { projectRoutes } from './publication/project-routes.tsx'
import { recordRoutes } from './publication/record-routes.tsx'
import { resultsRoutes } from './publication/results-routes.tsx'
import { publicationRoutes } from './publication/routes.tsx'
import { trackingRoutes } from './publication/tracking-routes.tsx'
import { screeningRoutes } from './screening/routes.tsx'
import { castingRoutes, drawRoutes } from './voting/ballot/routes.tsx'
import { wallRoutes } from './voting/hall/routes.tsx'
import { sessionRoutes } from './voting/session/routes.tsx'

export function createApp(deps: Deps) {
  const { db } = deps
  const app = new Hono<Env>()
  app.onError(showFailure)
  app.notFound(notFound)

  app.use(
    withDeps(deps, {
      cityName: () => cityName(db.read),
      bodyOfAddress: (slug) => bodyOfAddress(db.read, slug),
    }),
  )
  app.use(ids, headers, sizeLimit, sameOrigin(deps))
  app.route('/', assetRoutes(deps.assets))
  app.route('/', healthRoutes(deps))
  // Casting knows nobody: no session is read, no line is logged.
  app.route('/', castingRoutes(deps))
  // So does the wall in the hall: the same page and stream for everybody.
  app.route('/', wallRoutes(deps))

  app.use(accessLog, reading, session(db))
  app.route('/', identityRoutes(deps))
  app.route('/', auditRoutes(deps))
  app.route('/', bodiesRoutes(deps))
  app.route('/', peopleRoutes(deps))
  app.route('/', accountsRoutes(deps))
  app.route('/', deputiesRoutes(deps))
  app.route('/', rollRoutes(deps))
  app.route('/', cycleRoutes(deps))
  app.route('/', wordingRoutes(deps))
  app.route('/', collectionRoutes(deps))
  app.route('/', screeningRoutes(deps))
  app.route('/', trackingRoutes(deps))
  app.route('/', candidatesRoutes(deps))
  app.route('/', implementationRoutes(deps))
  app.route('/', publicationRoutes(deps))
  app.route('/', projectRoutes(deps))
  app.route('/', recordRoutes(deps))
  app.route('/', resultsRoutes(deps))
  app.route('/', drawRoutes(deps))
  app.route('/', sessionRoutes(deps))
  app.route('/', overviewRoutes(deps))
  return app
}
