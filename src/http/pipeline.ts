/** What every request passes, top to bottom, before a room sees it. */
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps, Env } from './env.ts'

const MiB = 1024 * 1024

/** The rooms' look-ups that every page needs, handed in so that this file imports no room. */
type LookUps = Pick<Env['Variables'], 'cityName' | 'bodyOfAddress'>

export const withDeps = (deps: Deps, lookUps: LookUps) =>
  createMiddleware<Env>((c, next) => {
    c.set('deps', deps)
    c.set('cityName', lookUps.cityName)
    c.set('bodyOfAddress', lookUps.bodyOfAddress)
    // Until somebody says otherwise: nobody known, reading Chinese.
    c.set('viewer', { kind: 'public' })
    c.set('reading', { language: 'zh-CN', mode: 'normal', theme: 'light' })
    return next()
  })

/** The own id only: one sent by a client could put text into the log. */
export const ids = requestId({ headerName: '', generator: () => crypto.randomUUID() })

const YEAR_SECONDS = 31_536_000

const headersWith = (camera: string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: `max-age=${YEAR_SECONDS}; includeSubDomains`,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera, geolocation: [], microphone: [] },
  })

const [closed, scanning] = [headersWith([]), headersWith(['self'])]
/** The one page that may ask for a camera: the sign-in desk scans slips (voting/session/scan-routes). */
const SCANNING = /^\/desk\/[^/]+\/sessions\/[^/]+\/scan$/

export const headers = createMiddleware<Env>((c, next) => (SCANNING.test(c.req.path) ? scanning : closed)(c, next))

export const sizeLimit = bodyLimit({
  maxSize: MiB,
  onError: () => {
    throw new HTTPException(413)
  },
})

/** Writes come from our own pages: their Origin is ours, or the browser says «same-origin». Holds for every content type. */
export const sameOrigin = (deps: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const origin = c.req.header('origin')
    const own = origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : isOwn(deps, origin, c.req.url)
    if (!own) throw new ForeignOrigin()
    return next()
  })

export class ForeignOrigin extends Error {}

/** The configured address, or (on the own machine) the very address that was called. */
function isOwn(deps: Deps, origin: string, url: string): boolean {
  if (origin === deps.config.baseUrl.origin) return true
  const called = new URL(url)
  return ['localhost', '127.0.0.1', '[::1]'].includes(called.hostname) && origin === called.origin
}

/** One line a request: route pattern, status, milliseconds. No address, no name, no query. */
export const accessLog = createMiddleware<Env>(async (c, next) => {
  const began = performance.now()
  await next()
  c.var.deps.log('request', {
    request: c.var.requestId,
    method: c.req.method,
    route: c.req.routePath,
    status: c.res.status,
    ms: Math.round(performance.now() - began),
  })
})
