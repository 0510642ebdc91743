/**
 * An official paper as data, before it is a page or a file: what stands on it, in order. `views/papers/sheet.tsx` draws it for the printer,
 * `src/documents/docx.ts` writes it for a word processor, and both say the same.
 */

/** A place that somebody fills in by hand, so many characters wide. */
interface Blank {
  readonly blank: number
}
type Inline = string | Blank
/** A finished sentence, with the places that are still open. */
export type Words = readonly Inline[]

export type Shape = 'document' | 'wide' | 'ballot-a4' | 'ballot-a3'

export interface Sheet {
  /** Of the file and the window; what is printed as a title is a block. */
  readonly title: string
  readonly shape: Shape
  /** Stamped across the corner of what is not final: 草案, 未宣布. */
  readonly stamp: string | null
  readonly blocks: readonly Block[]
}

interface Line {
  readonly words: Words
  readonly strong?: boolean
}

export interface Cell {
  readonly lines: readonly Line[]
  /** Columns and rows that it takes. */
  readonly across?: number
  readonly down?: number
  /** The box in which a ballot is marked. */
  readonly box?: boolean
}

export interface Column {
  readonly head: string
  /** Parts of the whole width. */
  readonly width: number
  readonly align: 'start' | 'centre'
}

export interface Table {
  readonly kind: 'table'
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** `ruled` holds figures, `form` is filled in by hand, `ballot` has boxes to mark, `dense` is one with very many candidates. */
  readonly tone: 'ruled' | 'form' | 'ballot' | 'dense'
}

export type Block =
  /** The red head of an organ, with the paper's number under it. */
  | { readonly kind: 'letterhead'; readonly organ: string; readonly number: string }
  /** Breaks only between its parts. */
  | { readonly kind: 'title'; readonly parts: readonly string[] }
  /** Small and centred above or under a title: who meets, when it was passed. */
  | { readonly kind: 'centred'; readonly words: Words }
  | { readonly kind: 'heading'; readonly text: string }
  /** To whom: without an indent. */
  | { readonly kind: 'address'; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'clause'; readonly label: string; readonly words: Words }
  /** Not spoken: what happens in the hall meanwhile. */
  | { readonly kind: 'cue'; readonly words: Words }
  | { readonly kind: 'boxed'; readonly label: string; readonly words: Words }
  /** The place for a seal. */
  | { readonly kind: 'seal'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly words: Words }[] }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  /** Copied letter by letter: never justified. */
  | { readonly kind: 'digest'; readonly label: string; readonly value: string }
  | { readonly kind: 'right'; readonly words: Words }
  | Table

export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words })
export const heading = (text: string): Block => ({ kind: 'heading', text })
/** On one line of an official title. */
const LETTERS = 20
/** A long title breaks before what it is about, never inside a word. */
export function title(text: string, before = '民生实事'): Block {
  const at = text.length > LETTERS ? Math.max(0, text.indexOf(before)) : 0
  return { kind: 'title', parts: [text.slice(0, at), text.slice(at)].filter((part) => part !== '') }
}
/** A paper of text under its title. */
export const paperOf = (name: string, blocks: readonly Block[], stamp: string | null = null): Sheet => ({
  title: name,
  shape: 'document',
  stamp,
  blocks: [title(name), ...blocks],
})
/** Places for the pen, each with its label. */
export const blanks = (labels: Readonly<Record<string, string>>): Block => ({
  kind: 'fields',
  rows: Object.values(labels).map((label) => ({ label, words: [] })),
})
export const signatures = (...lines: readonly string[]): Block => ({ kind: 'signatures', lines })

/** A cell of one line; nothing is an empty one, to be written in. */
export const cell = (words: string | number | null, strong = false): Cell => ({
  lines: words === null ? [] : [{ words: [String(words)], strong }],
})

const BLANK_IN_TEXT = '＿＿＿'
/** As plain text, for what is edited before it is printed. */
export const plain = (words: Words): string => words.map((one) => (typeof one === 'string' ? one : BLANK_IN_TEXT)).join('')
