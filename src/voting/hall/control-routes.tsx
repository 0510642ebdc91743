/** The operator's levers at the desk of a session: the part beside the console, and a page of its own for a tablet. */
import { type Context, Hono } from 'hono'
import { HallControlPage, HallLive } from '../../../views/hall/control.tsx'
import { paths } from '../../../views/paths.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, Malformed, typed } from '../../http/form.ts'
import { pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { deskOf } from '../session/desk-routes.ts'
import { sessionAtDesk } from '../session/session-store.ts'
import { blacken, revealResult, showScreen } from './actions.ts'
import { wallAtDesk } from './at-desk.server.ts'
import { blackForm, revealForm } from './forms.ts'
import { parsePinned } from './screen.ts'

export function hallControlRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()
  const sessionId = (c: Context<Env>) => found(parseId<SessionId>(c.req.param('id')), 'session')
  const isLive = (c: Context<Env>) => c.req.header('hx-request') === 'true'

  routes.get('/desk/:body/sessions/:id/hall', allow('session.read'), async (c) => {
    const session = found(await sessionAtDesk(db.read, c.var.place.id, sessionId(c)), 'session')
    const seen = await wallAtDesk(deps, session.code, c.var.reading.language)
    // Nothing has changed: what the operator points at is left alone.
    if (isLive(c) && c.req.query('state') === seen.state) return c.body(null, 204)
    const round = parseId<RoundId>(c.req.query('round'))
    return pageOrFragment(c, {
      fragment: (ui) => <HallLive ui={ui} {...seen} round={round} />,
      page: (ui) => <HallControlPage ui={ui} {...seen} round={null} />,
    })
  })

  routes.post('/desk/:body/sessions/:id/hall/show', allow('hall.show'), (c) =>
    pull(c, ({ screen }) => {
      const wanted = screen === 'follow' ? null : parsePinned(screen)
      if (wanted === null && screen !== 'follow') throw new Malformed('screen')
      return showScreen(db, deskOf(c), sessionId(c), wanted)
    }),
  )

  routes.post('/desk/:body/sessions/:id/hall/reveal', allow('hall.show'), (c) =>
    pull(c, (fields) => {
      const form = check(revealForm, fields)
      if (!form.ok) throw new Malformed('step')
      return revealResult(db, deskOf(c), sessionId(c), form.values.of, form.values.step)
    }),
  )

  routes.post('/desk/:body/sessions/:id/hall/black', allow('hall.show'), (c) =>
    pull(c, (fields) => {
      const form = check(blackForm, fields)
      if (!form.ok) throw new Malformed('black')
      return blacken(db, deskOf(c), sessionId(c), form.values.black === 'on')
    }),
  )

  /** Back to where the lever stood: the part itself, the console that it stands beside, or its own page. */
  async function pull(c: Context<Env>, act: (fields: Awaited<ReturnType<typeof typed>>) => Promise<void>): Promise<Response> {
    const fields = await typed(c)
    const round = parseId<RoundId>(fields['round'])
    const own = paths.desk(c.var.place.slug, 'sessions', sessionId(c), 'hall')
    try {
      await act(fields)
    } catch (error) {
      // The session has moved on under the lever: beside a console the whole page is out of date.
      if (!(error instanceof Refused) || !isLive(c)) throw error
      return c.body('', 200, { 'hx-refresh': 'true' })
    }
    if (isLive(c)) return seeOther(c, round === null ? own : `${own}?round=${round}`)
    return seeOther(c, round === null ? own : paths.desk(c.var.place.slug, 'rounds', round))
  }

  return routes
}
