import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../src/voting/rule/contest.ts'
import { type Act, decide, decideRounds } from '../../../src/voting/rule/outcome.ts'
import { preset } from '../../../src/voting/rule/presets.ts'
import type { Group, TieRule, VotingRule } from '../../../src/voting/rule/rule.ts'
import { CAPPED, contest, held, heldTexts, LAW, projects } from './hall.ts'

const ALL = { entitled: 100, present: 100 }
const fewer = (rule: VotingRule): VotingRule => ({ ...rule, shortfall: { ...rule.shortfall, method: 'accept-fewer' } })
const withTie = (rule: VotingRule, tie: Partial<TieRule>): VotingRule => ({ ...rule, tie: { ...rule.tie, ...tie } })

describe('a tie across the cut', () => {
  const rule = contest(LAW, 4, 2)
  const votes = [80, 60, 60, 60]

  test('is told with who is tied, for how many seats, and what settles it', () => {
    const { steps } = decide(rule, projects(rule), held(rule, { ...ALL, votes }))
    expect(steps).toContainEqual(
      expect.objectContaining({
        kind: 'tie',
        clause: 'tie',
        candidates: ['P2', 'P3', 'P4'],
        score: 60,
        seats: 1,
        settledBy: 'runoff',
        act: 1,
      }),
    )
  })

  test('is left to the presidium, which may name one of the tied and no other', () => {
    const asked = withTie(rule, { method: 'presidium' })
    const first = held(asked, { ...ALL, votes })
    const chose = (...chosen: string[]): Act[] => [first, { kind: 'presidium-choice', chosen }]
    expect(decide(asked, projects(asked), first)).toMatchObject({
      kind: 'presidium-choice',
      ties: [{ candidates: ['P2', 'P3', 'P4'] }],
    })
    expect(decideRounds(asked, projects(asked), chose('P3'))).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
    expect(() => decideRounds(asked, projects(asked), chose('P1'))).toThrow('P1 is not among the tied')
    expect(() => decideRounds(asked, projects(asked), chose('P2', 'P3'))).toThrow('2 chosen for 1 seats')
  })

  test('may be settled by taking all, which exceeds the seats', () => {
    const all = withTie(rule, { method: 'accept-all' })
    expect(decide(all, projects(all), held(all, { ...ALL, votes }))).toMatchObject({
      kind: 'decided',
      elected: ['P1', 'P2', 'P3', 'P4'],
      open: 0,
    })
  })

  test('goes to the cheaper project where the rule says so', () => {
    const cheap = withTie(rule, { method: 'lower-cost' })
    const costs = { P2: { costFen: 300 }, P3: { costFen: 100 }, P4: { costFen: 200 } }
    const outcome = decide(cheap, projects(cheap, costs), held(cheap, { ...ALL, votes }))
    expect(outcome).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
    expect(outcome.steps).toContainEqual(expect.objectContaining({ kind: 'tie-parted', by: 'lower-cost' }))
  })

  test('goes to the project with more public support, and to the last resort when that is equal too', () => {
    const liked = withTie(rule, { method: 'more-public-support', finally: 'presidium' })
    const supported = (P2: number, P3: number, P4: number) =>
      decide(
        liked,
        projects(liked, { P2: { support: P2 }, P3: { support: P3 }, P4: { support: P4 } }),
        held(liked, { ...ALL, votes }),
      )
    expect(supported(5, 9, 7)).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
    expect(supported(9, 9, 7)).toMatchObject({ kind: 'presidium-choice', ties: [{ candidates: ['P2', 'P3'], seats: 1 }] })
  })

  test('needs the facts that the rule asks for', () => {
    const cheap = withTie(rule, { method: 'lower-cost' })
    expect(() => decide(cheap, projects(cheap), held(cheap, { ...ALL, votes }))).toThrow('needs the cost of candidate P2')
  })

  test('a run-off needs no majority, unless the rule asks for the same one', () => {
    const second = (asked: VotingRule) =>
      decideRounds(asked, projects(asked), [
        held(asked, { ...ALL, votes }),
        held(CAPPED, { ...ALL, votes: [20, 30, 10], candidates: ['P2', 'P3', 'P4'] }),
      ])
    expect(second(fewer(rule))).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
    expect(second(fewer(withTie(rule, { runoffMajority: 'same-threshold' })))).toMatchObject({ elected: ['P1'], open: 1 })
  })

  test('a run-off without a quorum, or void, is repeated and not counted against the limit', () => {
    const once = withTie(rule, { maxRounds: 1 })
    const tied = { candidates: ['P2', 'P3', 'P4'] }
    const acts: Act[] = [
      held(once, { ...ALL, votes }),
      held(CAPPED, { entitled: 100, present: 60, votes: [0, 0, 0], ...tied }),
      held(CAPPED, { ...ALL, issued: 90, returned: 91, votes: [0, 0, 0], ...tied }),
    ]
    expect(decideRounds(once, projects(once), acts.slice(0, 2))).toMatchObject({ kind: 'no-quorum', next: { kind: 'runoff' } })
    expect(decideRounds(once, projects(once), acts)).toMatchObject({ kind: 'round-void', next: { kind: 'runoff' } })
    const decided = decideRounds(once, projects(once), [...acts, held(CAPPED, { ...ALL, votes: [20, 30, 10], ...tied })])
    expect(decided).toMatchObject({ kind: 'decided', elected: ['P1', 'P3'] })
  })
})

