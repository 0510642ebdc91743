/** What somebody sent, as a table: a file or cells that were pasted. Every fault is a sentence at the field, never a broken page. */
import { looksLikeWorkbook } from './archive.ts'
import { readTable, type Table, type TextFault, textOf, writeTable } from './table.ts'
import { readWorkbook, type WorkbookFault } from './workbook.ts'

export type SourceFault = TextFault | WorkbookFault | 'nothing-sent' | 'too-large'

/** The National People’s Congress has fewer. */
export const MOST_DEPUTIES = 3_000
/** Titles, headings and remarks around them. */
const MOST_ROWS = MOST_DEPUTIES + 100
/** The preview sends the table back with its form: it must fit through the door (http/pipeline.ts) once more. */
const MOST_BYTES = 900_000

export async function readSource(
  file: Uint8Array | undefined,
  pasted: string,
): Promise<{ ok: true; table: Table } | { ok: false; fault: SourceFault }> {
  const read = file !== undefined && file.length > 0 ? await readFile(file) : readText(pasted)
  if (!read.ok) return read
  const filled = read.rows.filter((row) => row.some((cell) => cell.trim() !== '')).length
  if (filled === 0) return { ok: false, fault: 'empty' }
  if (filled > MOST_ROWS) return { ok: false, fault: 'too-many-rows' }
  return Buffer.byteLength(writeTable(read.rows)) > MOST_BYTES
    ? { ok: false, fault: 'too-large' }
    : { ok: true, table: read.rows }
}

async function readFile(bytes: Uint8Array) {
  if (looksLikeWorkbook(bytes)) return readWorkbook(bytes)
  const text = textOf(bytes)
  if (text === null) return { ok: false, fault: 'not-text' } as const
  return readText(text)
}

function readText(text: string) {
  if (text.trim() === '') return { ok: false, fault: 'nothing-sent' } as const
  // A web page or XML that calls itself .xls, as some offices' programs write it.
  if (/^\uFEFF?\s*<(?:!doctype|html|table|\?xml)/i.test(text)) return { ok: false, fault: 'old-workbook' } as const
  return readTable(text)
}
