/** A text as single characters and pairs of characters, and the words that two texts have in common. */
export interface Wording {
  readonly title: string
  readonly text: string
}

/** A character or a pair of characters, as a small integer: a Map finds those several times faster than strings. */
export type Gram = number

const CHARACTERS = 32_768
const SHARED_SHOWN = 4

/** Numbers the characters in the order in which they are met. */
export class Alphabet {
  readonly #numbers = new Map<string, number>()

  /** Every gram as often as it occurs, the title counted twice. */
  gramsOf({ title, text }: Wording): Gram[] {
    const grams: Gram[] = []
    for (const run of [...runs(title), ...runs(title), ...runs(text)]) {
      let before: number | null = null
      for (const character of run) {
        const number = this.#numberOf(character)
        grams.push(number)
        if (before !== null) grams.push((before + 1) * CHARACTERS + number)
        before = number
      }
    }
    return grams
  }

  #numberOf(character: string): number {
    const known = this.#numbers.get(character)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(character, number)
    return number
  }
}

/** Letters, digits and Chinese characters; punctuation ends a run, so that no pair spans two sentences. */
const runs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Wordings of two characters and more that stand in both, the longest first. */
export function sharedWords(to: Wording, other: Wording): string[] {
  const theirs = [...runs(other.title), ...runs(other.text)].join(' ')
  const words = new Set<string>()
  for (const run of [...runs(to.title), ...runs(to.text)]) {
    for (let start = 0; start < run.length - 1; ) {
      let end = start + 1
      while (end < run.length && theirs.includes(run.slice(start, end + 1))) end++
      if (end - start > 1) words.add(run.slice(start, end))
      start = end
    }
  }
  const found = [...words].sort((a, b) => b.length - a.length)
  return found.filter((word, at) => !found.slice(0, at).some((longer) => longer.includes(word))).slice(0, SHARED_SHOWN)
}
