/** The lines of a file of ballots (docs/count.md): the list, a round, a box, a ballot, the presidium's word; each checked by itself. */
import { z } from 'zod'
import type { Problem } from '../answer.ts'

const names = z.array(z.string().min(1))
const people = z.int().min(0)
const times = z.int().min(1).max(1_000_000).default(1)

const candidate = z.union([
  z
    .string()
    .min(1)
    .transform((id) => ({ id, costFen: null, support: null })),
  z.strictObject({
    id: z.string().min(1),
    costFen: z.int().min(0).nullable().default(null),
    support: z.int().min(0).nullable().default(null),
  }),
])

const SHAPES = {
  candidates: z.strictObject({ candidates: z.array(candidate).min(1) }),
  round: z.strictObject({
    round: z.strictObject({
      entitled: people,
      present: people,
      /** 在场 when the vote was opened; who signed in, if nobody left. */
      atOpening: people.optional(),
      issued: people.optional(),
      returned: people.optional(),
      candidates: names.optional(),
      classes: z.array(z.strictObject({ id: z.string(), entitled: people, atOpening: people })).default([]),
    }),
  }),
  box: z.strictObject({
    box: z.strictObject({
      name: z.string().min(1),
      class: z.string().nullable().default(null),
      issued: people,
      returned: people.optional(),
    }),
  }),
  presidium: z.strictObject({ presidium: names }),
  text: z.strictObject({ text: z.string(), times }),
  unreadable: z.strictObject({ unreadable: z.int().min(1).max(1_000_000) }),
  paper: z.strictObject({
    paper: z.strictObject({
      for: names.default([]),
      against: names.default([]),
      abstain: names.default([]),
      /** The first name has rank 1. */
      ranks: names.default([]),
      /** Which tier each item was given, by the tier's id. */
      grades: z.record(z.string(), z.string()).default({}),
      /** A sign stands there that was not agreed. */
      unknownMark: names.default([]),
      /** Something that is not on the ballot. */
      writtenIn: names.default([]),
    }),
    serial: z.string().min(1).nullable().default(null),
    times,
  }),
} as const

type Shapes = { [Kind in keyof typeof SHAPES]: z.output<(typeof SHAPES)[Kind]> }
export type Line = { [Kind in keyof Shapes]: { readonly kind: Kind; readonly line: number } & Shapes[Kind] }[keyof Shapes]
export type LineOf<Kind extends Line['kind']> = Extract<Line, { kind: Kind }>

const KINDS = Object.keys(SHAPES) as (keyof typeof SHAPES)[] // the keys that were just written

export function readLines(text: string): { lines: Line[]; problems: Problem[] } {
  const lines: Line[] = []
  const problems: Problem[] = []
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((source, index) => {
      if (source.trim() === '') return
      const read = readLine(source, index + 1)
      if (Array.isArray(read)) problems.push(...read)
      else lines.push(read)
    })
  return { lines, problems }
}

function readLine(source: string, line: number): Line | Problem[] {
  const value = valueIn(source)
  if (value === undefined) return [{ line, field: '', text: 'is not JSON' }]
  if (typeof value === 'string') return { kind: 'text', line, text: value, times: 1 }
  const kind = KINDS.find((key) => typeof value === 'object' && value !== null && key in value)
  if (kind === undefined) return [{ line, field: '', text: `must be a text, or have one of the keys ${KINDS.join(', ')}` }]
  const checked = SHAPES[kind].safeParse(value)
  if (checked.success) return { kind, line, ...checked.data } as Line // the schema of this very kind
  return checked.error.issues.map(({ path, message }) => ({ line, field: path.join('.'), text: message }))
}

function valueIn(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
