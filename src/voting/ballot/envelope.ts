/** The envelope: a sealed ballot and the pass, signed by the pass's own key. Identity of a ballot is (round, jkt), not this text: ECDSA has a twin. */
import type { Digest } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { exactly } from './canonical.ts'
import type { Key } from './jwk.ts'
import { read, type Signed, sign } from './jws.ts'

export interface Envelope {
  readonly round: RoundId
  readonly pass: string
  readonly sealed: string
}

/** `jkt`: thumbprint of the pass's key, which signs. */
export const writeEnvelope = (envelope: Envelope, jkt: Digest, key: Key): Promise<string> =>
  sign('ballot+jwt', jkt, { ...envelope }, key)

/** The parts of an envelope, nothing verified yet. */
export function envelopeIn(text: string): (Envelope & { readonly signed: Signed }) | null {
  const signed = read(text, 'ES256', 'ballot+jwt')
  const payload = exactly(signed?.payload, ['pass', 'round', 'sealed'])
  if (signed === null || payload === null) return null
  const { pass, round, sealed } = payload
  if (typeof pass !== 'string' || typeof round !== 'string' || typeof sealed !== 'string') return null
  return { signed, pass, sealed, round: round as RoundId }
}
