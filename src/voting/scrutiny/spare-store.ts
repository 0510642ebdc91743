/** Spare key sets in the database: the public key and the digest of every share, by whom they were made, and which round used one. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import { canonicalJson, type Digest } from '../../kernel/digest.ts'
import type { AccountId, DecisionId, RoundId } from '../../kernel/ids.ts'
import type { EcJwk } from '../ballot/jwk.ts'
import type { KeySet } from './ceremony-store.ts'
import type { SpareSet } from './spares.ts'

interface Made {
  readonly decision: DecisionId
  readonly round: RoundId
  readonly needed: number
  readonly by: AccountId
  readonly at: Date
}

/** `first`: the number of the first set, as it stands in the scrutineers' files. */
export async function addSpares(trx: Trx, sets: readonly KeySet[], first: number, made: Made): Promise<void> {
  await trx
    .insertInto('spare_ceremony')
    .values(
      sets.map(({ boxKey, shares }, index) => ({
        decision_id: made.decision,
        ordinal: first + index,
        made_with: made.round,
        public_jwk: canonicalJson(boxKey),
        needed: made.needed,
        share_digests: canonicalJson(shares),
        made_by: made.by,
        made_at: made.at,
        used_by: null,
        destroyed_at: null,
      })),
    )
    .execute()
}

/** The ceremony of a draft is held again: what was made with the earlier one is worthless. */
export const dropSpares = (trx: Trx, madeWith: RoundId) =>
  trx.deleteFrom('spare_ceremony').where('made_with', '=', madeWith).where('used_by', 'is', null).execute()

/** In the order of their numbers. */
export async function sparesOf(db: Reader, decision: DecisionId): Promise<SpareSet[]> {
  const rows = await db
    .selectFrom('spare_ceremony')
    .select([
      'ordinal',
      'made_with as madeWith',
      'public_jwk',
      'needed',
      'share_digests',
      'made_at as madeAt',
      'used_by as usedBy',
      'destroyed_at as destroyedAt',
    ])
    .where('decision_id', '=', decision)
    .orderBy('ordinal')
    .execute()
  // Written by `addSpares` only.
  return rows.map(({ public_jwk, share_digests, ...row }) => ({
    ...row,
    boxKey: JSON.parse(public_jwk) as EcJwk,
    shares: JSON.parse(share_digests) as Digest[],
  }))
}

export const setSpareUsed = (trx: Trx, decision: DecisionId, ordinal: number, by: RoundId) =>
  trx
    .updateTable('spare_ceremony')
    .set({ used_by: by })
    .where('decision_id', '=', decision)
    .where('ordinal', '=', ordinal)
    .execute()

/** What nobody used is over with the decision. */
export const setSparesDestroyed = (trx: Trx, decision: DecisionId, at: Date) =>
  trx
    .updateTable('spare_ceremony')
    .set({ destroyed_at: at })
    .where('decision_id', '=', decision)
    .where('used_by', 'is', null)
    .where('destroyed_at', 'is', null)
    .execute()

/** The decision is made, and of no other of its rounds do scrutineers still hold a key. */
export async function isLastKey(db: Reader, decision: DecisionId, round: RoundId): Promise<boolean> {
  const { decided, held } = await db
    .selectNoFrom((eb) => [
      eb
        .exists(eb.selectFrom('decision').select('id').where('id', '=', decision).where('decided_on', 'is not', null))
        .as('decided'),
      eb
        .selectFrom('round as r')
        .innerJoin('key_ceremony as k', 'k.round_id', 'r.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('r.decision_id', '=', decision)
        .where('r.id', '<>', round)
        .where('r.keys_destroyed_at', 'is', null)
        .as('held'),
    ])
    .executeTakeFirstOrThrow()
  return Boolean(decided) && held === 0
}
