/** A workbook (.xlsx) as rows of text: its first visible sheet that looks like a roll. Formulas come as «=…», so that they are seen. */
import { type Cell, type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx'
import { type ArchiveFault, faultOfArchive } from './archive.ts'
import { layoutOf } from './headings.ts'
import type { Table } from './table.ts'

export type WorkbookFault = ArchiveFault | 'empty' | 'too-many-rows'

/** One more than may be read: who has so many is told, never cut off. */
const ROWS_READ = 3_200
/** Further to the right nobody keeps what a roll needs. */
const COLUMNS_READ = 'A1:X1048576'

export async function readWorkbook(bytes: Uint8Array): Promise<{ ok: true; rows: Table } | { ok: false; fault: WorkbookFault }> {
  const fault = faultOfArchive(bytes)
  if (fault !== null) return { ok: false, fault }
  let sheets: readonly Sheet[]
  try {
    const visible = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden
    sheets = (await readXlsx(bytes, { sheets: visible, maxRows: ROWS_READ, range: COLUMNS_READ })).sheets
  } catch {
    // Whatever is wrong inside, to the person it is one thing: this file cannot be read as a workbook.
    return { ok: false, fault: 'not-a-workbook' }
  }
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((value) => value !== null && value !== '')))
  const sheet = filled.find((each) => isRoll(textIn(each))) ?? filled[0]
  if (sheet === undefined) return { ok: false, fault: 'empty' }
  return sheet.rows.length >= ROWS_READ ? { ok: false, fault: 'too-many-rows' } : { ok: true, rows: textIn(sheet) }
}

const isRoll = (table: Table) => {
  const { number, name } = layoutOf(table).columns
  return number !== null && name !== null
}

function textIn({ rows, cells, merges }: Sheet): Table {
  const table = rows.map((row) => row.map(textOfValue))
  for (const [key, cell] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const line = table[row]
    if (line !== undefined && computes(cell)) line[column] = `=${cell.formula ?? textOfValue(cell.value)}`
  }
  for (const merge of merges ?? []) fillDown(table, merge)
  return table
}

/** An error such as #N/A is what is left of a formula. */
const computes = ({ formula, type }: Cell) => formula !== undefined || type === 'error' || type === 'formula'

const textOfValue = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value)

/** 代表团 often stands once for all its deputies, in cells merged downwards: it holds for each of them. */
function fillDown(table: string[][], { startRow, endRow, startCol }: MergeRange) {
  const value = table[startRow]?.[startCol] ?? ''
  for (const row of table.slice(startRow + 1, endRow + 1)) if (startCol < row.length) row[startCol] = value
}
