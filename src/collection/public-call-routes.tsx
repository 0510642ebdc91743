/** Calls as residents meet them: the list, one call, and what was proposed already. */
import { type Context, Hono } from 'hono'
import { CallPage } from '../../views/collection/call.tsx'
import { CallsPage } from '../../views/collection/calls.tsx'
import { SimilarBox, SimilarPage } from '../../views/collection/similar.tsx'
import type { Deps, Env } from '../http/env.ts'
import { page, pageOrFragment } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { addDays, daysBetween, shanghaiDay } from '../kernel/clock.ts'
import { type CallId, parseId } from '../kernel/ids.ts'
import { found } from '../kernel/verdict.ts'
import { callPhase } from './call.ts'
import { type Call, numbersOfCall, publicCall, publicCalls, windowOf } from './call-store.ts'
import { acceptedOfCall } from './inbox-store.ts'
import { byState } from './proposal.ts'
import { acceptedLike } from './similar-public.ts'
import type { FindSimilar } from './similar-store.ts'

/** Calls that closed within these days are still listed. */
const RECENT_DAYS = 120

export function publicCallRoutes({ db }: Deps, findSimilar: FindSimilar) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())

  const callOf = async (c: Context<Env>) => {
    const id = parseId<CallId>(c.req.param('id'))
    return found(id && (await publicCall(db.read, id)), 'call')
  }

  const shown = (call: Call) => {
    const phase = callPhase(windowOf(call), today())
    return { phase, days: daysBetween(today(), phase === 'upcoming' ? call.opens_on : call.closes_on) }
  }

  routes.get('/calls', allow('public.read'), async (c) => {
    const calls = await publicCalls(db.read, addDays(today(), -RECENT_DAYS))
    return page(c, (ui) => <CallsPage ui={ui} calls={calls.map((call) => ({ ...call, ...shown(call) }))} />)
  })

  routes.get('/calls/:id', allow('public.read'), async (c) => {
    const call = await callOf(c)
    const numbers = byState(await numbersOfCall(db.read, call.id))
    const accepted = await acceptedOfCall(db.read, call.id)
    return page(c, (ui) => <CallPage ui={ui} call={call} {...shown(call)} numbers={numbers} accepted={accepted} />)
  })

  routes.get('/calls/:id/similar', allow('proposal.submit'), async (c) => {
    const call = await callOf(c)
    const written = { title: c.req.query('title') ?? '', place: c.req.query('place') ?? '' }
    const similar = await acceptedLike(findSimilar, call.cycle_id, written)
    return pageOrFragment(c, {
      page: (ui) => <SimilarPage ui={ui} similar={similar} />,
      fragment: (ui) => <SimilarBox ui={ui} similar={similar} />,
    })
  })

  return routes
}
