/** 疑难票裁定 at the scrutiny desk: written down while papers are counted, read by those who count. Never on a public page. */
import { type Context, Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { texts } from '../../../views/text/index.ts'
import { articlesOf } from '../../../views/voting/rule-words/articles.ts'
import { RulingsPage } from '../../../views/voting/rulings.tsx'
import type { Deps, Env } from '../../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../../http/form.ts'
import { answeredBefore } from '../../http/once.ts'
import { page, seeOther } from '../../http/respond.ts'
import { allow } from '../../identity/guard.ts'
import { newId, parseId, type RequestId, type RoundId, type RulingId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import type { VotingRule } from '../rule/rule.ts'
import { agreedFigures } from '../scrutiny/agreed.ts'
import { deskOf, nounOf, statusOf } from '../session/desk-routes.ts'
import { ruleOf } from '../session/facts-store.ts'
import { canEnterPaper, type RoundRefusal } from '../session/round.ts'
import { candidatesOfRound, roundAtDesk } from '../session/round-store.ts'
import { hasPapers, noteRuling, type RulingFault, takeBackRuling } from './actions.ts'
import { type RulingError, rulingForm, strikeForm, WHOLE_PAPER } from './forms.ts'
import { itemRulings, PAPER_RULINGS } from './ruling.ts'
import { rulingsOf } from './store.ts'

interface Failed {
  readonly id: RequestId
  readonly values: Typed
  readonly errors: RulingFault
  /** Which ruling was to be struck out; null: a new one was to be noted. */
  readonly ruling: RulingId | null
}

export function rulingRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const idIn = (c: Context<Env>) => found(parseId<RoundId>(c.req.param('id')), 'round')
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'rounds', idIn(c), 'rulings')

  routes.get('/desk/:body/rounds/:id/rulings', allow('count.read'), (c) => show(c, null))

  async function show(c: Context<Env>, failed: Failed | null) {
    const round = found(await roundAtDesk(db.read, c.var.place.id, idIn(c)), 'round')
    if (!(await hasPapers(db.read, round))) throw new Refused<RoundRefusal>('round-not-for-paper')
    const rule = ruleOf(round)
    const stands = (await agreedFigures(db.read, rule, round.id)) !== undefined
    const props = {
      noun: nounOf(c),
      round,
      candidates: await candidatesOfRound(db.read, round.id),
      rulings: await rulingsOf(db.read, round.id),
      open: canEnterPaper(round.phase).ok && !stands,
      itemRulings: itemRulings(rule),
      paperRulings: PAPER_RULINGS,
      wholePaper: WHOLE_PAPER,
      // Rulings go on an official paper: the clause as it was adopted.
      clauses: clausesOn(rule),
      requestId: failed?.id ?? newId<RequestId>(),
      struck: failed?.ruling ?? null,
      values: failed?.values ?? {},
      errors: sentences(failed?.errors ?? {}, texts[c.var.reading.language].rulings.errors),
    }
    return page(c, (ui) => <RulingsPage ui={ui} {...props} />, statusOf(failed?.errors ?? {}))
  }

  routes.post('/desk/:body/rounds/:id/rulings', allow('ballot.rule'), async (c) => {
    const values = await typed(c)
    const id = requestId(values)
    const form = check<RulingError, typeof rulingForm>(rulingForm, values)
    if (!form.ok) return show(c, { id, values, errors: form.errors, ruling: null })
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, here(c))
    const fault = await noteRuling(db, deskOf(c), idIn(c), form.values, { id, location: here(c) })
    return fault === null ? seeOther(c, here(c)) : show(c, { id, values, errors: fault, ruling: null })
  })

  routes.post('/desk/:body/rounds/:id/rulings/:ruling/strike', allow('ballot.rule'), async (c) => {
    const ruling = found(parseId<RulingId>(c.req.param('ruling')), 'ruling')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<RulingError, typeof strikeForm>(strikeForm, values)
    if (!form.ok) return show(c, { id, values, errors: form.errors, ruling })
    if ((await answeredBefore(db.read, id)) !== null) return seeOther(c, here(c))
    const fault = await takeBackRuling(db, deskOf(c), idIn(c), ruling, form.values.reason, { id, location: here(c) })
    return fault === null ? seeOther(c, here(c)) : show(c, { id, values, errors: fault, ruling })
  })

  return routes
}

const LONGEST_CLAUSE = 300

/** Sentences of the adopted rule that say how a ballot is marked and when it is void. */
function clausesOn(rule: VotingRule): string[] {
  return articlesOf(texts['zh-CN'].clauses, rule).flatMap(({ title, clauses }) =>
    clauses
      .filter(({ fields }) =>
        fields.some((field) => /^(ballot\.(layout|unmarked|signs|rank)|validity|groups\.(cap|minimum))/.test(field)),
      )
      .map(({ text }) => `${title}：${text.trim()}`.slice(0, LONGEST_CLAUSE)),
  )
}
