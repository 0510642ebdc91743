import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../scripts/build.mjs'
import { count } from '../../src/cli/count.ts'
import { preset } from '../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import { CAPPED, contest, LAW } from '../voting/rule/hall.ts'
import { useFiles } from './files.ts'

const files = useFiles()

const LIST = { candidates: ['A', 'B', 'C'] }
const ALL_HERE = { round: { entitled: 9, present: 9 } }
const rule = (value: unknown) => files.write('rule.json', JSON.stringify(value, null, 2))
const saying = async (voting: VotingRule, ...lines: unknown[]) => {
  const answer = await count([rule(voting), files.write('ballots.ndjson', lines)])
  if (answer.code !== 0) throw new Error(answer.err)
  return JSON.parse(answer.out) as {
    rounds: { candidates: string[]; boxes: { count: { valid: number } | null }[] }[]
    outcome: Record<string, unknown>
  }
}
const outcome = async (voting: VotingRule, ...lines: unknown[]) => (await saying(voting, ...lines)).outcome
/** What is wrong, without the name of the file. */
const refusals = async (voting: VotingRule, ...lines: unknown[]) => {
  const { code, out, err } = await count([rule(voting), files.write('ballots.ndjson', lines)])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  return err
    .trim()
    .split('\n')
    .map((line) => line.replace(/^.*ballots\.ndjson:/, ''))
}
const refusedRule = async (text: string) => {
  const { code, err } = await count([files.write('wrong.json', text), files.write('ballots.ndjson', [LIST])])
  expect(code).toBe(1)
  return err
    .trim()
    .split('\n')
    .map((line) => line.replace(/^.*wrong\.json:/, ''))
}

const two = contest(CAPPED, 3, 1)

describe('one round after the other', () => {
  test('a file may end in the middle: after a tie the outcome says who has to be voted on', async () => {
    const tied = await outcome(contest(LAW, 3, 1), LIST, ALL_HERE, { text: '++0', times: 6 }, '---', '---', '---')
    expect(tied).toMatchObject({ kind: 'runoff', elected: [], next: { lists: [{ candidates: ['A', 'B'], seats: 1 }] } })
  })

  test('after as many run-offs as the rule allows the presidium chooses', async () => {
    const once: VotingRule = { ...contest(LAW, 3, 1), tie: { ...LAW.tie, maxRounds: 1 } }
    const level = { text: '++0', times: 9 }
    const runoff = [{ text: '+-', times: 4 }, { text: '-+', times: 4 }, '00']
    expect(await outcome(once, LIST, ALL_HERE, level, ALL_HERE, ...runoff)).toMatchObject({ kind: 'presidium-choice' })
    const chosen = await outcome(once, LIST, ALL_HERE, level, ALL_HERE, ...runoff, { presidium: ['B'] })
    expect(chosen).toMatchObject({ kind: 'decided', elected: ['B'] })
  })

  test('no quorum, and more returned than issued, are outcomes, and the same vote is due again', async () => {
    expect(await outcome(two, LIST, { round: { entitled: 9, present: 5 } })).toMatchObject({ kind: 'no-quorum' })
    const overfull = { round: { entitled: 9, present: 9, issued: 8 } }
    const again = await saying(two, LIST, overfull, { text: '+..', times: 9 }, ALL_HERE, { text: '+..', times: 9 })
    expect(again.rounds.map(({ boxes }) => boxes[0]?.count?.valid ?? null)).toEqual([null, 9])
    expect(again.outcome).toMatchObject({ kind: 'decided', elected: ['A'] })
  })

  test('boxes are told one by one, and classes are counted apart', async () => {
    const dual = preset('street-dual-shigu').rule
    const classed: VotingRule = { ...dual, groups: contest(dual, 3, 1).groups }
    const round = {
      round: {
        entitled: 9,
        present: 9,
        classes: [
          { id: 'deputies', entitled: 4, atOpening: 4 },
          { id: 'others', entitled: 5, atOpening: 5 },
        ],
      },
    }
    const lines = [
      LIST,
      round,
      { box: { name: 'red', class: 'deputies', issued: 4 } },
      { text: '+++', times: 2 },
      { text: '--+', times: 2 },
      { box: { name: 'white', class: 'others', issued: 5 } },
      { text: '+++', times: 5 },
    ]
    // A and B have 7 of 9, but only half of the deputies; C has everybody.
    expect(await outcome(classed, ...lines)).toMatchObject({ elected: ['C'] })
  })

  test('papers by rank, papers by grade', async () => {
    const ranked = preset('liyang-town-2010-rank').rule
    const borda: VotingRule = {
      ...contest(ranked, 3, 1),
      ballot: { ...ranked.ballot, rank: { depth: 3, aggregate: 'borda', partialAllowed: true } },
    }
    const { rounds } = await saying(borda, LIST, ALL_HERE, { paper: { ranks: ['B', 'A'] }, times: 9 })
    expect(rounds[0]?.boxes[0]?.count).toMatchObject({ items: [{ points: 18 }, { points: 27 }, { points: 0 }] })

    const rating = preset('satisfaction-zhenhai').rule
    const rated = await outcome({ ...rating, groups: contest(rating, 2, 2).groups }, { candidates: ['A', 'B'] }, ALL_HERE, {
      paper: { grades: { A: 'satisfied', B: 'dissatisfied' } },
      times: 9,
    })
    expect(rated).toMatchObject({
      kind: 'rated',
      items: [
        { item: 'A', grade: '满意' },
        { item: 'B', grade: '不满意' },
      ],
    })
  })

  test('a rule that is ready can be taken from the list', async () => {
    const names = (await count(['--presets'])).out.trim().split('\n')
    expect(names).toContain('law-default-with-cap')
    for (const name of names) expect(JSON.parse((await count(['--preset', name])).out)).toEqual(preset(name).rule)
  })
})

