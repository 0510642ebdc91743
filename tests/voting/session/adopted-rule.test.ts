import { expect, test } from 'vitest'
import { ruleSchema } from '../../../src/voting/rule/schema.ts'
import { adoptedRule, choicesFor, SHORTFALLS } from '../../../src/voting/session/adopted-rule.ts'

const BODIES = ['city', 'district', 'town', 'street'] as const

test('every rule that the form can make is without a flaw, for every body, contested or not', () => {
  for (const body of BODIES)
    for (const choice of choicesFor(body))
      for (const method of ['sealed', 'hand-totals'] as const)
        for (const shortfall of SHORTFALLS)
          for (const [candidates, seats] of [[12, 10], [2, 1], ...(choice === 'binjiang-2017-top-n' ? [] : [[10, 10]])] as [
            number,
            number,
          ][]) {
            const rule = adoptedRule({
              choice,
              title: '办法',
              body,
              method,
              custody: 'scrutineers',
              candidates,
              seats,
              shortfall,
            })
            expect(ruleSchema.safeParse(rule).error?.issues, `${body} ${choice} ${method} ${candidates}`).toBeUndefined()
          }
})

test('the default asks over half of ALL deputies, caps 赞成 at the seats, and votes again on a tie until it is decided', () => {
  const [choice] = choicesFor('district')
  const rule = adoptedRule({
    choice,
    title: '办法',
    body: 'district',
    method: 'sealed',
    custody: 'scrutineers',
    candidates: 12,
    seats: 10,
    shortfall: 'accept-fewer',
  })
  expect(rule.threshold).toEqual({ base: 'all-deputies', num: 1, den: 2, cmp: 'over' })
  expect(rule.quorum).toEqual({ num: 2, den: 3, cmp: 'at-least' })
  expect(rule.groups[0]).toMatchObject({ candidates: 12, seats: 10, cap: 10, contest: 'contested' })
  expect(rule.tie).toMatchObject({ method: 'runoff', maxRounds: null })
  expect(rule.shortfall.method).toBe('accept-fewer')
})

test('a street never decides by 票决, and its party committee confirms', () => {
  for (const choice of choicesFor('street')) {
    const rule = adoptedRule({
      choice,
      title: '办法',
      body: 'street',
      method: 'hand-totals',
      custody: 'scrutineers',
      candidates: 6,
      seats: 5,
      shortfall: 'accept-fewer',
    })
    expect(rule).toMatchObject({ noun: 'advisory-vote', venue: 'street-council', confirm: 'street-party-committee' })
  }
})
