/** The text of a `.pb` file cut into its three sections, row by row; nothing is understood yet. */
import { type PbProblem, type PbRow, type PbTable, type PbTables, SECTIONS, type SectionName } from './pabulib.ts'

export type Cut = { readonly tables: PbTables; readonly problems: readonly PbProblem[] }

const NO_TABLE: PbTable = { line: 0, columns: [], rows: [] }

export function cutIntoTables(text: string): Cut {
  const { rows, problems } = rowsOf(text)
  const tables: Record<SectionName, PbTable> = { META: NO_TABLE, PROJECTS: NO_TABLE, VOTES: NO_TABLE }
  const starts = rows.flatMap((row, at) => (sectionIn(row) === null ? [] : [at]))
  const [first = rows.length] = starts
  const stray = rows.slice(0, first)[0]
  if (stray !== undefined) problems.push({ line: stray.line, field: 'META', code: 'no-section', found: stray.fields.join(';') })
  starts.forEach((at, index) => {
    const row = rows[at] as PbRow // `starts` are positions of rows
    const name = sectionIn(row) as SectionName // and of those with a section's name
    if (tables[name] !== NO_TABLE) problems.push({ line: row.line, field: name, code: 'section-twice', found: name })
    else tables[name] = tableOf(name, row.line, rows.slice(at + 1, starts[index + 1]), problems)
  })
  for (const name of SECTIONS)
    if (tables[name] === NO_TABLE) problems.push({ line: lastLine(rows), field: name, code: 'section-missing', found: '' })
  return { tables, problems }
}

function tableOf(name: SectionName, line: number, [header, ...rows]: readonly PbRow[], problems: PbProblem[]): PbTable {
  const columns = header?.fields.map((field) => field.trim()) ?? []
  columns.forEach((column, index) => {
    if (columns.indexOf(column) < index)
      problems.push({ line: header?.line ?? line, field: name, code: 'column-twice', found: column })
  })
  for (const row of rows)
    if (row.fields.length !== columns.length)
      problems.push({ line: row.line, field: name, code: 'number-of-fields', found: `${row.fields.length} ≠ ${columns.length}` })
  return { line: header?.line ?? line, columns, rows: rows.filter((row) => row.fields.length === columns.length) }
}

/** The name stands alone on its line; a spreadsheet may have put empty fields behind it. */
function sectionIn({ fields: [first = '', ...rest] }: PbRow): SectionName | null {
  if (rest.some((field) => field.trim() !== '')) return null
  return SECTIONS.find((name) => name === first.trim().toUpperCase()) ?? null
}

const lastLine = (rows: readonly PbRow[]): number => rows[rows.length - 1]?.line ?? 1

/**
 * Fields parted by semicolons. A field that begins with a quotation mark goes on to the next one, over semicolons and lines; a
 * doubled mark inside stands for one. What follows the closing mark belongs to the field: files in the library rely on it.
 */
function rowsOf(text: string): { rows: PbRow[]; problems: PbProblem[] } {
  const rows: PbRow[] = []
  const problems: PbProblem[] = []
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  let fields: string[] = []
  let line = 1
  let began = 1
  let at = 0
  while (at < source.length) {
    let field = ''
    if (source[at] === '"') {
      const from = line
      const quoted = readQuoted(source, at + 1)
      if (quoted === null)
        problems.push({
          line: from,
          field: String(fields.length + 1),
          code: 'quote-not-closed',
          found: source.slice(at, at + 20),
        })
      field = quoted?.text ?? ''
      at = quoted?.end ?? source.length
      line += field.split('\n').length - 1
    }
    const end = endOfField(source, at)
    fields.push(field + source.slice(at, end))
    at = end + 1
    if (source[end] === ';' && at < source.length) continue
    if (source[end] === ';') fields.push('')
    if (fields.some((one) => one.trim() !== '')) rows.push({ line: began, fields })
    fields = []
    line += 1
    began = line
  }
  return { rows, problems }
}

function readQuoted(source: string, from: number): { text: string; end: number } | null {
  let text = ''
  let at = from
  for (;;) {
    const mark = source.indexOf('"', at)
    if (mark === -1) return null
    text += source.slice(at, mark)
    if (source[mark + 1] !== '"') return { text, end: mark + 1 }
    text += '"'
    at = mark + 2
  }
}

function endOfField(source: string, from: number): number {
  for (let at = from; at < source.length; at++) if (source[at] === ';' || source[at] === '\n') return at
  return source.length
}
