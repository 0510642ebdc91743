/**
 * Compact signed objects (RFC 7515) as this house writes and reads them: the header is exactly {alg, kid, typ}. Who reads says which
 * algorithm and which kind he expects; nothing is taken from the object itself. WebCrypto signs and verifies; tests read every
 * object with `jose` as well.
 */
import { base64url } from '../../kernel/digest.ts'
import { bytesOf, exactly, jsonIn, segmentOf, utf8 } from './canonical.ts'
import type { Key } from './jwk.ts'

export type Algorithm = 'ES256' | 'PS384'
export type Kind =
  | 'round-manifest+jwt'
  | 'ballot-pass+jwt'
  | 'ballot+jwt'
  | 'ballot-receipt+jwt'
  | 'opened-box+jwt'
  | 'count-report+jwt'

const PARAMETERS = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  /** A salt as long as the hash, which is also what RSABSSA-SHA384-PSS-Deterministic makes. */
  PS384: { name: 'RSA-PSS', saltLength: 48 },
} as const

export interface Signed {
  readonly kid: string
  readonly payload: unknown
  readonly input: string
  readonly signature: Uint8Array<ArrayBuffer>
}

export const signingInput = (alg: Algorithm, typ: Kind, kid: string, payload: unknown): string =>
  `${segmentOf({ alg, kid, typ })}.${segmentOf(payload)}`

export async function sign(typ: Kind, kid: string, payload: unknown, key: Key): Promise<string> {
  const input = signingInput('ES256', typ, kid, payload)
  const signature = await crypto.subtle.sign(PARAMETERS.ES256, key, utf8(input))
  return `${input}.${base64url(new Uint8Array(signature))}`
}

/** The parts of a compact object of this kind; null when it is not exactly our own serialisation. Says nothing yet of its signature. */
export function read(text: string, alg: Algorithm, typ: Kind): Signed | null {
  const segments = text.split('.')
  const [head = '', body = '', tail = ''] = segments
  const header = exactly(jsonIn(head), ['alg', 'kid', 'typ'])
  const payload = jsonIn(body)
  const signature = bytesOf(tail)
  if (segments.length !== 3 || header === null || payload === undefined || signature === null) return null
  if (header.alg !== alg || header.typ !== typ || typeof header.kid !== 'string') return null
  return { kid: header.kid, payload, input: `${head}.${body}`, signature }
}

export const isSignedBy = ({ input, signature }: Signed, alg: Algorithm, key: Key): Promise<boolean> =>
  crypto.subtle.verify(PARAMETERS[alg], key, signature, utf8(input))
