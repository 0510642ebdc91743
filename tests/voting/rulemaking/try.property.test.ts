/** Whatever stands in an address: a trial is told or its fields are, and nothing is ever thrown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Candidate } from '../../../src/voting/rule/contest.ts'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { formOf } from '../../../src/voting/rule/form.ts'
import { checkOutcome } from '../../../src/voting/rule/invariants.ts'
import { decodeMarks } from '../../../src/voting/rule/marks.ts'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { sumOfItem, sumOfVoids } from '../../../src/voting/rule/totals.ts'
import { tryRule } from '../../../src/voting/rulemaking/try.ts'
import { imagineBallots, LEANS, type Mood, SHARES } from '../../../src/voting/rulemaking/try-ballots.ts'
import { changesOf } from '../../../src/voting/rulemaking/try-changes.ts'
import { differencesOf } from '../../../src/voting/rulemaking/try-difference.ts'
import { boxesOf, withSupport } from '../../../src/voting/rulemaking/try-entry.ts'
import { examplesOf } from '../../../src/voting/rulemaking/try-examples.ts'
import { fieldsOf, queryText } from '../../../src/voting/rulemaking/try-fields.ts'
import { readTry } from '../../../src/voting/rulemaking/try-forms.ts'
import { movedTo } from '../../../src/voting/rulemaking/try-moves.ts'
import { fieldOfSum, sheetOf } from '../../../src/voting/rulemaking/try-sheet.ts'
import { SITUATIONS } from '../../../src/voting/rulemaking/try-situations.ts'
import { projects } from '../rule/hall.ts'

const withCosts = (rule: VotingRule): Candidate[] =>
  projects(rule).map((one, index) => ({ ...one, costFen: (index + 1) * 1_000_000 }))

const BLOCKED: VotingRule[] = PRESETS.filter(({ rule }) => rule.groups.some(({ contest }) => contest === 'uncontested'))
  .filter(({ rule }) => rule.satisfaction === null)
  .map(({ rule }) => ({ ...rule, groups: rule.groups.map((group) => ({ ...group, contest: 'block' as const })) }))

/** Every preset, one with a must-do block, one with money, one whose ties go by support, and everything that one change makes of them. */
const RULES: readonly VotingRule[] = [
  ...PRESETS.map(({ rule }) => rule),
  ...BLOCKED,
  ...PRESETS.slice(0, 1).flatMap(({ rule }): VotingRule[] => [
    { ...rule, money: { envelopeFen: 30_000_000, whenShort: 'skip' } },
    { ...rule, tie: { ...rule.tie, method: 'more-public-support' } },
  ]),
].flatMap((rule) => [rule, ...changesOf(rule).map((change) => change.rule)])

const rules = fc.constantFrom(...RULES)
const typed = fc.oneof(
  fc.nat({ max: 12 }).map(String),
  fc.nat({ max: 300 }).map(String),
  fc.constantFrom('', '-1', '1e9', '９', ' 7 ', '5001', '99999999', 'ballots', '3.5', '\u0000', '__proto__'),
  fc.string(),
)

function namesIn(rule: VotingRule): string[] {
  const { boxes, support } = sheetOf(rule)
  const cells = boxes.flatMap((box) => [
    ...box.figures.map(({ field }) => field),
    box.void,
    ...box.rows.flatMap((row) => row.cells.map(({ field }) => field)),
  ])
  return [...cells, ...(support ?? []), 'seed', 'lean', 'careless', 'blank', 'by', 'to', 'fill', 'again', 'change']
}

interface Known {
  readonly choices: readonly string[]
  readonly starts: readonly Record<string, string>[]
}
const known = new Map<VotingRule, Known>()

/** Values that mean something under this rule, and addresses of whole trials to scribble over; looked up once a rule. */
function knownOf(rule: VotingRule): Known {
  const before = known.get(rule)
  if (before !== undefined) return before
  const choices = [...changesOf(rule).map(({ id }) => id), ...SITUATIONS, 'ballots', 'totals', '']
  const starts = [{}, ...examplesOf(rule, withCosts(rule), 30).map(({ entry }) => fieldsOf(rule, entry))]
  known.set(rule, { choices, starts })
  return { choices, starts }
}

