/** What becomes of a proposal: sent in, entered for somebody, accepted, refused, merged, parted again. */
import { record } from '../audit/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Category } from '../database/tables/year.ts'
import { noteRequest } from '../http/once.ts'
import { randomDigits } from '../identity/secrets.ts'
import { countAttempt } from '../identity/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { CallId, CycleId, ProposalId, RequestId } from '../kernel/ids.ts'
import { found, must, Refused, refused, type Verdict } from '../kernel/verdict.ts'
import { canPropose, type ProposeRefusal } from './call.ts'
import type { Desk } from './call-actions.ts'
import { callOpenOn, publicCall, windowOf } from './call-store.ts'
import type { EnteredForm, ProposalForm } from './forms.ts'
import { canAccept, canMerge, canRefuse, stateAfterUndo } from './proposal.ts'
import {
  addMerge,
  addProposal,
  attemptsSoFar,
  decideProposal,
  endMerge,
  proposalAtDesk,
  proposalForChange,
  removeAuthor,
  trackingCodeIsTaken,
} from './proposal-store.ts'

/** A brake on flooding one call. Nobody's address is looked at or kept: it counts the call's proposals as a whole. */
const PROPOSALS_AT_ALL = 300
/** A brake on guessing tracking codes: one code in a hundred million guesses exists, and this many guesses are answered. */
const WRONG_CODES_AT_ALL = 600
const WINDOW_MINUTES = 10
const TRACKING_DIGITS = 12

type Sent = { readonly ok: true; readonly code: string } | Extract<Verdict<ProposeRefusal | 'too-many'>, { ok: false }>

/** A resident's own proposal. The tracking code is the only key to it that he gets. */
export async function submitProposal(
  db: Database,
  callId: CallId,
  form: ProposalForm,
  once: { readonly id: RequestId; readonly location: (code: string) => string },
): Promise<Sent> {
  const sent = await db.change((trx) => countAttempt(trx, `call:${callId}`, WINDOW_MINUTES))
  if (sent > PROPOSALS_AT_ALL) return refused('too-many')
  return db.change(async (trx, now) => {
    const call = found(await publicCall(trx, callId), 'call')
    const open = canPropose(windowOf(call), shanghaiDay(now))
    if (!open.ok) return open
    const code = await freeCode(trx)
    const proposal = await addProposal(trx, {
      ...form,
      cycleId: call.cycle_id,
      callId,
      trackingCode: code,
      channel: 'web',
      submittedOn: shanghaiDay(now),
    })
    await noteRequest(trx, once.id, once.location(code))
    await record(trx, { at: now, actor: null, body: call.body_id }, 'proposal.entered', { proposal, channel: 'web' })
    return { ok: true, code }
  })
}

/** What an officer writes down for somebody who came, called or wrote. */
export const enterProposal = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  form: EnteredForm,
  once: { readonly id: RequestId; readonly location: (proposal: ProposalId) => string },
): Promise<{ readonly ok: true; readonly id: ProposalId } | Extract<Verdict<'received-in-future'>, { ok: false }>> =>
  db.change(async (trx, now) => {
    await cycleFor(trx, desk.bodyId, cycleId, 'proposal.decide')
    if (form.received > shanghaiDay(now)) return refused('received-in-future')
    const call = await callOpenOn(trx, cycleId, form.received)
    const id = await addProposal(trx, {
      ...form,
      cycleId,
      callId: call?.id ?? null,
      trackingCode: await freeCode(trx),
      submittedOn: form.received,
    })
    await noteRequest(trx, once.id, once.location(id))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.entered', {
      proposal: id,
      channel: form.channel,
    })
    return { ok: true, id }
  })

async function freeCode(trx: Trx): Promise<string> {
  const code = randomDigits(TRACKING_DIGITS)
  return (await trackingCodeIsTaken(trx, code)) ? freeCode(trx) : code
}

