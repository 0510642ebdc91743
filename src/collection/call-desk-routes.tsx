/** Calls at the desk: draft, change, publish, extend, print. */
import { type Context, Hono } from 'hono'
import { DeskCallPage } from '../../views/collection/desk-call.tsx'
import { NewCallPage } from '../../views/collection/desk-call-form.tsx'
import { DeskCallsPage } from '../../views/collection/desk-calls.tsx'
import { NoticePage } from '../../views/collection/notice.tsx'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { mayHappen } from '../cycle/stages.ts'
import { currentCycle } from '../cycle/store.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { addDays, shanghaiDay } from '../kernel/clock.ts'
import { type CallId, newId, parseId } from '../kernel/ids.ts'
import { found, must } from '../kernel/verdict.ts'
import { callPhase, canChange, isShort, lengthInDays, USUAL_DAYS } from './call.ts'
import { type Desk, draftCall, editCall, extendCall, publishCall } from './call-actions.ts'
import { callPreset } from './call-preset.ts'
import { type Call, callAtDesk, callsAtDesk, numbersOfCall, windowOf } from './call-store.ts'
import { type CollectionError, callForm, extensionForm } from './forms.ts'
import { byState } from './proposal.ts'

type Errors = Readonly<Record<string, CollectionError>>

export function callDeskRoutes({ db, config }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })
  const idOf = (c: Context<Env>) => found(parseId<CallId>(c.req.param('id')), 'call')
  const callOf = async (c: Context<Env>) => found(await callAtDesk(db.read, c.var.place.id, idOf(c)), 'call')
  const wordsOf = (c: Context<Env>) => texts[c.var.reading.language].collection.errors
  const statusOf = (errors: Errors) => (Object.keys(errors).length > 0 ? 422 : 200)

  routes.get('/desk/:body/calls', allow('call.read'), async (c) => {
    const calls = await callsAtDesk(db.read, c.var.place.id)
    const cycle = await currentCycle(db.read, c.var.place.id)
    const rows = calls.map((call) => ({
      ...call,
      received: call.received ?? 0,
      phase: callPhase(windowOf(call), today()),
      length: lengthInDays(call.opens_on, call.closes_on),
    }))
    const canDraft = cycle !== undefined && mayHappen(cycle.stage, 'call.publish').ok
    return page(c, (ui) => <DeskCallsPage ui={ui} calls={rows} year={cycle !== undefined} canDraft={canDraft} />)
  })

  const newPage = (c: Context<Env>, values: Typed, errors: Errors, id: string) =>
    page(
      c,
      (ui) => <NewCallPage ui={ui} values={values} errors={sentences(errors, wordsOf(c))} requestId={id} />,
      statusOf(errors),
    )

  routes.get('/desk/:body/calls/new', allow('call.publish'), async (c) => {
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    must(mayHappen(cycle.stage, 'call.publish'))
    const opens = addDays(today(), 1)
    return newPage(c, { ...callPreset(cycle.year), opens, closes: addDays(opens, USUAL_DAYS) }, {}, newId())
  })

  routes.post('/desk/:body/calls', allow('call.publish'), async (c) => {
    const cycle = found(await currentCycle(db.read, c.var.place.id), 'cycle')
    const values = await typed(c)
    const id = requestId(values)
    const form = check<CollectionError, typeof callForm>(callForm, values)
    if (!form.ok) return newPage(c, values, form.errors, id)
    const location = (call: CallId) => paths.desk(c.var.place.slug, 'calls', call)
    const create = async () => location(await draftCall(db, deskOf(c), cycle.id, form.values, { id, location }))
    return seeOther(c, await createOnce(db.read, id, create))
  })

  async function show(c: Context<Env>, call: Call, values: Typed, errors: Errors) {
    const numbers = byState(await numbersOfCall(db.read, call.id))
    return page(
      c,
      (ui) => (
        <DeskCallPage
          ui={ui}
          call={call}
          phase={callPhase(windowOf(call), today())}
          length={lengthInDays(call.opens_on, call.closes_on)}
          short={isShort(call.opens_on, call.closes_on)}
          publishedOn={call.published_at && shanghaiDay(call.published_at)}
          numbers={numbers}
          collecting={mayHappen(call.stage, 'call.publish').ok}
          values={values}
          errors={sentences(errors, wordsOf(c))}
        />
      ),
      statusOf(errors),
    )
  }

  const valuesOf = (call: Call): Typed => ({
    title: call.title,
    scope: call.scope,
    wanted: call.wanted,
    excluded: call.excluded,
    opens: call.opens_on,
    closes: call.closes_on,
    contact: call.contact,
  })

  routes.get('/desk/:body/calls/:id', allow('call.read'), async (c) => {
    const call = await callOf(c)
    return show(c, call, call.published_at === null ? valuesOf(call) : {}, {})
  })

  routes.post('/desk/:body/calls/:id', allow('call.publish'), async (c) => {
    const call = await callOf(c)
    const values = await typed(c)
    const form = check<CollectionError, typeof callForm>(callForm, values)
    must(canChange(windowOf(call)))
    if (!form.ok) return show(c, call, values, form.errors)
    await editCall(db, deskOf(c), call.id, form.values)
    return seeOther(c, paths.desk(c.var.place.slug, 'calls', call.id))
  })

  routes.post('/desk/:body/calls/:id/publish', allow('call.publish'), async (c) => {
    await publishCall(db, deskOf(c), idOf(c))
    return seeOther(c, paths.desk(c.var.place.slug, 'calls', idOf(c)))
  })

  routes.post('/desk/:body/calls/:id/extend', allow('call.publish'), async (c) => {
    const call = await callOf(c)
    const values = await typed(c)
    const form = check<CollectionError, typeof extensionForm>(extensionForm, values)
    const extended = form.ok ? await extendCall(db, deskOf(c), call.id, form.values.closes) : null
    if (extended?.ok) return seeOther(c, paths.desk(c.var.place.slug, 'calls', call.id))
    const problem = form.ok ? 'closes-not-later' : (form.errors['closes'] ?? 'day-form')
    return show(c, call, values, { 'closes-extended': problem })
  })

  routes.get('/desk/:body/calls/:id/notice', allow('call.read'), async (c) => {
    const call = await callOf(c)
    const address = new URL(paths.call(call.id), config.baseUrl).href
    const organ = texts['zh-CN'].collection.organ[call.body_kind](call.body_name)
    const publishedOn = call.published_at && shanghaiDay(call.published_at)
    return page(c, (ui) => <NoticePage ui={ui} call={call} address={address} organ={organ} publishedOn={publishedOn} />)
  })

  return routes
}
