/**
 * The sealed ballot: marks encrypted to the box key (JWE compact, ECDH-ES with A256GCM). Its protected header is exactly
 * {alg, enc, epk, kid}; the plaintext is exactly {jkt, marks, pad, round} in our own serialisation, padded to one length for the round.
 * The voter's thumbprint lies inside, so a sealed vote that is copied into another envelope is void at opening.
 */
import { base64url, canonicalJson, type Digest } from '../../kernel/digest.ts'
import { bytesOf, exactly, jsonIn, jsonInBytes, segmentOf, utf8 } from './canonical.ts'
import { agreeingKey, type EcJwk, ecJwkOf, type Key, publicEc } from './jwk.ts'

export interface Vote {
  readonly round: string
  readonly jkt: Digest
  /** One character for each item (voting/rule/marks.ts). */
  readonly marks: string
}

const IV_BYTES = 12
const TAG_BYTES = 16
const STEP = 64

/** Length of every plaintext of a round whose marks have this many characters. */
export function plaintextBytes(marks: number): number {
  const vote = { jkt: '-'.repeat(43), marks: '.'.repeat(marks), pad: '', round: '-'.repeat(36) }
  return Math.ceil(utf8(canonicalJson(vote)).length / STEP) * STEP
}

/** Throws when the marks do not fit: that would be a bug in the page. */
function plaintextOf({ round, jkt, marks }: Vote, bytes: number): Uint8Array<ArrayBuffer> {
  const text = (pad: string) => utf8(canonicalJson({ jkt, marks, pad, round }))
  const room = bytes - text('').length
  if (room < 0) throw new Error('the marks do not fit into a ballot of this round')
  return text('0'.repeat(room))
}

export async function seal(vote: Vote, box: EcJwk, kid: string, bytes: number): Promise<string> {
  const once = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', once.publicKey)
  const header = segmentOf({ alg: 'ECDH-ES', enc: 'A256GCM', epk: publicEc({ x, y }), kid })
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await contentKey(once.privateKey, await agreeingKey(box), 'encrypt')
  const out = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, header), key, plaintextOf(vote, bytes)))
  return [header, '', base64url(iv), base64url(out.subarray(0, bytes)), base64url(out.subarray(bytes))].join('.')
}

interface Parts {
  readonly header: string
  readonly epk: EcJwk
  readonly iv: Uint8Array<ArrayBuffer>
  /** Ciphertext and tag, as WebCrypto takes them. */
  readonly secret: Uint8Array<ArrayBuffer>
}

/** The parts of a sealed ballot for this box; null when it is not exactly our own serialisation, in the one length of the round. */
export function partsOf(sealed: string, kid: string, bytes: number): Parts | null {
  const segments = sealed.split('.')
  const [head = '', key, iv = '', text = '', tag = ''] = segments
  const header = exactly(jsonIn(head), ['alg', 'enc', 'epk', 'kid'])
  const epk = ecJwkOf(header?.epk)
  if (segments.length !== 5 || key !== '' || header === null || epk === null) return null
  if (header.alg !== 'ECDH-ES' || header.enc !== 'A256GCM' || header.kid !== kid) return null
  const [ivBytes, textBytes, tagBytes] = [bytesOf(iv), bytesOf(text), bytesOf(tag)]
  if (ivBytes?.length !== IV_BYTES || textBytes?.length !== bytes || tagBytes?.length !== TAG_BYTES) return null
  const secret = new Uint8Array(bytes + TAG_BYTES)
  secret.set(textBytes)
  secret.set(tagBytes, bytes)
  return { header: head, epk, iv: ivBytes, secret }
}

export type Opened =
  | { readonly kind: 'vote'; readonly vote: Vote }
  | { readonly kind: 'does-not-decrypt' }
  | { readonly kind: 'not-ours' }

/** `box`: the private box key, imported for agreement. */
export async function open(sealed: string, box: Key, kid: string, bytes: number): Promise<Opened> {
  const parts = partsOf(sealed, kid, bytes)
  if (parts === null) return { kind: 'not-ours' }
  let plain: Uint8Array<ArrayBuffer>
  try {
    const key = await contentKey(box, await agreeingKey(parts.epk), 'decrypt')
    plain = new Uint8Array(await crypto.subtle.decrypt(gcm(parts.iv, parts.header), key, parts.secret))
  } catch {
    return { kind: 'does-not-decrypt' }
  }
  const vote = exactly(jsonInBytes(plain), ['jkt', 'marks', 'pad', 'round'])
  if (vote === null || typeof vote.jkt !== 'string' || typeof vote.marks !== 'string' || typeof vote.round !== 'string')
    return { kind: 'not-ours' }
  if (typeof vote.pad !== 'string' || /[^0]/.test(vote.pad)) return { kind: 'not-ours' }
  return { kind: 'vote', vote: { round: vote.round, jkt: vote.jkt as Digest, marks: vote.marks } }
}

const gcm = (iv: Uint8Array<ArrayBuffer>, header: string) => ({ name: 'AES-GCM', iv, additionalData: utf8(header) })

/** RFC 7518 §4.6: Concat KDF over the agreed secret; one round of SHA-256 gives the 256 bits that A256GCM takes. */
async function contentKey(own: Key, other: Key, use: 'encrypt' | 'decrypt'): Promise<Key> {
  const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256))
  const algorithm = utf8('A256GCM')
  const [first, nobody, bits] = [uint32(1), uint32(0), uint32(256)]
  const input = new Uint8Array([...first, ...secret, ...uint32(algorithm.length), ...algorithm, ...nobody, ...nobody, ...bits])
  return crypto.subtle.importKey('raw', await crypto.subtle.digest('SHA-256', input), 'AES-GCM', false, [use])
}

const uint32 = (value: number): readonly number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
