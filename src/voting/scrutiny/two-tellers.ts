/**
 * 两名计票人: whether two of them wrote down the same, and if not, where they differ. Of equal cells and equal papers nothing is told:
 * before the merge a difference shows the least that tellers need to look again (docs/decisions/0012).
 */
import { canonicalJson } from '../../kernel/digest.ts'
import { hasBallots } from '../rule/mode.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { DeviceFile } from './device-sheet.ts'
import { columnsOfBallot, keysOf, PAPER_VOIDS, type Paper, type PaperColumn, type PaperVoid } from './paper.ts'

/** One thing that tellers write down. */
export type PaperCell =
  | { readonly kind: 'issued' | 'returned' | 'valid' | 'spoiled' }
  | { readonly kind: 'void'; readonly reason: PaperVoid }
  | { readonly kind: 'item'; readonly position: number; readonly column: PaperColumn }
  /** Papers with exactly these marks, in the keys of the tellers. */
  | { readonly kind: 'marks'; readonly keys: string }

export type SheetPart = 'number' | 'printed' | 'file'

export interface ComparedCell {
  readonly cell: PaperCell
  /** One for each teller, in the order of their entries. */
  readonly figures: readonly number[]
  /** Between the highest and the lowest; 0 where they agree. */
  readonly apart: number
}

export interface Comparison {
  /** What differs, and of every round the papers returned and void as a whole. */
  readonly cells: readonly ComparedCell[]
  /** Of a sheet of voting devices: what was copied differently, one text a teller; empty where he attached no file. */
  readonly texts: readonly { readonly what: SheetPart; readonly values: readonly string[] }[]
  /** Of totals: how many other cells are equal. How many kinds of papers there are is not told. */
  readonly equal: number | null
}

export const sameEntry = (one: Paper, other: Paper): boolean => written(one) === written(other)

const written = ({ issued, returned, content }: Paper): string => canonicalJson({ issued, returned, content })

type Entry = Paper & { readonly file?: DeviceFile | null }

export function compareEntries(rule: VotingRule, entries: readonly Entry[]): Comparison {
  const columns = entries.map(
    (paper) => new Map(cellsIn(rule, paper).map(([cell, figure]) => [canonicalJson(cell), { cell, figure }])),
  )
  const cells = new Map(columns.flatMap((column) => [...column].map(([key, { cell }]) => [key, cell] as const)))
  const compared = [...cells].map(([key, cell]): ComparedCell => {
    const figures = columns.map((column) => column.get(key)?.figure ?? 0)
    return { cell, figures, apart: Math.max(...figures) - Math.min(...figures) }
  })
  const shown = compared.filter(({ cell, apart }) => apart > 0 || isAlwaysTold(cell)).sort(byMarks)
  const areTotals = entries.every(({ content }) => content.kind === 'totals')
  return { cells: shown, texts: textsIn(entries), equal: areTotals ? compared.length - shown.length : null }
}

function textsIn(entries: readonly Entry[]): Comparison['texts'] {
  const sheets = entries.map(({ content }) => (content.kind === 'totals' ? content.sheet : undefined))
  const files = entries.map(({ file }) => file ?? null)
  const attached = new Set(files.flatMap((file) => file?.digest ?? []))
  const parts = [
    { what: 'number', values: sheets.map((sheet) => sheet?.number ?? ''), differ: null },
    { what: 'printed', values: sheets.map((sheet) => sheet?.printed ?? ''), differ: null },
    {
      what: 'file',
      values: files.map((file) => (file === null ? '' : `${file.name} ${file.digest.slice(0, SHORT)}`)),
      differ: attached.size > 1,
    },
  ] as const
  return parts.filter(({ values, differ }) => differ ?? new Set(values).size > 1).map(({ what, values }) => ({ what, values }))
}

/** Enough of a digest to tell two files apart. */
const SHORT = 8

/** Papers in the order of their marks: which teller had one of them first is nothing. */
const byMarks = ({ cell: a }: ComparedCell, { cell: b }: ComparedCell): number =>
  a.kind === 'marks' && b.kind === 'marks' ? (a.keys < b.keys ? -1 : 1) : 0

const isAlwaysTold = ({ kind }: PaperCell): boolean => kind === 'returned' || kind === 'spoiled'

function cellsIn(rule: VotingRule, { issued, returned, content }: Paper): (readonly [PaperCell, number])[] {
  if (content.kind === 'ballots')
    return [
      [{ kind: 'returned' }, returned],
      [{ kind: 'spoiled' }, content.spoiled],
      ...content.marks.map(({ marks, ballots }) => [{ kind: 'marks', keys: keysOf(rule, marks) }, ballots] as const),
    ]
  const items = content.items.flatMap((item, index) =>
    columnsOfBallot(rule).map((column) => [{ kind: 'item', position: index + 1, column }, item[column]] as const),
  )
  if (!hasBallots(rule)) return items
  return [
    [{ kind: 'issued' }, issued],
    [{ kind: 'returned' }, returned],
    [{ kind: 'valid' }, content.valid],
    ...PAPER_VOIDS.map((reason) => [{ kind: 'void', reason }, content.voids[reason]] as const),
    ...items,
  ]
}
