/** The rows of a rehearsal: its round, its made-up candidates, who came to it; and their end. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { Phase } from '../../database/tables/vote.ts'
import { type CandidateId, type MandateId, newId, type RoundId, type SessionId } from '../../kernel/ids.ts'

export const rehearsalsOf = (db: Reader, sessionId: SessionId) =>
  db
    .selectFrom('round')
    .select(['id', 'number', 'phase'])
    .where('session_id', '=', sessionId)
    .where('kind', '=', 'rehearsal')
    .orderBy('number', 'desc')
    .execute()

export interface NewRehearsal {
  readonly id: RoundId
  readonly sessionId: SessionId
  readonly rule: string
  readonly ruleDigest: string
  readonly seats: number
  readonly titles: readonly string[]
  readonly content: string
}

/** The caller holds the session's row, so that two new ones never take one number. */
export async function addRehearsal(trx: Trx, { id, sessionId, ...rehearsal }: NewRehearsal): Promise<void> {
  const last = (await rehearsalsOf(trx, sessionId))[0]?.number ?? 0
  await trx
    .insertInto('round')
    .values({
      id,
      session_id: sessionId,
      decision_id: null,
      list_id: null,
      number: last + 1,
      kind: 'rehearsal',
      method: 'sealed',
      phase: 'draft' satisfies Phase,
      seats: rehearsal.seats,
      rule: rehearsal.rule,
      rule_digest: rehearsal.ruleDigest,
      rule_start: null,
      predecessor_id: null,
      custody: 'platform',
    })
    .execute()
  await trx
    .insertInto('rehearsal_item')
    .values(
      rehearsal.titles.map((title, index) => ({
        round_id: id,
        position: index + 1,
        id: newId<CandidateId>(),
        title,
        content: rehearsal.content,
      })),
    )
    .execute()
}

/** Once for everybody, however often the phone signs in. */
export const addPresence = async (trx: Trx, roundId: RoundId, mandateId: MandateId): Promise<void> => {
  await trx
    .insertInto('rehearsal_presence')
    .values({ round_id: roundId, mandate_id: mandateId })
    .onConflict((conflict) => conflict.columns(['round_id', 'mandate_id']).doNothing())
    .execute()
}

export const presentAt = async (db: Reader, roundId: RoundId): Promise<MandateId[]> =>
  (await db.selectFrom('rehearsal_presence').select('mandate_id').where('round_id', '=', roundId).execute()).map(
    (row) => row.mandate_id,
  )

/** FOR SHARE: a rehearsal that is just ending waits for the sign-in, or the sign-in for it. */
export const rehearsalForSignIn = (trx: Trx, sessionId: SessionId) =>
  trx
    .selectFrom('round')
    .select(['id', 'phase'])
    .where('session_id', '=', sessionId)
    .where('kind', '=', 'rehearsal')
    .orderBy('number', 'desc')
    .limit(1)
    .forShare()
    .executeTakeFirst()

/** Every row that names it, the round itself last (migrations/0013); its files on the disk go with the next rewriting of the box. */
export const destroyRows = async (trx: Trx, id: RoundId): Promise<void> => {
  await sql`select destroy_rehearsal(${id})`.execute(trx)
}
