/** Open requests for help of a session. A handled one is gone: nobody needs to know later who could not manage a phone. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { HelpReason } from '../../database/tables/vote.ts'
import type { MandateId, SessionId } from '../../kernel/ids.ts'

/** However often it is pressed: one request, and the first minute counts. */
export const addHelp = async (
  trx: Trx,
  ask: { readonly sessionId: SessionId; readonly mandateId: MandateId; readonly reason: HelpReason; readonly at: Date },
): Promise<void> => {
  await trx
    .insertInto('help_request')
    .values({ session_id: ask.sessionId, mandate_id: ask.mandateId, reason: ask.reason, asked_at: ask.at })
    .onConflict((conflict) => conflict.columns(['session_id', 'mandate_id']).doNothing())
    .execute()
}

export const helpOf = (db: Reader, sessionId: SessionId, mandateId: MandateId) =>
  db
    .selectFrom('help_request')
    .select(['reason', 'asked_at as askedAt'])
    .where('session_id', '=', sessionId)
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()

/** Who has waited longest, first. */
export const openHelp = (db: Reader, sessionId: SessionId) =>
  db
    .selectFrom('help_request as h')
    .innerJoin('mandate as m', 'm.id', 'h.mandate_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('session_seat as t', (join) =>
      join.onRef('t.session_id', '=', 'h.session_id').onRef('t.mandate_id', '=', 'h.mandate_id'),
    )
    .select([
      'h.mandate_id as mandateId',
      'h.reason',
      'h.asked_at as askedAt',
      'p.name',
      'm.delegation',
      'm.roll_number as rollNumber',
      't.seat',
    ])
    .where('h.session_id', '=', sessionId)
    .orderBy('h.asked_at')
    .orderBy('m.roll_number')
    .execute()

/** False when somebody else has handled it meanwhile. */
export async function removeHelp(trx: Trx, sessionId: SessionId, mandateId: MandateId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('help_request')
    .where('session_id', '=', sessionId)
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** At the close of a round, and when a rehearsal ends: whatever was asked is over. */
export const forgetHelp = async (trx: Trx, sessionId: SessionId): Promise<void> => {
  await trx.deleteFrom('help_request').where('session_id', '=', sessionId).execute()
}
