/** The names of the fields of a trial, and the whole trial written into them: what stands in its address. */
import type { VotingRule } from '../rule/rule.ts'
import {
  asksSupport,
  type BoxEntry,
  columnsFor,
  FIGURES,
  type Figure,
  type Question,
  type QuestionVotes,
  questionsOf,
  type TryColumn,
  type TryEntry,
} from './try-entry.ts'

export type Query = Readonly<Record<string, string>>

/** The largest congress has fewer than 3,000 deputies; a trial need not imagine a larger one. */
export const MOST_PEOPLE = 5_000
export const MOST_POINTS = 9_999_999

/** Fields of a second box carry its number: «for-3_2». */
const fieldOf = (name: string, box: number): string => (box === 0 ? name : `${name}_${box + 1}`)
export const figureField = (figure: Figure, box: number): string => fieldOf(figure, box)
export const voidField = (box: number): string => fieldOf('void', box)
export const cellField = (column: TryColumn, question: number, box: number): string => fieldOf(`${column}-${question + 1}`, box)
export const supportField = (candidate: number): string => `support-${candidate + 1}`

/** The whole trial as fields, in the order of the form. */
export function fieldsOf(rule: VotingRule, { boxes, mood, support, change }: TryEntry): Record<string, string> {
  const questions: readonly Question[] = questionsOf(rule)
  const fields: [string, number | string][] = boxes.flatMap((entry, box) => [
    ...FIGURES.map((figure): [string, number] => [figureField(figure, box), entry.figures[figure]]),
    ...(mood === null ? totalFields(rule, questions, entry, box) : []),
  ])
  if (mood !== null) fields.push(['by', 'ballots'], ...Object.entries(mood))
  if (asksSupport(rule)) fields.push(...support.map((number, candidate): [string, number] => [supportField(candidate), number]))
  if (change !== null) fields.push(['change', change.id])
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
}

const totalFields = (rule: VotingRule, questions: readonly Question[], entry: BoxEntry, box: number): [string, number][] => [
  [voidField(box), entry.void],
  ...questions.flatMap((_, question) =>
    columnsFor(rule)
      .filter((column) => column !== 'abstain' || !isRest(entry, entry.votes[question] ?? {}))
      .map((column): [string, number] => [cellField(column, question, box), entry.votes[question]?.[column] ?? 0]),
  ),
]

/** 弃权 that is simply what is left stays empty, so that a changed 赞成 does not break the sum. */
function isRest({ figures, void: spoiled }: BoxEntry, votes: QuestionVotes): boolean {
  const given = (votes.for ?? 0) + (votes.against ?? 0) + tiersIn(votes)
  return votes.abstain === figures.returned - spoiled - given
}

const tiersIn = (votes: QuestionVotes): number =>
  Object.entries(votes).reduce((sum, [column, number]) => (column.startsWith('tier-') ? sum + (number ?? 0) : sum), 0)

export const queryText = (fields: Query): string => new URLSearchParams(fields).toString()
