/**
 * What every cast of a round needs, read once: a frozen round never changes. Held for each database handle, so that nothing is global.
 */
import type { Database, Reader } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { Box } from './admission.ts'
import { thumbprint } from './jwk.ts'
import { readBodyKey } from './keys.ts'
import { manifestIn, passKeyOf } from './manifest.ts'
import type { ReceiptKey } from './receipt.ts'
import { roundOf } from './round-store.ts'

export interface KnownRound {
  readonly box: Box
  /** The private half: signs receipts. */
  readonly receiptKey: ReceiptKey
}

const MOST = 200
const known = new WeakMap<Database, Map<RoundId, KnownRound>>()

/** Null when there is no such round, or it is not frozen yet. */
export async function knownRound(db: Database, masterKey: Uint8Array, roundId: RoundId): Promise<KnownRound | null> {
  const rounds = known.get(db) ?? new Map<RoundId, KnownRound>()
  known.set(db, rounds)
  const before = rounds.get(roundId)
  if (before !== undefined) return before
  const made = await load(db.read, masterKey, roundId)
  if (made === null) return null
  if (rounds.size >= MOST) rounds.clear()
  rounds.set(roundId, made)
  return made
}

async function load(db: Reader, masterKey: Uint8Array, roundId: RoundId): Promise<KnownRound | null> {
  const round = await roundOf(db, roundId)
  if (!round?.manifest) return null
  const manifest = await manifestIn(round.manifest)
  const body = await readBodyKey(db, masterKey, round.bodyId)
  if (manifest === null || body === null) throw new Error('the manifest of a frozen round cannot be read')
  return {
    box: {
      round: roundId,
      pass: await passKeyOf(manifest),
      boxKid: await thumbprint(manifest.boxKey),
      plaintextBytes: manifest.plaintextBytes,
    },
    receiptKey: { kid: body.kid, key: body.sign },
  }
}
