/** Whatever is done to the file, the verifier says so with the step and the place, and never throws. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import { recordText } from '../../../src/voting/record/round-record.ts'
import { rule as ruleShape } from '../../../src/voting/record/rule-shape.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { nextRound } from '../../../src/voting/rule/runoff.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { contest, LAW } from '../rule/hall.ts'
import { type Congress, candidatesFor, congress, makeRecord } from './make.ts'

const RUNS = { numRuns: 200 }
const WITH_ROWS: VotingRule = { ...contest(LAW, 3, 1), publish: { ...LAW.publish, rows: true } }

let by: Congress
/** A run-off with rows, after a first round; a round on paper. */
let texts: readonly string[]

beforeAll(async () => {
  by = await congress()
  const candidates = candidatesFor(WITH_ROWS)
  const level = [...Array(6).fill('++-'), '+--', '-+-', '...']
  const tied = await makeRecord(by, { rule: WITH_ROWS, candidates, ballots: level, spoiled: 1, entitled: 12, issued: 11 })
  const due = nextRound(WITH_ROWS, tied.outcome)
  if (due?.kind !== 'runoff') throw new Error('the first round was to end in a tie')
  const runoff = await makeRecord(by, {
    rule: due.rule,
    candidates: candidates.filter(({ id }) => due.candidates.includes(id)),
    ballots: [...Array(5).fill('+-'), '-+', '-+', '..'],
    paper: 1,
    entitled: 12,
    issued: 9,
    before: [tied],
  })
  const paper = await makeRecord(by, {
    rule: WITH_ROWS,
    candidates,
    ballots: [...Array(8).fill('+--'), '-+-'],
    entitled: 12,
    issued: 10,
    method: 'hand-totals',
  })
  texts = [tied, runoff, paper].map(recordText)
})

const failures = async (text: string) => {
  const { steps, ok } = await verifyRecord(text)
  const places = steps.flatMap(({ number, checks }) =>
    checks.filter(({ status }) => status === 'failed').map(({ place }) => `${number} ${place}`),
  )
  return { ok, places }
}

test('the three records themselves are whole', async () => {
  for (const text of texts) expect(await failures(text)).toEqual({ ok: true, places: [] })
})

const anyText = () => fc.nat(2).map((index) => texts[index] ?? '')

/** Somewhere inside a value: the path taken by throwing a number at every level. */
function pathInto(value: unknown, throws: readonly number[]): (string | number)[] {
  if (typeof value !== 'object' || value === null) return []
  const names = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  const [thrown = 0, ...rest] = throws
  const name = names[thrown % (names.length + (throws.length === 0 ? 1 : 0))]
  if (name === undefined || throws.length === 0) return []
  return [name, ...pathInto((value as Record<string | number, unknown>)[name], rest)]
}

function replaced(value: unknown, [name, ...rest]: readonly (string | number)[], by: (old: unknown) => unknown): unknown {
  if (name === undefined) return by(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[name] = replaced(copy[name], rest, by)
  return copy
}

/** What somebody could write into a place: another number, another text, nothing, something of another kind. */
const another = fc.oneof(
  fc.constantFrom<(old: unknown) => unknown>(
    (old) => (typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : old),
    (old) => (typeof old === 'string' ? old.slice(0, -1) : old),
    (old) => (Array.isArray(old) ? old.slice(1) : old),
    (old) => (Array.isArray(old) ? [...old].reverse() : old),
    (old) => (Array.isArray(old) ? [...old, ...old] : old),
    () => null,
    () => 1e15,
    () => -1,
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value) => () => value),
)
const throwsOfDice = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 9 })

/** Every place inside a value, the value itself last. */
function* placesIn(value: unknown): Generator<(string | number)[]> {
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      for (const path of placesIn(inner)) yield [Array.isArray(value) ? Number(name) : name, ...path]
  yield []
}

/** The smallest edits of a value of its kind. */
function smallEdits(old: unknown): unknown[] {
  if (typeof old === 'number') return [old + 1]
  if (typeof old === 'boolean') return [!old]
  if (typeof old === 'string') return [`${old}A`, `${old.slice(0, -1)}${old.endsWith('A') ? 'B' : 'A'}`]
  if (Array.isArray(old)) return old.length === 0 ? [['A']] : [[...old].reverse(), old.slice(1), [...old, old[0]]]
  return old === null ? [1] : []
}

