import { expect, test } from 'vitest'
import { type BrokenSum, checkOutcome, checkSums } from '../../../src/voting/rule/invariants.ts'
import { decide, type Outcome } from '../../../src/voting/rule/outcome.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { HeldRound } from '../../../src/voting/rule/round.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { contest, held, LAW, projects, TICKED } from './hall.ts'

const RULE = contest(LAW, 2, 1)
const GOOD = held(RULE, { entitled: 210, present: 196, issued: 196, returned: 195, valid: 194, votes: [150, 120] })
const [BOX] = GOOD.boxes
if (BOX?.count == null) throw new Error('the example has a counted box')
const { count } = BOX
const [ITEM] = count.items
if (ITEM === undefined) throw new Error('the example has an item')

const attended = (change: Partial<HeldRound['attendance']>): HeldRound => ({
  ...GOOD,
  attendance: { ...GOOD.attendance, ...change },
})
const boxed = (change: Partial<typeof BOX>): HeldRound => ({ ...GOOD, boxes: [{ ...BOX, ...change }] })
const itemWith = (change: Partial<typeof ITEM>): HeldRound =>
  boxed({ count: { ...count, items: [{ ...ITEM, ...change }, ...count.items.slice(1)] } })

test('figures that agree break nothing', () => {
  expect(checkSums(RULE, GOOD)).toEqual([])
})

const BLOCK: VotingRule = { ...contest(LAW, 2, 2, { contest: 'block' }), ballot: { ...LAW.ballot, layout: 'block' } }
const group = (rule: VotingRule) => rule.groups[0]?.id
const DUAL = contest(preset('street-dual-shigu').rule, 2, 1)

test.each<[string, VotingRule, HeldRound, BrokenSum]>([
  [
    'more present than entitled',
    RULE,
    attended({ entitled: 195 }),
    { code: 'present-exceeds-entitled', where: '', left: 196, right: 195 },
  ],
  [
    'more at opening than came',
    RULE,
    attended({ atOpening: 197 }),
    { code: 'at-opening-exceeds-present', where: '', left: 197, right: 196 },
  ],
  ['more issued than came', RULE, boxed({ issued: 197 }), { code: 'issued-exceeds-present', where: '', left: 197, right: 196 }],
  ['a negative figure', RULE, boxed({ issued: -1 }), { code: 'not-a-number-of-people', where: '', left: -1, right: 0 }],
  ['half a person', RULE, attended({ present: 195.5 }), { code: 'not-a-number-of-people', where: '', left: 195.5, right: 0 }],
  [
    'valid and void ballots that are not those returned',
    RULE,
    boxed({ returned: 194 }),
    { code: 'valid-and-void-are-not-returned', where: 'box', left: 195, right: 194 },
  ],
  [
    'a row that does not add up to the valid ballots',
    RULE,
    itemWith({ abstain: 43 }),
    { code: 'item-is-not-valid', where: 'box P1', left: 193, right: 194 },
  ],
  [
    'a column below nothing that makes the row add up',
    RULE,
    itemWith({ for: 195, abstain: -1 }),
    { code: 'not-a-number-of-people', where: 'box P1', left: -1, right: 0 },
  ],
  [
    'a box that is neither counted nor overfull',
    RULE,
    boxed({ count: null }),
    { code: 'box-not-counted', where: 'box', left: 195, right: 196 },
  ],
  [
    'classes that are not the whole body',
    DUAL,
    attended({ classes: [{ id: 'deputies', entitled: 21, atOpening: 21 }] }),
    { code: 'classes-are-not-the-body', where: '', left: 21, right: 210 },
  ],
  [
    'more ticks than the ballots could carry',
    contest(TICKED, 2, 1),
    GOOD,
    { code: 'selections-exceed-cap', where: `box ${group(TICKED)}`, left: 270, right: 194 },
  ],
  [
    'a block that was not counted as one',
    BLOCK,
    GOOD,
    { code: 'block-is-split', where: `box ${group(BLOCK)}`, left: 120, right: 150 },
  ],
])('%s is told with both numbers', (_, rule, round, expected) => {
  expect(checkSums(rule, round)).toContainEqual(expected)
})

