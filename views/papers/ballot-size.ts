/**
 * A ballot is one page: A4 as long as it fits, then A3, then A3 in smaller letters. Measured in millimetres from the letters of the
 * style sheet (views/styles/ballot-paper.css), a little on the safe side: a second page would be a second ballot.
 */
export interface BallotText {
  readonly title: string
  readonly content: string
  /** The longest fact beside the name. */
  readonly longest: string
}

interface Type {
  /** Inside the margins. */
  readonly width: number
  readonly height: number
  readonly title: Letters
  readonly content: Letters
  readonly fact: Letters
  readonly padding: number
  readonly least: number
}
interface Letters {
  readonly wide: number
  readonly line: number
}

const A4: Type = {
  width: 180,
  height: 273,
  title: { wide: 4.6, line: 6.2 },
  content: { wide: 3.2, line: 4.3 },
  fact: { wide: 3.9, line: 5.9 },
  padding: 2.6,
  least: 13.4,
}
const A3: Type = { ...A4, width: 267, height: 396 }
/** Head, round, seal; and what the letters of a real font may take more. */
const HEAD = 34
const SAFETY = 1.06

/** Columns beside the name, in hundredths of the width: the number, each fact, each box to mark. */
export interface Shares {
  readonly position: number
  readonly fact: number
  readonly box: number
}
export const SHARES: Readonly<Record<'ballot-a4' | 'ballot-a3', Shares>> = {
  'ballot-a4': { position: 7, fact: 13, box: 12 },
  'ballot-a3': { position: 5, fact: 10, box: 9 },
}

export interface BallotMeasure {
  readonly candidates: readonly BallotText[]
  readonly notes: string
  readonly facts: number
  readonly boxes: number
  readonly groups: number
}

export function sizeOfBallot(ballot: BallotMeasure): { readonly shape: keyof typeof SHARES; readonly dense: boolean } {
  const fits = (type: Type, shares: Shares) => heightOf(type, shares, ballot) * SAFETY <= type.height
  if (fits(A4, SHARES['ballot-a4'])) return { shape: 'ballot-a4', dense: false }
  return { shape: 'ballot-a3', dense: !fits(A3, SHARES['ballot-a3']) }
}

function heightOf(type: Type, shares: Shares, { candidates, notes, facts, boxes, groups }: BallotMeasure): number {
  const noteHeight = linesOf(notes.length, type.width - 10, NOTES.wide) * NOTES.line + 10
  const share = (100 - shares.position - boxes * shares.box - facts * shares.fact) / 100
  const rows = candidates.map(({ title, content, longest }) =>
    Math.max(
      type.least,
      type.padding + tall(title, type.width * share - 5, type.title) + tall(content, type.width * share - 5, type.content),
      type.padding + tall(longest, (type.width * shares.fact) / 100 - 5, type.fact),
    ),
  )
  return HEAD + noteHeight + 9 + (groups > 1 ? groups * 9 : 0) + rows.reduce((sum, row) => sum + row, 0)
}

const NOTES: Letters = { wide: 3.95, line: 5.9 }
const tall = (text: string, width: number, { wide, line }: Letters): number => linesOf(text.length, width, wide) * line
const linesOf = (letters: number, width: number, wide: number): number => Math.ceil((letters * wide) / width)
