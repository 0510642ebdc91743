/**
 * Keys of rounds and bodies. Private halves lie in the database as JWE under the installation's master key. The pass key signs whatever
 * it is given (a raw RSA oracle), so it signs nothing but blinded passes, and it is destroyed when the round closes.
 */
import {
  constants,
  createHmac,
  createPrivateKey,
  generateKeyPair,
  type JsonWebKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { CompactEncrypt, compactDecrypt } from 'jose'
import type { Reader, Trx } from '../../database/connect.ts'
import { canonicalJson } from '../../kernel/digest.ts'
import type { BodyId, MandateId, RoundId } from '../../kernel/ids.ts'
import { type EcJwk, type EcPrivateJwk, type Key, publicEc, RSA_BYTES, type RsaJwk, signingKey, thumbprint } from './jwk.ts'
import { addBodyKey, addRoundKey, bodyKeyOf, forgetPrivate, roundKey } from './store.ts'

const generate = promisify(generateKeyPair)

/**
 * Both keys of a round. `box`: the public key from the scrutineers' ceremony; without it the platform makes and keeps the box key.
 * `passKey`: one that was made beforehand, such as a spare set for a run-off.
 */
export async function makeRoundKeys(
  trx: Trx,
  masterKey: Uint8Array,
  roundId: RoundId,
  box?: EcJwk,
  passKey?: JsonWebKey,
): Promise<void> {
  await keepPassKey(trx, masterKey, roundId, passKey ?? (await makePassKey()))
  const made = box === undefined ? await makeEc() : null
  const jwk = made === null ? box : publicEc(made)
  if (jwk === undefined) throw new Error('a box has a key')
  const kid = await thumbprint(jwk)
  await addRoundKey(trx, {
    round_id: roundId,
    purpose: 'box',
    kid,
    public_jwk: canonicalJson(jwk),
    sealed_private: made === null ? null : await lock(masterKey, kid, made),
  })
}

/** RSA-3072, as a private JWK. Takes half a second and more. */
export async function makePassKey(): Promise<JsonWebKey> {
  const { privateKey } = await generate('rsa', { modulusLength: RSA_BYTES * 8 })
  return privateKey.export({ format: 'jwk' })
}

async function keepPassKey(trx: Trx, masterKey: Uint8Array, roundId: RoundId, key: JsonWebKey): Promise<void> {
  const jwk: RsaJwk = { e: key.e ?? '', kty: 'RSA', n: key.n ?? '' }
  const kid = await thumbprint(jwk)
  await addRoundKey(trx, {
    round_id: roundId,
    purpose: 'pass',
    kid,
    public_jwk: canonicalJson(jwk),
    sealed_private: await lock(masterKey, kid, key),
  })
}

export interface BodyKey {
  readonly kid: string
  readonly jwk: EcJwk
  readonly sign: Key
}

/** The body's signing key for manifests, receipts and reports; made on first use. */
export async function bodyKey(trx: Trx, masterKey: Uint8Array, bodyId: BodyId): Promise<BodyKey> {
  const known = await readBodyKey(trx, masterKey, bodyId)
  if (known !== null) return known
  const made = await makeEc()
  const kid = await thumbprint(publicEc(made))
  await addBodyKey(trx, {
    body_id: bodyId,
    kid,
    public_jwk: canonicalJson(publicEc(made)),
    sealed_private: await lock(masterKey, kid, made),
  })
  const kept = await readBodyKey(trx, masterKey, bodyId)
  if (kept === null) throw new Error('the key of a body was made and is not there')
  return kept
}

export async function readBodyKey(db: Reader, masterKey: Uint8Array, bodyId: BodyId): Promise<BodyKey | null> {
  const row = await bodyKeyOf(db, bodyId)
  if (row === undefined) return null
  const jwk = await unlockEc(masterKey, row.kid, row.sealed_private)
  return { kid: row.kid, jwk: publicEc(jwk), sign: await signingKey(jwk) }
}

/** The box key of a round that the platform keeps; null when it is destroyed or was never here. */
export async function boxKey(db: Reader, masterKey: Uint8Array, roundId: RoundId): Promise<EcPrivateJwk | null> {
  const row = await roundKey(db, roundId, 'box')
  return row?.sealed_private ? unlockEc(masterKey, row.kid, row.sealed_private) : null
}

/**
 * Pass keys that this process has unlocked, by round: unlocking and warming up cost half as much as signing. What the database holds
 * decides: a key that is destroyed there is not used from here.
 */
const unlocked = new Map<RoundId, KeyObject>()

/** The pass key of a round, as long as passes are issued; null when it is destroyed. */
export async function passSigningKey(db: Reader, masterKey: Uint8Array, roundId: RoundId): Promise<KeyObject | null> {
  const row = await roundKey(db, roundId, 'pass')
  if (!row?.sealed_private) {
    unlocked.delete(roundId)
    return null
  }
  const known = unlocked.get(roundId)
  if (known) return known
  const key = createPrivateKey({ format: 'jwk', key: await unlock(masterKey, row.kid, row.sealed_private) })
  unlocked.set(roundId, key)
  return key
}

/** At close: nobody draws any more. */
export async function destroyPassKey(trx: Trx, roundId: RoundId): Promise<void> {
  unlocked.delete(roundId)
  await forgetPrivate(trx, roundId, 'pass')
}
/** After the objection period. */
export const destroyBoxKey = (trx: Trx, roundId: RoundId) => forgetPrivate(trx, roundId, 'box')

/** RFC 9474 §4.3 with native RSA. Null when the message does not lie below the modulus. */
export function blindSign(key: KeyObject, blinded: Uint8Array): Uint8Array | null {
  let signature: Buffer
  try {
    signature = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded)
  } catch {
    return null
  }
  // Step 4: a signature that a fault spoiled would give away the key's factors.
  const again = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature)
  if (!again.equals(blinded)) throw new Error('the blind signature does not verify: it is not handed out')
  return signature
}

/**
 * Opaque name of a deputy's place in a round, behind the # in the casting page's address: two deputies who borrow one tablet are told
 * apart on the tablet. It is never sent back and never stored here.
 */
export const ownerName = (masterKey: Uint8Array, roundId: RoundId, mandateId: MandateId): string =>
  createHmac('sha256', masterKey).update(`casting-owner\n${roundId}\n${mandateId}`).digest('base64url').slice(0, 22)

type Jwk = Readonly<Record<string, unknown>>

async function makeEc(): Promise<EcPrivateJwk> {
  const { privateKey } = await generate('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  return { ...publicEc({ x, y }), d }
}

const unlockEc = async (masterKey: Uint8Array, kid: string, text: string): Promise<EcPrivateJwk> => {
  const { x, y, d } = await unlock(masterKey, kid, text)
  return { ...publicEc({ x: String(x), y: String(y) }), d: String(d) }
}

const lock = (masterKey: Uint8Array, kid: string, jwk: object): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(canonicalJson(jwk)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
    .encrypt(masterKey)

/** Throws when the master key is another one, or when the locked key is not the one that its row names. */
async function unlock(masterKey: Uint8Array, kid: string, text: string): Promise<Jwk> {
  const { plaintext, protectedHeader } = await compactDecrypt(text, masterKey, {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  })
  if (protectedHeader.kid !== kid) throw new Error('a locked private key belongs to another row')
  return JSON.parse(new TextDecoder().decode(plaintext)) as Jwk
}