describe('one value changed anywhere in the file', () => {
  test('is found at every single place, each of its smallest edits', async () => {
    const missed: string[] = []
    for (const text of texts) {
      const record: unknown = JSON.parse(text)
      for (const path of placesIn(record))
        for (const value of smallEdits(path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], record))) {
          const edited = canonicalJson(replaced(record, path, () => value))
          if (edited !== text && (await verifyRecord(edited)).ok) missed.push(`${path.join('.')} = ${JSON.stringify(value)}`)
        }
    }
    expect(missed).toEqual([])
  }, 120_000)

  test('is found, whatever is written there, without anything from the hall', async () => {
    const changed = fc.asyncProperty(fc.nat(2), throwsOfDice, another, async (index, throws, change) => {
      const before: unknown = JSON.parse(texts[index] ?? '')
      const text = canonicalJson(replaced(before, pathInto(before, throws), change))
      const { ok, places } = await failures(text)
      expect(ok, places.join()).toBe(text === texts[index])
    })
    await fc.assert(changed, RUNS)
  }, 60_000)
})

describe('a file that is no record', () => {
  test('cut off, filled in, a sign changed: always a failure with a place, never an exception', async () => {
    const damaged = fc.asyncProperty(anyText(), fc.nat(), fc.nat(40), fc.string(), async (text, at, length, filling) => {
      const start = at % text.length
      const other = text.slice(0, start) + filling + text.slice(start + length)
      fc.pre(other.trim() !== text)
      expect((await failures(other)).ok).toBe(false)
    })
    await fc.assert(damaged, RUNS)
  }, 60_000)

  test.each([
    ['an empty file', '', ''],
    ['a picture', '\u0089PNG', ''],
    ['JSON of something else', '{"a":1}', 'format'],
    ['a list', '[]', ''],
    ['nothing', 'null', ''],
    ['brackets a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), ''],
    ['a member of the language itself', '{"__proto__":{"format":"piaojue-round-record-1"}}', 'format'],
  ])('%s fails at step 0', async (_what, text, place) => {
    expect(await failures(text)).toEqual({ ok: false, places: [`0 ${place}`] })
  })

  test('a member that stands there twice fails at step 0, because two readers could take one each', async () => {
    const twice = (texts[0] ?? '').replace('"format":', '"format":"piaojue-round-record-1","format":')
    expect(await failures(twice)).toEqual({ ok: false, places: ['0 '] })
  })

  test('white space around the record is nobody’s edit', async () => {
    expect(await failures(`${texts[0]}\n`)).toEqual({ ok: true, places: [] })
  })

  test('the place is told as one would look for it', async () => {
    const record: unknown = JSON.parse(texts[0] ?? '')
    const place = async (path: readonly (string | number)[], change: (old: unknown) => unknown) =>
      (await failures(canonicalJson(replaced(record, path, change)))).places
    expect(await place(['acts', 2], () => ({ phase: 'open' }))).toEqual(['0 acts[2].entitled'])
    expect(await place([], (old) => ({ ...(old as object), extra: 1 }))).toEqual(['0 extra'])
    const seats = ['frozen', 'rule', 'groups', 0, 'seats']
    expect(await place(seats, () => 'two')).toEqual(['0 frozen.rule.groups[0].seats'])
    // A rule that nobody could count by.
    expect(await place(seats, () => 9)).toEqual(['0 frozen.rule.groups[0].seats'])
  })
})

test('a record of a rehearsal is refused', async () => {
  const rehearsal = await makeRecord(by, {
    rule: contest(LAW, 3, 1),
    candidates: candidatesFor(contest(LAW, 3, 1)),
    ballots: Array(9).fill('+--'),
    entitled: 9,
    issued: 9,
    kind: 'rehearsal',
  })
  expect((await failures(recordText(rehearsal))).places).toEqual(['0 round.kind'])
})

describe('the shape of a rule, written by hand for the browser', () => {
  const adopted = ['law-default-with-cap', 'law-default-contested', 'binjiang-2017-top-n', 'street-select-xihu-2019'].map(
    (id) => preset(id).rule,
  )

  test('accepts and refuses exactly what the schema of the server does', () => {
    const changed = fc.property(fc.constantFrom(...adopted), throwsOfDice, another, (rule, throws, change) => {
      const value = replaced(rule, pathInto(rule, throws), change)
      expect(ruleShape(value, 'rule') === null).toBe(ruleSchema.safeParse(value).success)
    })
    fc.assert(changed, { numRuns: 2_000 })
  })
})
