/** Opinions that departments were asked for. */
import type { Reader, Trx } from '../database/connect.ts'
import type { Day } from '../kernel/clock.ts'
import { type AccountId, type CandidateId, type CycleId, newId, type ReviewId, type UnitId } from '../kernel/ids.ts'
import type { OpinionForm } from './forms.ts'

const reviews = (db: Reader) =>
  db
    .selectFrom('review as r')
    .innerJoin('unit', 'unit.id', 'r.unit_id')
    .select([
      'r.id',
      'r.candidate_id',
      'r.unit_id',
      'unit.name as unit',
      'r.asked_on',
      'r.due_on',
      'r.opinion',
      'r.reason',
      'r.cost_fen',
      'r.given_on',
    ])

export const reviewsOf = (db: Reader, candidateId: CandidateId) =>
  reviews(db).where('r.candidate_id', '=', candidateId).orderBy('unit.position').orderBy('unit.name').execute()

export type ReviewRow = Awaited<ReturnType<typeof reviewsOf>>[number]

export const reviewsOfYear = (db: Reader, cycleId: CycleId) =>
  reviews(db)
    .innerJoin('candidate as c', 'c.id', 'r.candidate_id')
    .where('c.cycle_id', '=', cycleId)
    .orderBy('unit.position')
    .orderBy('unit.name')
    .execute()

/** What these units were asked in a year: open ones first, the earliest day first. */
export const reviewsForUnits = (db: Reader, cycleId: CycleId, unitIds: readonly UnitId[]) =>
  unitIds.length === 0
    ? Promise.resolve([])
    : reviews(db)
        .innerJoin('candidate as c', 'c.id', 'r.candidate_id')
        .select(['c.title', 'c.cost_fen as candidate_cost', 'c.state'])
        .where('c.cycle_id', '=', cycleId)
        .where('r.unit_id', 'in', [...unitIds])
        .orderBy('r.given_on', (order) => order.desc().nullsFirst())
        .orderBy('r.due_on')
        .orderBy('c.title')
        .execute()

export const addReview = (trx: Trx, review: { candidateId: CandidateId; unitId: UnitId; askedOn: Day; dueOn: Day }) =>
  trx
    .insertInto('review')
    .values({
      id: newId<ReviewId>(),
      candidate_id: review.candidateId,
      unit_id: review.unitId,
      asked_on: review.askedOn,
      due_on: review.dueOn,
      opinion: null,
      reason: null,
      cost_fen: null,
      given_on: null,
      given_by: null,
    })
    .execute()

export const removeOpenReview = (trx: Trx, candidateId: CandidateId, unitId: UnitId) =>
  trx
    .deleteFrom('review')
    .where('candidate_id', '=', candidateId)
    .where('unit_id', '=', unitId)
    .where('opinion', 'is', null)
    .executeTakeFirst()

export const setOpinion = (
  trx: Trx,
  of: { candidateId: CandidateId; unitId: UnitId },
  form: OpinionForm,
  given: { on: Day; by: AccountId },
) =>
  trx
    .updateTable('review')
    .set({ opinion: form.opinion, reason: form.reason, cost_fen: form.cost, given_on: given.on, given_by: given.by })
    .where('candidate_id', '=', of.candidateId)
    .where('unit_id', '=', of.unitId)
    .executeTakeFirst()