test('a block that was counted as one is not split, and what stands beside it may differ', () => {
  const [block] = BLOCK.groups
  if (block === undefined) throw new Error('the example has a block')
  const beside: VotingRule = {
    ...BLOCK,
    groups: [block, { ...block, id: 'beside', contest: 'contested', candidates: 1, seats: 1 }],
    ballot: { ...BLOCK.ballot, layout: 'per-item' },
  }
  const round = held(beside, { entitled: 200, present: 200, votes: [150, 150, 90] })
  expect(checkSums(beside, round)).toEqual([])
})

test('a box that came back full and was not counted is told', () => {
  expect(checkSums(RULE, boxed({ returned: 196, count: null }))).toEqual([
    { code: 'box-not-counted', where: 'box', left: 196, right: 196 },
  ])
})

test('an overfull box is void, not a broken sum', () => {
  expect(checkSums(RULE, boxed({ returned: 197, count: null }))).toEqual([])
})

const RIGHT = decide(RULE, projects(RULE), GOOD)

test('an outcome that follows breaks nothing', () => {
  expect(RIGHT).toMatchObject({ kind: 'decided', elected: ['P1'] })
  expect(checkOutcome(RULE, projects(RULE), RIGHT)).toEqual([])
})

test.each<[string, Partial<Outcome>, string]>([
  ['two winners for one seat', { elected: ['P1', 'P2'] }, 'winners-and-open-are-not-seats'],
  ['a seat that vanished', { elected: [] }, 'winners-and-open-are-not-seats'],
  ['a winner who did not stand', { elected: ['P9'] }, 'winner-is-no-candidate'],
  ['a winner named twice', { elected: ['P1', 'P1'] }, 'winner-twice'],
])('%s is told', (_, change, code) => {
  const wrong = { ...RIGHT, ...change } as Outcome // a wrong outcome cannot be had from the engine
  expect(checkOutcome(RULE, projects(RULE), wrong).map((broken) => broken.code)).toContain(code)
})

test.each<[string, Partial<Outcome>, BrokenSum]>([
  ['two for one seat', { elected: ['P1', 'P2'] }, { code: 'winners-and-open-are-not-seats', where: '', left: 2, right: 1 }],
  ['one named twice', { elected: ['P1', 'P1'] }, { code: 'winner-twice', where: '', left: 1, right: 2 }],
])('%s is told with both numbers', (_, change, expected) => {
  const wrong = { ...RIGHT, ...change } as Outcome // a wrong outcome cannot be had from the engine
  expect(checkOutcome(RULE, projects(RULE), wrong)).toContainEqual(expected)
})

test('where all the tied are taken, more winners than seats break nothing', () => {
  const rule: VotingRule = { ...RULE, tie: { ...RULE.tie, method: 'accept-all' } }
  const both = decide(rule, projects(rule), held(rule, { entitled: 210, present: 196, votes: [150, 150] }))
  expect(both.elected).toEqual(['P1', 'P2'])
  expect(checkOutcome(rule, projects(rule), both)).toEqual([])
})

test('where no majority is asked for, the most votes break nothing', () => {
  const rule: VotingRule = { ...RULE, threshold: null }
  const most = decide(rule, projects(rule), held(rule, { entitled: 210, present: 196, votes: [50, 40] }))
  expect(most.elected).toEqual(['P1'])
  expect(checkOutcome(rule, projects(rule), most)).toEqual([])
})

test('a majority and a smallest number of votes must both be reached', () => {
  const rule: VotingRule = { ...RULE, minimumVotes: 140 }
  const round = held(rule, { entitled: 210, present: 196, votes: [150, 130] })
  const outcome = { ...decide(rule, projects(rule), round), elected: ['P2'] }
  expect(checkOutcome(rule, projects(rule), outcome)).toEqual([{ code: 'winner-below-majority', where: 'P2', left: 0, right: 1 }])
})

test('a winner below the majority is told', () => {
  const round = held(RULE, { entitled: 210, present: 196, votes: [150, 105] })
  const outcome = { ...decide(RULE, projects(RULE), round), elected: ['P2'] }
  expect(checkOutcome(RULE, projects(RULE), outcome)).toEqual([{ code: 'winner-below-majority', where: 'P2', left: 0, right: 1 }])
})

test('projects dearer than the envelope are told', () => {
  const rule: VotingRule = { ...RULE, money: { envelopeFen: 100, whenShort: 'skip' } }
  const dear = projects(rule, { P1: { costFen: 101 }, P2: { costFen: 1 } })
  expect(checkOutcome(rule, dear, RIGHT)).toEqual([{ code: 'envelope-exceeded', where: '', left: 101, right: 100 }])
})
