import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FEN_PER_WAN } from '../../../src/kernel/money.ts'
import type { Candidate } from '../../../src/voting/rule/contest.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { type Tried, tryRule } from '../../../src/voting/rulemaking/try.ts'
import { changesOf } from '../../../src/voting/rulemaking/try-changes.ts'
import { differencesOf } from '../../../src/voting/rulemaking/try-difference.ts'
import { boxesOf } from '../../../src/voting/rulemaking/try-entry.ts'
import type { Query } from '../../../src/voting/rulemaking/try-fields.ts'
import { readTry } from '../../../src/voting/rulemaking/try-forms.ts'
import { fieldOfSum } from '../../../src/voting/rulemaking/try-sheet.ts'
import { CAPPED, contest, LAW, projects, TICKED } from '../rule/hall.ts'
import { answer, type ReferenceCase, sittingOf } from '../rule/reference-case.ts'

const folder = new URL('../../reference/majority/', import.meta.url)
const CASES = ['cases.jsonl', 'real-elections.jsonl'].flatMap(
  (file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ReferenceCase), // the files are part of the tests
)

/** What was typed, tried under the rule; the fields must be readable. */
function tryFields(rule: VotingRule, candidates: readonly Candidate[], fields: Query, judgedBy = rule): Tried {
  const read = readTry(rule, fields)
  if (!read.ok) throw new Error(`not readable: ${JSON.stringify(read.errors)}`)
  return tryRule(judgedBy, candidates, boxesOf(rule, read.entry))
}

/** A hall of which everybody is there and everything comes back. */
function full(entitled: number, votesFor: readonly number[], figures: Query = {}): Query {
  const people = String(entitled)
  const votes = votesFor.map((votes, index) => [`for-${index + 1}`, String(votes)])
  return { entitled: people, present: people, issued: people, returned: people, ...Object.fromEntries(votes), ...figures }
}

const votedIn = (tried: Tried) => {
  if (tried.kind !== 'voted') throw new Error(`not voted: ${JSON.stringify(tried)}`)
  return tried
}
const electedIn = (tried: Tried) => votedIn(tried).outcome.elected

describe('the worked cases of the reference, typed as totals', () => {
  const oneRound = CASES.filter(({ rounds, expected }) => rounds.length === 1 && expected.status !== 'input_error')

  test('there are enough of them', () => {
    expect(oneRound.length).toBeGreaterThan(100)
  })

  test.each(oneRound.map((reference) => [reference.id, reference.note, reference] as const))('%s %s', (_id, _note, reference) => {
    const { rule } = sittingOf(reference)
    const told = answer(reference)
    if (!('rounds' in told)) throw new Error('an answered case has rounds')
    const tried = tryFields(rule, candidatesOf(reference), typedFrom(reference))
    const { outcome, next } = votedIn(tried)
    expect([...outcome.elected]).toEqual(told.elected_order)
    expect(outcome.open).toBe(told.unfilled)
    expect(next?.candidates ?? null).toEqual(told.pending?.candidates ?? null)
    expect(outcome).toEqual({ ...sittingOf(reference).outcome, steps: outcome.steps })
  })

  /** Amounts are taken as 万元, as `sittingOf` takes them. */
  const candidatesOf = ({ config }: ReferenceCase): Candidate[] =>
    config.candidates.map((id) => {
      const cost = config.costs?.[id]
      return { id, costFen: cost === undefined ? null : cost * FEN_PER_WAN, support: null }
    })

  /** The totals that the reference counted; where it counted none, nobody has a vote. */
  function typedFrom({ config, rounds, expected }: ReferenceCase): Query {
    const [given] = rounds
    const counted = expected.rounds?.[0]
    const tally = (counted?.['tally'] ?? {}) as Record<string, { yes: number; no: number; abstain: number }> // the reference's own shape
    const cells = config.candidates.flatMap((id, index) => [
      [`for-${index + 1}`, String(tally[id]?.yes ?? 0)],
      [`against-${index + 1}`, String(tally[id]?.no ?? 0)],
    ])
    const figures = {
      entitled: config.deputies_total,
      present: given?.present,
      issued: given?.issued,
      returned: given?.ballots.length,
      void: counted?.['invalid'] ?? 0,
    }
    return Object.fromEntries([...Object.entries(figures).map(([name, value]) => [name, String(value)]), ...cells])
  }
})

