/**
 * A ballot is one page: A4 as long as it fits, then A3, then A3 in smaller letters. Measured in millimetres from the letters of the
 * style sheet (views/styles/ballot-paper.css), a little on the safe side: a second page would be a second ballot.
 */
import type { Shape } from './model.ts'

export interface BallotText {
  readonly title: string
  readonly content: string
  /** Letters of the longest fact beside the name. */
  readonly longest: number
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

export function sizeOfBallot(
  candidates: readonly BallotText[],
  notes: string,
  facts: number,
  groups: number,
): { readonly shape: Shape; readonly dense: boolean } {
  const fits = (type: Type) => heightOf(type, candidates, notes, facts, groups) * SAFETY <= type.height
  if (fits(A4)) return { shape: 'ballot-a4', dense: false }
  return { shape: 'ballot-a3', dense: !fits(A3) }
}

function heightOf(type: Type, candidates: readonly BallotText[], notes: string, facts: number, groups: number): number {
  const noteLetters = { wide: 3.95, line: 5.9 }
  const noteHeight = linesOf(notes.length, type.width - 10, noteLetters.wide) * noteLetters.line + 10
  const project = type.width * ((100 - 7 - 12 - facts * 13) / 100) - 5
  const rows = candidates.map(({ title, content, longest }) =>
    Math.max(
      type.least,
      type.padding + tall(title.length, project, type.title) + tall(content.length, project, type.content),
      type.padding + tall(longest, type.width * 0.13 - 5, type.fact),
    ),
  )
  return HEAD + noteHeight + 9 + (groups > 1 ? groups * 9 : 0) + rows.reduce((sum, row) => sum + row, 0)
}

const tall = (letters: number, width: number, { wide, line }: Letters): number => linesOf(letters, width, wide) * line
const linesOf = (letters: number, width: number, wide: number): number => Math.ceil((letters * wide) / width)
