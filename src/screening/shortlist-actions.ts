/** Deciding on candidates, ordering the shortlist, and freezing it for the vote. */
import { record } from '../audit/store.ts'
import { bodyById } from '../bodies/store.ts'
import { channelsOf, sourcesOfCandidate } from '../collection/store.ts'
import { advance, cycleFor } from '../cycle/actions.ts'
import { stageForChange } from '../cycle/store.ts'
import type { Database, Reader, Trx } from '../database/connect.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { BodyId, CandidateId, CandidateListId, CycleId } from '../kernel/ids.ts'
import { found, must, Refused } from '../kernel/verdict.ts'
import type { Desk } from './actions.ts'
import { canReopen, inScreening } from './candidate.ts'
import { candidateAtDesk, candidateForChange, setState, shortlistOf } from './candidate-store.ts'
import type { PlanForm } from './forms.ts'
import { type ListContent, sealed } from './list.ts'
import { canDrop, canShortlist, progressOf } from './review.ts'
import { reviewsOf } from './review-store.ts'
import { canFreeze, figures, moved } from './shortlist.ts'
import { nextListNumber, orderOf, planOf, saveOrder, savePlan, writeList } from './shortlist-store.ts'

export const shortlistCandidate = (db: Database, desk: Desk, id: CandidateId): Promise<void> =>
  db.change(async (trx, now) => {
    const candidate = await arranging(trx, desk, id)
    must(inScreening(candidate.state))
    must(canShortlist(progressOf(await reviewsOf(trx, id), shanghaiDay(now))))
    const position = (await orderOf(trx, candidate.cycle_id)).length + 1
    await setState(trx, id, { state: 'shortlisted', position, dropReason: null })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidate.shortlisted', { candidate: id })
  })

export const dropCandidate = (db: Database, desk: Desk, id: CandidateId, reason: string): Promise<void> =>
  db.change(async (trx, now) => {
    const candidate = await arranging(trx, desk, id)
    must(inScreening(candidate.state))
    must(canDrop(progressOf(await reviewsOf(trx, id), shanghaiDay(now))))
    await setState(trx, id, { state: 'dropped', position: null, dropReason: reason })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidate.dropped', { candidate: id })
  })

/** Back into screening, from the shortlist or from the dropped ones; the shortlist closes its gap. */
export const reopenCandidate = (db: Database, desk: Desk, id: CandidateId): Promise<void> =>
  db.change(async (trx, now) => {
    const candidate = await arranging(trx, desk, id)
    must(canReopen(candidate.state))
    await setState(trx, id, { state: 'screening', position: null, dropReason: null })
    await saveOrder(trx, await orderOf(trx, candidate.cycle_id))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidate.reopened', { candidate: id })
  })

export const moveCandidate = (db: Database, desk: Desk, id: CandidateId, direction: 'up' | 'down'): Promise<void> =>
  db.change(async (trx, now) => {
    const candidate = await arranging(trx, desk, id)
    const order = await orderOf(trx, candidate.cycle_id)
    await saveOrder(trx, moved(order, id, direction))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'shortlist.reordered', { cycle: candidate.cycle_id })
  })

export const planShortlist = (db: Database, desk: Desk, cycleId: CycleId, plan: PlanForm): Promise<void> =>
  db.change(async (trx, now) => {
    await cycleFor(trx, desk.bodyId, cycleId, 'shortlist.arrange')
    await savePlan(trx, cycleId, plan)
    const fields = { cycle: cycleId, seats: plan.seats, envelope: plan.envelope }
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'shortlist.planned', fields)
  })

/** The year first, then the candidate: everybody locks in this order, so orders cannot mix and nobody waits in a circle. */
async function arranging(trx: Trx, desk: Desk, id: CandidateId) {
  const { cycle_id } = found(await candidateAtDesk(trx, desk.bodyId, id), 'candidate')
  await stageForChange(trx, cycle_id)
  await cycleFor(trx, desk.bodyId, cycle_id, 'shortlist.arrange')
  return found(await candidateForChange(trx, desk.bodyId, id), 'candidate')
}

/** What would be frozen now; null as long as there is nothing to freeze or no plan. */
export async function draftOfList(
  db: Reader,
  bodyId: BodyId,
  cycle: { readonly id: CycleId; readonly year: number },
): Promise<ListContent | null> {
  const [items, plan] = [await shortlistOf(db, cycle.id), await planOf(db, cycle.id)]
  if (items.length === 0 || plan === null) return null
  const body = found(await bodyById(db, bodyId), 'body')
  const number = await nextListNumber(db, cycle.id)
  const withSources = []
  for (const [index, item] of items.entries())
    withSources.push({
      position: index + 1,
      candidate: item.id,
      title: item.title,
      content: item.content,
      place: item.place,
      category: item.category,
      beneficiaries: item.beneficiaries,
      target: item.target,
      cost_fen: item.cost_fen,
      fund_source: item.fund_source,
      unit: item.unit,
      due_on: item.due_on,
      sources: channelsOf(await sourcesOfCandidate(db, item.id)),
    })
  return {
    format: 'piaojue-candidate-list-1',
    body: body.name,
    cycle: cycle.id,
    year: cycle.year,
    number,
    seats: plan.seats,
    envelope_fen: plan.envelope,
    items: withSources,
  }
}

/** The chair freezes exactly what he saw: `seen` is the digest on his screen. The year goes on to the vote in the same act. */
export const freezeList = (db: Database, desk: Desk, cycleId: CycleId, seen: string): Promise<CandidateListId> =>
  db.change(async (trx, now) => {
    await stageForChange(trx, cycleId)
    const cycle = await cycleFor(trx, desk.bodyId, cycleId, 'candidates.freeze')
    must(canFreeze(figures(await shortlistOf(trx, cycleId), await planOf(trx, cycleId))))
    const content = found(await draftOfList(trx, desk.bodyId, cycle), 'list')
    const seal = await sealed(content)
    if (seal.digest !== seen) throw new Refused('shortlist-changed-meanwhile')
    const list = await writeList(trx, content, seal, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidates.frozen', {
      cycle: cycleId,
      list,
      candidates: content.items.length,
      seats: content.seats,
      digest: seal.digest,
    })
    await advance(trx, now, desk.actor, desk.bodyId, cycleId, 'voting')
    return list
  })