describe('worked by hand: 210 deputies, 196 in the hall, twelve candidates for ten seats', () => {
  const rule = contest(LAW, 12, 10)
  const votes = [190, 188, 185, 180, 176, 171, 169, 160, 151, 104, 101, 90]
  const fields = full(210, votes, { present: '196', issued: '196', returned: '195', void: '1' })

  test('over half of all 210 is 106: nine are chosen, one seat stays open', () => {
    const { outcome, next } = votedIn(tryFields(rule, projects(rule), fields))
    expect([outcome.elected.length, outcome.open, outcome.kind]).toEqual([9, 1, 'second-round'])
    expect(next).toMatchObject({ kind: 'second', candidates: ['P10', 'P11', 'P12'], seats: 1 })
  })

  test('the same votes with the base changed to those present: 99 are enough, one more is chosen, and that is all that is told', () => {
    const change = changesOf(rule).find(({ id }) => id === 'base:present')
    if (change === undefined) throw new Error('the base can be changed')
    const before = tryFields(rule, projects(rule), fields)
    const after = tryFields(rule, projects(rule), fields, change.rule)
    expect(differencesOf(before, after)).toEqual([
      { kind: 'chosen', more: ['P10'], fewer: [] },
      { kind: 'outcome', from: 'second-round', to: 'decided' },
      { kind: 'needed', from: 106, to: 99 },
    ])
  })

  test('changed the other way round, the difference is the other way round', () => {
    const present: VotingRule = { ...rule, threshold: { base: 'present', num: 1, den: 2, cmp: 'over' } }
    const before = tryFields(present, projects(rule), fields)
    expect(differencesOf(before, tryFields(rule, projects(rule), fields))[0]).toEqual({
      kind: 'chosen',
      more: [],
      fewer: ['P10'],
    })
  })

  test('exactly half of 196 passes 半数以上 and not 过半数', () => {
    const half = { ...rule, threshold: { base: 'present', num: 1, den: 2, cmp: 'over' } } as const
    const typed = { ...fields, 'for-10': '98', 'for-11': '97' }
    const atLeast = changesOf(half).find(({ id }) => id === 'comparison:at-least')
    expect(electedIn(tryFields(half, projects(rule), typed))).toHaveLength(9)
    expect(electedIn(tryFields(half, projects(rule), typed, atLeast?.rule))).toHaveLength(10)
  })
})

test('one deputy fewer than two thirds of all: nothing is counted, whatever the votes', () => {
  const rule = contest(LAW, 2, 1)
  const tried = tryFields(rule, projects(rule), full(72, [47, 10], { present: '47', issued: '47', returned: '47' }))
  expect(votedIn(tried)).toMatchObject({ count: null, outcome: { kind: 'no-quorum' } })
})

test('more returned than issued is no slip of the pen but an outcome: the round is void, and no total is told', () => {
  const rule = contest(LAW, 2, 1)
  const tried = tryFields(rule, projects(rule), full(100, [60, 40], { issued: '96', returned: '97' }))
  expect(votedIn(tried)).toMatchObject({ count: null, outcome: { kind: 'round-void' } })
})

test('two level behind the first: the run-off is about those two, one seat, one mark a ballot', () => {
  const rule = contest(CAPPED, 4, 2)
  const { outcome, next } = votedIn(tryFields(rule, projects(rule), full(9, [6, 5, 5, 1])))
  expect(outcome.elected).toEqual(['P1'])
  expect(next).toMatchObject({ kind: 'runoff', candidates: ['P2', 'P3'], seats: 1 })
  expect(next?.rule.groups[0]?.cap).toBe(1)
})

test('a block is asked once and counted for each of its items', () => {
  const rule: VotingRule = { ...contest(LAW, 3, 3, { contest: 'block' }), ballot: { ...LAW.ballot, layout: 'block' } }
  const read = readTry(rule, full(10, [7]))
  expect(read.ok).toBe(true)
  expect(electedIn(tryFields(rule, projects(rule), full(10, [7])))).toEqual(['P1', 'P2', 'P3'])
  expect(electedIn(tryFields(rule, projects(rule), full(10, [5])))).toEqual([])
})

test('on a ballot of ranks the smallest sum wins, and an item without a number stands last', () => {
  const { rule: liyang } = preset('liyang-town-2010-rank')
  const [group] = liyang.groups
  if (group === undefined || liyang.ballot.rank === null) throw new Error('a ranked rule has a group and ranks')
  const rule = {
    ...liyang,
    groups: [{ ...group, candidates: 3, seats: 1 }],
    ballot: { ...liyang.ballot, rank: { ...liyang.ballot.rank, depth: 2 } },
  }
  // Three ballots: 1-2, 1-2, 2-1 for the first two; the third is never named and has 3 × 3.
  const typed = full(3, [3, 3, 0], { 'points-1': '4', 'points-2': '5', 'points-3': '9' })
  expect(electedIn(tryFields(rule, projects(rule), typed))).toEqual(['P1'])
  const wrong = tryFields(rule, projects(rule), { ...typed, 'points-1': '2' })
  expect(wrong).toMatchObject({ kind: 'impossible', sums: [{ code: 'points-cannot-be', left: 2, right: 3 }] })
})

