/** What a session may adopt but cannot be carried out here, how many ballots differ, and which questions no source answers. */
import { expect, test } from 'vitest'
import { flawsOf } from '../../../src/voting/rule/flaws.ts'
import { PRESETS, preset } from '../../../src/voting/rule/presets.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { isAssumed } from '../../../src/voting/rulemaking/assumed.ts'
import { canSetRule } from '../../../src/voting/rulemaking/drafting.ts'
import { obstaclesIn, RULE_OBSTACLES, type RuleObstacle } from '../../../src/voting/rulemaking/obstacles.ts'
import { patternsOf } from '../../../src/voting/rulemaking/patterns.ts'
import { blockers, TERMS } from '../../../src/voting/session/readiness.ts'
import { contest } from '../rule/hall.ts'

const LAW = preset('law-default-with-cap').rule
/** The law's rule as it is held here: sealed, the key with the platform, run-offs until there is a decision. */
const HELD: VotingRule = { ...LAW, custody: 'platform', tie: { ...LAW.tie, maxRounds: null } }
const RANKED: VotingRule = { ...preset('liyang-town-2010-rank').rule, tie: HELD.tie }

test('a sealed rule whose key the platform keeps, and run-offs that end in a decision, can be carried out', () => {
  expect(obstaclesIn(HELD)).toEqual([])
  expect(obstaclesIn({ ...HELD, mode: 'paper-ballot', fallback: null, custody: 'scrutineers' })).toEqual([])
})

const HANDS = { mode: 'show-of-hands', fallback: null, secrecy: 'recorded' } as const

test('of a recorded vote the names can be published; hands have none, and a sealed ballot cannot be recorded', () => {
  const named: VotingRule = {
    ...HELD,
    mode: 'paper-ballot',
    fallback: null,
    custody: 'scrutineers',
    secrecy: 'recorded',
    publish: { ...HELD.publish, rows: true },
  }
  expect(obstaclesIn(named)).toEqual([])
  expect(obstaclesIn({ ...named, mode: 'voting-device' })).toEqual([])
  expect(obstaclesIn({ ...named, ...HANDS })).toEqual(['rows-only-of-sealed'])
  expect(flawsOf({ ...HELD, secrecy: 'recorded' }).map(({ code }) => code)).toEqual(['sealed-ballot-is-secret'])
})

const NOT_YET = [
  [
    'a ballot of places cannot be cast on a screen',
    { ...RANKED, mode: 'sealed-ballot', fallback: 'paper-ballot', custody: 'platform' },
    'ranks-not-on-screen',
  ],
  ['nor counted by hand', RANKED, 'ranks-not-counted-by-hand'],
  [
    'parted by supporters nobody wrote down',
    { ...HELD, tie: { ...HELD.tie, method: 'more-public-support', finally: 'leave-open' } },
    'support-not-recorded',
  ],
  ['two kinds of members', { ...preset('street-dual-shigu').rule, tie: HELD.tie }, 'classes-not-counted'],
  ['hands in several rooms', { ...HELD, ...HANDS, rooms: 'by-delegation' }, 'rooms-need-ballots'],
  [
    'names in several rooms',
    { ...HELD, mode: 'paper-ballot', fallback: null, custody: 'scrutineers', secrecy: 'recorded', rooms: 'by-delegation' },
    'rooms-not-by-name',
  ],
  ['no paper beside the screens', { ...HELD, fallback: null }, 'paper-always-offered'],
  [
    'single ballots of a count by hand',
    { ...LAW, ...contest(LAW, 4, 2), tie: HELD.tie, mode: 'paper-ballot', publish: { ...LAW.publish, rows: true } },
    'rows-only-of-sealed',
  ],
  [
    'silence for, without a ballot to be silent on',
    { ...HELD, ...HANDS, ballot: { ...HELD.ballot, unmarked: 'for' } },
    'silence-needs-ballots',
  ],
  [
    'a share of ballots where there are none',
    { ...HELD, ...HANDS, threshold: { base: 'valid', num: 1, den: 2, cmp: 'over' } },
    'base-needs-ballots',
  ],
  ['counts that are not published', { ...HELD, publish: { ...HELD.publish, counts: 'none' } }, 'counts-always-published'],
] as const satisfies readonly (readonly [string, VotingRule, RuleObstacle])[]

test.each(NOT_YET)('not yet: %s', (_, rule, obstacle) => {
  expect(obstaclesIn(rule)).toEqual([obstacle])
})

test('a rating is not held here, and no obstacle is left without a rule that meets it', () => {
  expect(obstaclesIn(preset('satisfaction-huzhou').rule)).toContain('rating-not-held')
  const met = new Set<RuleObstacle>(['rating-not-held', ...NOT_YET.map(([, , obstacle]) => obstacle)])
  expect([...met].sort()).toEqual([...RULE_OBSTACLES].sort())
})

