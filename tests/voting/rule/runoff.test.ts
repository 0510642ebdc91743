import { describe, expect, test } from 'vitest'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { decide } from '../../../src/voting/rule/outcome.ts'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { nextRound } from '../../../src/voting/rule/runoff.ts'
import { contest, held, heldTexts, LAW, projects, TICKED } from './hall.ts'

const ALL = { entitled: 100, present: 100 }

describe('a run-off', () => {
  const rule = contest(LAW, 5, 3)
  const outcome = decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 60, 60, 60, 55] }))
  const next = nextRound(rule, outcome)

  test('is about the tied only, for the seats left', () => {
    expect(next).toMatchObject({ kind: 'runoff', candidates: ['P2', 'P3', 'P4'], seats: 2 })
  })

  test('has a rule of its own: nobody needs a majority, and one ballot selects no more than the seats left', () => {
    expect(next?.rule).toMatchObject({
      title: rule.title,
      quorum: rule.quorum,
      threshold: null,
      ballot: { layout: 'per-item-with-cap' },
      groups: [{ contest: 'contested', candidates: 3, seats: 2, cap: 2 }],
    })
  })

  test('keeps the majority where the rule asks for the same one', () => {
    const strict: VotingRule = { ...rule, tie: { ...rule.tie, runoffMajority: 'same-threshold' } }
    expect(nextRound(strict, outcome)?.rule.threshold).toEqual(rule.threshold)
  })

  test('of an exact number of ticks asks for exactly the seats left', () => {
    const exact: VotingRule = {
      ...contest(TICKED, 5, 3, { minimum: 3 }),
      ballot: { ...TICKED.ballot, layout: 'exactly-n' },
      validity: { ...TICKED.validity, underSelection: 'void-ballot' },
    }
    expect(nextRound(exact, outcome)?.rule).toMatchObject({ ballot: { layout: 'exactly-n' }, groups: [{ cap: 2, minimum: 2 }] })
  })

  test('after numbers is a run-off by ticks', () => {
    const ranks = contest(preset('liyang-town-2010-rank').rule, 3, 1)
    const tied = decide(ranks, projects(ranks), heldTexts(ranks, ['P1', 'P2', 'P3'], ['12.', '21.']))
    expect(nextRound(ranks, tied)?.rule).toMatchObject({
      ranking: 'for',
      ballot: { layout: 'up-to-n', rank: null },
      groups: [{ cap: 1 }],
    })
  })
})

test('where an empty field says 赞成, it says 弃权 in the run-off: more items than seats cannot all be meant', () => {
  const rule: VotingRule = { ...contest(LAW, 3, 1), ballot: { ...LAW.ballot, unmarked: 'for' } }
  const next = nextRound(rule, decide(rule, projects(rule), held(rule, { ...ALL, votes: [60, 60, 20] })))
  expect(next?.rule).toMatchObject({ ballot: { layout: 'per-item-with-cap', unmarked: 'abstain' } })
  expect(flawsOf(next?.rule ?? rule)).toEqual([])
})

test('a run-off keeps the order by 赞成 less 反对, and promises no second round', () => {
  const rule: VotingRule = {
    ...contest(LAW, 3, 1),
    ranking: 'for-minus-against',
    shortfall: { ...LAW.shortfall, method: 'second-round' },
  }
  const next = nextRound(rule, decide(rule, projects(rule), held(rule, { ...ALL, votes: [60, 60, 20] })))
  expect(next?.rule).toMatchObject({ ranking: 'for-minus-against', shortfall: { ...rule.shortfall, method: 'accept-fewer' } })
})

test('where there may be two other votes, the first of them still promises one', () => {
  const rule: VotingRule = { ...contest(LAW, 4, 3), shortfall: { ...LAW.shortfall, method: 'second-round', maxRounds: 2 } }
  const next = nextRound(rule, decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 60, 30, 20] })))
  expect(next?.rule.shortfall).toEqual(rule.shortfall)
})

test('a run-off about money has what is left as its envelope', () => {
  const rule: VotingRule = { ...contest(LAW, 3, 3), money: { envelopeFen: 110, whenShort: 'skip' } }
  const costs = { P1: { costFen: 60 }, P2: { costFen: 50 }, P3: { costFen: 40 } }
  const next = nextRound(rule, decide(rule, projects(rule, costs), held(rule, { ...ALL, votes: [80, 60, 60] })))
  expect(next).toMatchObject({ kind: 'runoff', candidates: ['P2', 'P3'], seats: 2, rule: { money: { envelopeFen: 50 } } })
  expect(next?.rule.groups).toMatchObject([{ candidates: 2, seats: 2, cap: 2 }])
})

test('a second round keeps the rule, for the seats still open, and where it is the last one promises no other', () => {
  const rule = contest(LAW, 4, 3)
  const next = nextRound(rule, decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 60, 30, 20] })))
  expect(next).toMatchObject({ kind: 'second', candidates: ['P3', 'P4'], seats: 1 })
  expect(next?.rule).toEqual({
    ...rule,
    shortfall: { ...rule.shortfall, method: 'accept-fewer' },
    groups: [{ ...rule.groups[0], candidates: 2, seats: 1 }],
  })
})

test('a second round by numbers asks for no more numbers than it has candidates', () => {
  const base = contest(preset('liyang-town-2010-rank').rule, 4, 2)
  const rule: VotingRule = {
    ...base,
    ballot: { ...base.ballot, rank: { depth: 4, aggregate: 'borda', partialAllowed: true } },
    minimumVotes: 2,
    shortfall: { ...LAW.shortfall, method: 'second-round' },
  }
  const next = nextRound(rule, decide(rule, projects(rule), heldTexts(rule, ['P1', 'P2', 'P3', 'P4'], ['12..', '1..2'])))
  expect(next).toMatchObject({ kind: 'second', candidates: ['P2', 'P3', 'P4'], rule: { ballot: { rank: { depth: 3 } } } })
})

test('a void round is repeated under the same rule', () => {
  const rule = contest(LAW, 2, 1)
  const outcome = decide(rule, projects(rule), held(rule, { ...ALL, issued: 90, returned: 91, votes: [0, 0] }))
  expect(nextRound(rule, outcome)).toMatchObject({ kind: 'first', candidates: ['P1', 'P2'], seats: 1, rule })
})

test('a decided vote has no next round', () => {
  const rule = contest(LAW, 2, 1)
  expect(nextRound(rule, decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 10] })))).toBeNull()
})

test.each(PRESETS.filter(({ rule }) => rule.satisfaction === null && rule.classes.length === 0))(
  'the run-off of preset $id could be adopted as it stands',
  ({ rule }) => {
    const tied = contest(rule, 3, 1, { contest: 'contested' })
    const votes = { ...ALL, votes: [60, 60, 60] }
    const outcome = decide(tied, projects(tied), held(tied, votes))
    const next = nextRound(tied, outcome)
    expect(next?.kind).toBe('runoff')
    expect(next === null ? null : flawsOf(next.rule)).toEqual([])
  },
)
