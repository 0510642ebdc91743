/** The roll of a congress as a whole: read, and changed by as many rows as a file has, in one statement each. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { MandateTable } from '../../database/tables/people.ts'
import type { Day } from '../../kernel/clock.ts'
import { type BodyId, type MandateId, newId } from '../../kernel/ids.ts'
import type { Standing } from './plan.ts'

/** Every mandate that this body ever gave, in office or not: a number stays its deputy's for the whole term. */
export const standingsOf = (db: Reader, bodyId: BodyId): Promise<Standing[]> =>
  db
    .selectFrom('mandate as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select([
      'm.id',
      'm.person_id as personId',
      'm.roll_number as number',
      'p.name',
      'm.delegation',
      'm.term',
      'm.origin',
      'm.from_on as from',
      'm.to_on as to',
    ])
    .where('m.body_id', '=', bodyId)
    .orderBy('m.roll_number')
    .orderBy('m.from_on')
    .orderBy('m.id')
    .execute()

/** FOR NO KEY UPDATE of the body: one import after another, and whatever else refers to the body need not wait. */
export const holdRoll = (trx: Trx, bodyId: BodyId) =>
  trx.selectFrom('body').select('id').where('id', '=', bodyId).forNoKeyUpdate().executeTakeFirstOrThrow()

export const addMandates = async (trx: Trx, mandates: readonly Omit<MandateTable, 'id' | 'to_on'>[]): Promise<void> => {
  if (mandates.length === 0) return
  const rows = mandates.map((mandate) => ({ ...mandate, id: newId<MandateId>(), to_on: null }))
  await trx.insertInto('mandate').values(rows).execute()
}

type Correction = Pick<MandateTable, 'id' | 'delegation' | 'origin'>

export const correctMandates = (trx: Trx, corrections: readonly Correction[]) =>
  sql`update mandate set delegation = correct.delegation, origin = correct.origin
    from unnest(
      ${corrections.map(({ id }) => id)}::uuid[],
      ${corrections.map(({ delegation }) => delegation)}::text[],
      ${corrections.map(({ origin }) => origin)}::text[]
    ) as correct (id, delegation, origin)
    where mandate.id = correct.id`.execute(trx)

/** Also those who were to leave on a later day. */
export const endMandates = (trx: Trx, ids: readonly MandateId[], on: Day) =>
  sql`update mandate set to_on = ${on} where id = any(${[...ids]}::uuid[])`.execute(trx)
