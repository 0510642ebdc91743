/** The way of a resident's proposal: write, check, send, keep the tracking code. */
import { type Context, Hono } from 'hono'
import { ProposeCheckPage } from '../../views/collection/propose-check.tsx'
import { ProposeClosedPage, ProposeDonePage } from '../../views/collection/propose-end.tsx'
import { ProposePage } from '../../views/collection/propose-form.tsx'
import { longDay } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { CATEGORIES } from '../database/tables/year.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type CallId, newId, parseId } from '../kernel/ids.ts'
import { found, Missing, Refused } from '../kernel/verdict.ts'
import { canPropose, type ProposeRefusal } from './call.ts'
import { type Call, publicCall, windowOf } from './call-store.ts'
import { type CollectionError, type ProposalForm, proposalForm } from './forms.ts'
import { countWrongCode, mayLookUpCodes, submitProposal } from './intake-actions.ts'
import { titleByCode } from './proposal-store.ts'
import { acceptedLike } from './similar-public.ts'
import type { FindSimilar } from './similar-store.ts'
import { parseTrackingCode } from './tracking-code.ts'

export function proposeRoutes({ db, config }: Deps, findSimilar: FindSimilar) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())

  const callOf = async (c: Context<Env>) => {
    const id = parseId<CallId>(c.req.param('id'))
    return found(id && (await publicCall(db.read, id)), 'call')
  }
  /** The form with what was typed; `errors` make it a 422. */
  async function form(c: Context<Env>, call: Call, values: Typed, errors: Readonly<Record<string, CollectionError>>) {
    const similar = await acceptedLike(findSimilar, call.cycle_id, values)
    const words = texts[c.var.reading.language].collection.errors
    return page(
      c,
      (ui) => (
        <ProposePage
          ui={ui}
          call={call}
          values={values}
          errors={sentences(errors, words)}
          categories={CATEGORIES}
          similar={similar}
        />
      ),
      Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  /** Not now: says why, and gives back every word that was typed. */
  const notNow = (c: Context<Env>, call: Call, refusal: ProposeRefusal, values: Typed) =>
    page(
      c,
      (ui) => {
        const words = ui.text.collection
        const closed = refusal === 'call-closed'
        return (
          <ProposeClosedPage
            ui={ui}
            call={call}
            title={closed ? words.propose.closedTitle : words.call.state.upcoming}
            sentence={closed ? words.propose.closedBody : words.propose.early(longDay(call.opens_on, ui.language))}
            values={values}
          />
        )
      },
      409,
    )

  async function checkPage(
    c: Context<Env>,
    call: Call,
    proposal: ProposalForm,
    values: Typed,
    problem: { readonly id: string; readonly status: 429 } | null,
  ) {
    const similar = await acceptedLike(findSimilar, call.cycle_id, values)
    return page(
      c,
      (ui) => (
        <ProposeCheckPage
          ui={ui}
          call={call}
          proposal={proposal}
          values={values}
          similar={similar}
          requestId={problem?.id ?? newId()}
          problem={problem && ui.text.collection.propose.tooMany}
        />
      ),
      problem?.status ?? 200,
    )
  }

  routes.get('/calls/:id/propose', allow('proposal.submit'), async (c) => {
    const call = await callOf(c)
    if (!canPropose(windowOf(call), today()).ok) return seeOther(c, paths.call(call.id))
    return form(c, call, {}, {})
  })

  // A reload of the check page, or a link to it, begins with the form: what was typed is only in the sender's browser.
  routes.get('/calls/:id/propose/check', allow('proposal.submit'), async (c) => seeOther(c, paths.propose((await callOf(c)).id)))
  routes.get('/calls/:id/propose/form', allow('proposal.submit'), async (c) => seeOther(c, paths.propose((await callOf(c)).id)))

  routes.post('/calls/:id/propose/form', allow('proposal.submit'), async (c) => form(c, await callOf(c), await typed(c), {}))

  routes.post('/calls/:id/propose/check', allow('proposal.submit'), async (c) => {
    const call = await callOf(c)
    const values = await typed(c)
    const open = canPropose(windowOf(call), today())
    if (!open.ok) return notNow(c, call, open.refusal, values)
    const checked = check<CollectionError, typeof proposalForm>(proposalForm, values)
    return checked.ok ? checkPage(c, call, checked.values, values, null) : form(c, call, values, checked.errors)
  })

  routes.post('/calls/:id/propose', allow('proposal.submit'), async (c) => {
    const call = await callOf(c)
    const values = await typed(c)
    const id = requestId(values)
    const checked = check<CollectionError, typeof proposalForm>(proposalForm, values)
    if (!checked.ok) return form(c, call, values, checked.errors)
    try {
      const location = await createOnce(db.read, id, async () => {
        const location = (code: string) => paths.proposeDone(call.id, code)
        return location(await submitProposal(db, call.id, checked.values, { id, location }))
      })
      return seeOther(c, location)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.code === 'too-many') return checkPage(c, call, checked.values, values, { id, status: 429 })
      if (error.code === 'call-closed' || error.code === 'call-not-open-yet') return notNow(c, call, error.code, values)
      throw error
    }
  })

  routes.get('/calls/:id/propose/done', allow('proposal.track'), async (c) => {
    const call = await callOf(c)
    const code = found(parseTrackingCode(c.req.query('code') ?? ''), 'code')
    // This page would tell whether a code exists, so guesses count here as they do on the tracking page.
    if (!(await mayLookUpCodes(db))) return seeOther(c, paths.tracked(code))
    const title = await titleByCode(db.read, call.id, code)
    if (title === null) {
      await countWrongCode(db)
      throw new Missing('code')
    }
    const address = new URL(paths.tracked(code), config.baseUrl).href
    const open = canPropose(windowOf(call), today()).ok
    const response = await page(c, (ui) => (
      <ProposeDonePage ui={ui} call={call} code={code} title={title} address={address} open={open} />
    ))
    response.headers.set('cache-control', 'no-store')
    return response
  })

  return routes
}
