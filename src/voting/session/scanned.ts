/** What a scanner or a camera read from a slip: its address, of which only the secret behind the # counts. Shared with the browser. */

/** Null: not a slip of this session. */
export function secretIn(text: string, code: string): string | null {
  const match = /\/s\/([a-z0-9]{4,12})#([\w-]{43})$/.exec(text.trim())
  return match?.[1] === code ? (match[2] ?? null) : null
}

export type ScanResult =
  | { readonly result: 'signed-in' | 'signed-in-before' | 'came-back'; readonly name: string; readonly seat: string }
  | { readonly result: 'unknown' }
