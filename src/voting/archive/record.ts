/** 封存与销毁记录 of one round: what was destroyed, how many, what stays sealed where and until when. Its digest is printed and signed by hand. */
import { type Day, parseDay, shanghaiDay } from '../../kernel/clock.ts'
import { type Digest, digestOfText } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'

/** 封票: fields of the paper form. */
export interface Sealing {
  readonly sealNumber: string
  readonly copies: number
  readonly place: string
  readonly keeper: string
  readonly keptUntil: Day
}

export interface Objection {
  readonly by: string
  readonly about: string
  readonly raisedOn: Day
  readonly answer: string
  readonly settledOn: Day
}

export interface Destroyed {
  readonly envelopes: number
  readonly receipts: number
  /** Drawings whose digest was kept until now. */
  readonly requests: number
  /** Whose key it was; none of a box of paper. */
  readonly boxKey: 'platform' | 'k-of-n' | null
  /** SHA-256 of the list of what was in the box (see `destroyedList`). */
  readonly list: Digest | null
  /** Void rounds before this one, of the same decision: they are never opened, and go with it. */
  readonly voidRounds: readonly VoidRound[]
}

/** What a void round still held; its pass key and the platform's box key went with the word. */
export interface VoidRound {
  readonly round: RoundId
  readonly number: number
  readonly envelopes: number
  readonly receipts: number
  readonly requests: number
  readonly list: Digest | null
}

export interface ArchiveRecord {
  readonly round: RoundId
  readonly announcedOn: Day
  readonly objectionsUntil: Day
  readonly objections: readonly Objection[]
  readonly destroyed: Destroyed
  readonly sealing: Sealing
  /** What stays, by the digests that the hall knows. */
  readonly kept: { readonly report: string; readonly manifest: string | null; readonly box: string | null }
  readonly office: string
  readonly chiefScrutineer: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * SHA-256 of each envelope, sorted, joined by line feeds, and of that text again. Nobody can make it anew from what is left; who kept a
 * box file against the rule can be shown by it to hold what was to be destroyed.
 */
export async function destroyedList(envelopes: readonly string[]): Promise<Digest> {
  const each = await Promise.all(envelopes.map(digestOfText))
  return digestOfText(each.sort().join('\n'))
}

/** The earliest day until which the rule lets papers be kept; null: to the end of the term, which no table knows. */
export function keptAtLeast(announcedAt: Date, months: number | null): Day | null {
  if (months === null) return null
  const [year = 0, month = 1, date = 1] = shanghaiDay(announcedAt).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return parseDay(new Date(first.getTime() + (Math.min(date, last) - 1) * 86_400_000).toISOString().slice(0, 10))
}
