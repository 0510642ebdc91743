/** Setting up the rule of a drafted round: the questions, a look at what they come to in words, and saving. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { RuleFormPage } from '../../../views/voting/rule-form.tsx'
import { RuleReading } from '../../../views/voting/rule-reading.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { Malformed, type Typed, typed } from '../../http/form.ts'
import { page, pageOrFragment, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { parseId, type RoundId } from '../../kernel/ids.ts'
import { found, must } from '../../kernel/verdict.ts'
import { mandatesOfSession } from '../session/attendance-store.ts'
import { deskOf, nounOf, statusOf } from '../session/desk-routes.ts'
import { ruleOf } from '../session/facts-store.ts'
import { candidatesOfRound, type RoundAtDesk, roundAtDesk } from '../session/round-store.ts'
import { changeRule } from './actions.ts'
import { isAssumed } from './assumed.ts'
import { canSetRule } from './drafting.ts'
import { type CheckedRule, checkRule } from './forms.ts'
import { readingOf } from './reading.ts'
import { rowsToShow } from './rows.ts'
import { startedFrom } from './starts.ts'
import { valuesOf } from './values.ts'

/** The rule that the form was filled with; another may have been saved in the meantime. */
const INSTEAD = 'instead'

export function ruleRoutes(deps: Deps) {
  const { db } = deps
  const routes = new Hono<Env>()

  async function roundIn(c: Context<Env>): Promise<RoundAtDesk> {
    const id = found(parseId<RoundId>(c.req.param('round')), 'round')
    const round = found(await roundAtDesk(db.read, c.var.place.id, id), 'round')
    must(canSetRule(round))
    return round
  }

  async function checked(round: RoundAtDesk, values: Typed) {
    const candidates = (await candidatesOfRound(db.read, round.id)).length
    return checkRule(values, ruleOf(round), candidates)
  }

  /** The same views answer the first look, a check and what cannot be saved. */
  async function views(c: Context<Env>, round: RoundAtDesk, values: Typed, result: CheckedRule) {
    const { noun } = ruleOf(round)
    const entitled = (await mandatesOfSession(db.read, round.session_id)).length
    const candidates = (await candidatesOfRound(db.read, round.id)).length
    const start = startedFrom(round.rule_start)
    const reading = result.ok ? readingOf(result.rule, entitled) : null
    const faults = result.ok ? {} : result.faults
    return {
      fragment: (ui: Parameters<typeof RuleReading>[0]['ui']) => <RuleReading ui={ui} reading={reading} faults={faults} />,
      page: (ui: Parameters<typeof RuleReading>[0]['ui']) => (
        <RuleFormPage
          ui={ui}
          noun={nounOf(c)}
          round={round}
          isRating={noun === 'rating'}
          start={start === null ? null : { id: start.id, basis: start.basis }}
          candidates={candidates}
          values={values}
          rows={rowsToShow(values)}
          isAssumed={(field) => isAssumed(start?.assumed ?? [], field)}
          reading={reading}
          faults={faults}
        />
      ),
    }
  }

  routes.get('/desk/:body/rounds/:round/rule', allow('round.prepare'), async (c) => {
    const round = await roundIn(c)
    const values = { ...valuesOf(ruleOf(round)), [INSTEAD]: round.rule_digest }
    return page(c, (await views(c, round, values, await checked(round, values))).page)
  })

  routes.post('/desk/:body/rounds/:round/rule/check', allow('round.prepare'), async (c) => {
    const round = await roundIn(c)
    const values = await typed(c)
    const result = await checked(round, values)
    // A region is replaced whatever it says; a page that says no is one.
    const status = c.req.header('hx-request') === 'true' ? 200 : statusOf(result.ok ? {} : result.faults)
    return pageOrFragment(c, await views(c, round, values, result), status)
  })

  routes.post('/desk/:body/rounds/:round/rule', allow('round.prepare'), async (c) => {
    const round = await roundIn(c)
    const values = await typed(c)
    const instead = values[INSTEAD]
    if (instead === undefined) throw new Malformed('the rule that is replaced')
    const result = await checked(round, values)
    if (!result.ok) return page(c, (await views(c, round, values, result)).page, 422)
    await changeRule(db, deskOf(c), round.id, { rule: result.rule, instead })
    return seeOther(c, paths.desk(c.var.place.slug, 'rounds', round.id))
  })

  return routes
}
