/** What tellers type: whole numbers everywhere, or one line a ballot. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import type { SourceFault } from '../../bodies/roll/source.ts'
import type { Typed } from '../../http/form.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { DeviceSheet } from './device-sheet.ts'
import { keysOf, PAPER_VOIDS, type Paper, type PaperColumn, type PaperTotals } from './paper.ts'

export type PaperError =
  | 'count-form'
  | 'returned-exceeds-issued'
  | 'line-form'
  | 'sums-do-not-agree'
  | 'sheet-missing'
  | 'sheet-too-long'
  | 'file-too-large'

/** Of a recorded vote: the lines come as a table, beside them stand two numbers or the sheet of the devices. */
export type RecordedError = Extract<PaperError, 'count-form' | 'sheet-missing' | 'sheet-too-long'> | SourceFault | 'lines-wrong'

const number = z
  .string('count-form' satisfies PaperError)
  .trim()
  .regex(/^\d{1,6}$/, 'count-form' satisfies PaperError)
  .transform(Number)

const LONG_TEXT = 200_000

export const linesForm = z.object({ lines: z.string().max(LONG_TEXT).default(''), spoiled: number })

export const namesForm = z.object({ issued: number, spoiled: number })

/** The field of one item's column: «for-3». */
export const cellName = (column: PaperColumn, position: number): string => `${column}-${position}`
export const voidName = (reason: (typeof PAPER_VOIDS)[number]): string => `void-${reason}`

/** What is typed of the papers as a whole: nothing without ballots; of several rooms 发出 and 收回 are known before. */
export type PaperNumbers = 'none' | 'of-rooms' | 'all'

/** One form for every ballot: the fields follow from how many items it has and what can be said of each. */
export function totalsForm(items: number, columns: readonly PaperColumn[], numbers: PaperNumbers) {
  const positions = Array.from({ length: items }, (_, index) => index + 1)
  const cells = positions.flatMap((position) => columns.map((column) => cellName(column, position)))
  const names = [
    ...(numbers === 'all' ? ['issued', 'returned'] : []),
    ...(numbers === 'none' ? [] : ['valid', ...PAPER_VOIDS.map(voidName)]),
    ...cells,
  ]
  return z.object(Object.fromEntries(names.map((name) => [name, number])))
}

type Numbers = Readonly<Record<string, number>>

/** The typed numbers in the shape that is kept; every field is there once the form has been checked. */
export function totalsIn(values: Numbers, items: number): PaperTotals {
  const at = (name: string) => values[name] ?? 0
  return {
    kind: 'totals',
    valid: at('valid'),
    voids: {
      'over-selected': at(voidName('over-selected')),
      illegible: at(voidName('illegible')),
      other: at(voidName('other')),
    },
    items: Array.from({ length: items }, (_, index) => ({
      for: at(cellName('for', index + 1)),
      against: at(cellName('against', index + 1)),
      abstain: at(cellName('abstain', index + 1)),
      void: at(cellName('void', index + 1)),
    })),
  }
}

/** What he entered before, back in the fields. Papers come back sorted: the order in which they were read is not kept. */
export function paperTyped(rule: VotingRule, paper: Paper): Typed {
  const { content } = paper
  if (content.kind === 'totals') return totalsTyped(paper, content)
  const lines = content.marks.flatMap(({ marks, ballots }) => Array<string>(ballots).fill(keysOf(rule, marks)))
  return { lines: lines.join('\n'), spoiled: String(content.spoiled) }
}

function totalsTyped(paper: Paper, content: PaperTotals): Typed {
  const cells = content.items.flatMap((item, index) =>
    (['for', 'against', 'abstain', 'void'] as const).map((column) => [cellName(column, index + 1), String(item[column])]),
  )
  const { sheet: copied } = content
  const sheet =
    copied === undefined
      ? []
      : [
          ['sheet-number', copied.number],
          ['sheet-printed', copied.printed],
        ]
  const voids = PAPER_VOIDS.map((reason) => [voidName(reason), String(content.voids[reason])])
  return Object.fromEntries([
    ['issued', String(paper.issued)],
    ['returned', String(paper.returned)],
    ['valid', String(content.valid)],
    ...voids,
    ...cells,
    ...sheet,
  ])
}

const LONGEST_COPIED = 60

/** Two tellers who copy the same sheet wrote the same, whatever the width of their digits. */
const copied = z
  .string('sheet-missing' satisfies PaperError)
  .transform((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'sheet-missing' satisfies PaperError)
      .max(LONGEST_COPIED, 'sheet-too-long' satisfies PaperError),
  )

export const sheetForm = z.object({ 'sheet-number': copied, 'sheet-printed': copied })

export const sheetIn = (values: z.output<typeof sheetForm>): DeviceSheet => ({
  number: values['sheet-number'],
  printed: values['sheet-printed'],
})
