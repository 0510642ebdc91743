/** A row of a roll as a deputy, or with the reason at each cell why it is none. What the roll itself says against it stands in plan.ts. */
import type { MandateTable } from '../../database/tables/people.ts'
import type { Day } from '../../kernel/clock.ts'
import { bare, isFormula, plain } from './cells.ts'
import type { Field, Layout } from './headings.ts'
import type { Table } from './table.ts'

export type Origin = MandateTable['origin']

export interface RollDeputy {
  readonly number: number
  readonly name: string
  readonly delegation: string
  readonly term: string
  readonly origin: Origin
}

export type CellFault =
  | {
      readonly kind:
        | 'formula'
        | 'number-form'
        | 'name-missing'
        | 'name-long'
        | 'delegation-missing'
        | 'delegation-long'
        | 'term-missing'
        | 'term-long'
        | 'origin-unknown'
    }
  | { readonly kind: 'number-twice'; readonly line: number }
  | { readonly kind: 'number-of-former'; readonly name: string; readonly left: Day }
  | { readonly kind: 'number-in-use'; readonly name: string; readonly term: string }
export type RowFaults = Readonly<Partial<Record<Field, CellFault>>>

export interface ReadRow {
  /** As the spreadsheet counts its rows. */
  readonly line: number
  /** What stands in the row, for showing. */
  readonly cells: Readonly<Record<Field, string>>
  readonly read: { readonly ok: true; readonly deputy: RollDeputy } | { readonly ok: false; readonly faults: RowFaults }
}

/** What holds where the file says nothing. */
export interface Usual {
  readonly term: string
  readonly origin: Origin
}

/** As long as a name, a delegation and a term may be when they are typed in by hand (forms.ts). */
const LONGEST = { name: 40, delegation: 30, term: 30 } as const

const ORIGINS: readonly (readonly [Origin, readonly string[]])[] = [
  ['general', ['换届选举', '选举', '选举产生', '换届', '普选', '当选', 'general', 'generalelection']],
  ['by-election', ['补选', '补选产生', '届中补选', 'byelection']],
  ['council-member', ['议政代表', '议事代表', '居民议事会成员', '居民代表', 'councilmember']],
]

/** Every row that has anything in it, below the headings. */
export function readRows(table: Table, { headRows, columns }: Layout, usual: Usual): ReadRow[] {
  const firstWith = new Map<number, number>()
  return table.flatMap((row, index) => {
    if (index < headRows || row.every((cell) => plain(cell) === '')) return []
    const line = index + 1
    const at = (field: Field) => (columns[field] === null ? '' : (row[columns[field]] ?? ''))
    const cells = { number: at('number'), name: at('name'), delegation: at('delegation'), term: at('term'), origin: at('origin') }
    const read = readRow(cells, usual)
    if (!read.ok) return { line, cells, read }
    const { number } = read.deputy
    const first = firstWith.get(number)
    if (first !== undefined)
      return { line, cells, read: { ok: false, faults: { number: { kind: 'number-twice', line: first } } } }
    firstWith.set(number, line)
    return { line, cells, read }
  })
}

function readRow(cells: ReadRow['cells'], usual: Usual): ReadRow['read'] {
  const number = numberIn(cells.number)
  const name = wordsIn(cells.name, 'name')
  const delegation = wordsIn(cells.delegation, 'delegation')
  const term = plain(cells.term) === '' ? wordsIn(usual.term, 'term') : wordsIn(cells.term, 'term')
  const origin = originIn(cells.origin, usual.origin)
  if (isFault(number) || isFault(name) || isFault(delegation) || isFault(term) || isFault(origin)) {
    const found = Object.entries({ number, name, delegation, term, origin }).filter(([, value]) => isFault(value))
    // The entries are the fields' own, without those that are no faults.
    return { ok: false, faults: Object.fromEntries(found) as RowFaults }
  }
  return { ok: true, deputy: { number, name, delegation, term, origin } }
}

const isFault = (value: unknown): value is CellFault => typeof value === 'object'

function numberIn(cell: string): number | CellFault {
  if (isFormula(cell)) return { kind: 'formula' }
  const digits = plain(cell).normalize('NFKC')
  return /^0{0,3}[1-9]\d{0,3}$/.test(digits) ? Number(digits) : { kind: 'number-form' }
}

function wordsIn(cell: string, field: keyof typeof LONGEST): string | CellFault {
  if (isFormula(cell)) return { kind: 'formula' }
  const words = plain(cell)
  if (words === '') return { kind: `${field}-missing` }
  return words.length > LONGEST[field] ? { kind: `${field}-long` } : words
}

function originIn(cell: string, usual: Origin): Origin | CellFault {
  if (isFormula(cell)) return { kind: 'formula' }
  const word = bare(cell)
  if (word === '') return usual
  return ORIGINS.find(([, words]) => words.includes(word))?.[0] ?? { kind: 'origin-unknown' }
}
