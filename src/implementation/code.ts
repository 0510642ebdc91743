/** Public project codes, for life: 2022-H01 is the first project of 2022 in the district whose letter is H. */

export interface Area {
  readonly slug: string
  /** The letters that its projects already carry. */
  readonly letters: string | null
}

/**
 * One letter for each district: what its projects carry already; otherwise, in the order of the tree, the first free consonant of
 * its name in the address, any free letter of it, at last two letters. haibowan, hainan, wuda → H, N, W.
 */
export function lettersOf(areas: readonly Area[]): ReadonlyMap<string, string> {
  const taken = new Set(areas.flatMap(({ letters }) => (letters === null ? [] : [letters])))
  const letters = new Map<string, string>()
  for (const area of areas) {
    const own = area.letters ?? choices(area.slug).find((choice) => !taken.has(choice))
    if (own === undefined) throw new Error(`no letters left for ${area.slug}`)
    taken.add(own)
    letters.set(area.slug, own)
  }
  return letters
}

function choices(slug: string): string[] {
  const name = [...slug.toUpperCase()].filter((letter) => letter >= 'A' && letter <= 'Z')
  const consonants = name.filter((letter) => !'AEIOU'.includes(letter))
  const pairs = [...(name[0] ?? ''), ...ALPHABET].flatMap((first) => [...ALPHABET].map((second) => `${first}${second}`))
  return [...consonants, ...name, ...pairs]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const CODE = /^(\d{4})-([A-Z]{1,2})(\d{2,3})$/

export const isCode = (text: string): boolean => CODE.test(text)
export const lettersOfCode = (code: string): string | null => CODE.exec(code)?.[2] ?? null

/** The next number after the highest in use: a number that was once given is never given again. */
export function nextCode(year: number, letters: string, used: readonly string[]): string {
  const numbers = used.flatMap((code) => {
    const [, ofYear, ofArea, number] = CODE.exec(code) ?? []
    return ofYear === String(year) && ofArea === letters ? [Number(number)] : []
  })
  return `${year}-${letters}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
