/** `.pb` text of a file that was read, and of an election of ours. */
import { amountText } from './amount.ts'
import type { Election } from './election.ts'
import { type PbRow, type PbTable, type PbTables, SECTIONS } from './pabulib.ts'

export function writePabulib(tables: PbTables): string {
  return SECTIONS.flatMap((name) => [name, ...tableLines(tables[name])])
    .map((line) => `${line}\n`)
    .join('')
}

const tableLines = ({ columns, rows }: PbTable): string[] =>
  [columns, ...rows.map(({ fields }) => fields)].map((fields) => fields.map(quoted).join(';'))

const quoted = (field: string): string => (/[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** A vote lists names between commas, and spaces around them mean nothing. */
export const canBeNamed = (id: string): boolean => id !== '' && id === id.trim() && !id.includes(',')

/** What the head of a file says of an election: description, country, unit, instance, currency, and the rule that was binding. */
export type About = Readonly<Record<string, string>>

/**
 * An election of approvals. Its rows are sorted by what they say and numbered anew, so that neither order nor number of a row leads
 * back to the order of casting.
 */
export function pabulibOf({ unit, budget, projects, ballots }: Election, about: About): PbTables {
  const nameless = projects.find(({ id }) => !canBeNamed(id))
  if (nameless !== undefined) throw new Error(`«${nameless.id}» cannot stand in a list of votes`)
  const voters = ballots
    .map((marks) =>
      [...marks]
        .sort((a, b) => a - b)
        .map((mark) => projects[mark]?.id ?? '')
        .join(','),
    )
    .sort()
  const votesOf = (index: number) => ballots.filter((marks) => marks.includes(index)).length
  const meta: [string, string][] = [
    ...Object.entries(about),
    ['num_projects', String(projects.length)],
    ['num_votes', String(ballots.length)],
    ['budget', amountText(budget, unit)],
    ['vote_type', 'approval'],
  ]
  return {
    META: table(['key', 'value'], meta),
    PROJECTS: table(
      ['project_id', 'cost', 'votes'],
      projects.map(({ id, cost }, index) => [id, amountText(cost, unit), String(votesOf(index))]),
    ),
    VOTES: table(
      ['voter_id', 'vote'],
      voters.map((vote, index) => [String(index + 1), vote]),
    ),
  }
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): PbTable {
  return { line: 0, columns, rows: rows.map((fields): PbRow => ({ line: 0, fields })) }
}