test('where everybody has a seat nobody is parted from an equal', () => {
  const all: VotingRule = { ...HELD, ...contest(LAW, 4, 4), custody: 'platform' }
  expect(obstaclesIn({ ...all, tie: { ...HELD.tie, method: 'presidium' } })).toEqual([])
})

test('with an obstacle a draft is not frozen, and the way leads to its rule', () => {
  const facts = {
    figures: { entitled: 9, signedIn: 0, present: 0, issued: null, returned: null },
    since: null,
    terms: TERMS.demo,
    durable: true,
    discreet: true,
    pageStands: true,
    otherRuns: false,
    rehearsal: null,
    doors: { device: 0, paper: 0 },
    paperEntered: false,
    rooms: null,
    keysMade: true,
    archive: { objectionsUntil: null, openObjections: 0, keysDestroyed: false, sealingWritten: false },
  }
  const round = {
    phase: 'draft',
    kind: 'first',
    method: 'sealed',
    mode: 'sealed-ballot',
    quorum: LAW.quorum,
    custody: 'platform',
    obstacles: ['ranks-not-on-screen'],
  } as const
  expect(blockers(round, facts, new Date())).toEqual([{ code: 'ranks-not-on-screen', place: 'rule', have: 0, need: 0 }])
  expect(blockers({ ...round, obstacles: [] }, facts, new Date())).toEqual([])
})

test('only the rule of a draft is set, and neither a run-off nor a rehearsal has one of its own', () => {
  expect(canSetRule({ phase: 'draft', kind: 'first' })).toEqual({ ok: true })
  expect(canSetRule({ phase: 'frozen', kind: 'first' })).toEqual({ ok: false, refusal: 'rule-is-frozen' })
  for (const kind of ['runoff', 'second', 'rehearsal'] as const)
    expect(canSetRule({ phase: 'draft', kind })).toEqual({ ok: false, refusal: 'rule-follows-from-first' })
})

/** Every ballot of a few items, one by one, by what may be said of each. */
function enumerated(items: number, answers: readonly string[], fits: (ballot: readonly string[]) => boolean): number {
  let ballots: string[][] = [[]]
  for (let item = 0; item < items; item++) ballots = ballots.flatMap((ballot) => answers.map((answer) => [...ballot, answer]))
  return ballots.filter(fits).length
}
const marked = (ballot: readonly string[]) => ballot.filter((answer) => answer === '+').length

test('ballots that differ: 12 projects with three answers are 531,441', () => {
  expect(patternsOf(preset('law-default-contested').rule)).toBe(531_441n)
})

test('counted one by one it is the same number', () => {
  const three = ['+', '-', '0']
  expect(patternsOf(contest(LAW, 5, 2))).toBe(BigInt(enumerated(5, three, (ballot) => marked(ballot) <= 2)))
  const ticks: VotingRule = { ...LAW, ballot: { ...LAW.ballot, layout: 'up-to-n' } }
  expect(patternsOf(contest(ticks, 6, 3))).toBe(BigInt(enumerated(6, ['+', '.'], (ballot) => marked(ballot) <= 3)))
  const exact: VotingRule = { ...LAW, ballot: { ...LAW.ballot, layout: 'exactly-n' } }
  expect(patternsOf(contest(exact, 6, 3))).toBe(BigInt(enumerated(6, ['+', '.'], (ballot) => marked(ballot) === 3)))
  const places = ['.', '1', '2']
  const once = (ballot: readonly string[]) => ['1', '2'].every((place) => ballot.filter((one) => one === place).length <= 1)
  const ranked: VotingRule = {
    ...RANKED,
    ballot: { ...RANKED.ballot, rank: { depth: 2, aggregate: 'borda', partialAllowed: true } },
  }
  expect(patternsOf(contest(ranked, 4, 2))).toBe(BigInt(enumerated(4, places, once)))
})

test('a must-do group is one question, and groups multiply', () => {
  const must = { id: 'must', name: '必办', contest: 'block', candidates: 3, seats: 3, cap: null, minimum: 0 } as const
  const one = contest(LAW, 4, 2)
  expect(patternsOf({ ...one, groups: [must, ...one.groups] })).toBe(3n * patternsOf(one))
})

test('what a preset assumes is marked, a whole part or one field; the number of candidates stands on the list', () => {
  const { assumed } = preset('law-default-with-cap')
  for (const field of ['ballot.layout', 'tie.maxRounds', 'publish.counts', 'groups.0.seats'])
    expect(isAssumed(assumed, field), field).toBe(true)
  for (const field of ['threshold.base', 'tie.method', 'groups.0.candidates'])
    expect(isAssumed(assumed, field), field).toBe(false)
  expect(isAssumed(preset('luqiao-2017-tick').assumed, 'threshold.share')).toBe(true)
  for (const { id, assumed: paths } of PRESETS) expect(isAssumed(paths, 'title'), id).toBe(false)
})
