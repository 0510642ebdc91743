/**
 * Keys, issues and the box in the database. A row of `ballot_issue` names a mandate and no ballot, a row of `ballot_box` names a ballot
 * and no mandate; no function here asks for both.
 */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { Phase } from '../../database/tables/vote.ts'
import type { BodyId, MandateId, RoundId, SessionId } from '../../kernel/ids.ts'

/** FOR SHARE: whoever changes the phase takes this row for update, so he waits for issues and casts in flight, and they for him. */
export const holdPhase = (trx: Trx, roundId: RoundId): Promise<{ phase: Phase; session_id: SessionId } | undefined> =>
  trx.selectFrom('round').select(['phase', 'session_id']).where('id', '=', roundId).forShare().executeTakeFirst()

export const isOnRoll = async (db: Reader, roundId: RoundId, mandateId: MandateId): Promise<boolean> =>
  (await db
    .selectFrom('round_roll')
    .select('position')
    .where('round_id', '=', roundId)
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()) !== undefined

export const hasSignedIn = async (db: Reader, sessionId: SessionId, mandateId: MandateId): Promise<boolean> =>
  (await db
    .selectFrom('attendance')
    .select('kind')
    .where('session_id', '=', sessionId)
    .where('mandate_id', '=', mandateId)
    .where('kind', '=', 'sign-in')
    .executeTakeFirst()) !== undefined

/** Only a rehearsal has such rows: who came to it without having signed in for the session. */
export const cameToRehearsal = async (db: Reader, roundId: RoundId, mandateId: MandateId): Promise<boolean> =>
  (await db
    .selectFrom('rehearsal_presence')
    .select('mandate_id')
    .where('round_id', '=', roundId)
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()) !== undefined

interface Issue {
  readonly round_id: RoundId
  readonly mandate_id: MandateId
  readonly door: 'device' | 'paper'
  readonly request_digest: string | null
}

/** False when this mandate has drawn before; a parallel drawing is waited for. */
export async function noteIssue(trx: Trx, issue: Issue): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('ballot_issue')
    .values(issue)
    .onConflict((conflict) => conflict.columns(['round_id', 'mandate_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const issueOf = (db: Reader, roundId: RoundId, mandateId: MandateId) =>
  db
    .selectFrom('ballot_issue')
    .select(['door', 'request_digest'])
    .where('round_id', '=', roundId)
    .where('mandate_id', '=', mandateId)
    .executeTakeFirst()

interface Ballot {
  readonly round_id: RoundId
  readonly jkt: string
  readonly sealed_digest: string
  readonly envelope: string
  readonly receipt: string
}

/**
 * 投入票箱. One statement is a transaction of its own, so the cast is the one write outside `change`: five round trips less in the busiest
 * minute. In this order inside (migrations/0004): the phase is held FOR SHARE, so closing waits for it; only then is the box touched, which
 * closing takes whole. `taken`: a ballot under this pass, or this very sealed ballot, lies in the box already.
 */
export async function putIntoBox(db: Reader, ballot: Ballot): Promise<'put' | 'taken' | 'not-open'> {
  const { round_id, jkt, sealed_digest, envelope, receipt } = ballot
  const put = sql<'put' | 'taken' | 'not-open'>`cast_ballot(${round_id}, ${jkt}, ${sealed_digest}, ${envelope}, ${receipt})`
  return (await db.selectNoFrom(put.as('answer')).executeTakeFirstOrThrow()).answer
}

export const receiptOf = async (db: Reader, roundId: RoundId, jkt: string): Promise<string | null> =>
  (await db.selectFrom('ballot_box').select('receipt').where('round_id', '=', roundId).where('jkt', '=', jkt).executeTakeFirst())
    ?.receipt ?? null

/** Gives every row a new place and one transaction: neither ctid nor xmin remembers the order of casting (migrations/0004). */
export const rewriteBox = async (trx: Trx): Promise<void> => {
  await sql`select rewrite_ballot_box()`.execute(trx)
}

/** Of an archived round the list alone was kept, as it was published at close. */
export async function sealedDigests(db: Reader, roundId: RoundId): Promise<string[]> {
  const archived = await db.selectFrom('archived_box').select('sealed_digests').where('round_id', '=', roundId).executeTakeFirst()
  if (archived !== undefined) return archived.sealed_digests.split('\n').filter((digest) => digest !== '')
  const box = await db.selectFrom('ballot_box').select('sealed_digest').where('round_id', '=', roundId).execute()
  return box.map((row) => row.sealed_digest).sort()
}

export const envelopesOf = async (db: Reader, roundId: RoundId): Promise<string[]> =>
  (await db.selectFrom('ballot_box').select('envelope').where('round_id', '=', roundId).orderBy('sealed_digest').execute()).map(
    (row) => row.envelope,
  )

export interface BoxFigures {
  /** 发出, by door. */
  readonly issued: { readonly device: number; readonly paper: number }
  /** 收回 of sealed ballots. */
  readonly returned: number
}

export async function boxFigures(db: Reader, roundId: RoundId): Promise<BoxFigures> {
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('ballot_issue')
        .where('round_id', '=', roundId)
        .where('door', '=', 'device')
        .select(sql<number>`count(*)`.as('n'))
        .as('device'),
      eb
        .selectFrom('ballot_issue')
        .where('round_id', '=', roundId)
        .where('door', '=', 'paper')
        .select(sql<number>`count(*)`.as('n'))
        .as('paper'),
      eb.selectFrom('ballot_box').where('round_id', '=', roundId).select(sql<number>`count(*)`.as('n')).as('returned'),
    ])
    .executeTakeFirstOrThrow()
  return { issued: { device: row.device ?? 0, paper: row.paper ?? 0 }, returned: row.returned ?? 0 }
}

export const roundKey = (db: Reader, roundId: RoundId, purpose: 'pass' | 'box') =>
  db
    .selectFrom('round_key')
    .select(['kid', 'public_jwk', 'sealed_private'])
    .where('round_id', '=', roundId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()

interface StoredKey {
  readonly kid: string
  readonly public_jwk: string
}

export const addRoundKey = async (
  trx: Trx,
  key: StoredKey & { readonly round_id: RoundId; readonly purpose: 'pass' | 'box'; readonly sealed_private: string | null },
): Promise<void> => {
  await trx.insertInto('round_key').values(key).execute()
}

/** What is destroyed stays destroyed: a trigger lets this column become null and nothing else. */
export const forgetPrivate = async (trx: Trx, roundId: RoundId, purpose: 'pass' | 'box'): Promise<void> => {
  await trx
    .updateTable('round_key')
    .set({ sealed_private: null })
    .where('round_id', '=', roundId)
    .where('purpose', '=', purpose)
    .execute()
}

export const bodyKeyOf = (db: Reader, bodyId: BodyId) =>
  db.selectFrom('body_key').select(['kid', 'public_jwk', 'sealed_private']).where('body_id', '=', bodyId).executeTakeFirst()

/** The first one stands when two are made at once. */
export const addBodyKey = async (
  trx: Trx,
  key: StoredKey & { readonly body_id: BodyId; readonly sealed_private: string },
): Promise<void> => {
  await trx
    .insertInto('body_key')
    .values(key)
    .onConflict((conflict) => conflict.column('body_id').doNothing())
    .execute()
}
