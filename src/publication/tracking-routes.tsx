/** Where a proposal's author looks up what became of it. Wrong codes are counted for the whole house, never by who sent them. */
import { type Context, Hono } from 'hono'
import { paths } from '../../views/paths.ts'
import { TrackedPage, TrackPage, type TrackProblem } from '../../views/publication/tracking.tsx'
import { countWrongCode, mayLookUpCodes } from '../collection/intake-actions.ts'
import { parseTrackingCode } from '../collection/tracking-code.ts'
import type { Deps, Env } from '../http/env.ts'
import { page, seeOther } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { fateOf } from './fate.ts'
import { candidatesOfProposal, mergesFrom, proposalByCode } from './tracking-store.ts'

export function trackingRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  const ask = (c: Context<Env>, typed: string, problem: TrackProblem | null) =>
    page(c, (ui) => <TrackPage ui={ui} typed={typed} problem={problem} />, problem === null ? 200 : STATUS[problem])

  routes.get('/track', allow('proposal.track'), (c) => {
    const typed = c.req.query('code')
    if (typed === undefined) return ask(c, '', null)
    const code = parseTrackingCode(typed)
    return code === null ? ask(c, typed.slice(0, 40), 'form') : seeOther(c, paths.tracked(code))
  })

  routes.get('/track/:code', allow('proposal.track'), async (c) => {
    const typed = c.req.param('code')
    const code = parseTrackingCode(typed)
    if (code === null) return ask(c, typed.slice(0, 40), 'form')
    if (!(await mayLookUpCodes(db))) return ask(c, code, 'tooMany')
    const proposal = await proposalByCode(db.read, code)
    if (!proposal) {
      await countWrongCode(db)
      return ask(c, code, 'unknown')
    }
    const { merges, leadId } = await mergesFrom(db.read, proposal.id)
    const fate = fateOf(proposal, merges, await candidatesOfProposal(db.read, leadId))
    const response = await page(c, (ui) => <TrackedPage ui={ui} code={code} proposal={proposal} fate={fate} />)
    // The page stands behind a code that only the author knows: no cache and no search engine keeps it.
    response.headers.set('cache-control', 'no-store')
    response.headers.set('x-robots-tag', 'noindex')
    return response
  })

  return routes
}

const STATUS = { form: 422, unknown: 404, tooMany: 429 } as const
