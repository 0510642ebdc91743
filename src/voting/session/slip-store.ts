/** Slips of a session: only digests. A re-issued slip leaves its revoked one behind, so that the old paper opens nothing. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { SlipTable } from '../../database/tables/vote.ts'
import type { MandateId, SessionId, SlipId } from '../../kernel/ids.ts'

export type NewSlip = Pick<SlipTable, 'id' | 'session_id' | 'mandate_id' | 'secret_digest' | 'digits_digest'>

/** PostgreSQL takes at most 65,535 parameters a statement. */
const PORTION = 2_000

export async function addSlips(trx: Trx, slips: readonly NewSlip[]): Promise<void> {
  for (let at = 0; at < slips.length; at += PORTION)
    await trx
      .insertInto('slip')
      .values(slips.slice(at, at + PORTION).map((slip) => ({ ...slip, revoked_at: null })))
      .execute()
}

export const mandatesWithSlip = async (db: Reader, sessionId: SessionId): Promise<ReadonlySet<MandateId>> => {
  const rows = await db
    .selectFrom('slip')
    .select('mandate_id')
    .where('session_id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.mandate_id))
}

export const revokeSlip = (trx: Trx, sessionId: SessionId, mandateId: MandateId, at: Date) =>
  trx
    .updateTable('slip')
    .set({ revoked_at: at })
    .where('session_id', '=', sessionId)
    .where('mandate_id', '=', mandateId)
    .where('revoked_at', 'is', null)
    .execute()

export interface FoundSlip {
  readonly id: SlipId
  readonly mandateId: MandateId
}

export const slipBySecret = (db: Reader, sessionId: SessionId, secretDigest: string): Promise<FoundSlip | undefined> =>
  db
    .selectFrom('slip')
    .select(['id', 'mandate_id as mandateId'])
    .where('session_id', '=', sessionId)
    .where('secret_digest', '=', secretDigest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

/** The slip in force of whoever has this number on the roll. The digest covers session and number, so equal digits never meet. */
export const slipByDigits = (db: Reader, sessionId: SessionId, digitsDigest: string): Promise<FoundSlip | undefined> =>
  db
    .selectFrom('slip')
    .select(['id', 'mandate_id as mandateId'])
    .where('session_id', '=', sessionId)
    .where('digits_digest', '=', digitsDigest)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