describe('who stands behind a tie', () => {
  const rule = contest(LAW, 4, 2)
  const first = held(rule, { ...ALL, votes: [80, 60, 60, 55] })
  const runoff = (votes: readonly number[]) => held(CAPPED, { ...ALL, votes, candidates: ['P2', 'P3'] })

  test('is out, even when the run-off leaves the seat open', () => {
    const strict = fewer(withTie(rule, { runoffMajority: 'same-threshold' }))
    expect(decideRounds(strict, projects(strict), [first, runoff([40, 30])])).toMatchObject({
      kind: 'decided',
      elected: ['P1'],
      open: 1,
    })
  })

  test('but stands again in a second round, as do the tied', () => {
    const strict = withTie(rule, { runoffMajority: 'same-threshold' })
    expect(decideRounds(strict, projects(strict), [first, runoff([40, 30])])).toMatchObject({
      kind: 'second-round',
      next: { lists: [{ candidates: ['P2', 'P3', 'P4'], seats: 1 }] },
    })
  })

  test('is out, even when the presidium takes none of the tied', () => {
    const asked = withTie(rule, { method: 'presidium' })
    const acts: Act[] = [first, { kind: 'presidium-choice', chosen: [] }]
    expect(decideRounds(asked, projects(asked), acts)).toMatchObject({ kind: 'decided', elected: ['P1'], open: 1 })
  })

  const costs = { P1: { costFen: 60 }, P2: { costFen: 50 }, P3: { costFen: 40 }, P4: { costFen: 10 } }
  const paid: VotingRule = { ...contest(LAW, 4, 3), money: { envelopeFen: 110, whenShort: 'skip' } }
  const tiedForMoney = held(paid, { ...ALL, votes: [80, 60, 60, 55] })

  test('may still be paid when the tie was about money: the loser no longer fits, the cheaper one behind does', () => {
    const outcome = decideRounds(paid, projects(paid, costs), [tiedForMoney, runoff([30, 70])])
    expect(outcome).toMatchObject({ kind: 'decided', elected: ['P1', 'P3', 'P4'], moneyLeftFen: 0 })
    expect(outcome.steps).toContainEqual(
      expect.objectContaining({ kind: 'passed-over', clause: 'money', candidates: ['P2'], moneyLeftFen: 10 }),
    )
  })

  test('and of equals only the one that can be paid is in, without a vote', () => {
    const short: VotingRule = { ...paid, money: { envelopeFen: 105, whenShort: 'skip' } }
    expect(decide(short, projects(short, costs), tiedForMoney)).toMatchObject({
      kind: 'decided',
      elected: ['P1', 'P3'],
      moneyLeftFen: 5,
    })
  })

  test('also when the presidium settled it', () => {
    const asked = withTie(paid, { method: 'presidium' })
    const acts: Act[] = [tiedForMoney, { kind: 'presidium-choice', chosen: ['P3'] }]
    expect(decideRounds(asked, projects(asked, costs), acts)).toMatchObject({ kind: 'decided', elected: ['P1', 'P3', 'P4'] })
  })

  test('where the rule stops for money, the first that cannot be paid ends the count', () => {
    const stopped: VotingRule = { ...paid, money: { envelopeFen: 100, whenShort: 'stop' } }
    const outcome = decide(stopped, projects(stopped, costs), held(stopped, { ...ALL, votes: [80, 70, 60, 55] }))
    expect(outcome).toMatchObject({ kind: 'decided', elected: ['P1'], open: 2, moneyLeftFen: 40 })
    expect(outcome.steps).toContainEqual(expect.objectContaining({ kind: 'money-ends', candidates: ['P2'], moneyLeftFen: 40 }))
  })
})

