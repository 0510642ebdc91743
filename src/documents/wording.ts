/**
 * What the office may change on an official paper: the words round the figures, never a figure. Every {place} of the house's own sentence
 * stays, because the record fills it; none may be added that this sentence is not told; and no digit is typed.
 */
export type WordingFault = 'words-missing' | 'words-too-long' | 'hole-missing' | 'hole-unknown' | 'hole-broken' | 'digit-typed'

export interface FaultyWords {
  readonly fault: WordingFault
  /** The places that are missing or unknown. */
  readonly holes: readonly string[]
}

const MOST = 400

/** `common`: what every paper knows, and every sentence may say. */
export function faultOfWords(words: string, original: string, common: readonly string[]): FaultyWords | null {
  if (words.trim() === '') return { fault: 'words-missing', holes: [] }
  if (words.length > MOST) return { fault: 'words-too-long', holes: [] }
  const [typed, own] = [holesIn(words), holesIn(original)]
  if (/[{}]/.test(words.replace(HOLE, ''))) return { fault: 'hole-broken', holes: [] }
  const unknown = typed.filter((hole) => !own.includes(hole) && !common.includes(hole))
  if (unknown.length > 0) return { fault: 'hole-unknown', holes: unknown }
  const missing = own.filter((hole) => !typed.includes(hole) && !common.includes(hole))
  if (missing.length > 0) return { fault: 'hole-missing', holes: missing }
  return /[0-9０-９]/.test(words.replace(HOLE, '')) ? { fault: 'digit-typed', holes: [] } : null
}

const HOLE = /\{[^{}]*\}/g
const holesIn = (text: string): string[] => [...new Set((text.match(HOLE) ?? []).map((hole) => hole.slice(1, -1)))]

/** What stands in the database was right when it was written; a sentence of the house may have changed since, and then counts again. */
export const soundWording = (
  rows: readonly { readonly phrase: string; readonly words: string }[],
  originals: Readonly<Record<string, string>>,
  common: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    rows
      .filter(({ phrase, words }) => {
        const original = originals[phrase]
        return original !== undefined && faultOfWords(words, original, common) === null
      })
      .map(({ phrase, words }) => [phrase, words]),
  )
