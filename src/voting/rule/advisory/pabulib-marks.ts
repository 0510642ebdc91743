/**
 * Which projects a voter of a `.pb` file marks: those that he lists, where points are given those with more than 0 points. How many
 * points, and in which order, is not asked: the advisory rules are about approvals.
 */
import type { PbProblem, PbRow, PbTable, VoteType } from './pabulib.ts'

type Columns = { readonly vote: number; readonly points: number | null }
type Report = (field: string, code: PbProblem['code'], found: string) => void

export function marksIn(table: PbTable, ids: readonly string[], type: VoteType, problems: PbProblem[]): number[][] {
  const columns = columnsOf(table, type, problems)
  if (columns === null) return []
  const positions = new Map(ids.map((id, index) => [id, index]))
  return table.rows.map((row) =>
    marksOf(row, columns, positions, type, (field, code, found) => {
      problems.push({ line: row.line, field, code, found })
    }),
  )
}

function columnsOf({ columns, line }: PbTable, type: VoteType, problems: PbProblem[]): Columns | null {
  const needed = type === 'cumulative' || type === 'scoring' ? ['vote', 'points'] : ['vote']
  const missing = needed.filter((column) => !columns.includes(column))
  for (const found of missing) problems.push({ line, field: 'VOTES', code: 'column-missing', found })
  if (missing.length > 0) return null
  return { vote: columns.indexOf('vote'), points: needed.includes('points') ? columns.indexOf('points') : null }
}

function marksOf(row: PbRow, columns: Columns, positions: ReadonlyMap<string, number>, type: VoteType, report: Report): number[] {
  const names = listIn(row, columns.vote)
  const points = columns.points === null ? null : pointsIn(row, columns.points, names.length, report)
  if (type === 'choose-1' && names.length > 1) report('vote', 'too-many-projects', names.join(','))
  const marks = new Set<number>()
  names.forEach((name, index) => {
    const position = positions.get(name)
    if (position === undefined) report('vote', 'unknown-project', name)
    else if (marks.has(position)) report('vote', 'twice', name)
    else if (points === null || points[index] === true) marks.add(position)
  })
  return [...marks]
}

const NUMBER = /^-?\d{1,30}(\.\d{1,12})?$/
const ABOVE_ZERO = /^\d*[1-9]|^\d+\.\d*[1-9]/

/** For each project listed, whether it has more than 0 points. */
function pointsIn(row: PbRow, column: number, listed: number, report: Report): boolean[] {
  const points = listIn(row, column)
  if (points.length !== listed) report('points', 'number-of-points', `${points.length} ≠ ${listed}`)
  return points.map((text) => {
    if (!NUMBER.test(text)) report('points', 'not-a-number', text)
    return ABOVE_ZERO.test(text)
  })
}

const listIn = ({ fields }: PbRow, column: number): string[] => {
  const text = fields[column]?.trim() ?? ''
  return text === '' ? [] : text.split(',').map((one) => one.trim())
}
