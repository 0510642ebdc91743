/** The page with the camera, and the one address that it and a hand scanner send slips to. The secret travels in the body, never in an address. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { ScanPage } from '../../../views/voting/scan.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { typed } from '../../http/form.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { mandatesOfSession } from './attendance-store.ts'
import { deskOf, nounOf } from './desk-routes.ts'
import { signInByScan } from './scan-actions.ts'
import { type ScanResult, secretIn } from './scanned.ts'
import { type Session, sessionAtDesk } from './session-store.ts'

export function scanRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const sessionIn = async (c: Context<Env>): Promise<Session> => {
    const id = found(parseId<SessionId>(c.req.param('id')), 'session')
    return found(await sessionAtDesk(db.read, c.var.place.id, id), 'session')
  }
  const show = (c: Context<Env>, session: Session, result: ScanResult | null) => {
    const here = paths.desk(c.var.place.slug, 'sessions', session.id)
    return page(c, (ui) => <ScanPage ui={ui} noun={nounOf(c)} session={session} here={here} result={result} />)
  }

  routes.get('/desk/:body/sessions/:id/scan', allow('attendance.record'), async (c) => show(c, await sessionIn(c), null))

  routes.post('/desk/:body/sessions/:id/scan', allow('attendance.record'), async (c) => {
    const session = await sessionIn(c)
    const result = await scanned(c, session, (await typed(c))['slip'] ?? '')
    if (c.req.header('accept') !== 'application/json') return show(c, session, result)
    return c.body(JSON.stringify(result), 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  })

  async function scanned(c: Context<Env>, session: Session, slip: string): Promise<ScanResult> {
    const secret = secretIn(slip, session.code)
    const known = secret === null ? null : await signInByScan(db, deskOf(c), session.id, secret)
    if (known === null) return { result: 'unknown' }
    const member = found(
      (await mandatesOfSession(db.read, session.id)).find(({ id }) => id === known.mandateId),
      'mandate',
    )
    return { result: known.result, name: member.name, seat: `${member.delegation} · ${member.roll_number}` }
  }

  return routes
}
