/** Blocks of a paper as paragraphs and tables of a .docx. Sizes are half points, distances twentieths of a point. */
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, type Table, TextRun } from 'docx'
import type { Block, Sheet, Words } from '../../views/papers/model.ts'
import { fieldsTable, sealTable, signatureTable } from './docx-frames.ts'
import { tableOf } from './docx-table.ts'
import { fontOf, HEI, KAI, MONO, runsOf, TITLE } from './docx-type.ts'

const LINE = { line: 560, lineRule: LineRuleType.EXACT }
const CLOSE = { line: 330, lineRule: LineRuleType.AT_LEAST }
/** Two letters of size 3. */
const INDENT = { firstLine: 640 }

export const blocksOf = (sheet: Sheet, width: number, isBallot: boolean): (Paragraph | Table)[] =>
  sheet.blocks.flatMap((block) => partsOf(block, width, isBallot))

function partsOf(block: Block, width: number, isBallot: boolean): (Paragraph | Table)[] {
  const spacing = isBallot ? CLOSE : LINE
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block.organ, block.number)
    case 'title':
      return [titleOf(block.parts, isBallot)]
    case 'centred':
      return [said(block.words, { spacing: { ...spacing, after: isBallot ? 80 : 280 }, alignment: AlignmentType.CENTER })]
    case 'heading':
      return [
        new Paragraph({
          spacing,
          indent: INDENT,
          keepNext: true,
          children: [new TextRun({ text: block.text, font: fontOf(HEI) })],
        }),
      ]
    case 'address':
      return [said(block.words, { spacing })]
    case 'paragraph':
      return [said(block.words, { spacing, indent: INDENT, alignment: AlignmentType.BOTH })]
    case 'clause':
      return [
        new Paragraph({
          spacing,
          indent: INDENT,
          alignment: AlignmentType.BOTH,
          children: [new TextRun({ text: `${block.label}　`, bold: true }), ...runsOf(block.words)],
        }),
      ]
    case 'cue':
      return [new Paragraph({ spacing, alignment: AlignmentType.CENTER, children: runsOf(block.words, { font: fontOf(KAI) }) })]
    case 'boxed':
      return [boxed(block.label, block.words)]
    case 'seal':
      return [sealTable(block.text, width)]
    case 'fields':
      return [fieldsTable(block.rows, width), gap()]
    case 'signatures':
      return [gap(), signatureTable(block.lines, width)]
    case 'digest':
      return [
        new Paragraph({
          spacing: CLOSE,
          indent: { left: 640 },
          children: [
            new TextRun({ text: `${block.label} `, size: 24 }),
            new TextRun({ text: block.value, size: 21, font: fontOf(MONO) }),
          ],
        }),
      ]
    case 'right':
      return [said(block.words, { spacing, indent: { right: 640 }, alignment: AlignmentType.RIGHT })]
    case 'table':
      return [tableOf(block, width), isBallot ? nothing() : gap()]
  }
}

const said = (words: Words, options: IParagraphOptions): Paragraph => new Paragraph({ ...options, children: runsOf(words) })
/** A file ends with a paragraph; after a ballot it must not take the second page. */
const nothing = (): Paragraph =>
  new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: '', size: 2 })] })
const gap = (): Paragraph => new Paragraph({ spacing: CLOSE, children: [] })

const titleOf = (parts: readonly string[], isBallot: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: isBallot ? { after: 120 } : { line: 680, lineRule: LineRuleType.EXACT, after: 280 },
    children: parts.map(
      (text, index) => new TextRun({ text, size: isBallot ? 40 : 44, font: fontOf(TITLE), ...(index > 0 ? { break: 1 } : {}) }),
    ),
  })

const RED = 'C8102E'

const letterhead = (organ: string, number: string): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: organ, size: 64, color: RED, font: fontOf(TITLE) })],
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...LINE, after: 360 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 8 } },
    children: [new TextRun({ text: number })],
  }),
]

function boxed(label: string, words: Words): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 }
  return new Paragraph({
    spacing: { ...CLOSE, after: 160 },
    border: { top: line, bottom: line, left: line, right: line },
    children: [new TextRun({ text: `${label} `, bold: true }), ...runsOf(words)],
  })
}