describe('what is told', () => {
  const rule: VotingRule = { ...contest(LAW, 2, 1), shortfall: { ...LAW.shortfall, method: 'next-session' } }

  test('of open seats only when there are any', () => {
    const full = decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 10] }))
    expect(full.kind).toBe('decided')
    expect(full.steps.map(({ kind }) => kind)).not.toContain('open-seats')
    const short = decide(rule, projects(rule), held(rule, { ...ALL, votes: [20, 10] }))
    expect(short.steps.at(-1)).toMatchObject({ kind: 'open-seats', open: 1, method: 'next-session' })
  })

  test('of void rooms only where a room is void', () => {
    const good = decide(rule, projects(rule), held(rule, { ...ALL, votes: [80, 10] }))
    expect(good.steps.map(({ kind }) => kind)).toEqual(['quorum', 'returned', 'ballots', 'majority', 'ranking', 'seated'])
    const onlyBox = decide(rule, projects(rule), held(rule, { ...ALL, issued: 90, returned: 91, votes: [0, 0] }))
    expect(onlyBox.steps.map(({ kind }) => kind)).toEqual(['quorum', 'returned'])
  })

  test('of the cut only when the seats are full', () => {
    const tied = decide(contest(rule, 3, 2), projects(contest(rule, 3, 2)), held(rule, { ...ALL, votes: [80, 60, 60] }))
    expect(tied.kind).toBe('runoff')
    expect(tied.steps.map(({ kind }) => kind)).not.toContain('seats-full')
  })

  test('of a smallest number of votes only where the rule has one', () => {
    const kinds = (minimumVotes: number) => {
      const asked = { ...rule, minimumVotes }
      return decide(asked, projects(asked), held(asked, { ...ALL, votes: [80, 10] })).steps.map(({ kind }) => kind)
    }
    expect(kinds(0)).not.toContain('minimum-votes')
    expect(kinds(1)).toContain('minimum-votes')
  })

  test('a smallest number of votes keeps out who is below it, whatever the rank', () => {
    const asked: VotingRule = { ...fewer(rule), threshold: null, minimumVotes: 11 }
    expect(decide(asked, projects(asked), held(asked, { ...ALL, votes: [10, 11] })).elected).toEqual(['P2'])
    expect(decide(asked, projects(asked), held(asked, { ...ALL, votes: [10, 10] })).elected).toEqual([])
  })
})

describe('seats that stay open', () => {
  const top: VotingRule = {
    ...contest(LAW, 6, 3),
    shortfall: { method: 'second-round', secondRoundCandidates: 'top-by-votes', maxRounds: 1 },
  }

  test.each<[string, number[], string[]]>([
    ['twice the one open seat, best first', [80, 70, 5, 40, 30, 20], ['P4', 'P5']],
    ['equals at that line all stand', [80, 70, 20, 30, 20, 10], ['P3', 'P4', 'P5']],
  ])('as many stand again as keep the ratio of candidates to seats: %s', (_, votes, candidates) => {
    expect(decide(top, projects(top), held(top, { ...ALL, votes }))).toMatchObject({
      kind: 'second-round',
      next: { kind: 'second', lists: [{ candidates, seats: 1 }] },
    })
  })

  test('of twelve candidates for ten seats, three stand again for the two seats left open', () => {
    const rule = contest(top, 12, 10)
    const votes = [99, 98, 97, 96, 95, 94, 93, 92, 40, 30, 20, 10]
    expect(decide(rule, projects(rule), held(rule, { ...ALL, votes }))).toMatchObject({
      next: { lists: [{ candidates: ['P9', 'P10', 'P11'], seats: 2 }] },
    })
  })

  test('a street result waits for its party committee, short or not', () => {
    const street = contest(preset('street-select-aishan').rule, 2, 1)
    const outcome = decide(street, projects(street), held(street, { entitled: 33, present: 33, votes: [20, 10] }))
    expect(outcome).toMatchObject({ kind: 'pending-confirmation', by: 'street-party-committee', elected: ['P1'], open: 0 })
    expect(outcome.steps.at(-1)).toMatchObject({ kind: 'confirmation', clause: 'confirm' })
  })
})

describe('ranking', () => {
  test('by 赞成 less 反对 another project leads', () => {
    const rule = fewer({ ...contest(LAW, 2, 1), ranking: 'for-minus-against' })
    const texts = ['+.', '+.', '+.', '++', '-+', '-+', '-.', '.+']
    expect(decide(rule, projects(rule), heldTexts(rule, ['P1', 'P2'], texts)).elected).toEqual([])
    const plain = { ...rule, threshold: null, minimumVotes: 1 }
    expect(decide(plain, projects(plain), heldTexts(plain, ['P1', 'P2'], texts)).elected).toEqual(['P2'])
    const byFor: VotingRule = { ...plain, ranking: 'for' }
    expect(decide(byFor, projects(byFor), heldTexts(byFor, ['P1', 'P2'], texts))).toMatchObject({ kind: 'runoff' })
  })

  test('by the sum of ranks the smallest sum is in', () => {
    const base = contest(preset('liyang-town-2010-rank').rule, 3, 1)
    const rule: VotingRule = {
      ...base,
      ballot: { ...base.ballot, rank: { depth: 3, aggregate: 'sum-of-ranks', partialAllowed: true } },
    }
    const outcome = decide(rule, projects(rule), heldTexts(rule, ['P1', 'P2', 'P3'], ['213', '213', '321']))
    expect(outcome.elected).toEqual(['P2'])
    expect(outcome.steps).toContainEqual(
      expect.objectContaining({
        kind: 'ranking',
        tiers: [
          { score: 4, candidates: ['P2'] },
          { score: 7, candidates: ['P1', 'P3'] },
        ],
      }),
    )
  })
})

