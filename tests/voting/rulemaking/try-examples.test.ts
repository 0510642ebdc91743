import { describe, expect, test } from 'vitest'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { tryRule } from '../../../src/voting/rulemaking/try.ts'
import { changesOf } from '../../../src/voting/rulemaking/try-changes.ts'
import { boxesOf } from '../../../src/voting/rulemaking/try-entry.ts'
import { exampleOf, examplesOf } from '../../../src/voting/rulemaking/try-examples.ts'
import type { Situation } from '../../../src/voting/rulemaking/try-situations.ts'
import { CAPPED, contest, LAW, projects, TICKED } from '../rule/hall.ts'

function tried(rule: VotingRule, situation: Situation, entitled: number, judgedBy = rule) {
  const entry = exampleOf(rule, projects(rule), situation, entitled)
  if (entry === null) throw new Error(`${situation} is not offered`)
  const told = tryRule(judgedBy, projects(rule), boxesOf(rule, entry))
  if (told.kind !== 'voted') throw new Error(`${situation}: ${told.kind}`)
  return { outcome: told.outcome, entry }
}
const firstBox = (rule: VotingRule, situation: Situation, entitled: number) => {
  const [box] = tried(rule, situation, entitled).entry.boxes
  if (box === undefined) throw new Error('an example has a box')
  return box
}

describe.each([
  ['each project judged', contest(LAW, 12, 10)],
  ['each project judged, no more 赞成 than seats', contest(CAPPED, 12, 10)],
  ['ticks', contest(TICKED, 12, 10)],
  ['one of two', contest(LAW, 2, 1)],
] as const)('%s, 204 deputies', (_ballot, rule) => {
  const seats = rule.groups[0]?.seats ?? 0

  test('a clear decision fills every seat without a tie', () => {
    const { outcome } = tried(rule, 'clear', 204)
    expect([outcome.kind, outcome.elected.length]).toEqual(['decided', seats])
  })

  test('a tie at the last seat leads to a run-off for one seat', () => {
    const { outcome } = tried(rule, 'tie', 204)
    expect(outcome).toMatchObject({ kind: 'runoff', ties: [{ seats: 1 }] })
  })

  test('nobody reaches the majority: nobody is chosen', () => {
    expect(tried(rule, 'none-reach', 204).outcome.elected).toEqual([])
  })

  test('exactly half of all is 102 of 204: not over half, but at least half', () => {
    expect(firstBox(rule, 'exactly-half', 204).votes[seats - 1]?.for).toBe(102)
    const atLeast = changesOf(rule).find(({ id }) => id === 'comparison:at-least')?.rule
    expect(tried(rule, 'exactly-half', 204).outcome.elected).toHaveLength(seats - 1)
    expect(tried(rule, 'exactly-half', 204, atLeast).outcome.elected).toHaveLength(seats)
  })

  test('one vote short of two thirds of 204 is 135: over half, not two thirds', () => {
    expect(firstBox(rule, 'short-of-two-thirds', 204).votes[seats - 1]?.for).toBe(135)
    const twoThirds = changesOf(rule).find(({ id }) => id === 'fraction:2-3')?.rule
    expect(tried(rule, 'short-of-two-thirds', 204).outcome.elected).toHaveLength(seats)
    expect(tried(rule, 'short-of-two-thirds', 204, twoThirds).outcome.elected).toHaveLength(seats - 1)
  })

  test('the quorum of 136 is missed by one', () => {
    expect(firstBox(rule, 'quorum-missed', 204).figures.present).toBe(135)
    expect(tried(rule, 'quorum-missed', 204).outcome.kind).toBe('no-quorum')
  })

  test('one ballot more comes back than was issued', () => {
    const { issued, returned } = firstBox(rule, 'overfull', 204).figures
    expect(returned - issued).toBe(1)
    expect(tried(rule, 'overfull', 204).outcome.kind).toBe('round-void')
  })
})

test('more over half than seats: only the first ten of those who reached it are chosen', () => {
  const { outcome } = tried(contest(CAPPED, 12, 10), 'more-than-seats', 204)
  const majority = outcome.steps.find((step) => step.kind === 'majority')
  expect(majority?.kind === 'majority' && majority.passed.length).toBe(12)
  expect(outcome.elected).toHaveLength(10)
})

test('an odd number has no exact half, and then that example is not offered', () => {
  const offered = (entitled: number) => examplesOf(LAW, projects(LAW), entitled).map(({ situation }) => situation)
  expect(offered(204)).toContain('exactly-half')
  expect(offered(203)).not.toContain('exactly-half')
})

test('where nobody needs a majority, nobody can miss one', () => {
  const { rule } = preset('binjiang-2017-top-n')
  const offered = examplesOf(rule, projects(rule), 204).map(({ situation }) => situation)
  expect(offered).toEqual(['clear', 'tie', 'quorum-missed', 'overfull'])
})

test.each(PRESETS.map(({ id, rule }) => [id, rule] as const))(
  '%s: there is an example to begin with, whatever the size of the body',
  (_id, rule) => {
    for (const entitled of [9, 33, 72, 203, 450])
      expect(examplesOf(rule, projects(rule), entitled).map(({ situation }) => situation)).toContain('quorum-missed')
  },
)
