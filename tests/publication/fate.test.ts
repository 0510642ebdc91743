import { expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { type CandidateFate, type FateRow, fateOf } from '../../src/publication/fate.ts'

const proposal = (change: Partial<FateRow> = {}): FateRow => ({
  state: 'accepted',
  submitted_on: day('2022-09-01'),
  decided_on: day('2022-09-03'),
  reason: null,
  body_kind: 'district',
  ...change,
})
const candidate = (change: Partial<CandidateFate> = {}): CandidateFate => ({
  title: '小区充电设施',
  state: 'screening',
  drop_reason: null,
  reviews: [],
  list: null,
  decision: null,
  project: null,
  ...change,
})
const kinds = (steps: readonly { kind: string }[]) => steps.map((step) => step.kind)

test('a new proposal was received and waits', () => {
  expect(kinds(fateOf(proposal({ state: 'submitted', decided_on: null }), [], []).own)).toEqual(['received', 'waiting'])
})

test('a refused one says why, and nothing comes after', () => {
  const { own } = fateOf(proposal({ state: 'refused', reason: '已经列入计划。' }), [], [])
  expect(own.at(-1)).toEqual({ kind: 'refused', on: day('2022-09-03'), reason: '已经列入计划。' })
})

test('a merged one says into which, and goes on with what becomes of that', () => {
  const merges = [{ title: '小区充电棚', on: day('2022-09-10') }]
  const fate = fateOf(proposal({ state: 'merged', decided_on: null }), merges, [candidate()])
  expect(fate.own).toEqual([
    { kind: 'received', on: day('2022-09-01') },
    { kind: 'merged', on: day('2022-09-10'), into: '小区充电棚' },
  ])
  expect(fate.candidates).toHaveLength(1)
})

test('one that was accepted before it was merged keeps both days', () => {
  const merges = [{ title: '小区充电棚', on: day('2022-09-10') }]
  expect(kinds(fateOf(proposal({ state: 'merged' }), merges, []).own)).toEqual(['received', 'accepted', 'merged', 'not-drafted'])
})

const REVIEWS = [
  { unit: '区住建局', asked_on: day('2022-10-02'), opinion: 'feasible' as const, reason: '可行。', given_on: day('2022-10-09') },
  { unit: '区财政局', asked_on: day('2022-10-01'), opinion: null, reason: null, given_on: null },
]

test('while departments are asked, only how many answered is told', () => {
  const [steps = []] = fateOf(proposal(), [], [candidate({ reviews: REVIEWS })]).candidates
  expect(steps).toEqual([
    { kind: 'drafted', title: '小区充电设施' },
    { kind: 'asked', on: day('2022-10-01'), asked: 2, given: 1 },
  ])
  expect(JSON.stringify(steps)).not.toContain('可行')
})

test('once the candidate is dropped, what the departments said and why it was dropped is told', () => {
  const dropped = candidate({ state: 'dropped', drop_reason: '产权未厘清。', reviews: REVIEWS.slice(0, 1) })
  const [steps = []] = fateOf(proposal(), [], [dropped]).candidates
  expect(kinds(steps)).toEqual(['drafted', 'opinion', 'dropped'])
  expect(steps.at(-1)).toEqual({ kind: 'dropped', reason: '产权未厘清。' })
})

test('from the shortlist through the frozen list and the vote to the project, in this order', () => {
  const whole = candidate({
    state: 'shortlisted',
    list: { id: newId(), on: day('2022-12-01'), position: 3, candidates: 12, seats: 10 },
    decision: { kind: 'formal-vote', on: day('2022-12-23'), chosen: true, votes: 180, conclusion: null },
    project: { code: '2023-H03', title: '小区充电设施', state: 'assigned', on: day('2023-01-10') },
  })
  const [steps = []] = fateOf(proposal(), [], [whole]).candidates
  expect(kinds(steps)).toEqual(['drafted', 'listed', 'decided', 'project'])
  expect(steps[2]).toMatchObject({ by: 'formal-vote', level: 'district', chosen: true, votes: 180 })
})

test('on the shortlist but not frozen, no place on a list is promised', () => {
  const [steps = []] = fateOf(proposal(), [], [candidate({ state: 'shortlisted' })]).candidates
  expect(kinds(steps)).toEqual(['drafted', 'shortlisted'])
})

test('one proposal may become several candidates, each with its own fate', () => {
  const fate = fateOf(
    proposal(),
    [],
    [candidate({ state: 'dropped', drop_reason: '重复。' }), candidate({ state: 'shortlisted' })],
  )
  expect(fate.candidates.map((steps) => steps.at(-1)?.kind)).toEqual(['dropped', 'shortlisted'])
  expect(kinds(fate.own)).toEqual(['received', 'accepted'])
})
