/** One proposal at the desk: read, accept, refuse, merge, undo, print its slip. */
import { type Context, Hono } from 'hono'
import { ProposalPage } from '../../views/collection/proposal.tsx'
import { SlipPage } from '../../views/collection/slip.tsx'
import { time } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import { texts } from '../../views/text/index.ts'
import { mayHappen } from '../cycle/stages.ts'
import { CATEGORIES, type ProposalState } from '../database/tables/year.ts'
import type { Deps, Env } from '../http/env.ts'
import { check, Malformed, sentences, type Typed, typed } from '../http/form.ts'
import { page, seeOther } from '../http/respond.ts'
import { actorOf, allow } from '../identity/guard.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type ProposalId, parseId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { acceptProposal, mergeProposal, refuseProposal, removeAuthorOf, undoMerge } from './actions.ts'
import type { Desk } from './call-actions.ts'
import { acceptForm, type CollectionError, mergeForm, refuseForm, versionForm } from './forms.ts'
import { candidatesFrom, leadOf, mergedInto } from './merge-store.ts'
import { REFUSAL_PHRASES } from './proposal.ts'
import { type ProposalAtDesk, proposalAtDesk, proposalByCode } from './proposal-store.ts'
import type { FindSimilar } from './similar-store.ts'
import { parseTrackingCode } from './tracking-code.ts'

const ALL_STATES: readonly ProposalState[] = ['submitted', 'accepted', 'refused', 'merged']
const SIMILAR_SHOWN = 5

interface Outcome {
  readonly values?: Typed
  readonly errors?: Readonly<Record<string, CollectionError>>
  readonly conflict?: boolean
}

export function proposalDeskRoutes({ db, config }: Deps, findSimilar: FindSimilar) {
  const routes = new Hono<Env>()
  const deskOf = (c: Context<Env>): Desk => ({ actor: actorOf(c), bodyId: c.var.place.id })
  const idOf = (c: Context<Env>) => found(parseId<ProposalId>(c.req.param('id')), 'proposal')
  const proposalOf = async (c: Context<Env>) => found(await proposalAtDesk(db.read, c.var.place.id, idOf(c)), 'proposal')

  async function show(c: Context<Env>, proposal: ProposalAtDesk, { values = {}, errors = {}, conflict = false }: Outcome = {}) {
    const lead = await leadOf(db.read, proposal.id)
    const merged = await mergedInto(db.read, proposal.id)
    const candidates = await candidatesFrom(db.read, proposal.id)
    const similar = await findSimilar(
      proposal.cycle_id,
      { title: proposal.title, text: proposal.wish },
      { states: ALL_STATES, except: proposal.id, limit: SIMILAR_SHOWN },
    )
    const decidable = mayHappen(proposal.stage, 'proposal.decide').ok
    const draftable = proposal.state === 'accepted' && mayHappen(proposal.stage, 'candidate.draft').ok
    return page(
      c,
      (ui) => (
        <ProposalPage
          ui={ui}
          proposal={proposal}
          lead={lead ? { ...lead, mergedOn: shanghaiDay(lead.merged_at) } : null}
          merged={merged}
          candidates={candidates}
          similar={similar}
          categories={CATEGORIES}
          phrases={REFUSAL_PHRASES}
          mayDecide={decidable && (ui.desk?.may('proposal.decide') ?? false)}
          closed={!decidable}
          mayDraft={draftable && (ui.desk?.may('candidate.draft') ?? false)}
          conflict={conflict ? { name: proposal.changed_by, time: proposal.changed_at ? time(proposal.changed_at) : '' } : null}
          values={values}
          errors={sentences(errors, ui.text.collection.errors)}
        />
      ),
      conflict ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
    )
  }

  /** Does the act and shows the proposal again; when a colleague was faster, shows what he did instead. */
  async function act(c: Context<Env>, work: () => Promise<void>) {
    try {
      await work()
      return seeOther(c, paths.desk(c.var.place.slug, 'proposals', idOf(c)))
    } catch (error) {
      if (error instanceof Refused && error.code === 'proposal-changed-meanwhile')
        return show(c, await proposalOf(c), { conflict: true })
      throw error
    }
  }

  routes.get('/desk/:body/proposals/:id', allow('proposal.inbox'), async (c) => show(c, await proposalOf(c)))

  routes.get('/desk/:body/proposals/:id/slip', allow('proposal.inbox'), async (c) => {
    const proposal = await proposalOf(c)
    const address = new URL(paths.tracked(proposal.tracking_code), config.baseUrl).href
    const back = paths.desk(c.var.place.slug, 'proposals', proposal.id)
    return page(c, (ui) => (
      <SlipPage ui={ui} title={proposal.title} code={proposal.tracking_code} address={address} back={back} />
    ))
  })

  routes.post('/desk/:body/proposals/:id/accept', allow('proposal.decide'), async (c) => {
    const form = check(acceptForm, await typed(c))
    if (!form.ok) throw new Malformed('category')
    return act(c, () => acceptProposal(db, deskOf(c), idOf(c), form.values))
  })

  routes.post('/desk/:body/proposals/:id/refuse', allow('proposal.decide'), async (c) => {
    const values = await typed(c)
    const form = check<CollectionError, typeof refuseForm>(refuseForm, values)
    if (!form.ok) return show(c, await proposalOf(c), { values, errors: form.errors })
    // Residents read the reason in Chinese, whatever language the officer works in.
    const phrase = REFUSAL_PHRASES.find((known) => known === form.values.phrase)
    const offered = phrase ? texts['zh-CN'].intake.proposal.refusalPhrases[phrase] : ''
    const reason = `${offered}${form.values.reason}`
    if (reason === '') return show(c, await proposalOf(c), { values, errors: { reason: 'reason-missing' } })
    return act(c, () => refuseProposal(db, deskOf(c), idOf(c), { reason, version: form.values.version }))
  })

  routes.post('/desk/:body/proposals/:id/merge', allow('proposal.decide'), async (c) => {
    const values = await typed(c)
    const form = check(mergeForm, values)
    if (!form.ok) throw new Malformed('merge')
    const lead = await leadFrom(await proposalOf(c), form.values.lead)
    if (typeof lead !== 'object') return show(c, await proposalOf(c), { values, errors: { lead } })
    return act(c, () => mergeProposal(db, deskOf(c), idOf(c), { leadId: lead.id, version: form.values.version }))
  })

  /** The other proposal: by its id from the list of similar ones, or by the code an officer typed. */
  async function leadFrom(proposal: ProposalAtDesk, lead: string): Promise<{ id: ProposalId } | CollectionError> {
    const id = parseId<ProposalId>(lead)
    if (id !== null) return { id }
    const code = parseTrackingCode(lead)
    if (code === null) return 'lead-code-form'
    return (await proposalByCode(db.read, proposal.cycle_id, code)) ?? 'lead-not-found'
  }

  routes.post('/desk/:body/proposals/:id/undo-merge', allow('proposal.decide'), async (c) => {
    const form = check(versionForm, await typed(c))
    if (!form.ok) throw new Malformed('version')
    return act(c, () => undoMerge(db, deskOf(c), idOf(c), form.values.version))
  })

  routes.post('/desk/:body/proposals/:id/remove-author', allow('proposal.decide'), (c) =>
    act(c, () => removeAuthorOf(db, deskOf(c), idOf(c))),
  )

  return routes
}
