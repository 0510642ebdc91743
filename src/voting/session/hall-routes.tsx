/** The sign-in desk's acts: arrivals and departures, slips, paper ballots. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { SlipsPage } from '../../../views/voting/slips.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, Malformed, requestId, typed } from '../../http/form.ts'
import { answeredBefore } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { type MandateId, parseId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { handOutPaper, recordAttendance } from './attendance-actions.ts'
import { deskOf } from './desk-routes.ts'
import { attendanceForm } from './forms.ts'
import { type Session, sessionAtDesk } from './session-store.ts'
import { slipAddress } from './slip.ts'
import { issueSlips, type PrintedSlip, reissueSlip } from './slip-actions.ts'

export function hallRoutes({ db, config, masterKey }: Deps) {
  const routes = new Hono<Env>()
  const sessionId = (c: Context<Env>) => found(parseId<SessionId>(c.req.param('id')), 'session')
  const mandateId = (c: Context<Env>) => found(parseId<MandateId>(c.req.param('mandate')), 'mandate')
  const back = (c: Context<Env>, id: SessionId, search = '') => {
    const page = paths.desk(c.var.place.slug, 'sessions', id)
    return search === '' ? page : `${page}?q=${encodeURIComponent(search)}`
  }

  routes.post('/desk/:body/sessions/:id/attendance/:mandate', allow('attendance.record'), async (c) => {
    const form = check(attendanceForm, await typed(c))
    if (!form.ok) throw new Malformed('attendance')
    const id = sessionId(c)
    await recordAttendance(db, deskOf(c), id, mandateId(c), form.values.kind)
    return seeOther(c, back(c, id, form.values.q))
  })

  routes.post('/desk/:body/sessions/:id/paper/:mandate', allow('paper.hand-out'), async (c) => {
    const fields = await typed(c)
    const id = sessionId(c)
    const round = found(parseId<RoundId>(fields['round']), 'round')
    await handOutPaper(db, deskOf(c), round, mandateId(c))
    return seeOther(c, back(c, id, fields['q'] ?? ''))
  })

  routes.post('/desk/:body/sessions/:id/slips', allow('slips.issue'), async (c) => {
    const request = requestId(await typed(c))
    const session = found(await sessionAtDesk(db.read, c.var.place.id, sessionId(c)), 'session')
    const location = back(c, session.id)
    const before = await answeredBefore(db.read, request)
    if (before !== null) return seeOther(c, before)
    return print(c, session, await issueSlips(db, masterKey, deskOf(c), session.id, { id: request, location }))
  })

  routes.post('/desk/:body/sessions/:id/slips/:mandate', allow('slips.issue'), async (c) => {
    const request = requestId(await typed(c))
    const session = found(await sessionAtDesk(db.read, c.var.place.id, sessionId(c)), 'session')
    const location = back(c, session.id)
    const before = await answeredBefore(db.read, request)
    if (before !== null) return seeOther(c, before)
    return print(c, session, await reissueSlip(db, masterKey, deskOf(c), session.id, mandateId(c), { id: request, location }))
  })

  /** The answer to the issuing itself: the secrets are nowhere else, so there is no page to be led to. */
  const print = (c: Context<Env>, session: Session, slips: readonly PrintedSlip[]) =>
    page(c, (ui) => (
      <SlipsPage
        ui={ui}
        session={session}
        slips={slips.map((slip) => ({ ...slip, address: slipAddress(config.baseUrl, session.code, slip.secret) }))}
        door={new URL(paths.sessionDoor(session.code), config.baseUrl).href}
        back={back(c, session.id)}
      />
    ))

  return routes
}
