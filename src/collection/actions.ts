/** What becomes of a proposal: accepted, refused, merged, parted again. */
import { record } from '../audit/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Category } from '../database/tables/year.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { ProposalId } from '../kernel/ids.ts'
import { found, must, Refused } from '../kernel/verdict.ts'
import type { Desk } from './call-actions.ts'
import { addMerge, endMerge } from './merge-store.ts'
import { canAccept, canMerge, canRefuse, stateAfterUndo } from './proposal.ts'
import { decideProposal, proposalAtDesk, proposalForChange, removeAuthor } from './proposal-store.ts'

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
