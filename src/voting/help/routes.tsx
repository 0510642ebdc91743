/** 求助: asked on the page where a deputy waits, seen and handled at the desk. The casting page sends nothing (docs/decisions/0016). */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { HelpList, HelpPage } from '../../../views/voting/help-list.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, Malformed, typed } from '../../http/form.ts'
import { pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { type MandateId, parseId, type SessionId } from '../../kernel/ids.ts'
import { found, Missing } from '../../kernel/verdict.ts'
import { deskOf, nounOf } from '../session/desk-routes.ts'
import { sessionAtDesk, sessionByCode } from '../session/session-store.ts'
import { askForHelp, handleHelp, takeBackHelp } from './actions.ts'
import { helpForm } from './forms.ts'
import { openHelp } from './store.ts'

export function helpRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  async function asking(c: Context<Env>) {
    const session = found(await sessionByCode(db.read, c.req.param('code') ?? ''), 'session')
    const { viewer } = c.var
    // A slip of one session asks for help in that session only.
    if (viewer.kind !== 'deputy' || viewer.sessionId !== session.id) throw new Missing('deputy')
    return { session, mandateId: viewer.mandateId }
  }

  routes.post('/s/:code/help', allow('help.ask'), async (c) => {
    const { session, mandateId } = await asking(c)
    const form = check(helpForm, await typed(c))
    if (!form.ok) throw new Malformed('reason')
    await askForHelp(db, session.id, mandateId, form.values.reason)
    return seeOther(c, paths.waiting(session.code))
  })

  routes.post('/s/:code/help/take-back', allow('help.ask'), async (c) => {
    const { session, mandateId } = await asking(c)
    await takeBackHelp(db, session.id, mandateId)
    return seeOther(c, paths.waiting(session.code))
  })

  const sessionIn = async (c: Context<Env>) => {
    const id = found(parseId<SessionId>(c.req.param('id')), 'session')
    return found(await sessionAtDesk(db.read, c.var.place.id, id), 'session')
  }

  routes.get('/desk/:body/sessions/:id/help', allow('session.read'), async (c) => {
    const session = await sessionIn(c)
    const here = paths.desk(c.var.place.slug, 'sessions', session.id)
    const open = await openHelp(db.read, session.id)
    return pageOrFragment(c, {
      fragment: (ui) => <HelpList ui={ui} here={here} open={open} now={db.displayNow()} />,
      page: (ui) => <HelpPage ui={ui} noun={nounOf(c)} session={session} here={here} open={open} now={db.displayNow()} />,
    })
  })

  routes.post('/desk/:body/sessions/:id/help/:mandate', allow('help.handle'), async (c) => {
    const session = await sessionIn(c)
    await handleHelp(db, deskOf(c), session.id, found(parseId<MandateId>(c.req.param('mandate')), 'mandate'))
    return seeOther(c, `${paths.desk(c.var.place.slug, 'sessions', session.id)}/help`)
  })

  return routes
}
