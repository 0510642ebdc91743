/**
 * The paths of casting. They stand before the session in the pipeline and know nobody: no cookie is read, no line is logged. Only
 * drawing, on its own path, knows the deputy.
 */
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { LANGUAGES } from '../../../views/text/index.ts'
import { CastingChangedPage } from '../../../views/voting/casting-changed.tsx'
import { CheckManifestPage } from '../../../views/voting/check-manifest.tsx'
import type { Reader } from '../../database/connect.ts'
import type { Phase } from '../../database/tables/vote.ts'
import { failpoints } from '../../failpoint.ts'
import type { Deps, Env } from '../../http/env.ts'
import { Malformed } from '../../http/form.ts'
import { createHub } from '../../http/live.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, Missing, Refused } from '../../kernel/verdict.ts'
import { castEnvelope, issuePass } from './actions.ts'
import { liveFigures } from './live-figures.ts'
import { manifestDigest } from './manifest.ts'
import { castingHtml, type Packed, pack, pageGuard } from './page.server.ts'
import { phaseOf, roundOf } from './round-store.ts'

/** From the freeze to the close the published digest binds; afterwards the page only shows receipts. */
const BINDING: readonly Phase[] = ['frozen', 'issuing', 'open']

/** Mount before the session: what stands here must not know who asks. */
export function castingRoutes(deps: Deps) {
  const { db, masterKey } = deps
  const texts = new Map<string, Promise<Packed>>()
  const pageStands = pageGuard(deps)
  const passed = failpoints(deps.config.failpoint)
  const failed = failureCount(deps)
  const figures = (roundId: string) => liveFigures(db, roundId as RoundId, performance.now())
  const hub = createHub(async (roundId) => {
    const seen = await figures(roundId)
    return seen && JSON.stringify(seen)
  })
  deps.stopping?.addEventListener('abort', () => hub.close())

  /** Nothing of a frozen round changes, so each text of it is made once. */
  function once(name: string, roundId: RoundId, make: (manifest: string) => string | Promise<string>): Promise<Packed> {
    const key = `${name} ${roundId}`
    const made = texts.get(key)
    if (made) return made
    if (texts.size > 200) texts.clear()
    const making = frozen(db.read, roundId).then(make).then(pack)
    texts.set(key, making)
    making.catch(() => texts.delete(key))
    return making
  }

  return new Hono<Env>()
    .get('/cast/:round', allow('ballot.cast'), async (c) => {
      const [roundId, asked] = [roundIn(c), c.req.query('language')]
      const language = LANGUAGES.find((one) => one === asked) ?? 'zh-CN'
      const phase = found(await phaseOf(db.read, roundId), 'round')
      // While it can be cast on, no other page is served than the one whose digest hangs on the wall.
      if (BINDING.includes(phase) && !(await pageStands(db.read, roundId))) {
        const style = deps.assets.path('casting.css')
        return c.html(`<!doctype html>${await CastingChangedPage({ language, style })}`, 503, { 'cache-control': 'no-store' })
      }
      return sent(
        c,
        await once(language, roundId, () => castingHtml(deps, db.read, roundId, language)),
        'text/html; charset=utf-8',
      )
    })
    .get('/cast/:round/manifest', allow('ballot.cast'), async (c) => {
      // Of a rehearsal that was destroyed nothing is told from memory either.
      found(await phaseOf(db.read, roundIn(c)), 'round')
      return sent(c, await once('manifest', roundIn(c), (manifest) => manifest), 'application/jwt')
    })
    .get('/cast/:round/check', allow('ballot.cast'), async (c) => {
      const { manifest } = found(await roundOf(db.read, roundIn(c)), 'round')
      const asked = c.req.query('language')
      const language = LANGUAGES.find((one) => one === asked) ?? 'zh-CN'
      const files = { style: deps.assets.path('casting.css'), script: deps.assets.path('check-manifest.js') }
      const digest = await manifestDigest(found(manifest, 'manifest'))
      const page = await CheckManifestPage({ language, round: roundIn(c), digest, files })
      return c.html(`<!doctype html>${page}`, 200, { 'cache-control': 'no-store' })
    })
    .get('/cast/:round/phase', allow('ballot.cast'), async (c) => {
      const roundId = roundIn(c)
      const now = found(await figures(roundId), 'round')
      return c.req.header('accept') === 'text/event-stream' ? hub.listen(c, roundId) : json(c, now)
    })
    .post('/cast/:round', allow('ballot.cast'), async (c) => {
      const roundId = roundIn(c)
      const envelope = await field(c, 'envelope')
      try {
        const answer = await castEnvelope(db, masterKey, { roundId, envelope }, passed)
        if (answer.kind === 'cast') return json(c, { receipt: answer.receipt })
        if (answer.kind === 'cast-before') return json(c, { receipt: answer.receipt }, 409)
        return json(c, { refusal: answer.refusal }, answer.refusal === 'round-not-open' ? 409 : 400)
      } catch (error) {
        if (error instanceof Missing) throw error
        failed(error)
        return json(c, { refusal: 'unavailable' }, 503)
      }
    })
}

/** Mount after the session: drawing is known, as in the hall. */
export function drawRoutes({ db, masterKey }: Deps) {
  return new Hono<Env>().post('/s/:code/draw', allow('ballot.draw'), async (c) => {
    const { viewer } = c.var
    if (viewer.kind !== 'deputy') throw new Error('drawing was reached without a deputy')
    const blinded = await field(c, 'blinded')
    const roundId = found(parseId<RoundId>(await field(c, 'round')), 'round')
    const round = found(await roundOf(db.read, roundId), 'round')
    // A slip of one session draws in that session only.
    if (round.sessionId !== viewer.sessionId || round.sessionCode !== c.req.param('code')) throw new Missing('round')
    try {
      return json(c, { signature: await issuePass(db, masterKey, { roundId, mandateId: viewer.mandateId, blinded }) })
    } catch (error) {
      if (error instanceof Refused) return json(c, { refusal: error.code }, 409)
      throw error
    }
  })
}

const roundIn = (c: Context<Env>): RoundId => found(parseId<RoundId>(c.req.param('round')), 'round')

/** The manifest of a frozen round. */
async function frozen(read: Reader, roundId: RoundId): Promise<string> {
  const round = found(await roundOf(read, roundId), 'round')
  return found(round.manifest, 'manifest')
}

function sent(c: Context<Env>, text: Packed, type: string) {
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return c.body(zipped ? text.gzip : text.plain, 200, {
    'content-type': type,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  })
}

const json = (c: Context<Env>, value: object, status: ContentfulStatusCode = 200) =>
  c.body(JSON.stringify(value), status, { 'content-type': 'application/json', 'cache-control': 'no-store' })

/** One text member of the JSON object that was sent. */
async function field(c: Context<Env>, name: string): Promise<string> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Malformed('content type')
  const body: unknown = await c.req.json().catch(() => null)
  const value = typeof body === 'object' && body !== null && name in body ? (body as Record<string, unknown>)[name] : null
  if (typeof value !== 'string') throw new Malformed(name)
  return value
}

const MINUTE_MS = 60_000

/** Casts that fail for a reason of ours are told as one total a minute: a line for each would tell when somebody cast. */
function failureCount({ log }: Pick<Deps, 'log'>) {
  let failures = 0
  const tell = (error: string) => {
    log('cast.failures', { failures, error })
    failures = 0
  }
  return (error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown'
    if (failures++ === 0) setTimeout(() => tell(name), MINUTE_MS).unref()
  }
}
