/** Objections to an announced result and how they were settled: two tables to which is only added. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { Day } from '../../kernel/clock.ts'
import type { AccountId, ObjectionId, RoundId } from '../../kernel/ids.ts'

export const objectionsOf = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round_objection as o')
    .leftJoin('round_objection_answer as a', 'a.objection_id', 'o.id')
    .select(['o.id', 'o.raised_by as by', 'o.about', 'o.raised_on as raisedOn', 'a.answer', 'a.settled_on as settledOn'])
    .where('o.round_id', '=', id)
    .orderBy('o.entered_at')
    .orderBy('o.id')
    .execute()

export type NotedObjection = Awaited<ReturnType<typeof objectionsOf>>[number]

interface NewObjection {
  readonly id: ObjectionId
  readonly round_id: RoundId
  readonly raised_by: string
  readonly about: string
  readonly raised_on: Day
  readonly entered_by: AccountId
  readonly entered_at: Date
}

export const addObjection = async (trx: Trx, objection: NewObjection): Promise<void> => {
  await trx.insertInto('round_objection').values(objection).execute()
}

interface NewAnswer {
  readonly objection_id: ObjectionId
  readonly answer: string
  readonly settled_on: Day
  readonly entered_by: AccountId
  readonly entered_at: Date
}

export const addAnswer = async (trx: Trx, answer: NewAnswer): Promise<void> => {
  await trx.insertInto('round_objection_answer').values(answer).execute()
}
