/** Candidates: drafted from proposals, looked at by departments, put on the shortlist or dropped with a reason. */
import { record } from '../audit/store.ts'
import { unitsOf } from '../bodies/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database, Trx } from '../database/connect.ts'
import { changeOnce, noteRequest, type Once } from '../http/once.ts'
import { type Day, shanghaiDay } from '../kernel/clock.ts'
import {
  type AccountId,
  type BodyId,
  type CandidateId,
  type CycleId,
  newId,
  type ProposalId,
  type RequestId,
  type UnitId,
} from '../kernel/ids.ts'
import { allowed, found, must, Refused, refused, type Verdict } from '../kernel/verdict.ts'
import { inScreening } from './candidate.ts'
import { addCandidate, candidateAtDesk, candidateForChange, changeCandidate, countAccepted } from './candidate-store.ts'
import type { CandidateForm, OpinionForm } from './forms.ts'
import { addReview, removeOpenReview, setOpinion } from './review-store.ts'

/** Who acts, and at whose desk. */
export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
}

export const draftCandidate = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  draft: { readonly form: CandidateForm; readonly sources: readonly ProposalId[] },
  once: { readonly id: RequestId; readonly location: (candidate: CandidateId) => string },
): Promise<CandidateId> =>
  db.change(async (trx, now) => {
    const id = newId<CandidateId>()
    await noteRequest(trx, once.id, once.location(id))
    await cycleFor(trx, desk.bodyId, cycleId, 'candidate.draft')
    if (draft.form.due < shanghaiDay(now)) throw new Refused('due-in-past')
    await checkDraft(trx, desk, cycleId, draft)
    await addCandidate(trx, { id, cycleId }, draft.form, draft.sources)
    const proposals = draft.sources.length
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidate.drafted', { candidate: id, proposals })
    return id
  })

/** `changed-meanwhile`: somebody saved another text since this one was opened; nothing is overwritten. */
export const editCandidate = (
  db: Database,
  desk: Desk,
  id: CandidateId,
  draft: { readonly form: CandidateForm; readonly sources: readonly ProposalId[] },
): Promise<Verdict<'due-in-past' | 'changed-meanwhile'>> =>
  db.change(async (trx, now) => {
    const candidate = await inYear(trx, desk, id, 'candidate.draft')
    if (candidate.version !== draft.form.version) return refused('changed-meanwhile')
    if (draft.form.due < shanghaiDay(now)) return refused('due-in-past')
    await checkDraft(trx, desk, candidate.cycle_id, draft)
    await changeCandidate(trx, id, draft.form, draft.sources)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'candidate.changed', { candidate: id })
    return allowed
  })

/** The responsible unit is this body's; every source is an accepted proposal of this year. */
async function checkDraft(
  trx: Trx,
  desk: Desk,
  cycleId: CycleId,
  draft: { readonly form: CandidateForm; readonly sources: readonly ProposalId[] },
): Promise<void> {
  const units = await unitsOf(trx, desk.bodyId)
  found(
    units.find((unit) => unit.id === draft.form.unit),
    'unit',
  )
  if ((await countAccepted(trx, cycleId, draft.sources)) !== draft.sources.length) throw new Refused('source-not-accepted')
}

export const askUnits = (
  db: Database,
  desk: Desk,
  id: CandidateId,
  asked: { readonly units: readonly UnitId[]; readonly due: Day },
  once: Once,
): Promise<'due-in-past' | null> =>
  changeOnce(db, once, async (trx, now) => {
    const candidate = await underReview(trx, desk, id)
    const today = shanghaiDay(now)
    if (asked.due < today) return 'due-in-past'
    const own = await unitsOf(trx, desk.bodyId)
    for (const unitId of asked.units) {
      found(
        own.find((unit) => unit.id === unitId),
        'unit',
      )
      await addReview(trx, { candidateId: candidate.id, unitId, askedOn: today, dueOn: asked.due })
      const fields = { candidate: id, unit: unitId, due: asked.due }
      await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'review.asked', fields)
    }
    return null
  })

/** A question to the wrong department is taken back as long as it has not answered. */
export const withdrawReview = (db: Database, desk: Desk, id: CandidateId, unitId: UnitId): Promise<void> =>
  db.change(async (trx, now) => {
    await underReview(trx, desk, id)
    const { numDeletedRows } = await removeOpenReview(trx, id, unitId)
    if (numDeletedRows === 0n) throw new Refused('opinion-given-already')
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'review.withdrawn', { candidate: id, unit: unitId })
  })

/** By an officer of the department that was asked. He may correct it until the candidate is decided. */
export const giveOpinion = (db: Database, desk: Desk, id: CandidateId, unitId: UnitId, form: OpinionForm): Promise<void> =>
  db.change(async (trx, now) => {
    await underReview(trx, desk, id)
    const given = { on: shanghaiDay(now), by: desk.actor }
    const { numUpdatedRows } = await setOpinion(trx, { candidateId: id, unitId }, form, given)
    if (numUpdatedRows === 0n) throw new Refused('opinion-not-asked-of-you')
    const fields = { candidate: id, unit: unitId, opinion: form.opinion }
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'review.given', fields)
  })

/** The candidate, locked, not decided, in the stage of screening. */
async function underReview(trx: Trx, desk: Desk, id: CandidateId) {
  const candidate = await inYear(trx, desk, id, 'review.ask')
  must(inScreening(candidate.state))
  return candidate
}

/** The year first, then the candidate: everybody locks in this order, so nobody waits in a circle. */
async function inYear(trx: Trx, desk: Desk, id: CandidateId, act: 'candidate.draft' | 'review.ask') {
  const { cycle_id } = found(await candidateAtDesk(trx, desk.bodyId, id), 'candidate')
  await cycleFor(trx, desk.bodyId, cycle_id, act)
  return found(await candidateForChange(trx, desk.bodyId, id), 'candidate')
}
