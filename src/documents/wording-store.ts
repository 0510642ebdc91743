/** Sentences of papers as bodies word them. */
import type { Reader, Trx } from '../database/connect.ts'
import type { AccountId, BodyId } from '../kernel/ids.ts'

export const wordingOf = (db: Reader, bodyId: BodyId) =>
  db.selectFrom('paper_wording').select(['phrase', 'words']).where('body_id', '=', bodyId).orderBy('phrase').execute()

export async function writeWords(
  trx: Trx,
  bodyId: BodyId,
  phrase: string,
  words: string,
  by: { readonly account: AccountId; readonly at: Date },
): Promise<void> {
  const row = { words, worded_by: by.account, worded_at: by.at }
  await trx
    .insertInto('paper_wording')
    .values({ body_id: bodyId, phrase, ...row })
    .onConflict((conflict) => conflict.columns(['body_id', 'phrase']).doUpdateSet(row))
    .execute()
}

/** The house's own sentence stands again. */
export const forgetWords = (trx: Trx, bodyId: BodyId, phrases: readonly string[]) =>
  trx.deleteFrom('paper_wording').where('body_id', '=', bodyId).where('phrase', 'in', phrases).execute()
