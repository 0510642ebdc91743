/** What a .docx can only place by a table: labels with their lines, places to sign, the place for the seal. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Words } from '../../views/papers/model.ts'
import { runsOf } from './docx-type.ts'

/** Label and value, a line under each. */
export function fieldsTable(rows: readonly { readonly label: string; readonly words: Words }[], width: number): Table {
  const widths = [Math.round(width * 0.28), width - Math.round(width * 0.28)]
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
  return fixed(
    widths,
    rows.map(
      ({ label, words }) =>
        new TableRow({
          cantSplit: true,
          height: { value: 600, rule: HeightRule.ATLEAST },
          children: [[label], words].map(
            (one, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                borders: { top: NONE, left: NONE, right: NONE, bottom: line },
                children: [new Paragraph({ children: runsOf(one) })],
              }),
          ),
        }),
    ),
  )
}

/** Two to a row, each with a line to sign on. */
export function signatureTable(lines: readonly string[], width: number): Table {
  const half = Math.floor(width / 2)
  const pairs = lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1] ?? '']] : []))
  return fixed(
    [half, half],
    pairs.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          height: { value: 800, rule: HeightRule.ATLEAST },
          children: pair.map(
            (text) =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                verticalAlign: VerticalAlign.BOTTOM,
                borders: { top: NONE, left: NONE, right: NONE, bottom: text === '' ? NONE : RULE },
                children: [new Paragraph({ children: [new TextRun({ text, size: 28 })] })],
              }),
          ),
        }),
    ),
  )
}

/** The place for the seal, in the upper right corner. */
export function sealTable(text: string, width: number): Table {
  const seal = 1700
  const borders = { top: RULE, left: RULE, right: RULE, bottom: RULE }
  return fixed(
    [width - seal, seal],
    [
      new TableRow({
        height: { value: 900, rule: HeightRule.EXACT },
        children: [
          new TableCell({ borders: { top: NONE, left: NONE, right: NONE, bottom: NONE }, children: [new Paragraph({})] }),
          new TableCell({ borders, children: [centred([new TextRun({ text, size: 17 })])] }),
        ],
      }),
    ],
  )
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' }

export const fixed = (widths: number[], rows: TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    rows,
  })

export const centred = (children: TextRun[]): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children })
