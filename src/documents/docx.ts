/**
 * A paper as a .docx, in the measures of an official paper (GB/T 9704: A4, margins 37/28/35/26 mm, 仿宋 of size 3 on lines of 28 points,
 * titles in 小标宋, page numbers at the outer edge). It says what the printed page says: both are made from one model (views/papers/model.ts).
 * Fonts are named, never shipped; where one is missing the word processor takes the next of its kind.
 */
import { AlignmentType, convertMillimetersToTwip, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Shape, Sheet } from '../../views/papers/model.ts'
import { blocksOf } from './docx-blocks.ts'
import { FANG, fontOf, SONG } from './docx-type.ts'

const mm = convertMillimetersToTwip

const PAGES: Readonly<Record<Shape, { readonly width: number; readonly height: number; readonly margins: readonly number[] }>> = {
  // top, right, bottom, left
  document: { width: 210, height: 297, margins: [37, 26, 35, 28] },
  wide: { width: 297, height: 210, margins: [12, 12, 12, 12] },
  'ballot-a4': { width: 210, height: 297, margins: [12, 15, 12, 15] },
  'ballot-a3': { width: 297, height: 420, margins: [12, 15, 12, 15] },
}

export async function docxOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, margins } = PAGES[sheet.shape]
  const [top = 0, right = 0, bottom = 0, left = 0] = margins.map(mm)
  const isBallot = sheet.shape === 'ballot-a4' || sheet.shape === 'ballot-a3'
  const textWidth = mm(width) - left - right
  const document = new Document({
    title: sheet.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: fontOf(FANG), size: isBallot ? 22 : 32 } } } },
    // A ballot is one page: it has no number that could be told from another's.
    evenAndOddHeaderAndFooters: !isBallot,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(width), height: mm(height) },
            margin: { top, right, bottom, left, footer: isBallot ? 0 : mm(28) },
          },
        },
        ...(isBallot ? {} : { footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) } }),
        children: [...stampOf(sheet), ...blocksOf(sheet, textWidth, isBallot)],
      },
    ],
  })
  // A buffer of its own, so that it can be sent as it is.
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** — 1 —, one letter in from the edge. */
const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 },
        children: [new TextRun({ font: fontOf(SONG), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const RED = 'A6301C'

const stampOf = ({ stamp }: Sheet): Paragraph[] =>
  stamp === null
    ? []
    : [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [new TextRun({ text: stamp, size: 24, color: RED, border: { style: 'single', size: 12, color: RED } })],
        }),
      ]
