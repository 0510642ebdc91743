/**
 * SHA-256 as unpadded base64url, by WebCrypto: the same code and the same text in the server, a browser and a command line.
 */
import canonicalize from 'canonicalize'

export type Digest = string & { readonly __digest: true }

const encoder = new TextEncoder()

/** Without `replaceAll`: the casting page runs on phones that do not have it yet. */
export const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

export async function digestOfText(text: string): Promise<Digest> {
  const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(text))
  return base64url(new Uint8Array(bytes)) as Digest
}

/** Canonical JSON (RFC 8785): one value has exactly one text, hence one digest. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without a JSON text cannot be digested')
  return text
}

export const digestOfJson = (value: unknown): Promise<Digest> => digestOfText(canonicalJson(value))
