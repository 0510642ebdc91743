/** `.pb` text → election. Everything wrong is told, each with its line and field; a file with anything wrong is not counted. */
import { type Decimal, inUnit, parseDecimal, unitFor } from './amount.ts'
import { type PbCode, type PbProblem, type PbReading, type PbRow, type PbTable, VOTE_TYPES, type VoteType } from './pabulib.ts'
import { marksIn } from './pabulib-marks.ts'
import { cutIntoTables } from './pabulib-table.ts'

const NOTHING: Decimal = { digits: 0n, places: 0 }

export function readPabulib(text: string): PbReading {
  const { tables, problems: cutting } = cutIntoTables(text)
  // A file that is not even cut in three says nothing that could be judged further.
  if (cutting.length > 0) return { ok: false, problems: cutting }
  const problems: PbProblem[] = []
  const { META, PROJECTS, VOTES } = tables
  const meta = metaOf(META, problems)
  const voteType = meta.voteType
  const costs = readColumn(PROJECTS, 'PROJECTS', 'cost', parseDecimal, 'not-an-amount', problems)
  const ids = readNames(PROJECTS, 'PROJECTS', 'project_id', problems)
  readNames(VOTES, 'VOTES', 'voter_id', problems)
  const { ballots, points } = marksIn(VOTES, ids, voteType, problems)
  for (const [key, table] of [
    ['num_projects', PROJECTS],
    ['num_votes', VOTES],
  ] as const)
    compareRows(meta.row(key), key, table, problems)
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }

  const unit = unitFor([meta.budget, ...costs])
  const projects = ids.map((id, index) => ({ id, cost: inUnit(costs[index] ?? NOTHING, unit) }))
  const election = { unit, budget: inUnit(meta.budget, unit), projects, ballots, ...(points === null ? {} : { points }) }
  return { ok: true, file: { tables, voteType, election } }
}

function metaOf(table: PbTable, problems: PbProblem[]) {
  const rows = new Map<string, PbRow>()
  for (const row of table.rows) {
    const key = row.fields[0]?.trim() ?? ''
    if (rows.has(key)) problems.push({ line: row.line, field: key, code: 'twice', found: key })
    rows.set(key, row)
  }
  const read = <T>(key: string, parse: (text: string) => T | null, code: PbCode, otherwise: T): T => {
    const row = rows.get(key)
    if (row === undefined) {
      problems.push({ line: table.line, field: key, code: 'key-missing', found: '' })
      return otherwise
    }
    const value = parse(textOf(row))
    if (value === null) problems.push({ line: row.line, field: key, code, found: textOf(row) })
    return value ?? otherwise
  }
  return {
    budget: read('budget', parseDecimal, 'not-an-amount', NOTHING),
    voteType: read<VoteType>('vote_type', asVoteType, 'not-a-vote-type', 'approval'),
    row: (key: string) => rows.get(key) ?? null,
  }
}

const textOf = ({ fields }: PbRow): string => fields[1]?.trim() ?? ''
const asVoteType = (text: string): VoteType | null => VOTE_TYPES.find((type) => type === text) ?? null

function readNames(table: PbTable, section: string, column: string, problems: PbProblem[]): string[] {
  const seen = new Set<string>()
  const names = readColumn(table, section, column, (text) => (text === '' ? null : text), 'empty', problems)
  names.forEach((name, index) => {
    const line = table.rows[index]?.line ?? table.line
    if (seen.has(name)) problems.push({ line, field: column, code: 'twice', found: name })
    seen.add(name)
  })
  return names
}

/** A value that is none is told, and left out; the file is refused anyway. */
function readColumn<T>(
  table: PbTable,
  section: string,
  column: string,
  parse: (text: string) => T | null,
  code: PbCode,
  problems: PbProblem[],
): T[] {
  const at = table.columns.indexOf(column)
  if (at === -1) {
    problems.push({ line: table.line, field: section, code: 'column-missing', found: column })
    return []
  }
  return table.rows.flatMap(({ line, fields }) => {
    const text = fields[at]?.trim() ?? ''
    const value = parse(text)
    if (value !== null) return [value]
    problems.push({ line, field: column, code, found: text })
    return []
  })
}

function compareRows(row: PbRow | null, key: string, table: PbTable, problems: PbProblem[]): void {
  if (row === null || textOf(row) === String(table.rows.length)) return
  problems.push({ line: row.line, field: key, code: 'number-of-rows', found: `${textOf(row)} ≠ ${table.rows.length}` })
}
