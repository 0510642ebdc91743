/** 疑难票裁定 in the database: to which is only added, one row for a ruling and one for its being struck out. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { Ruling } from '../../database/tables/vote.ts'
import type { AccountId, RoundId, RulingId } from '../../kernel/ids.ts'

export interface NewRuling {
  readonly id: RulingId
  /** 票面情形. */
  readonly marks: string
  /** Of the item that it is about; null: of the whole paper. */
  readonly position: number | null
  readonly ruling: Ruling
  readonly ground: string
}

/** The caller holds the row of the round, so that two rulings never take one number. */
export async function addRuling(trx: Trx, round: RoundId, ruling: NewRuling, by: AccountId, at: Date): Promise<number> {
  const { last } = await trx
    .selectFrom('doubtful_ruling')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await trx
    .insertInto('doubtful_ruling')
    .values({ ...ruling, round_id: round, number, entered_by: by, entered_at: at })
    .execute()
  return number
}

export const strikeRuling = async (trx: Trx, id: RulingId, reason: string, by: AccountId, at: Date): Promise<void> => {
  await trx.insertInto('doubtful_ruling_struck').values({ ruling_id: id, reason, entered_by: by, entered_at: at }).execute()
}

/** In the order of their numbers, those that were struck out too. */
export const rulingsOf = (db: Reader, round: RoundId) =>
  db
    .selectFrom('doubtful_ruling as r')
    .leftJoin('doubtful_ruling_struck as s', 's.ruling_id', 'r.id')
    .select(['r.id', 'r.number', 'r.marks', 'r.position', 'r.ruling', 'r.ground', 's.reason as struck'])
    .where('r.round_id', '=', round)
    .orderBy('r.number')
    .execute()

export type NotedRuling = Awaited<ReturnType<typeof rulingsOf>>[number]

/** Of a void round nothing is kept that tellers and scrutineers wrote down. */
export async function forgetRulings(trx: Trx, round: RoundId): Promise<void> {
  await trx
    .deleteFrom('doubtful_ruling_struck')
    .where('ruling_id', 'in', (eb) => eb.selectFrom('doubtful_ruling').select('id').where('round_id', '=', round))
    .execute()
  await trx.deleteFrom('doubtful_ruling').where('round_id', '=', round).execute()
}

export const namesOnRoll = async (db: Reader, round: RoundId): Promise<string[]> =>
  (await db.selectFrom('round_roll').select('name').where('round_id', '=', round).execute()).map(({ name }) => name)
