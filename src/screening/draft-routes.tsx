/** The form with which a candidate is drafted from proposals, or changed. */
import { type Context, Hono } from 'hono'
import { wanPlain } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { CandidateFormPage } from '../../views/screening/candidate-form.tsx'
import { unitsOf } from '../bodies/store.ts'
import { similarFinder } from '../collection/similar-store.ts'
import { mayHappen } from '../cycle/stages.ts'
import { currentCycle } from '../cycle/store.ts'
import { CATEGORIES } from '../database/tables/year.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, requestId, sentences, type Typed, typed } from '../http/form.ts'
import { createOnce } from '../http/once.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { type CandidateId, type CycleId, newId, type ProposalId, parseId } from '../kernel/ids.ts'
import { found, must, Refused } from '../kernel/verdict.ts'
import { type Desk, draftCandidate, editCandidate } from './actions.ts'
import { acceptedProposals, type CandidateAtDesk, candidateAtDesk, sourceIdsOf } from './candidate-store.ts'
import { candidateForm, type ScreeningError } from './forms.ts'

/** As many similar proposals are moved to the top of the list of sources. */
const SIMILAR_FIRST = 10

type Errors = Readonly<Record<string, ScreeningError>>

export function draftRoutes({ db }: Deps) {
  const routes = new Hono<Env>()
  const findSimilar = similarFinder(db.read)
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })
  const cycleOf = (c: Context<Env>) => currentCycle(db.read, c.var.place.id)

  interface Draft {
    readonly cycleId: CycleId
    readonly candidateId: CandidateId | null
    readonly values: Typed
    readonly chosen: readonly ProposalId[]
    readonly errors?: Errors
    readonly requestId?: string
    readonly conflict?: boolean
  }

  async function formPage(c: Context<Env>, draft: Draft) {
    const { cycleId, candidateId, values, chosen, errors = {}, conflict = false } = draft
    const proposals = await inUsefulOrder(cycleId, chosen)
    const units = await unitsOf(db.read, c.var.place.id)
    return page(
      c,
      (ui) => (
        <CandidateFormPage
          ui={ui}
          candidateId={candidateId}
          values={values}
          errors={sentences(errors, ui.text.screening.errors)}
          requestId={draft.requestId ?? newId()}
          proposals={proposals}
          chosen={chosen}
          categories={CATEGORIES}
          units={units}
          conflict={conflict}
        />
      ),
      conflict ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  /** Chosen ones first, then those that say nearly the same, then the rest as they came in. */
  async function inUsefulOrder(cycleId: CycleId, chosen: readonly ProposalId[]) {
    const all = await acceptedProposals(db.read, cycleId)
    const first = all.find((proposal) => proposal.id === chosen[0])
    const similar = first
      ? await findSimilar(cycleId, { title: first.title, text: first.wish }, { states: ['accepted'], limit: SIMILAR_FIRST })
      : []
    const rank = (id: ProposalId) => {
      if (chosen.includes(id)) return 0
      const at = similar.findIndex((proposal) => proposal.id === id)
      return at < 0 ? all.length : at + 1
    }
    return [...all].sort((a, b) => rank(a.id) - rank(b.id))
  }

  routes.get('/desk/:body/screening/new', allow('candidate.draft'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    must(mayHappen(cycle.stage, 'candidate.draft'))
    const wanted = (c.req.queries('proposal') ?? []).map((id) => parseId<ProposalId>(id))
    const proposals = await acceptedProposals(db.read, cycle.id)
    const chosen = proposals.filter((proposal) => wanted.includes(proposal.id))
    const [first] = chosen
    const values: Typed = first
      ? {
          title: first.title,
          content: first.wish,
          place: first.place,
          category: first.category,
          beneficiaries: first.beneficiaries,
        }
      : {}
    return formPage(c, { cycleId: cycle.id, candidateId: null, values, chosen: chosen.map((proposal) => proposal.id) })
  })

  routes.post('/desk/:body/screening', allow('candidate.draft'), async (c) => {
    const cycle = found(await cycleOf(c), 'cycle')
    const values = await typed(c)
    const id = requestId(values)
    const chosen = sourcesIn(values)
    const again = (errors: Errors) => formPage(c, { cycleId: cycle.id, candidateId: null, values, chosen, errors, requestId: id })
    const form = check<ScreeningError, typeof candidateForm>(candidateForm, values)
    if (!form.ok || chosen.length === 0) return again(problems(form.ok ? {} : form.errors, chosen))
    const location = (candidate: CandidateId) => paths.desk(c.var.place.slug, 'screening', candidate)
    try {
      const at = await createOnce(db.read, id, async () => {
        const draft = { form: form.values, sources: chosen }
        return location(await draftCandidate(db, deskOf(c), cycle.id, draft, { id, location }))
      })
      return seeOther(c, at)
    } catch (error) {
      if (error instanceof Refused && error.code === 'due-in-past') return again({ due: 'due-in-past' })
      throw error
    }
  })

  const candidateOf = async (c: Context<Env>) => {
    const id = found(parseId<CandidateId>(c.req.param('id')), 'candidate')
    return found(await candidateAtDesk(db.read, c.var.place.id, id), 'candidate')
  }

  routes.get('/desk/:body/screening/:id/edit', allow('candidate.draft'), async (c) => {
    const candidate = await candidateOf(c)
    must(mayHappen(candidate.stage, 'candidate.draft'))
    const values = valuesOf(candidate)
    const chosen = await sourceIdsOf(db.read, candidate.id)
    return formPage(c, { cycleId: candidate.cycle_id, candidateId: candidate.id, values, chosen })
  })

  routes.post('/desk/:body/screening/:id', allow('candidate.draft'), async (c) => {
    const candidate = await candidateOf(c)
    const values = await typed(c)
    const chosen = sourcesIn(values)
    const draft = { cycleId: candidate.cycle_id, candidateId: candidate.id, values, chosen }
    const form = check<ScreeningError, typeof candidateForm>(candidateForm, values)
    if (!form.ok || chosen.length === 0) return formPage(c, { ...draft, errors: problems(form.ok ? {} : form.errors, chosen) })
    const edited = await editCandidate(db, deskOf(c), candidate.id, { form: form.values, sources: chosen })
    if (edited.ok) return seeOther(c, paths.desk(c.var.place.slug, 'screening', candidate.id))
    if (edited.refusal === 'due-in-past') return formPage(c, { ...draft, errors: { due: 'due-in-past' } })
    // What was typed stays, with the version of today: saving once more is a decision, not an accident.
    const version = String((await candidateOf(c)).version)
    return formPage(c, { ...draft, values: { ...values, version }, conflict: true })
  })

  return routes
}

const SOURCE = 'source-'

/** The proposals that are ticked: one field each. */
const sourcesIn = (values: Typed): ProposalId[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(SOURCE))
    .map((name) => found(parseId<ProposalId>(name.slice(SOURCE.length)), 'proposal'))

const problems = (errors: Errors, chosen: readonly ProposalId[]): Errors =>
  chosen.length === 0 ? { sources: 'sources-missing', ...errors } : errors

/** A stored candidate as its form shows it. */
const valuesOf = (candidate: CandidateAtDesk): Typed => ({
  title: candidate.title,
  content: candidate.content,
  place: candidate.place,
  category: candidate.category,
  beneficiaries: candidate.beneficiaries,
  target: candidate.target,
  cost: wanPlain(candidate.cost_fen),
  fund: candidate.fund_source,
  unit: candidate.unit_id,
  due: candidate.due_on,
  version: String(candidate.version),
})