/** Accepting also answers a refusal that was reconsidered. */
export const acceptProposal = (
  db: Database,
  desk: Desk,
  id: ProposalId,
  form: { readonly category: Category; readonly version: number },
): Promise<void> =>
  db.change(async (trx, now) => {
    const proposal = await underDecision(trx, desk, id, form.version)
    must(canAccept(proposal))
    await decideProposal(trx, id, {
      state: 'accepted',
      decidedOn: shanghaiDay(now),
      reason: null,
      category: form.category,
      at: now,
      by: desk.actor,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.accepted', { proposal: id })
  })

export const refuseProposal = (
  db: Database,
  desk: Desk,
  id: ProposalId,
  form: { readonly reason: string; readonly version: number },
): Promise<void> =>
  db.change(async (trx, now) => {
    const proposal = await underDecision(trx, desk, id, form.version)
    must(canRefuse(proposal))
    await decideProposal(trx, id, {
      state: 'refused',
      decidedOn: shanghaiDay(now),
      reason: form.reason,
      at: now,
      by: desk.actor,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.refused', { proposal: id })
  })

/** `id` goes into `leadId`, which stays as it is. Both are locked, the smaller id first, so that two merges cannot wait for each other. */
export const mergeProposal = (
  db: Database,
  desk: Desk,
  id: ProposalId,
  form: { readonly leadId: ProposalId; readonly version: number },
): Promise<void> =>
  db.change(async (trx, now) => {
    if (form.leadId === id) throw new Refused('merge-with-itself')
    const { cycle_id } = found(await proposalAtDesk(trx, desk.bodyId, id), 'proposal')
    await cycleFor(trx, desk.bodyId, cycle_id, 'proposal.decide')
    if (form.leadId < id) await proposalForChange(trx, desk.bodyId, form.leadId)
    const proposal = await underDecision(trx, desk, id, form.version)
    const lead = found(await proposalForChange(trx, desk.bodyId, form.leadId), 'lead')
    if (lead.cycle_id !== proposal.cycle_id) found(null, 'lead')
    must(canMerge(proposal, lead))
    await addMerge(trx, lead.id, id, now)
    await decideProposal(trx, id, { state: 'merged', at: now, by: desk.actor })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposals.merged', { lead: lead.id, merged: id })
  })

export const undoMerge = (db: Database, desk: Desk, id: ProposalId, version: number): Promise<void> =>
  db.change(async (trx, now) => {
    const proposal = await underDecision(trx, desk, id, version)
    const merge = await endMerge(trx, id, now)
    if (merge === undefined) throw new Refused('proposal-not-merged')
    await decideProposal(trx, id, { state: stateAfterUndo(proposal.decided_on), at: now, by: desk.actor })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'merge.undone', { lead: merge.lead_id, merged: id })
  })

/** On the author's wish or when it is needed no longer. The proposal stays; nobody can find out any more whose it was. */
export const removeAuthorOf = (db: Database, desk: Desk, id: ProposalId): Promise<void> =>
  db.change(async (trx, now) => {
    found(await proposalForChange(trx, desk.bodyId, id), 'proposal')
    const { numDeletedRows } = await removeAuthor(trx, id)
    if (numDeletedRows === 0n) return
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.author-removed', { proposal: id })
  })

/** The proposal of this body, locked after its year, still as the officer saw it, in a year that still decides. */
async function underDecision(trx: Trx, desk: Desk, id: ProposalId, version: number) {
  const { cycle_id } = found(await proposalAtDesk(trx, desk.bodyId, id), 'proposal')
  await cycleFor(trx, desk.bodyId, cycle_id, 'proposal.decide')
  const proposal = found(await proposalForChange(trx, desk.bodyId, id), 'proposal')
  if (proposal.version !== version) throw new Refused('proposal-changed-meanwhile')
  return proposal
}

/** Whether codes may be looked up now; a wrong one is counted with `countWrongCode`. */
export const mayLookUpCodes = async (db: Database): Promise<boolean> =>
  (await attemptsSoFar(db.read, CODE_KEY)) < WRONG_CODES_AT_ALL

export const countWrongCode = (db: Database): Promise<number> => db.change((trx) => countAttempt(trx, CODE_KEY, WINDOW_MINUTES))

const CODE_KEY = 'door:track'