test('a rating is graded item by item, and at exactly half the rule says which', () => {
  const { rule: zhenhai } = preset('satisfaction-zhenhai')
  const rule = { ...zhenhai, groups: zhenhai.groups.map((group) => ({ ...group, candidates: 1, seats: 1 })) }
  const typed = full(30, [], { 'tier-1-1': '15', 'tier-2-1': '0', 'tier-3-1': '15' })
  const before = tryFields(rule, projects(rule), typed)
  const fails = changesOf(rule).find(({ id }) => id === 'at-half:fails:满意')
  const after = tryFields(rule, projects(rule), typed, fails?.rule)
  expect(differencesOf(before, after)).toEqual([{ kind: 'graded', items: [{ item: 'P1', from: '满意', to: '不满意' }] }])
})

test('two classes of members are counted apart, each box with figures of its own', () => {
  const rule = contest(preset('street-dual-shigu').rule, 2, 1)
  const deputies = full(20, [11, 3])
  const others = Object.fromEntries(Object.entries(full(40, [30, 5])).map(([name, value]) => [`${name}_2`, value]))
  expect(electedIn(tryFields(rule, projects(rule), { ...deputies, ...others }))).toEqual(['P1'])
  // Half of the deputies is not over half of them, however many of all approve.
  expect(electedIn(tryFields(rule, projects(rule), { ...deputies, ...others, 'for-1': '10', 'for-1_2': '40' }))).toEqual([])
})

describe('figures that cannot be', () => {
  const rule = contest(CAPPED, 4, 2)
  const ids = projects(rule).map(({ id }) => id)
  const good = full(9, [6, 5, 4, 1])

  test.each<[string, Query, string, string]>([
    ['more in the hall than entitled', { present: '10' }, 'present', 'present-exceeds-entitled'],
    ['more issued than in the hall', { issued: '10', returned: '9' }, 'issued', 'issued-exceeds-present'],
    ['more 赞成 than valid ballots', { 'for-3': '10' }, 'for-3', 'item-is-not-valid'],
    ['赞成 and 反对 together more than valid', { 'against-2': '5' }, 'for-2', 'item-is-not-valid'],
    ['a typed 弃权 that does not fit', { 'abstain-4': '7' }, 'for-4', 'item-is-not-valid'],
    ['more marks than the ballots may carry', { 'for-4': '9' }, 'for-1', 'selections-exceed-cap'],
  ])('%s is told at its field, in the terms of the sum guard', (_what, change, field, code) => {
    const tried = tryFields(rule, projects(rule), { ...good, ...change })
    if (tried.kind !== 'impossible') throw new Error('such figures cannot be')
    const found = tried.sums.find((sum) => sum.code === code)
    if (found === undefined) throw new Error(`${code} is not among ${JSON.stringify(tried.sums)}`)
    expect(fieldOfSum(rule, ids, found)).toBe(field)
  })

  test('a ballot that must be full cannot give so few marks', () => {
    const exact: VotingRule = {
      ...contest(TICKED, 4, 2, { minimum: 2 }),
      ballot: { ...TICKED.ballot, layout: 'exactly-n' },
      validity: { ...TICKED.validity, underSelection: 'void-ballot' },
    }
    const tried = tryFields(exact, projects(exact), full(9, [6, 5, 4, 1]))
    expect(tried).toMatchObject({ kind: 'impossible', sums: [{ code: 'selections-below-minimum', left: 16, right: 18 }] })
  })

  test('each half of a class is held to its own figures', () => {
    const dual = contest(preset('street-dual-shigu').rule, 2, 1)
    const others = Object.fromEntries(Object.entries(full(40, [30, 5])).map(([name, value]) => [`${name}_2`, value]))
    const tried = tryFields(dual, projects(dual), { ...full(20, [11, 3]), ...others, present: '25', present_2: '30' })
    if (tried.kind !== 'impossible') throw new Error('25 of 20 cannot be in the hall')
    expect(tried.sums.map((sum) => fieldOfSum(dual, ['P1', 'P2'], sum))).toContain('present')
  })
})
