/**
 * Which projects a voter of a `.pb` file marks: those that he lists, where points are given those with more than 0 points; and what
 * all voters together give each project. In which order is not asked: the advisory rules are about approvals.
 */
import { inUnit, parseDecimal } from './amount.ts'
import { POINT } from './election.ts'
import type { PbProblem, PbRow, PbTable, VoteType } from './pabulib.ts'

type Columns = { readonly vote: number; readonly points: number | null }
type Report = (field: string, code: PbProblem['code'], found: string) => void

type Marks = {
  readonly ballots: readonly (readonly number[])[]
  /** `POINT` for one; null where none are given. */
  readonly points: readonly bigint[] | null
}

export function marksIn(table: PbTable, ids: readonly string[], type: VoteType, problems: PbProblem[]): Marks {
  const columns = columnsOf(table, type, problems)
  if (columns === null) return { ballots: [], points: null }
  const positions = new Map(ids.map((id, index) => [id, index]))
  const rows = table.rows.map((row) =>
    marksOf(row, columns, positions, type, (field, code, found) => {
      problems.push({ line: row.line, field, code, found })
    }),
  )
  return { ballots: rows.map((row) => [...row.keys()]), points: columns.points === null ? null : together(rows, ids.length) }
}

function together(rows: readonly ReadonlyMap<number, bigint>[], projects: number): bigint[] {
  const sums = Array.from({ length: projects }, () => 0n)
  for (const row of rows) for (const [project, points] of row) sums[project] = (sums[project] ?? 0n) + points
  return sums
}

function columnsOf({ columns, line }: PbTable, type: VoteType, problems: PbProblem[]): Columns | null {
  const needed = type === 'cumulative' || type === 'scoring' ? ['vote', 'points'] : ['vote']
  const missing = needed.filter((column) => !columns.includes(column))
  for (const found of missing) problems.push({ line, field: 'VOTES', code: 'column-missing', found })
  if (missing.length > 0) return null
  return { vote: columns.indexOf('vote'), points: needed.includes('points') ? columns.indexOf('points') : null }
}

/** The projects that are marked, each with its points; 0 where none are given. */
function marksOf(row: PbRow, columns: Columns, positions: ReadonlyMap<string, number>, type: VoteType, report: Report) {
  const names = listIn(row, columns.vote)
  const points = columns.points === null ? null : pointsIn(row, columns.points, names.length, report)
  if (type === 'choose-1' && names.length > 1) report('vote', 'too-many-projects', names.join(','))
  const marks = new Map<number, bigint>()
  names.forEach((name, index) => {
    const position = positions.get(name)
    if (position === undefined) report('vote', 'unknown-project', name)
    else if (marks.has(position)) report('vote', 'twice', name)
    else if (points === null) marks.set(position, 0n)
    else if ((points[index] ?? 0n) > 0n) marks.set(position, points[index] ?? 0n)
  })
  return marks
}

const NUMBER = /^-?\d{1,30}(\.\d{1,12})?$/

/** For each project listed; what is below 0 marks it as little as 0 does. */
function pointsIn(row: PbRow, column: number, listed: number, report: Report): bigint[] {
  const points = listIn(row, column)
  if (points.length !== listed) report('points', 'number-of-points', `${points.length} ≠ ${listed}`)
  return points.map((text) => {
    if (!NUMBER.test(text)) report('points', 'not-a-number', text)
    const points = parseDecimal(text)
    return points === null ? 0n : inUnit(points, POINT)
  })
}

const listIn = ({ fields }: PbRow, column: number): string[] => {
  const text = fields[column]?.trim() ?? ''
  return text === '' ? [] : text.split(',').map((one) => one.trim())
}
