/**
 * Outcomes as the chair reads them out, worked in full: `outcomes-in-words.md` is to be read and checked by anybody. The first cases
 * are those of tests/reference/majority, whose figures were worked out by two programs written without knowing this one.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Candidate } from '../../src/voting/rule/contest.ts'
import { type Act, decideRounds, type Outcome } from '../../src/voting/rule/outcome.ts'
import { preset } from '../../src/voting/rule/presets.ts'
import { decideRating } from '../../src/voting/rule/rating.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import { LANGUAGES, type Language, texts } from '../../views/text/index.ts'
import { accountOf } from '../../views/voting/outcome-words/account.ts'
import { actHeading, linesOf } from '../../views/voting/outcome-words/lines.ts'
import { ratingSentences } from '../../views/voting/outcome-words/rated.ts'
import { verdictSentences } from '../../views/voting/outcome-words/verdict.ts'
import { contest, handCount, held, heldTexts, LAW, projects } from './rule/hall.ts'
import { type ReferenceCase, sittingOf } from './rule/reference-case.ts'

const NAMES = ['路灯', '食堂', '公厕', '绿道', '托育', '停车场', '诊室', '河道']
const TITLES = new Map(NAMES.map((name, index) => [`P${index + 1}`, name]))

interface Worked {
  readonly name: string
  readonly rule: VotingRule
  readonly outcome: Outcome
}

const folder = new URL('../reference/majority/', import.meta.url)
const CASES: readonly ReferenceCase[] = readFileSync(new URL('cases.jsonl', folder), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ReferenceCase) // the file is part of the tests

const fromReference = (id: string): Worked => {
  const found = CASES.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return { name: `${id} ${found.note}`, ...sittingOf(found) }
}

const worked = (name: string, rule: VotingRule, acts: readonly Act[], facts: Parameters<typeof projects>[1] = {}): Worked => {
  const candidates: Candidate[] = projects(rule, facts)
  return { name, rule, outcome: decideRounds(rule, candidates, acts) }
}

const ALL = { entitled: 20, present: 20 }
const FOUR = contest(LAW, 4, 2)
const TIE = held(FOUR, { ...ALL, votes: [15, 12, 12, 3] })
const STREET = contest(preset('street-select-aishan').rule, 3, 2)
const DUAL = contest(preset('street-dual-shigu').rule, 2, 1)
const RANKED: VotingRule = {
  ...contest(preset('liyang-town-2010-rank').rule, 3, 1),
  ballot: { ...preset('liyang-town-2010-rank').rule.ballot, rank: { depth: 3, aggregate: 'sum-of-ranks', partialAllowed: true } },
}
const ROOMS = contest(preset('delegation-vote-wencheng-2022').rule, 3, 1)
const GROUPS: VotingRule = {
  ...LAW,
  groups: [
    { id: 'must', name: '必办项目', contest: 'block', candidates: 2, seats: 2, cap: null, minimum: 0 },
    { id: 'open', name: '差额项目', contest: 'contested', candidates: 3, seats: 1, cap: null, minimum: 0 },
  ],
}
const tieBy = (method: VotingRule['tie']['method']): VotingRule => ({ ...FOUR, tie: { ...FOUR.tie, method } })
const costs = { P2: { costFen: 3_000_000 }, P3: { costFen: 2_000_000 } }

const classesHall: Act = {
  kind: 'round',
  candidates: ['P1', 'P2'],
  attendance: {
    entitled: 61,
    present: 60,
    atOpening: 60,
    classes: [
      { id: 'deputies', entitled: 21, atOpening: 20 },
      { id: 'others', entitled: 40, atOpening: 40 },
    ],
  },
  boxes: [
    { name: '人大代表', classId: 'deputies', issued: 20, returned: 20, count: handCount(DUAL, [10, 18], 20) },
    { name: '居民代表', classId: 'others', issued: 40, returned: 40, count: handCount(DUAL, [36, 25], 40) },
  ],
}
const roomsHall: Act = {
  kind: 'round',
  candidates: ['P1', 'P2', 'P3'],
  attendance: { entitled: 60, present: 60, atOpening: 60, classes: [] },
  boxes: [
    { name: '第一代表团', classId: null, issued: 40, returned: 40, count: handCount(ROOMS, [33, 20, 2], 40) },
    { name: '第二代表团', classId: null, issued: 20, returned: 21, count: null },
  ],
}

const WORKED: readonly Worked[] = [
  ...['H02', 'H12', 'H13', 'H22', 'H31', 'H40', 'H42', 'H45', 'H57', 'H58', 'H63', 'H72', 'H76', 'H82', 'H86'].map(fromReference),
  worked('A tie that the presidium has to settle', tieBy('presidium'), [TIE]),
  worked('The presidium has settled it', tieBy('presidium'), [TIE, { kind: 'presidium-choice', chosen: ['P3'] }]),
  worked('All that are level are taken', tieBy('accept-all'), [TIE]),
  worked('The cheaper one first', tieBy('lower-cost'), [TIE], costs),
  worked('More people in support first', tieBy('more-public-support'), [TIE], { P2: { support: 90 }, P3: { support: 120 } }),
  worked(
    'A tie that leaves its seat open',
    { ...FOUR, tie: { ...FOUR.tie, method: 'lower-cost', finally: 'leave-open' } },
    [TIE],
    { P2: { costFen: 1 }, P3: { costFen: 1 } },
  ),
  worked('What is missing is left to the next session', { ...FOUR, shortfall: { ...FOUR.shortfall, method: 'next-session' } }, [
    held(FOUR, { ...ALL, votes: [15, 10, 9, 3] }),
  ]),
  worked('A street: over half of those in the hall, then its party committee', STREET, [
    held(STREET, { entitled: 33, present: 30, votes: [22, 18, 15] }),
  ]),
  worked('Two kinds of members, counted apart', DUAL, [classesHall]),
  worked('One room with a ballot too many', ROOMS, [roomsHall]),
  worked('A block to do anyway beside a contest', GROUPS, [held(GROUPS, { ...ALL, votes: [18, 18, 12, 14, 9] })]),
  worked('Numbers of priority, added up', RANKED, [heldTexts(RANKED, ['P1', 'P2', 'P3'], ['123', '132', '21.', '312'])]),
]

function told(language: Language, { rule, outcome }: Worked): string[] {
  const account = accountOf({ text: texts[language], language }, rule, TITLES)
  const acts = [...new Set(outcome.steps.map(({ act }) => act))]
  const lines = linesOf(account, outcome.steps)
  const steps = acts.flatMap((act) => [
    ...(acts.length > 1 ? [`*${actHeading(account, outcome.steps, act)}*`, ''] : []),
    ...lines.filter((line) => line.act === act).map(({ text }) => `- ${text}`),
    '',
  ])
  return [...steps, `**${verdictSentences(account, outcome).join(language === 'en' ? ' ' : '')}**`]
}

const RATING = {
  ...preset('satisfaction-zhenhai').rule,
  groups: [{ id: 'projects', name: '', contest: 'uncontested', candidates: 3, seats: 3, cap: null, minimum: 0 }],
} as const satisfies VotingRule
const rated = decideRating(RATING, {
  kind: 'round',
  candidates: ['P1', 'P2', 'P3'],
  attendance: { entitled: 34, present: 29, atOpening: 29, classes: [] },
  boxes: [
    {
      name: 'box',
      classId: null,
      issued: 29,
      returned: 29,
      count: {
        valid: 29,
        voids: handCount(RATING, [], 29).voids,
        items: [
          [17, 11, 1],
          [10, 8, 11],
          [10, 7, 12],
        ].map((tiers) => ({ for: 0, against: 0, abstain: 0, unmarked: 0, void: 0, points: 0, tiers })),
      },
    },
  ],
})

test('worked outcomes read as they are written down, in both languages', async () => {
  const sheets = WORKED.map((one) =>
    [`## ${one.name}`, ...LANGUAGES.flatMap((language) => ['', ...told(language, one)])].join('\n'),
  )
  const ratings = LANGUAGES.map((language) =>
    ratingSentences(accountOf({ text: texts[language], language }, RATING, TITLES), rated)
      .map((line) => `- ${line}`)
      .join('\n'),
  )
  const head = '# Outcomes as the chair reads them out'
  const whole = [head, ...sheets, '## A rating of three projects by 34 members, 29 of them there', ...ratings].join('\n\n')
  await expect(`${whole}\n`).toMatchFileSnapshot('outcomes-in-words.md')
})

test('the cases hold every kind of outcome, every kind of step, and every way to settle a tie', () => {
  const steps = WORKED.flatMap(({ outcome }) => outcome.steps)
  expect([...new Set(WORKED.map(({ outcome }) => outcome.kind))].sort()).toEqual([
    'decided',
    'no-quorum',
    'pending-confirmation',
    'presidium-choice',
    'round-void',
    'runoff',
    'second-round',
    'shortfall',
  ])
  expect([...new Set(steps.map(({ kind }) => kind))].sort()).toEqual([
    'ballots',
    'class-majority',
    'confirmation',
    'majority',
    'minimum-votes',
    'money-ends',
    'open-seats',
    'passed-over',
    'presidium-choice',
    'quorum',
    'ranking',
    'returned',
    'room-void',
    'runoff-result',
    'seated',
    'seats-full',
    'second-round',
    'tie',
    'tie-parted',
  ])
  const settled = steps.flatMap((step) => (step.kind === 'tie' ? [step.settledBy] : []))
  expect([...new Set(settled)].sort()).toEqual([
    'accept-all',
    'leave-open',
    'lower-cost',
    'more-public-support',
    'presidium',
    'runoff',
  ])
  expect(rated.kind).toBe('rated')
})

test('every sentence is finished, names the article that it applied, and hides no code', () => {
  for (const one of WORKED)
    for (const language of LANGUAGES) {
      const account = accountOf({ text: texts[language], language }, one.rule, TITLES)
      for (const { text: sentence } of linesOf(account, one.outcome.steps)) {
        expect(sentence, one.name).toMatch(language === 'en' ? /\(Article \d+\)\.$/ : /（办法第.+条）。$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\bP\d\b|，，|。。/)
      }
      expect(verdictSentences(account, one.outcome).length, one.name).toBeGreaterThan(0)
    }
})
