/** Every step of an outcome names the field of the rule that it applied, so that its sentence can cite the article. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Act, decideRounds, type Outcome } from '../../../src/voting/rule/outcome.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { ofLastVote } from '../../../src/voting/rule/steps.ts'
import { contest, handCount, held, LAW, projects } from './hall.ts'
import { type ReferenceCase, sittingOf } from './reference-case.ts'

const ALL = { entitled: 100, present: 100 }
const stepsOf = (outcome: Outcome) => outcome.steps.map(({ kind, clause }) => [kind, clause])
const step = (outcome: Outcome, kind: string) => outcome.steps.find((one) => one.kind === kind)
const RULE = contest(LAW, 4, 2)
const TIED = held(RULE, { ...ALL, votes: [80, 60, 60, 20] })

test('a vote with a tie is told from the quorum to the run-off, and the run-off from its votes to the full seats', () => {
  const again = held(RULE, { ...ALL, votes: [70, 30], candidates: ['P2', 'P3'] })
  const outcome = decideRounds(RULE, projects(RULE), [TIED, again])
  expect(stepsOf(outcome)).toEqual([
    ['quorum', 'quorum'],
    ['returned', 'roomOverflow'],
    ['ballots', 'validity'],
    ['majority', 'threshold'],
    ['ranking', 'ranking'],
    ['seated', 'groups'],
    ['tie', 'tie'],
    ['quorum', 'quorum'],
    ['returned', 'roomOverflow'],
    ['ballots', 'validity'],
    ['runoff-result', 'tie'],
    ['seated', 'groups'],
    ['seats-full', 'groups'],
  ])
  expect(step(outcome, 'runoff-result')).toMatchObject({
    act: 2,
    votes: [
      { candidate: 'P2', score: 70 },
      { candidate: 'P3', score: 30 },
    ],
  })
  expect(step(outcome, 'seats-full')).toMatchObject({ lastIn: 70, firstOut: 30, out: ['P3'] })
})

test('the choice of the presidium is told with whom it took', () => {
  const rule: VotingRule = { ...RULE, tie: { ...RULE.tie, method: 'presidium' } }
  const outcome = decideRounds(rule, projects(rule), [TIED, { kind: 'presidium-choice', chosen: ['P3'] }])
  expect(outcome).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
  expect(step(outcome, 'presidium-choice')).toEqual({ kind: 'presidium-choice', clause: 'tie', chosen: ['P3'], act: 2 })
})

test('of several votes the last is told by itself, with the word of the presidium on it', () => {
  const rule: VotingRule = { ...RULE, tie: { ...RULE.tie, method: 'runoff', maxRounds: 1, finally: 'presidium' } }
  const again = held(RULE, { ...ALL, votes: [50, 50], candidates: ['P2', 'P3'] })
  const acts: Act[] = [TIED, again, { kind: 'presidium-choice', chosen: ['P2'] }]
  const told = (count: number) =>
    ofLastVote(decideRounds(rule, projects(rule), acts.slice(0, count)).steps).map(({ act, kind }) => [act, kind])
  expect(told(1).map(([act]) => act)).toEqual([1, 1, 1, 1, 1, 1, 1])
  expect(told(2)).toEqual([
    [2, 'quorum'],
    [2, 'returned'],
    [2, 'ballots'],
    [2, 'runoff-result'],
    [2, 'tie'],
  ])
  expect(told(3).slice(0, 6)).toEqual([...told(2), [3, 'presidium-choice']])
})

test('another vote for the open seats is told with its candidates and seats', () => {
  const rule: VotingRule = { ...contest(LAW, 4, 3), shortfall: { ...LAW.shortfall, method: 'second-round', maxRounds: 1 } }
  const outcome = decideRounds(rule, projects(rule), [held(rule, { ...ALL, votes: [80, 60, 30, 20] })])
  expect(step(outcome, 'second-round')).toMatchObject({ clause: 'shortfall', candidates: ['P3', 'P4'], seats: 1, act: 1 })
})

test('a smallest number of votes, money that ends, and a street that confirms are told with their article', () => {
  const rule: VotingRule = {
    ...contest(preset('street-select-aishan').rule, 3, 2),
    minimumVotes: 10,
    money: { envelopeFen: 100, whenShort: 'stop' },
  }
  const costs = { P1: { costFen: 60 }, P2: { costFen: 50 }, P3: { costFen: 10 } }
  const told = stepsOf(decideRounds(rule, projects(rule, costs), [held(rule, { ...ALL, votes: [90, 80, 70] })]))
  for (const expected of [
    ['minimum-votes', 'minimumVotes'],
    ['money-ends', 'money'],
    ['open-seats', 'shortfall'],
    ['confirmation', 'confirm'],
  ])
    expect(told).toContainEqual(expected)
})

test('a tie that is parted by cost is told with its order', () => {
  const rule: VotingRule = { ...RULE, tie: { ...RULE.tie, method: 'lower-cost' } }
  const costs = { P1: { costFen: 1 }, P2: { costFen: 9 }, P3: { costFen: 5 }, P4: { costFen: 1 } }
  const outcome = decideRounds(rule, projects(rule, costs), [TIED])
  expect(outcome.elected).toEqual(['P1', 'P3'])
  expect(step(outcome, 'tie-parted')).toMatchObject({ clause: 'tie', by: 'lower-cost' })
})

describe('a share is taken of what the rule names', () => {
  const figures = { entitled: 200, present: 150, issued: 140, returned: 130, valid: 120 }
  const needed = { 'all-deputies': 101, present: 76, issued: 71, returned: 66, valid: 61 } as const
  test.each(Object.entries(needed))('%s', (base, votes) => {
    const one = contest(LAW, 2, 1)
    const rule = { ...one, threshold: { base, num: 1, den: 2, cmp: 'over' } } as VotingRule // the five bases, by name
    const outcome = (votesFor: number) =>
      decideRounds(rule, projects(rule), [held(rule, { ...figures, votes: [votesFor, 0] })]).elected
    expect([outcome(votes), outcome(votes - 1)]).toEqual([['P1'], []])
  })
})

test('each of two classes is measured by its own size', () => {
  const base = contest(preset('street-dual-shigu').rule, 2, 1)
  const [deputies] = base.extraThresholds
  if (deputies === undefined) throw new Error('the preset has two classes')
  const rule: VotingRule = {
    ...base,
    threshold: null,
    extraThresholds: [
      { ...deputies, base: 'all-deputies' },
      { ...deputies, classId: 'others', base: 'all-deputies' },
    ],
  }
  const box = (classId: string, all: number, votes: readonly number[]): HeldRound['boxes'][number] => ({
    name: classId,
    classId,
    issued: all,
    returned: all,
    count: handCount(rule, votes, all),
  })
  const round = (deputyVotes: number, otherVotes: number): Act => ({
    kind: 'round',
    candidates: ['P1', 'P2'],
    attendance: {
      entitled: 60,
      present: 60,
      atOpening: 60,
      classes: [
        { id: 'deputies', entitled: 20, atOpening: 20 },
        { id: 'others', entitled: 40, atOpening: 40 },
      ],
    },
    boxes: [box('deputies', 20, [deputyVotes, 0]), box('others', 40, [otherVotes, 0])],
  })
  const elected = (...votes: [number, number]) => decideRounds(rule, projects(rule), [round(...votes)]).elected
  expect(elected(11, 21)).toEqual(['P1'])
  expect(elected(10, 21)).toEqual([])
  expect(elected(11, 20)).toEqual([])
})

test('no step of any worked case is without its article', () => {
  const lines = readFileSync(new URL('../../reference/majority/cases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  let steps = 0
  for (const line of lines) {
    const reference = JSON.parse(line) as ReferenceCase // the file is part of the tests
    if (reference.expected.status === 'input_error') continue
    const { rule, outcome } = sittingOf(reference)
    for (const { clause } of outcome.steps) expect(Object.keys(rule)).toContain(clause)
    steps += outcome.steps.length
  }
  expect(steps).toBeGreaterThan(1000)
})
