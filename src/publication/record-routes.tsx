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
import { decisionOfRound } from './results-store.ts'

export function recordRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const announced = async (param: string | undefined) => {
    const id = found(parseId<RoundId>(param), 'round')
    return { id, record: found(await recordOfRound(db.read, id), 'announced round') }
  }

  routes.get('/votes/rounds/:round/record.json', allow('public.read'), async (c) => {
    const { record } = await announced(c.req.param('round'))
    return jsonText(c, recordText(record))
  })

  routes.get('/votes/rounds/:round/verify', allow('public.read'), async (c) => {
    const { id, record } = await announced(c.req.param('round'))
    const decision = found(await decisionOfRound(db.read, id), 'decision')
    const bytes = Buffer.byteLength(recordText(record))
    return page(c, (ui) => <VerifyPage ui={ui} record={record} bytes={bytes} decisionId={decision.id} />)
  })

  return routes
}