const queries = rules.chain((rule) => {
  const { choices, starts } = knownOf(rule)
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...namesIn(rule)) }, { weight: 1, arbitrary: fc.string() })
  const value = fc.oneof(typed, fc.constantFrom(...choices))
  return fc
    .record({ scribbled: fc.array(fc.tuple(name, value), { maxLength: 30 }), start: fc.constantFrom(...starts) })
    .map(({ scribbled, start }) => ({ rule, query: { ...start, ...Object.fromEntries(scribbled) } as Record<string, string> }))
})

test('any query is a trial that adds up, or sentences at fields of the form', () => {
  fc.assert(
    fc.property(queries, ({ rule, query }) => {
      const candidates = withCosts(rule)
      const fields = [...namesIn(rule)]
      const moved = movedTo(rule, candidates, query, 30)
      if (moved !== null) expect(readTry(rule, fieldsOf(rule, moved)).ok).toBe(true)
      const read = readTry(rule, query)
      if (!read.ok) {
        for (const field of Object.keys(read.errors)) expect(fields).toContain(field)
        return
      }
      const boxes = boxesOf(rule, read.entry)
      const supported = withSupport(candidates, read.entry)
      const tried = tryRule(rule, supported, boxes)
      if (tried.kind === 'impossible') {
        const ids = candidates.map(({ id }) => id)
        expect(tried.sums).not.toEqual([])
        for (const sum of tried.sums) expect(fields).toContain(fieldOfSum(rule, ids, sum))
        return
      }
      if (tried.kind === 'voted') expect(checkOutcome(rule, supported, tried.outcome)).toEqual([])
      if (tried.count !== null) for (const item of tried.count.items) expect(sumOfItem(item)).toBe(tried.count.valid)
      const { change } = read.entry
      if (change !== null) differencesOf(tried, tryRule(change.rule, supported, boxes))
    }),
    { numRuns: 250 },
  )
}, 60_000)

test('a trial and its address are one: what is read from the address is written back the same', () => {
  fc.assert(
    fc.property(queries, ({ rule, query }) => {
      const read = readTry(rule, query)
      if (!read.ok) return
      const address = Object.fromEntries(new URLSearchParams(queryText(fieldsOf(rule, read.entry))))
      expect(readTry(rule, address)).toEqual(read)
    }),
    { numRuns: 100 },
  )
}, 60_000)

const moods: fc.Arbitrary<Mood> = fc.record({
  seed: fc.nat({ max: 999_999 }),
  lean: fc.constantFrom(...LEANS),
  careless: fc.constantFrom(...SHARES),
  blank: fc.constantFrom(...SHARES),
})

test('a seed gives the same ballots for ever, all of them such as could be cast', () => {
  fc.assert(
    fc.property(rules, fc.nat({ max: 40 }), moods, (rule, ballots, mood) => {
      const texts = imagineBallots(rule, ballots, mood)
      expect(texts).toHaveLength(ballots)
      expect(imagineBallots(rule, ballots, mood)).toEqual(texts)
      for (const text of texts) expect(decodeMarks(rule, text)).toHaveLength(formOf(rule).items)
    }),
  )
})

test('made up ballots come back as valid and void, and nothing else', () => {
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 40 }), moods, (rule, people, mood) => {
      const figures = { entitled: people, present: people, issued: people, returned: people }
      const boxes = sheetOf(rule).boxes.map(() => ({ figures, void: 0, votes: [] }))
      const entry = { boxes, mood, support: projects(rule).map(() => 0), change: null }
      const tried = tryRule(rule, withSupport(withCosts(rule), entry), boxesOf(rule, entry))
      if (tried.kind === 'impossible' || tried.count === null) throw new Error('ballots of a full hall are always counted')
      expect(tried.count.valid + sumOfVoids(tried.count.voids)).toBe(people * boxes.length)
    }),
  )
})

test('every change that is offered makes another rule, one that a session could adopt', () => {
  for (const rule of RULES) {
    const changes = changesOf(rule)
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    for (const change of changes) {
      expect(flawsOf(change.rule)).toEqual([])
      expect(change.rule).not.toEqual(rule)
    }
  }
})

test('the same ballots are ballots under every change: nothing of their form is different', () => {
  for (const rule of RULES)
    for (const change of changesOf(rule)) {
      const { alphabet, items } = formOf(rule)
      expect(formOf(change.rule)).toMatchObject({ alphabet, items })
    }
})
