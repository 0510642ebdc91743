/**
 * The box key in the hands of n people, any k of whom open the box together (Shamir). Wrong shares give a wrong number without an error,
 * so every share is known by its SHA-256, which stands in the manifest, and what comes out is held against the public key.
 */
import { combine, split } from 'shamir-secret-sharing'
import { base64url, type Digest, digestOfText } from '../../kernel/digest.ts'
import { bytesOf } from '../ballot/canonical.ts'
import { agreeingKey, type EcJwk, type EcPrivateJwk, publicEc } from '../ballot/jwk.ts'

/** A share as text: base64url of 33 bytes. What its digest is taken of. */
export type Share = string & { readonly __share: true }

export interface Holding {
  /** n: how many people hold a share. */
  readonly holders: number
  /** k: how many of them open the box. */
  readonly needed: number
}

export const LEAST_HOLDERS = 3
export const LEAST_NEEDED = 2
/** More would not find each other in a hall. */
export const MOST_HOLDERS = 9

/** One person alone never opens a box, and one person alone never keeps it shut. */
export const isHolding = ({ holders, needed }: Holding): boolean =>
  Number.isSafeInteger(holders) &&
  Number.isSafeInteger(needed) &&
  holders >= LEAST_HOLDERS &&
  holders <= MOST_HOLDERS &&
  needed >= LEAST_NEEDED &&
  needed < holders

export interface SplitKey {
  readonly boxKey: EcJwk
  readonly shares: readonly Share[]
}

/** A new box key, in shares only: the key itself is gone when this returns. */
export async function makeSplitKey({ holders, needed }: Holding): Promise<SplitKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const boxKey = publicEc({ x, y })
  const scalar = bytesOf(d)
  if (scalar?.length !== SCALAR_BYTES) throw new Error('a new key without its number')
  const shares = (await split(scalar, holders, needed)).map((bytes) => base64url(bytes) as Share)
  scalar.fill(0)
  // What does not come together again must not be handed out.
  if ((await joinedKey(boxKey, shares.slice(-needed))) === null) throw new Error('the shares do not make the key again')
  return { boxKey, shares }
}

const SCALAR_BYTES = 32

export const shareIn = (text: string): Share | null => (bytesOf(text)?.length === SCALAR_BYTES + 1 ? (text as Share) : null)

export const shareDigest = (share: Share): Promise<Digest> => digestOfText(share)

/** The private half of this box key from shares; null when they do not make it: too few, a wrong one, one of another box. */
export async function joinedKey(boxKey: EcJwk, shares: readonly Share[]): Promise<EcPrivateJwk | null> {
  const bytes = shares.map((share) => new Uint8Array(bytesOf(share) ?? []))
  if (new Set(shares).size < LEAST_NEEDED) return null
  const scalar = await combine(bytes).catch(() => null)
  if (scalar === null) return null
  const key = { ...boxKey, d: base64url(scalar) }
  scalar.fill(0)
  for (const one of bytes) one.fill(0)
  return (await belongTogether(key)) ? key : null
}

/** WebCrypto derives no public point from a number; but only halves of one key agree with a third key on the same secret. */
async function belongTogether(key: EcPrivateJwk): Promise<boolean> {
  const third = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  try {
    const [own, known] = [await agreeingKey(key), await agreeingKey(publicEc(key))]
    const bits = (withKey: typeof own, of: typeof own) => crypto.subtle.deriveBits({ name: 'ECDH', public: withKey }, of, 256)
    const [left, right] = [await bits(third.publicKey, own), await bits(known, third.privateKey)]
    return base64url(new Uint8Array(left)) === base64url(new Uint8Array(right))
  } catch {
    // Some platforms compare the halves themselves when the key is imported.
    return false
  }
}
