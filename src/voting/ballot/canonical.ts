/**
 * One object has one text. Other verifiers refuse base64url with unused bits or JSON with a member twice, some let them pass; and a
 * client that writes the same ballot with other bytes marks its voter. So what is admitted must equal our own serialisation byte for byte.
 */
import { base64url, canonicalJson } from '../../kernel/digest.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** A value as one segment of a compact object. */
export const segmentOf = (value: unknown): string => base64url(utf8(canonicalJson(value)))

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes of a segment; null unless it is the one way to write them: no padding, no other sign, no bit left over. */
export function bytesOf(segment: string): Uint8Array<ArrayBuffer> | null {
  const over = segment.length % 4
  if (over === 1 || !/^[\w-]*$/.test(segment)) return null
  const unused = over === 2 ? 0b1111 : over === 3 ? 0b11 : 0
  if ((ALPHABET.indexOf(segment.slice(-1)) & unused) !== 0) return null
  const binary = atob(segment.replace(/-/g, '+').replace(/_/g, '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** The value of a segment that holds canonical JSON; undefined for anything else. */
export function jsonIn(segment: string): unknown {
  const bytes = bytesOf(segment)
  return bytes === null ? undefined : jsonInBytes(bytes)
}

/** The value of canonical JSON in UTF-8; undefined for anything else. */
export function jsonInBytes(bytes: Uint8Array): unknown {
  try {
    const text = decoder.decode(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** An object with exactly these members, or null. */
export function exactly<Name extends string>(value: unknown, names: readonly Name[]): Readonly<Record<Name, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const own = Object.keys(value)
  return own.length === names.length && names.every((name) => own.includes(name)) ? (value as Record<Name, unknown>) : null
}
