/** Every door of a session: its desk, the deputies' own, the console, the tellers, the announcement, the street's consultation. */
import { Hono } from 'hono'
import type { Deps, Env } from '../../http/env.ts'
import { archiveRoutes } from '../archive/routes.tsx'
import { hallControlRoutes } from '../hall/control-routes.tsx'
import { helpRoutes } from '../help/routes.tsx'
import { minutesRoutes } from '../papers/minutes-routes.tsx'
import { paperSheetRoutes } from '../papers/routes.tsx'
import { roomsRoutes } from '../rooms/routes.tsx'
import { ruleRoutes } from '../rulemaking/routes.tsx'
import { tryRoutes } from '../rulemaking/try-routes.tsx'
import { rulingRoutes } from '../rulings/routes.tsx'
import { ceremonyRoutes } from '../scrutiny/ceremony-routes.tsx'
import { openingRoutes } from '../scrutiny/opening-routes.tsx'
import { paperRoutes } from '../scrutiny/paper-routes.tsx'
import { recordedListRoutes } from '../scrutiny/recorded-list-routes.tsx'
import { recordedRoutes } from '../scrutiny/recorded-routes.tsx'
import { announceRoutes } from './announce-routes.tsx'
import { consoleRoutes } from './console-routes.tsx'
import { consultationRoutes } from './consultation-routes.tsx'
import { differencesRoutes } from './differences-routes.tsx'
import { doorRoutes } from './door-routes.tsx'
import { emptyBoxRoutes } from './empty-box-routes.tsx'
import { hallRoutes } from './hall-routes.tsx'
import { rehearsalRoutes } from './rehearsal-routes.tsx'
import { roundsRoutes } from './rounds-routes.tsx'
import { scanRoutes } from './scan-routes.tsx'
import { seatsRoutes } from './seats-routes.tsx'
import { sessionsRoutes } from './sessions-routes.tsx'

export const sessionRoutes = (deps: Deps) =>
  new Hono<Env>()
    .route('/', sessionsRoutes(deps))
    .route('/', seatsRoutes(deps))
    .route('/', hallRoutes(deps))
    .route('/', doorRoutes(deps))
    .route('/', roundsRoutes(deps))
    .route('/', scanRoutes(deps))
    .route('/', helpRoutes(deps))
    .route('/', emptyBoxRoutes(deps))
    .route('/', rehearsalRoutes(deps))
    .route('/', ruleRoutes(deps))
    .route('/', tryRoutes(deps))
    .route('/', consoleRoutes(deps))
    .route('/', hallControlRoutes(deps))
    .route('/', paperSheetRoutes(deps))
    .route('/', differencesRoutes(deps))
    .route('/', roomsRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', recordedRoutes(deps))
    .route('/', recordedListRoutes(deps))
    .route('/', rulingRoutes(deps))
    .route('/', ceremonyRoutes(deps))
    .route('/', openingRoutes(deps))
    .route('/', announceRoutes(deps))
    .route('/', archiveRoutes(deps))
    .route('/', consultationRoutes(deps))
    .route('/', minutesRoutes(deps))
