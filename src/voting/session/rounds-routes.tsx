/** Drawing up rounds, and moving them step by step from the console. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { RoundFormPage } from '../../../views/voting/round-form.tsx'
import { mayHappen } from '../../cycle/stages.ts'
import { cycleById } from '../../cycle/store.ts'
import type { Deps, Env } from '../../http/env.ts'
import { check, Malformed, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { createOnce } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { newId, parseId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { castingPageDigests } from '../ballot/page.server.ts'
import { preset } from '../rule/presets.ts'
import type { VotingRule } from '../rule/rule.ts'
import { ruleSchema } from '../rule/schema.ts'
import { obstaclesIn } from '../rulemaking/obstacles.ts'
import { startsFor } from '../rulemaking/starts.ts'
import { openTheBox } from '../scrutiny/box-actions.ts'
import { countRound } from '../scrutiny/count-actions.ts'
import { adoptedRule } from './adopted-rule.ts'
import { frozenList, listItems } from './decision-store.ts'
import { deskOf, isStreet, nounOf, statusOf, termsOf } from './desk-routes.ts'
import { keyForm, type RoundForm, repeatForm, roundForm, type SessionError, voidForm } from './forms.ts'
import { turnKey } from './key-actions.ts'
import type { RoundRefusal } from './round.ts'
import { beginIssuing, draftRound, freezeRound, type PrepareRefusal, repeatRound, voidRound } from './round-actions.ts'
import { type Session, sessionAtDesk, sessionsOf } from './session-store.ts'

type Errors = Readonly<Record<string, SessionError>>

export function roundsRoutes(deps: Deps) {
  const { db, masterKey, assets, installation } = deps
  const terms = termsOf(deps)
  const routes = new Hono<Env>()
  const roundId = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const consolePath = (c: Context<Env>, id: RoundId) => paths.desk(c.var.place.slug, 'rounds', id)

  /** The session named in the address, or the newest one. */
  async function sessionIn(c: Context<Env>): Promise<Session> {
    const named = parseId<SessionId>(c.req.query('session'))
    if (named !== null) return found(await sessionAtDesk(db.read, c.var.place.id, named), 'session')
    return found((await sessionsOf(db.read, c.var.place.id))[0], 'session')
  }

  async function formPage(c: Context<Env>, session: Session, values: Typed, errors: Errors, id: string) {
    const list = await frozenList(db.read, session.cycle_id)
    if (list === undefined) throw new Refused<PrepareRefusal>('no-frozen-list')
    const items = await listItems(db.read, list.id)
    const starts = startsFor(c.var.place.kind)
    const standard: Typed = {
      // The rule's name is printed on Chinese papers, whatever language the form is read in.
      title: texts['zh-CN'].rounds.titlePreset(
        c.var.place.name,
        session.year,
        texts['zh-CN'].rounds.noun[isStreet(c) ? 'advisory-vote' : 'formal-vote'],
      ),
      choice: starts[0],
      seats: String(list.seats),
      method: 'sealed',
      // In a demo one person plays every part, also that of the scrutineers.
      custody: installation.kind === 'demo' ? 'platform' : 'scrutineers',
      holders: '3',
      needed: '2',
    }
    const words = texts[c.var.reading.language].session.errors
    return page(
      c,
      (ui) => (
        <RoundFormPage
          ui={ui}
          noun={nounOf(c)}
          year={session.year}
          session={session}
          items={items}
          starts={starts.map((id) => ({ id, basis: preset(id).basis }))}
          requestId={id}
          values={{ ...standard, ...values }}
          errors={sentences(errors, words)}
        />
      ),
      statusOf(errors),
    )
  }

  routes.get('/desk/:body/rounds/new', allow('round.prepare'), async (c) => {
    const session = await sessionIn(c)
    const cycle = found(await cycleById(db.read, c.var.place.id, session.cycle_id), 'cycle')
    must(mayHappen(cycle.stage, 'round.prepare'))
    return formPage(c, session, {}, {}, newId())
  })

  routes.post('/desk/:body/rounds', allow('round.prepare'), async (c) => {
    const session = await sessionIn(c)
    const values = await typed(c)
    const id = requestId(values)
    const form = check<SessionError, typeof roundForm>(roundForm, values)
    if (!form.ok) return formPage(c, session, values, form.errors, id)
    const list = await frozenList(db.read, session.cycle_id)
    if (list === undefined) throw new Refused<PrepareRefusal>('no-frozen-list')
    const candidates = (await listItems(db.read, list.id)).length
    const start = startsFor(c.var.place.kind).find((one) => one === form.values.choice)
    if (start === undefined) return formPage(c, session, values, { choice: 'choice-missing' }, id)
    const { method, custody, holders, needed, seats, title } = form.values
    const rule = adoptedRule({ choice: start, title, body: c.var.place.kind, method, custody, candidates, seats })
    const problem = problemOf(form.values, rule, candidates)
    if (problem !== null) return formPage(c, session, values, problem, id)
    const location = (round: RoundId) => `${consolePath(c, round)}/rule`
    const plan = {
      sessionId: session.id,
      street: isStreet(c),
      method,
      rule,
      start,
      holding: { holders, needed },
      once: { id, location },
    }
    return seeOther(c, await createOnce(db.read, id, async () => location(await draftRound(db, deskOf(c), plan))))
  })

  routes.post('/desk/:body/rounds/:id/freeze', allow('round.freeze'), async (c) => {
    const id = roundId(c)
    const pages = (read: Parameters<typeof castingPageDigests>[1]) => castingPageDigests({ assets, installation }, read, id)
    await freezeRound(db, { masterKey, terms, pages }, deskOf(c), id)
    return seeOther(c, consolePath(c, id))
  })

  routes.post('/desk/:body/rounds/:id/issue', allow('round.run'), async (c) => {
    await beginIssuing(db, terms, deskOf(c), roundId(c))
    return seeOther(c, consolePath(c, roundId(c)))
  })

  routes.post('/desk/:body/rounds/:id/turn', allow('round.turn-key'), async (c) => {
    const form = check(keyForm, await typed(c))
    if (!form.ok) throw new Malformed('key')
    const { act, role } = form.values
    if (!c.var.place.grants.some((grant) => grant.role === role)) throw new Refused<RoundRefusal>('key-not-yours')
    await turnKey(db, terms, deskOf(c), roundId(c), act, role)
    return seeOther(c, consolePath(c, roundId(c)))
  })

  routes.post('/desk/:body/rounds/:id/open-box', allow('box.open'), async (c) => {
    await openTheBox(db, masterKey, terms, deskOf(c), roundId(c))
    return seeOther(c, consolePath(c, roundId(c)))
  })

  routes.post('/desk/:body/rounds/:id/count', allow('round.count'), async (c) => {
    await countRound(db, masterKey, terms, deskOf(c), roundId(c))
    return seeOther(c, consolePath(c, roundId(c)))
  })

  routes.post('/desk/:body/rounds/:id/void', allow('round.void'), async (c) => {
    const form = check(voidForm, await typed(c))
    if (!form.ok) throw new Malformed('reason')
    await voidRound(db, deskOf(c), roundId(c), form.values.reason, terms)
    return seeOther(c, consolePath(c, roundId(c)))
  })

  routes.post('/desk/:body/rounds/:id/repeat', allow('round.prepare'), async (c) => {
    const form = check(repeatForm, await typed(c))
    if (!form.ok) throw new Malformed('how')
    return seeOther(c, consolePath(c, await repeatRound(db, deskOf(c), roundId(c), form.values.how)))
  })

  return routes
}

/** What only the frozen list can tell about the form. */
function problemOf({ seats }: RoundForm, rule: VotingRule, candidates: number): Errors | null {
  if (seats > candidates) return { seats: 'seats-exceed-candidates' }
  if (obstaclesIn(rule).includes('ranks-not-on-screen')) return { method: 'method-cannot-show-ballot' }
  // Where nobody needs a majority and every candidate has a seat, nothing is decided.
  return ruleSchema.safeParse(rule).success ? null : { seats: 'seats-all-need-majority' }
}
