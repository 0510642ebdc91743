/** What an opened box leaves in the database: merged marks and void counts, and the scrutineers' signature under them. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { MarksCount, Opening } from './opening.ts'

export async function saveOpening(trx: Trx, roundId: RoundId, { marks, voids }: Opening): Promise<void> {
  if (marks.length > 0)
    await trx
      .insertInto('opened_marks')
      .values(marks.map((one) => ({ round_id: roundId, ...one })))
      .execute()
  if (voids.length > 0)
    await trx
      .insertInto('void_ballots')
      .values(voids.map((one) => ({ round_id: roundId, ...one })))
      .execute()
}

/** The result file as the scrutineers signed it: who doubts what was taken over holds it against their box key. */
export const keepResult = async (trx: Trx, roundId: RoundId, result: string, digest: string): Promise<void> => {
  await trx.insertInto('opened_box').values({ round_id: roundId, result, digest }).execute()
}

export const resultDigestOf = async (db: Reader, roundId: RoundId): Promise<string | null> =>
  (await db.selectFrom('opened_box').select('digest').where('round_id', '=', roundId).executeTakeFirst())?.digest ?? null

export const openedMarks = (db: Reader, roundId: RoundId): Promise<MarksCount[]> =>
  db.selectFrom('opened_marks').select(['marks', 'ballots']).where('round_id', '=', roundId).orderBy('marks').execute()

export const voidBallots = (db: Reader, roundId: RoundId): Promise<{ reason: string; ballots: number }[]> =>
  db.selectFrom('void_ballots').select(['reason', 'ballots']).where('round_id', '=', roundId).orderBy('reason').execute()
