import { expect, test } from 'vitest'
import { PRESETS } from '../../../src/voting/rule/presets.ts'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { obstaclesIn } from '../../../src/voting/rulemaking/obstacles.ts'
import { type RuleStart, startsFor } from '../../../src/voting/rulemaking/starts.ts'
import { adoptedRule } from '../../../src/voting/session/adopted-rule.ts'

const BODIES = ['city', 'district', 'town', 'street'] as const

/** Where nobody needs a majority, or places are written, there must be fewer seats than candidates. */
const NEEDS_SURPLUS: readonly RuleStart[] = ['binjiang-2017-top-n', 'liyang-town-2010-rank']

test('every start makes a rule without a flaw, for every body, contested or not', () => {
  for (const body of BODIES)
    for (const choice of startsFor(body))
      for (const method of ['sealed', 'hand-totals'] as const)
        for (const [candidates, seats] of [[12, 10], [2, 1], ...(NEEDS_SURPLUS.includes(choice) ? [] : [[10, 10]])] as [
          number,
          number,
        ][]) {
          const rule = adoptedRule({ choice, title: '办法', body, method, custody: 'platform', candidates, seats })
          expect(ruleSchema.safeParse(rule).error?.issues, `${body} ${choice} ${method} ${candidates}`).toBeUndefined()
        }
})

test('every preset that decides anything is a start somewhere, and nobody starts from a rating', () => {
  const offered = new Set<string>(BODIES.flatMap((body) => startsFor(body)))
  for (const { id, rule } of PRESETS) expect(offered.has(id), id).toBe(rule.noun !== 'rating')
})

test('a congress starts from rules of congresses, a street from those of streets', () => {
  for (const body of BODIES)
    for (const id of startsFor(body)) {
      const venue = PRESETS.find((one) => one.id === id)?.rule.venue
      expect(venue === 'street-council', `${body} ${id}`).toBe(body === 'street')
    }
})

test('a rule that was not touched can be carried out here, except where its start cannot', () => {
  const cannot: Readonly<Partial<Record<RuleStart, string>>> = {
    'liyang-town-2010-rank': 'ranks-not-counted-by-hand',
    'street-dual-shigu': 'classes-not-counted',
  }
  for (const body of BODIES)
    for (const choice of startsFor(body)) {
      const rule = adoptedRule({
        choice,
        title: '办法',
        body,
        method: 'hand-totals',
        custody: 'platform',
        candidates: 12,
        seats: 10,
      })
      expect(obstaclesIn(rule), choice).toEqual([cannot[choice] ?? []].flat())
    }
})

test('the default asks over half of ALL deputies, caps 赞成 at the seats, and votes again on a tie until it is decided', () => {
  const [choice] = startsFor('district')
  const rule = adoptedRule({
    choice,
    title: '办法',
    body: 'district',
    method: 'sealed',
    custody: 'platform',
    candidates: 12,
    seats: 10,
  })
  expect(rule.threshold).toEqual({ base: 'all-deputies', num: 1, den: 2, cmp: 'over' })
  expect(rule.quorum).toEqual({ num: 2, den: 3, cmp: 'at-least' })
  expect(rule.groups[0]).toMatchObject({ candidates: 12, seats: 10, cap: 10, contest: 'contested' })
  expect(rule.tie).toMatchObject({ method: 'runoff', maxRounds: null })
  expect(rule.shortfall.method).toBe('accept-fewer')
})

test('a rule by voting devices stays one where totals are entered, and becomes sealed where ballots are', () => {
  const questions = {
    choice: 'town-device-banfu-2019',
    title: '办法',
    body: 'town',
    custody: 'platform',
    candidates: 4,
    seats: 2,
  } as const
  expect(adoptedRule({ ...questions, method: 'hand-totals' })).toMatchObject({ mode: 'voting-device', fallback: 'show-of-hands' })
  expect(adoptedRule({ ...questions, method: 'sealed' })).toMatchObject({ mode: 'sealed-ballot', fallback: 'paper-ballot' })
})

test('a street never decides by 票决, and its party committee confirms', () => {
  for (const choice of startsFor('street')) {
    const rule = adoptedRule({
      choice,
      title: '办法',
      body: 'street',
      method: 'hand-totals',
      custody: 'platform',
      candidates: 6,
      seats: 5,
    })
    expect(rule).toMatchObject({ noun: 'advisory-vote', venue: 'street-council', confirm: 'street-party-committee' })
  }
})
