/**
 * Lines of a recorded vote as tellers type, paste or send them: a roll number, perhaps a name, and the keys of each item. Whatever is not
 * understood is named by its line; nothing is guessed.
 */
import type { Table } from '../../bodies/roll/table.ts'
import type { MandateId } from '../../kernel/ids.ts'
import { hasBallots } from '../rule/mode.ts'
import type { VotingRule } from '../rule/rule.ts'
import { marksOfKeys } from './paper.ts'

/** One deputy of the frozen roll. */
export interface RollDeputy {
  readonly mandate: MandateId
  readonly number: number
  readonly name: string
  readonly delegation: string
  /** He took part, or could: signed in before the close; by devices, in the hall as the vote opened. */
  readonly present: boolean
}

export interface NamedMarks {
  readonly mandate: MandateId
  readonly marks: string
}

export type LineFaultCode = 'number-missing' | 'number-unknown' | 'number-twice' | 'not-present' | 'name-differs' | 'marks-wrong'

export interface LineFault {
  readonly line: number
  readonly code: LineFaultCode
  /** What stands there, and who has the number, where somebody has it. */
  readonly text: string
  readonly name: string
}

export interface ReadNames {
  /** In the order of the roll. */
  readonly votes: readonly NamedMarks[]
  readonly faults: readonly LineFault[]
}

export function readNames(rule: VotingRule, roll: readonly RollDeputy[], table: Table): ReadNames {
  const byNumber = new Map(roll.map((deputy) => [deputy.number, deputy]))
  const marks = new Map<MandateId, string>()
  const seen = new Set<number>()
  const faults: LineFault[] = []
  for (const [index, row] of table.entries()) {
    const words = wordsIn(row)
    // Titles and headings of a table stand above its first deputy.
    if (words.length === 0 || (seen.size === 0 && faults.length === 0 && isHeading(words))) continue
    const [first = '', ...rest] = words
    const number = /^\d{1,6}$/.test(first) ? Number(first) : null
    const deputy = number === null ? undefined : byNumber.get(number)
    const read = number === null ? 'number-missing' : readLine(rule, deputy, seen.has(number), rest)
    if (number !== null) seen.add(number)
    if (typeof read === 'string')
      faults.push({ line: index + 1, code: read, text: words.join(' ').slice(0, LONGEST_SHOWN), name: deputy?.name ?? '' })
    else if (deputy !== undefined) marks.set(deputy.mandate, read.marks)
  }
  const votes = roll.flatMap(({ mandate }) => {
    const own = marks.get(mandate)
    return own === undefined ? [] : [{ mandate, marks: own }]
  })
  return { votes, faults }
}

const LONGEST_SHOWN = 60

function readLine(
  rule: VotingRule,
  deputy: RollDeputy | undefined,
  isTwice: boolean,
  rest: readonly string[],
): LineFaultCode | { readonly marks: string } {
  if (deputy === undefined) return 'number-unknown'
  if (isTwice) return 'number-twice'
  const from = rest.findIndex((word) => keysIn(word) !== null)
  const named = rest.slice(0, from === -1 ? rest.length : from).join('')
  if (named !== '' && !isCalled(deputy, named)) return 'name-differs'
  if (!deputy.present) return 'not-present'
  const keys = rest.slice(from === -1 ? rest.length : from).map(keysIn)
  // By devices there is nothing that could not be read.
  if (keys.includes(null) || (!hasBallots(rule) && keys.join('').includes('?'))) return 'marks-wrong'
  const marks = marksOfKeys(rule, keys.join(''))
  return marks === null ? 'marks-wrong' : { marks }
}

/** Full width or not, parted by whatever people part with. */
const wordsIn = (row: readonly string[]): string[] =>
  row
    .join(' ')
    .normalize('NFKC')
    .split(/[\s,;:、]+/)
    .filter((word) => word !== '')

/** No number to begin with, and either no mark in it or the words that stand above columns. */
const isHeading = (words: readonly string[]): boolean =>
  !/^\d+$/.test(words[0] ?? '') &&
  (words.every((word) => keysIn(word) === null) || words.some((word) => /号|姓名|^no\.?$|number|name/i.test(word)))

/** A name is written with or without spaces, alone or beside its delegation. */
function isCalled({ name, delegation }: RollDeputy, written: string): boolean {
  const [own, group] = [bare(name), bare(delegation)]
  return [own, own + group, group + own].includes(bare(written))
}
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** What the lists of voting devices print in place of keys. */
const WORDS: Readonly<Record<string, string>> = { 赞成: '1', 同意: '1', 反对: '2', 弃权: '3', 未按: '0', 未表决: '0', 未投: '0' }

const keysIn = (word: string): string | null => (/^[0-3?]+$/.test(word) ? word : (WORDS[word] ?? null))
