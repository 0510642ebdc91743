/**
 * A trial read from the query of its address: nothing is kept anywhere else, so an address that was sent to a colleague shows him the
 * same trial. Any query can come in; what is wrong is told at its field.
 */
import type { VotingRule } from '../rule/rule.ts'
import { LEANS, MOST_SEED, SHARES } from './try-ballots.ts'
import { type Change, changesOf } from './try-changes.ts'
import {
  asksSupport,
  type BoxEntry,
  boxesFor,
  columnsFor,
  type Figure,
  type Figures,
  type QuestionVotes,
  questionsOf,
  type TryColumn,
  type TryEntry,
} from './try-entry.ts'
import { cellField, figureField, MOST_PEOPLE, MOST_POINTS, type Query, supportField, voidField } from './try-fields.ts'

export type TryError =
  | 'count-form'
  | 'figure-missing'
  | 'nobody-entitled'
  | 'too-many-people'
  | 'void-exceeds-returned'
  | 'choice-unknown'
  | 'change-unknown'
  | 'change-needs-ballots'

export type Read =
  | { readonly ok: true; readonly entry: TryEntry }
  | { readonly ok: false; readonly errors: Readonly<Record<string, TryError>> }

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
