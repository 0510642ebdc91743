/** Text as people send it (CSV of some spreadsheet, or cells pasted from one) as rows of cells, and back. */

/** Every row as long as it was written: what is missing at its end is empty. */
export type Table = readonly (readonly string[])[]

export type TextFault = 'not-text' | 'quote-open'

/** UTF-8, else GB18030 (what a Chinese spreadsheet saves as CSV), else UTF-16 by its mark («Unicode text»); null when it is none of them. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  for (const encoding of utf16 === null ? ['utf-8', 'gb18030'] : [utf16])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // No text that anybody wrote has U+0000: these are the bytes of something else.
      if (!text.includes('\u0000')) return text
    } catch {
      // Not this encoding: the next one.
    }
  return null
}

/** Tab first: cells that are pasted from a spreadsheet are parted by it, and hold commas. */
const SEPARATORS = ['\t', ',', ';'] as const
type Separator = (typeof SEPARATORS)[number]

/** RFC 4180 with any of the three separators and any line ends; a quote inside an unquoted cell is a character like others. */
export function readTable(text: string): { ok: true; rows: Table } | { ok: false; fault: TextFault } {
  const rows: string[][] = []
  let row: string[] = []
  for (const cell of cellsOf(text.replace(/^\uFEFF/, ''))) {
    if (cell === 'quote-open') return { ok: false, fault: cell }
    row.push(cell.text)
    if (cell.ends === 'cell') continue
    rows.push(row)
    row = []
  }
  return { ok: true, rows }
}

interface Cell {
  readonly text: string
  /** What stands behind it. */
  readonly ends: 'cell' | 'row'
}

function* cellsOf(text: string): Generator<Cell | 'quote-open'> {
  const separator = separatorOf(text)
  const plainEnd = new RegExp(`[${separator}\r\n]`, 'g')
  for (let at = 0; at < text.length || text[at - 1] === separator; ) {
    let content: string
    let end: number
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1)
      if (close === -1) return yield 'quote-open'
      end = nextEnd(plainEnd, text, close + 1)
      // Whatever follows the closing quote belongs to the cell: nothing that was written gets lost.
      content = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end)
    } else {
      end = nextEnd(plainEnd, text, at)
      content = text.slice(at, end)
    }
    const ends = text[end] === separator ? 'cell' : 'row'
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    yield { text: content, ends }
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return -1
}

function nextEnd(end: RegExp, text: string, from: number): number {
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}

/** The one that stands most often outside quotes in the first lines: a title above the table has none, or few. */
function separatorOf(text: string): Separator {
  const head = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|[\r\n]/, 12)
    .join('\n')
  const counts = SEPARATORS.map((separator) => head.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** The same rows when it is read again, whatever their cells hold. */
export const writeTable = (rows: Table): string =>
  rows
    .map((row) => `${row.map((cell) => (/[\t,;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')}\n`)
    .join('')
