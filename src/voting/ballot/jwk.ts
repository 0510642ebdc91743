/** Public keys as they stand in objects: the members of RFC 7638 and no other, so that a key has one text and its thumbprint is its name. */
import { type Digest, digestOfJson } from '../../kernel/digest.ts'
import { bytesOf, exactly } from './canonical.ts'

/** A WebCrypto key: the same in the server, a browser and a command line. */
export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>

export interface EcJwk {
  readonly crv: 'P-256'
  readonly kty: 'EC'
  readonly x: string
  readonly y: string
}

export interface EcPrivateJwk extends EcJwk {
  readonly d: string
}

export interface RsaJwk {
  readonly e: string
  readonly kty: 'RSA'
  readonly n: string
}

/** RFC 7638: SHA-256 of the required members in canonical JSON. */
export const thumbprint = (jwk: EcJwk | RsaJwk): Promise<Digest> => digestOfJson(jwk)

const COORDINATE_BYTES = 32
/** RSA-3072: the same length for every round, so that passes and blinded messages have one length. */
export const RSA_BYTES = 384

export function ecJwkOf(value: unknown): EcJwk | null {
  const jwk = exactly(value, ['crv', 'kty', 'x', 'y'])
  if (jwk === null || jwk.crv !== 'P-256' || jwk.kty !== 'EC') return null
  const { x, y } = jwk
  return isOf(x, COORDINATE_BYTES) && isOf(y, COORDINATE_BYTES) ? { crv: 'P-256', kty: 'EC', x, y } : null
}

export function rsaJwkOf(value: unknown): RsaJwk | null {
  const jwk = exactly(value, ['e', 'kty', 'n'])
  if (jwk === null || jwk.kty !== 'RSA' || jwk.e !== 'AQAB') return null
  return isOf(jwk.n, RSA_BYTES) ? { e: 'AQAB', kty: 'RSA', n: jwk.n } : null
}

const isOf = (segment: unknown, bytes: number): segment is string =>
  typeof segment === 'string' && bytesOf(segment)?.length === bytes

/** Only the public members, in their canonical order. */
export const publicEc = ({ x, y }: { readonly x: string; readonly y: string }): EcJwk => ({ crv: 'P-256', kty: 'EC', x, y })

/** Throws when the coordinates are no point of the curve. */
export const verifyingKey = (jwk: EcJwk): Promise<Key> =>
  crypto.subtle.importKey('jwk', { ...jwk }, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify'])

export const signingKey = (jwk: EcPrivateJwk): Promise<Key> =>
  crypto.subtle.importKey('jwk', { ...jwk }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])

export const agreeingKey = (jwk: EcJwk | EcPrivateJwk): Promise<Key> =>
  crypto.subtle.importKey('jwk', { ...jwk }, { name: 'ECDH', namedCurve: 'P-256' }, true, 'd' in jwk ? ['deriveBits'] : [])

export const passVerifyingKey = (jwk: RsaJwk): Promise<Key> =>
  crypto.subtle.importKey('jwk', { ...jwk }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
