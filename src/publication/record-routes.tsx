/** The public record of an announced round, to be kept, and the page on which anybody recounts it in his own browser. */
import { Hono } from 'hono'
import { VerifyPage } from '../../views/publication/verify.tsx'
import type { Deps, Env } from '../http/env.ts'
import { jsonText, page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { parseId, type RoundId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { recordOfRound } from '../voting/record/record-store.ts'
import { recordText } from '../voting/record/round-record.ts'

export function recordRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const announced = async (id: string | undefined) =>
    found(await recordOfRound(db.read, found(parseId<RoundId>(id), 'round')), 'announced round')

  routes.get('/votes/rounds/:round/record.json', allow('public.read'), async (c) =>
    jsonText(c, recordText(await announced(c.req.param('round')))),
  )

  routes.get('/votes/rounds/:round/verify', allow('public.read'), async (c) => {
    const record = await announced(c.req.param('round'))
    const bytes = Buffer.byteLength(recordText(record))
    return page(c, (ui) => <VerifyPage ui={ui} record={record} bytes={bytes} />)
  })

  return routes
}
