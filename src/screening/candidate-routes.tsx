/** One candidate: opinions asked and given, and the decision. */
import { type Context, Hono } from 'hono'
import { paths } from '../../views/paths.ts'
import { CandidatePage } from '../../views/screening/candidate.tsx'
import { unitsOf } from '../bodies/store.ts'
import { channelsOf, sourcesOfCandidate } from '../collection/store.ts'
import { mayHappen } from '../cycle/stages.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { addDays, shanghaiDay } from '../kernel/clock.ts'
import { type CandidateId, newId, parseId, type UnitId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { askUnits, type Desk, giveOpinion, withdrawReview } from './actions.ts'
import { candidateAtDesk } from './candidate-store.ts'
import { askForm, dropForm, opinionForm, type ScreeningError } from './forms.ts'
import { reachOf } from './reach.ts'
import { progressOf, type ReviewRefusal } from './review.ts'
import { reviewsOf } from './review-store.ts'
import { dropCandidate, reopenCandidate, shortlistCandidate } from './shortlist-actions.ts'

/** What a question proposes as its day. */
const USUAL_REVIEW_DAYS = 14

interface Outcome {
  readonly values?: Typed
  readonly errors?: Readonly<Record<string, ScreeningError>>
  readonly refusal?: ReviewRefusal
}

export function candidateRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const today = () => shanghaiDay(db.displayNow())
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })
  const idOf = (c: Context<Env>) => found(parseId<CandidateId>(c.req.param('id')), 'candidate')
  const here = (c: Context<Env>) => paths.desk(c.var.place.slug, 'screening', idOf(c))
  const back = (c: Context<Env>) => seeOther(c, here(c))

  async function show(c: Context<Env>, { values, errors = {}, refusal }: Outcome = {}) {
    const candidate = found(await candidateAtDesk(db.read, c.var.place.id, idOf(c)), 'candidate')
    const reach = reachOf(c.var.place.grants)
    const all = await reviewsOf(db.read, candidate.id)
    const ofUnits = all.filter((review) => reach.units.includes(review.unit_id))
    // What a department was not asked about is not there for it.
    if (!reach.everything && ofUnits.length === 0) found(null, 'candidate')
    const sources = await sourcesOfCandidate(db.read, candidate.id)
    const open = candidate.state === 'screening' && mayHappen(candidate.stage, 'review.ask').ok
    const units = await unitsOf(db.read, c.var.place.id)
    return page(
      c,
      (ui) => {
        const may = (action: Parameters<NonNullable<typeof ui.desk>['may']>[0]) => ui.desk?.may(action) ?? false
        return (
          <CandidatePage
            ui={ui}
            candidate={candidate}
            sources={sources}
            channels={channelsOf(sources)}
            reviews={reach.everything ? all : ofUnits}
            progress={progressOf(all, today())}
            askable={open && may('review.ask') ? units.filter((unit) => !all.some((review) => review.unit_id === unit.id)) : null}
            mayWithdraw={open && may('review.ask')}
            mayArrange={may('shortlist.arrange') && mayHappen(candidate.stage, 'shortlist.arrange').ok}
            mayEdit={may('candidate.draft') && mayHappen(candidate.stage, 'candidate.draft').ok}
            own={open ? (ofUnits.find((review) => review.opinion === null) ?? ofUnits[0] ?? null) : null}
            seesProposals={may('proposal.inbox')}
            values={values ?? {}}
            asked={addDays(today(), USUAL_REVIEW_DAYS)}
            requestId={newId()}
            errors={sentences(errors, ui.text.screening.errors)}
            refusal={refusal ? ui.text.refusals[refusal] : null}
          />
        )
      },
      refusal ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  routes.get('/desk/:body/screening/:id', allow('screening.read'), (c) => show(c))

  routes.post('/desk/:body/screening/:id/ask', allow('review.ask'), async (c) => {
    const values = await typed(c)
    const units = unitsIn(values)
    const form = check<ScreeningError, typeof askForm>(askForm, { due: values['asked-due'] ?? '' })
    const errors: Record<string, ScreeningError> = {}
    if (units.length === 0) errors['units'] = 'units-missing'
    if (!form.ok) errors['asked-due'] = 'day-form'
    if (!form.ok || units.length === 0) return show(c, { values, errors })
    const once = { id: requestId(values), location: here(c) }
    const asked: { fault: ScreeningError | null } = { fault: null }
    await createOnce(db.read, once.id, async () => {
      asked.fault = await askUnits(db, deskOf(c), idOf(c), { units, due: form.values.due }, once)
      return once.location
    })
    return asked.fault === null ? back(c) : show(c, { values, errors: { 'asked-due': asked.fault } })
  })

  routes.post('/desk/:body/screening/:id/withdraw', allow('review.ask'), async (c) => {
    const unit = found(parseId<UnitId>((await typed(c))['unit']), 'unit')
    await withdrawReview(db, deskOf(c), idOf(c), unit)
    return back(c)
  })

  routes.post('/desk/:body/screening/:id/opinion', allow('review.give'), async (c) => {
    const values = await typed(c)
    const unit = found(parseId<UnitId>(values['unit']), 'unit')
    if (!reachOf(c.var.place.grants).units.includes(unit)) found(null, 'unit')
    const form = check<ScreeningError, typeof opinionForm>(opinionForm, values)
    if (!form.ok) return show(c, { values, errors: form.errors })
    await giveOpinion(db, deskOf(c), idOf(c), unit, form.values)
    return back(c)
  })

  /** A decision that lacks opinions is answered on the page that names who is missing. */
  async function decide(c: Context<Env>, work: () => Promise<void>, values: Typed = {}) {
    try {
      await work()
      return back(c)
    } catch (error) {
      if (error instanceof Refused && (error.code === 'opinions-missing' || error.code === 'opinions-not-asked'))
        return show(c, { values, refusal: error.code })
      throw error
    }
  }

  routes.post('/desk/:body/screening/:id/shortlist', allow('shortlist.arrange'), (c) =>
    decide(c, () => shortlistCandidate(db, deskOf(c), idOf(c))),
  )

  routes.post('/desk/:body/screening/:id/drop', allow('shortlist.arrange'), async (c) => {
    const values = await typed(c)
    const form = check<ScreeningError, typeof dropForm>(dropForm, { reason: values['drop-reason'] ?? '' })
    if (!form.ok) return show(c, { values, errors: { 'drop-reason': form.errors['reason'] ?? 'reason-missing' } })
    return decide(c, () => dropCandidate(db, deskOf(c), idOf(c), form.values.reason), values)
  })

  routes.post('/desk/:body/screening/:id/reopen', allow('shortlist.arrange'), async (c) => {
    await reopenCandidate(db, deskOf(c), idOf(c))
    return back(c)
  })

  return routes
}

const UNIT = 'unit-'

const unitsIn = (values: Typed): UnitId[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(UNIT))
    .map((name) => found(parseId<UnitId>(name.slice(UNIT.length)), 'unit'))
