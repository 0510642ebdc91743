/** Tables of a .docx: figures, forms for the pen, ballots with boxes to mark. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Column, Table as SheetTable } from '../../views/papers/model.ts'
import { centred, fixed } from './docx-frames.ts'
import { fontOf, HEI, runsOf } from './docx-type.ts'

interface Tone {
  /** Half points. */
  readonly text: number
  readonly strong: number
  /** Twentieths of a point. */
  readonly row: number
}

const TONES: Readonly<Record<SheetTable['tone'], Tone>> = {
  ruled: { text: 21, strong: 21, row: 400 },
  form: { text: 24, strong: 24, row: 620 },
  ballot: { text: 18, strong: 26, row: 760 },
  dense: { text: 15, strong: 22, row: 540 },
}

export function tableOf(table: SheetTable, width: number): Table {
  const widths = widthsOf(table.columns, width)
  const tone = TONES[table.tone]
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ head: text }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [centred([new TextRun({ text, size: Math.min(21, tone.text + 2), font: fontOf(HEI) })])],
        }),
    ),
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        height: { value: tone.row, rule: HeightRule.ATLEAST },
        children: row.map((cell, index) => cellOf(table, cell, index, widths)),
      }),
  )
  return fixed(widths, [head, ...rows])
}

function cellOf(table: SheetTable, cell: Cell, index: number, widths: readonly number[]): TableCell {
  const tone = TONES[table.tone]
  const align = cell.across === undefined && table.columns[index]?.align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT
  const isBallot = table.tone === 'ballot' || table.tone === 'dense'
  const thick = { style: BorderStyle.SINGLE, size: 14, color: '000000' }
  const lines = cell.lines.map(
    ({ words, strong = false }) =>
      new Paragraph({
        alignment: align,
        children: runsOf(words, {
          bold: strong,
          size: strong ? tone.strong : isBallot && align === AlignmentType.CENTER ? 20 : tone.text,
        }),
      }),
  )
  return new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(cell.across === undefined ? {} : { columnSpan: cell.across }),
    ...(cell.down === undefined ? {} : { rowSpan: cell.down }),
    ...(cell.box ? { borders: { top: thick, bottom: thick, left: thick, right: thick } } : {}),
    // A cell without a paragraph is no cell to a word processor.
    children: lines.length === 0 ? [new Paragraph({})] : lines,
  })
}

/** The last column takes what rounding leaves. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width / whole) * width))
  const rest = width - widths.reduce((sum, one) => sum + one, 0)
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one))
}
