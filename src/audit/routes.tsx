/** The record of acts at a desk: a body's own; at the city's desk all of them. Verification always walks the whole chain. */
import { Hono } from 'hono'
import { AuditPage } from '../../views/desk/audit.tsx'
import type { Deps, Env } from '../http/env.ts'
import { page } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { verifyChain } from './chain.ts'
import { factsIn } from './events.ts'
import { notedIn } from './forms.ts'
import { auditHead, recentActs, wholeChain } from './store.ts'

const PAGE_SIZE = 100

export function auditRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk/:body/audit', allow('audit.read'), async (c) => {
    const { place } = c.var
    const { before: older, verify, number, digest } = c.req.query()
    const before = Number(older)
    const own = place.kind === 'city' ? null : place.id
    const acts = await recentActs(db.read, own, PAGE_SIZE, Number.isSafeInteger(before) && before > 0 ? before : undefined)
    const head = await auditHead(db.read)
    const typed = number === undefined || digest === undefined ? null : { number, digest }
    const noted = typed && notedIn(typed.number, typed.digest)
    const malformed = typed !== null && noted === null
    const faults = verify === '1' && !malformed ? await verifyChain(wholeChain(db.read), head, noted) : null
    const last = acts.at(-1)
    return page(
      c,
      (ui) => (
        <AuditPage
          ui={ui}
          acts={acts.map((act) => ({ ...act, day: shanghaiDay(act.at), facts: factsIn(act.event, act.fields) }))}
          older={acts.length === PAGE_SIZE && last ? last.number : null}
          head={head}
          check={{ faults, noted, typed: typed ?? { number: '', digest: '' }, malformed }}
        />
      ),
      malformed ? 422 : 200,
    )
  })

  return routes
}
