/** What came of the ceremony: the public key of the box and the digest of every share. */
import type { Reader, Trx } from '../../database/connect.ts'
import { canonicalJson, type Digest } from '../../kernel/digest.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import type { EcJwk } from '../ballot/jwk.ts'

export interface KeySet {
  readonly boxKey: EcJwk
  /** In the order of their numbers. */
  readonly shares: readonly Digest[]
}

export interface Ceremony extends KeySet {
  readonly needed: number
}

/** Until the round is frozen a ceremony may be held again: the last one stands, and earlier shares open nothing. */
export async function keepCeremony(trx: Trx, roundId: RoundId, ceremony: Ceremony, by: AccountId, at: Date): Promise<void> {
  const row = {
    public_jwk: canonicalJson(ceremony.boxKey),
    needed: ceremony.needed,
    share_digests: canonicalJson(ceremony.shares),
    made_by: by,
    made_at: at,
  }
  await trx
    .insertInto('key_ceremony')
    .values({ round_id: roundId, ...row })
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet(row))
    .execute()
}

export async function ceremonyOf(db: Reader, roundId: RoundId): Promise<(Ceremony & { readonly madeAt: Date }) | null> {
  const row = await db
    .selectFrom('key_ceremony')
    .select(['public_jwk', 'needed', 'share_digests', 'made_at'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()
  if (row === undefined) return null
  // Written by `keepCeremony` only.
  const [boxKey, shares] = [JSON.parse(row.public_jwk) as EcJwk, JSON.parse(row.share_digests) as Digest[]]
  return { boxKey, needed: row.needed, shares, madeAt: row.made_at }
}