describe('a mistake is told by its line and its field, and nothing is counted', () => {
  test.each<[string, unknown[], string]>([
    ['no list', [ALL_HERE], '1: candidates: the first line must be the list'],
    [
      'a list of another length',
      [{ candidates: ['A'] }, ALL_HERE],
      '1: candidates: the rule is about 3 candidates, the list has 1',
    ],
    ['a name twice', [{ candidates: ['A', 'B', 'A'] }, ALL_HERE], '1: candidates.2: A stands on the list twice'],
    ['no round', [LIST], '1: round: no round follows'],
    ['a ballot before any round', [LIST, '+..', ALL_HERE], '2: text: a ballot belongs to a round'],
    [
      'a ballot of another length',
      [LIST, ALL_HERE, '+..', '+.'],
      '4: text: «+.» is no ballot of this round; it has 3 characters, each one of .+-0',
    ],
    [
      'a sign that no ballot has',
      [LIST, ALL_HERE, '+x.'],
      '3: text: «+x.» is no ballot of this round; it has 3 characters, each one of .+-0',
    ],
    ['a name that is not on the ballot', [LIST, ALL_HERE, { paper: { for: ['Z'] } }], '3: paper.for: Z is not on this ballot'],
    [
      'a rank where nobody ranks',
      [LIST, ALL_HERE, { paper: { ranks: ['A'] } }],
      '3: paper.ranks: this ballot (per-item-with-cap) does not ask for it',
    ],
    ['a number for three ballots', [LIST, ALL_HERE, { paper: {}, serial: '7', times: 3 }], '3: serial: one number, one ballot'],
    [
      'a number below zero',
      [LIST, { round: { entitled: -9, present: 9 } }],
      '2: round.entitled: Too small: expected number to be >=0',
    ],
    [
      'a field that nobody knows',
      [LIST, { round: { entitled: 9, present: 9, absent: 0 } }],
      '2: round: Unrecognized key: "absent"',
    ],
    [
      'a line of its own kind',
      [LIST, { rond: {} }],
      '2: must be a text, or have one of the keys candidates, round, box, presidium, text, unreadable, paper',
    ],
    [
      'more present than there are',
      [LIST, { round: { entitled: 9, present: 10 } }],
      '2: round: present-exceeds-entitled: 10 against 9',
    ],
    [
      'figures that do not add up',
      [LIST, { round: { entitled: 9, present: 9, returned: 9 } }, '+..'],
      '2: round: valid-and-void-are-not-returned (box): 1 against 9',
    ],
    [
      'a round after the decision',
      [LIST, ALL_HERE, { text: '+..', times: 9 }, ALL_HERE],
      '4: round: the vote is over, no further round is due',
    ],
    [
      'a choice that is nobody’s',
      [LIST, ALL_HERE, { text: '+..', times: 9 }, { presidium: ['A'] }],
      '4: presidium: the presidium has nothing to choose here',
    ],
    [
      'other candidates than are due',
      [LIST, { round: { entitled: 9, present: 9, candidates: ['B', 'A', 'C'] } }],
      '2: round.candidates: this round is about A, B, C',
    ],
    [
      'a box with ballots before it',
      [LIST, ALL_HERE, '+..', { box: { name: 'east', issued: 5 } }],
      '4: box: ballots of this round stand before its first box',
    ],
    [
      'a class that the rule does not count',
      [LIST, ALL_HERE, { box: { name: 'east', class: 'x', issued: 9 } }],
      '3: box.class: the rule has no class x',
    ],
    [
      'two boxes of one name',
      [LIST, ALL_HERE, { box: { name: 'east', issued: 5 } }, { box: { name: 'east', issued: 4 } }],
      '4: box.name: east is told twice',
    ],
    [
      'a sum for the round beside its boxes',
      [LIST, { round: { entitled: 9, present: 9, issued: 9 } }, { box: { name: 'east', issued: 9 } }],
      '2: round.issued: is told box by box',
    ],
  ])('%s', async (_what, lines, told) => {
    expect(await refusals(two, ...lines)).toContain(told)
  })

  test('a line that is no JSON', async () => {
    const ballots = files.write('broken.ndjson', `${JSON.stringify(LIST)}\n\n{"round": \n`)
    const { code, err } = await count([rule(two), ballots])
    expect(code).toBe(1)
    expect(err).toBe(`${ballots}:3: is not JSON\n`)
  })

  test('whom the presidium may choose', async () => {
    const presidium: VotingRule = { ...contest(LAW, 3, 1), tie: { ...LAW.tie, method: 'presidium' } }
    const tied = [LIST, ALL_HERE, { text: '++-', times: 9 }]
    expect(await refusals(presidium, ...tied, { presidium: ['C'] })).toEqual(['4: presidium: C is not among the tied'])
    expect(await refusals(presidium, ...tied, { presidium: ['A', 'B'] })).toEqual([
      '4: presidium: more are chosen than seats are open (1)',
    ])
    expect(await refusals(presidium, ...tied, ALL_HERE)).toEqual(['4: round: the presidium has to choose first'])
  })

  test('costs and support, where the rule asks for them', async () => {
    const lowerCost: VotingRule = { ...two, tie: { ...two.tie, method: 'lower-cost' } }
    expect(await refusals(lowerCost, { candidates: [{ id: 'A', costFen: 1 }, 'B', 'C'] }, ALL_HERE)).toEqual([
      '1: candidates.1.costFen: the rule asks for the cost of B',
      '1: candidates.2.costFen: the rule asks for the cost of C',
    ])
    const support: VotingRule = { ...two, tie: { ...two.tie, method: 'more-public-support' } }
    expect(await refusals(support, LIST, ALL_HERE)).toContain('1: candidates.0.support: the rule asks for the support of A')
  })

  test('many mistakes are cut short', async () => {
    const told = await refusals(two, LIST, ALL_HERE, ...Array.from({ length: 30 }, () => '+'))
    expect(told).toHaveLength(21)
    expect(told[20]).toBe('… and 10 more')
  })

  test('a rule with a mistake is told by the line and the code of its field', async () => {
    const text = JSON.stringify(two, null, 2)
    const lineOf = (source: string, what: string) => source.split('\n').findIndex((line) => line.includes(what)) + 1
    const wrong = text.replace('"seats": 1', '"seats": 7').replace('"secrecy": "secret"', '"secrecy": "whispered"')
    expect(await refusedRule(wrong)).toEqual([`${lineOf(wrong, 'whispered')}: secrecy: unknown-choice`])
    const seats = text.replace('"seats": 1', '"seats": 7')
    expect(await refusedRule(seats)).toContain(`${lineOf(seats, '"seats": 7')}: groups.0.seats: seats-exceed-candidates`)
    expect(await refusedRule(text.replace('"mode"', '"mood"'))).toContain('1: mode: unknown-choice')
    expect(await refusedRule(text.replace('"mode":', '"mode"'))).toEqual([`${lineOf(text, '"mode"')}: is not JSON`])
    expect(await refusedRule(text.slice(0, -2))).toEqual([`${text.split('\n').length - 1}: is not JSON`])
  })

  test('a file that is not there', async () => {
    expect(await count(['nowhere.json', 'nowhere.ndjson'])).toEqual({ code: 1, out: '', err: 'nowhere.json: cannot be read\n' })
    expect(await count([rule(two), 'nowhere.ndjson'])).toMatchObject({ code: 1, err: 'nowhere.ndjson: cannot be read\n' })
  })

  test('approvals for advisory rules need every cost, a sum, and names that a list can hold', async () => {
    const priced = (...ids: string[]) => ({ candidates: ids.map((id) => ({ id, costFen: 100_000 })) })
    const ask = (...[list, ...more]: [unknown, ...string[]]) =>
      count([rule(two), files.write('ballots.ndjson', [list, ALL_HERE, '+..']), '--pb', ...more])
    expect(await ask(priced('A', 'B', 'C'))).toMatchObject({ code: 2, err: '--budget: the sum for all projects, in yuan\n' })
    expect((await ask(LIST, '--budget', '5000')).err).toContain(':1: candidates.0.costFen: advisory rules ask for every cost')
    expect((await ask(priced('A,1', 'B', 'C'), '--budget', '5000')).err).toContain(
      ':1: candidates.0.id: a .pb file parts names by commas',
    )
    expect((await ask(priced('A', 'B', 'C'), '--budget', '5000.50')).out).toContain('\nbudget;5000.5\n')
  })
})

describe('the command as people run it', () => {
  beforeAll(() => buildServer(), 60_000)
  const piaojue = (...args: string[]) => spawnSync(process.execPath, ['bin/piaojue.mjs', ...args], { encoding: 'utf8' })

  test('tells the outcome, refuses a file, and says how to be asked: exit codes 0, 1, 2', () => {
    const told = piaojue('count', 'docs/examples/rule.json', 'docs/examples/tie.ndjson')
    expect([told.status, told.stderr]).toEqual([0, ''])
    expect(JSON.parse(told.stdout)).toMatchObject({ outcome: { kind: 'decided', elected: ['lamps', 'nursery'] } })
    const refused = piaojue('count', 'docs/examples/rule.json', 'docs/examples/rule.json')
    expect([refused.status, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toMatch(/^docs\/examples\/rule\.json:1: is not JSON\n/)
    const asked = piaojue('count', 'docs/examples/rule.json')
    expect(asked.status).toBe(2)
    expect(asked.stderr).toContain('piaojue count RULE.json BALLOTS.ndjson')
    expect(piaojue('pb', 'docs/examples/divided.pb', '--rule', 'phragmen').status).toBe(0)
  }, 60_000)
})
