/** 票决办法 of a round, to be printed. */
import { Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { RulePaperPage } from '../../../views/voting/rule-paper.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { page } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { warningsOf } from '../rule/warnings.ts'
import { ruleOf } from './facts-store.ts'
import { roundAtDesk } from './round-store.ts'

export function rulePaperRoutes({ db }: Deps) {
  const routes = new Hono<Env>()

  routes.get('/desk/:body/rounds/:id/rule-paper', allow('session.read'), async (c) => {
    const id = found(parseId<RoundId>(c.req.param('id')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    const rule = ruleOf(round)
    // A text that is adopted cannot be made clearer any more.
    const warnings = round.manifest_digest === null ? warningsOf(rule) : []
    const back = paths.desk(c.var.place.slug, 'rounds', id)
    return page(c, (ui) => <RulePaperPage ui={ui} round={round} rule={rule} warnings={warnings} back={back} />)
  })

  return routes
}
