/**
 * The pass (发票): whoever holds its key may cast one ballot of one round. The server signs it blindly, so it knows who drew one and
 * never which one. An ordinary PS384 JWS: the blind signature of RFC 9474 (RSABSSA-SHA384-PSS-Deterministic) is one.
 */
import { base64url } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { exactly } from './canonical.ts'
import { type EcJwk, ecJwkOf, type Key, publicEc } from './jwk.ts'
import { isSignedBy, read, signingInput } from './jws.ts'

/** The key that the verifier knows, not one that comes with a pass. */
export interface PassKey {
  readonly kid: string
  readonly key: Key
}

/** The key pair of one pass: its private half never leaves the device, not even to its own page's code. */
export async function newVoterKey(): Promise<{ readonly privateKey: Key; readonly jwk: EcJwk }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { privateKey: pair.privateKey, jwk: publicEc({ x, y }) }
}

/** What is blinded and signed. */
export const passInput = (round: RoundId, jwk: EcJwk, kid: string): string =>
  signingInput('PS384', 'ballot-pass+jwt', kid, { cnf: { jwk }, round })

export const passOf = (input: string, signature: Uint8Array): string => `${input}.${base64url(signature)}`

/** The voter's public key in a pass of this round under this round's key; null for every other. */
export async function voterKeyIn(pass: string, round: RoundId, by: PassKey): Promise<EcJwk | null> {
  const signed = read(pass, 'PS384', 'ballot-pass+jwt')
  if (signed === null || signed.kid !== by.kid) return null
  const payload = exactly(signed.payload, ['cnf', 'round'])
  const jwk = ecJwkOf(exactly(payload?.cnf, ['jwk'])?.jwk)
  if (payload?.round !== round || jwk === null) return null
  return (await isSignedBy(signed, 'PS384', by.key)) ? jwk : null
}
