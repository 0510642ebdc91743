/**
 * May this envelope lie in the box of this round? Cheap questions first: size, form, then the pass (0.1 ms: a flood of forgeries costs
 * little), then the envelope under the pass's key, then the form of the sealed ballot. Asked at the cast, at opening and by the verifier.
 */
import { type Digest, digestOfText } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { envelopeIn } from './envelope.ts'
import { thumbprint, verifyingKey } from './jwk.ts'
import { isSignedBy } from './jws.ts'
import { type PassKey, voterKeyIn } from './pass.ts'
import { partsOf } from './sealed.ts'

export interface Box {
  readonly round: RoundId
  readonly pass: PassKey
  readonly boxKid: string
  readonly plaintextBytes: number
}

export type AdmissionRefusal =
  | 'envelope-too-large'
  | 'envelope-malformed'
  | 'envelope-of-another-round'
  | 'pass-invalid'
  | 'envelope-not-by-pass'
  | 'sealed-malformed'

export type Admission =
  | { readonly ok: true; readonly jkt: Digest; readonly sealed: string; readonly sealedDigest: Digest }
  | { readonly ok: false; readonly refusal: AdmissionRefusal }

/** Everything in an envelope but the sealed text has a known length; twice base64url of it all stays below this. */
export const largestEnvelope = (plaintextBytes: number): number => 4096 + 4 * plaintextBytes

export async function admit(text: string, box: Box): Promise<Admission> {
  if (text.length > largestEnvelope(box.plaintextBytes)) return no('envelope-too-large')
  const envelope = envelopeIn(text)
  if (envelope === null) return no('envelope-malformed')
  if (envelope.round !== box.round) return no('envelope-of-another-round')
  const jwk = await voterKeyIn(envelope.pass, box.round, box.pass)
  if (jwk === null) return no('pass-invalid')
  const jkt = await thumbprint(jwk)
  // The platform signed the pass without seeing it: its key may still be no point of the curve.
  const key = await verifyingKey(jwk).catch(() => null)
  if (key === null || envelope.signed.kid !== jkt || !(await isSignedBy(envelope.signed, 'ES256', key)))
    return no('envelope-not-by-pass')
  if (partsOf(envelope.sealed, box.boxKid, box.plaintextBytes) === null) return no('sealed-malformed')
  return { ok: true, jkt, sealed: envelope.sealed, sealedDigest: await digestOfText(envelope.sealed) }
}

const no = (refusal: AdmissionRefusal): Admission => ({ ok: false, refusal })