describe('groups', () => {
  const groups: Group[] = [
    { id: 'must-do', name: '必办项目', contest: 'block', candidates: 2, seats: 2, cap: null, minimum: 0 },
    { id: 'roads', name: '道路', contest: 'contested', candidates: 3, seats: 1, cap: 1, minimum: 0 },
    { id: 'schools', name: '学校', contest: 'contested', candidates: 2, seats: 1, cap: 1, minimum: 0 },
  ]
  const rule = fewer({ ...CAPPED, groups, threshold: null, minimumVotes: 1 })

  test('each group fills its own seats; the must-do block is in or out as a whole', () => {
    const asked: VotingRule = { ...rule, threshold: LAW.threshold, minimumVotes: 0 }
    const round = held(asked, { ...ALL, votes: [60, 60, 30, 55, 10, 52, 48] })
    expect(decide(asked, projects(asked), round)).toMatchObject({ kind: 'decided', elected: ['P1', 'P2', 'P4', 'P6'], open: 0 })
    const refusedBlock = held(asked, { ...ALL, votes: [50, 50, 30, 55, 10, 52, 48] })
    expect(decide(asked, projects(asked), refusedBlock)).toMatchObject({ elected: ['P4', 'P6'], open: 2 })
  })

  test('ties in two groups are voted on together, each for its own seat', () => {
    const first = held(rule, { ...ALL, votes: [60, 60, 40, 40, 10, 50, 50] })
    const tied = decide(rule, projects(rule), first)
    expect(tied).toMatchObject({
      kind: 'runoff',
      elected: ['P1', 'P2'],
      next: {
        kind: 'runoff',
        lists: [
          { group: 'roads', candidates: ['P3', 'P4'], seats: 1 },
          { group: 'schools', candidates: ['P6', 'P7'], seats: 1 },
        ],
      },
    })
    const runoff = held(rule, { ...ALL, votes: [60, 40, 50, 50], candidates: ['P3', 'P4', 'P6', 'P7'] })
    expect(decideRounds(rule, projects(rule), [first, runoff])).toMatchObject({
      kind: 'runoff',
      elected: ['P1', 'P2', 'P3'],
      next: { lists: [{ group: 'schools', candidates: ['P6', 'P7'], seats: 1 }] },
    })
  })
})

describe('what cannot have happened is refused', () => {
  const rule = contest(LAW, 3, 1)
  const first = held(rule, { ...ALL, votes: [80, 10, 5] })
  const candidates: Candidate[] = projects(rule)

  test.each<[string, Act[], string]>([
    ['no round at all', [], 'no round was held'],
    ['a round after the decision', [first, first], 'act 2 comes after the decision'],
    ['a round about other candidates', [{ ...first, candidates: ['P1', 'P3', 'P2'] }], 'other candidates'],
    ['a choice of the presidium that nobody asked for', [{ kind: 'presidium-choice', chosen: ['P1'] }], 'nothing to choose'],
  ])('%s', (_, acts, message) => {
    expect(() => decideRounds(rule, candidates, acts)).toThrow(message)
  })

  test('a round where the presidium has to choose', () => {
    const asked = withTie(rule, { method: 'presidium' })
    const tied = held(asked, { ...ALL, votes: [60, 60, 5] })
    expect(() => decideRounds(asked, candidates, [tied, tied])).toThrow('no round is due')
  })

  test('a list that does not have as many candidates as the rule, or one of them twice', () => {
    expect(() => decideRounds(rule, candidates.slice(1), [first])).toThrow('the rule is about 3 candidates, the list has 2')
    expect(() => decideRounds(rule, [...candidates.slice(1), ...candidates.slice(2)], [first])).toThrow('twice')
  })

  test('a majority of a class whose ballots were not counted apart', () => {
    const dual = contest(preset('street-dual-shigu').rule, 3, 1)
    const unsorted = held(dual, { ...ALL, votes: [80, 10, 5] })
    const sized = {
      ...unsorted,
      attendance: { ...unsorted.attendance, classes: [{ id: 'deputies', entitled: 21, atOpening: 21 }] },
    }
    expect(() => decide(dual, candidates, unsorted)).toThrow('class deputies')
    expect(() => decide(dual, candidates, sized)).toThrow('class deputies')
  })
})
