/**
 * A trial as the query of its address, and back: nothing is kept anywhere else, so an address that was sent to a colleague shows him
 * the same trial. Any query can come in; what is wrong is told at its field.
 */
import type { VotingRule } from '../rule/rule.ts'
import { LEANS, MOST_SEED, SHARES } from './try-ballots.ts'
import { type Change, changesOf } from './try-changes.ts'
import {
  asksSupport,
  type BoxEntry,
  boxesFor,
  columnsFor,
  FIGURES,
  type Figure,
  type Figures,
  type Question,
  type QuestionVotes,
  questionsOf,
  type TryColumn,
  type TryEntry,
} from './try-entry.ts'

export type TryError =
  | 'count-form'
  | 'figure-missing'
  | 'nobody-entitled'
  | 'too-many-people'
  | 'void-exceeds-returned'
  | 'choice-unknown'
  | 'change-unknown'
  | 'change-needs-ballots'

export type Query = Readonly<Record<string, string>>
export type Read =
  | { readonly ok: true; readonly entry: TryEntry }
  | { readonly ok: false; readonly errors: Readonly<Record<string, TryError>> }

/** The largest congress has fewer than 3,000 deputies; a trial need not imagine a larger one. */
export const MOST_PEOPLE = 5_000
const MOST_POINTS = 9_999_999

/** Fields of a second box carry its number: «for-3_2». */
const fieldOf = (name: string, box: number): string => (box === 0 ? name : `${name}_${box + 1}`)
export const figureField = (figure: Figure, box: number): string => fieldOf(figure, box)
export const voidField = (box: number): string => fieldOf('void', box)
export const cellField = (column: TryColumn, question: number, box: number): string => fieldOf(`${column}-${question + 1}`, box)
export const supportField = (candidate: number): string => `support-${candidate + 1}`

/** An address without figures begins a trial; languages and modes may stand in any address. */
export const isBegun = (query: Query): boolean => query['entitled'] !== undefined

export const isOnBallots = (query: Query): boolean => query['by'] === 'ballots'

/** 应到 where it can be read, for an example of that size. */
export const entitledIn = (query: Query): number | null => {
  const entitled = wholeNumber(query['entitled'])
  return entitled === null || entitled < 1 || entitled > MOST_PEOPLE ? null : entitled
}

export function readTry(rule: VotingRule, query: Query): Read {
  const errors: Record<string, TryError> = {}
  const reader = readerOf(query, errors)
  const mood = isOnBallots(query) ? readMood(reader) : null
  const boxes = boxesFor(rule).map((_, box) => readBox(rule, reader, box, mood === null))
  const support = asksSupport(rule)
    ? questionsOf(rule).flatMap(({ items }) => items.map((item) => reader.number(supportField(item), MOST_POINTS, 0)))
    : []
  const change = readChange(rule, query, mood === null, errors)
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, entry: { boxes, mood, support, change } }
}

interface FieldReader {
  /** `fallback`: what an empty field says; without one it has to be filled in. */
  number(field: string, most: number, fallback?: number): number
  wrong(field: string, code: TryError): void
}

function readerOf(query: Query, errors: Record<string, TryError>): FieldReader {
  const wrong = (field: string, code: TryError) => {
    errors[field] ??= code
  }
  return {
    wrong,
    number(field, most, fallback) {
      const typed = query[field]?.trim() ?? ''
      if (typed === '' && fallback !== undefined) return fallback
      const number = wholeNumber(typed)
      if (number === null) wrong(field, typed === '' ? 'figure-missing' : 'count-form')
      else if (number > most) wrong(field, most === MOST_PEOPLE ? 'too-many-people' : 'count-form')
      return number ?? 0
    },
  }
}

/** Full-width digits, as an input method may leave them, are digits too. */
function wholeNumber(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').trim()
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null
}

function readBox(rule: VotingRule, reader: FieldReader, box: number, hasTotals: boolean): BoxEntry {
  const figure = (name: Figure) => reader.number(figureField(name, box), MOST_PEOPLE)
  const figures: Figures = {
    entitled: figure('entitled'),
    present: figure('present'),
    issued: figure('issued'),
    returned: figure('returned'),
  }
  if (figures.entitled === 0) reader.wrong(figureField('entitled', box), 'nobody-entitled')
  if (!hasTotals) return { figures, void: 0, votes: [] }
  const spoiled = reader.number(voidField(box), MOST_PEOPLE, 0)
  if (spoiled > figures.returned) reader.wrong(voidField(box), 'void-exceeds-returned')
  const valid = Math.max(0, figures.returned - spoiled)
  const votes = questionsOf(rule).map((_, question) => readVotes(rule, reader, { question, box, valid }))
  return { figures, void: spoiled, votes }
}

/** An empty 弃权 is whoever is left; everything else that is empty is nobody. */
function readVotes(
  rule: VotingRule,
  reader: FieldReader,
  at: { readonly question: number; readonly box: number; readonly valid: number },
): QuestionVotes {
  let given = 0
  const votes = columnsFor(rule).map((column): readonly [TryColumn, number] => {
    const rest = column === 'abstain' ? Math.max(0, at.valid - given) : 0
    const most = column === 'points' ? MOST_POINTS : MOST_PEOPLE
    const number = reader.number(cellField(column, at.question, at.box), most, rest)
    given += number
    return [column, number]
  })
  return Object.fromEntries(votes)
}

function readMood(reader: FieldReader) {
  return {
    seed: reader.number('seed', MOST_SEED, 1),
    lean: oneOf(reader, 'lean', LEANS, 3),
    careless: oneOf(reader, 'careless', SHARES, 5),
    blank: oneOf(reader, 'blank', SHARES, 0),
  }
}

function oneOf(reader: FieldReader, field: string, choices: readonly number[], fallback: number): number {
  const number = reader.number(field, MOST_SEED, fallback)
  if (!choices.includes(number)) reader.wrong(field, 'choice-unknown')
  return number
}

function readChange(rule: VotingRule, query: Query, hasTotals: boolean, errors: Record<string, TryError>): Change | null {
  const id = query['change'] ?? ''
  if (id === '') return null
  const change = changesOf(rule).find((one) => one.id === id)
  if (change === undefined) errors['change'] = 'change-unknown'
  else if (hasTotals && change.needsBallots) errors['change'] = 'change-needs-ballots'
  return change ?? null
}

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
