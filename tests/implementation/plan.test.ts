import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastOfMonth, monthBefore, monthsBetween } from '../../src/implementation/month.ts'
import { checkPlan, plannedPaid, plannedPercent } from '../../src/implementation/plan.ts'
import { addDays, day } from '../../src/kernel/clock.ts'

const PLAN = [
  { on: day('2022-03-01'), percent: 0 },
  { on: day('2022-03-11'), percent: 50 },
  { on: day('2022-04-10'), percent: 100 },
]

test.each([
  ['2022-02-01', 0],
  ['2022-03-01', 0],
  ['2022-03-06', 25],
  ['2022-03-11', 50],
  ['2022-03-12', 52],
  ['2022-04-09', 98],
  ['2022-04-10', 100],
  ['2023-01-01', 100],
])('on %s the plan wants %i %%', (on, percent) => {
  expect(plannedPercent(PLAN, day(on))).toBe(percent)
})

test('without points nothing is planned', () => {
  expect(plannedPercent([], day('2022-03-01'))).toBe(0)
})

test('a plan never falls from one day to the next, and never leaves 0 to 100', () => {
  const points = fc.uniqueArray(fc.tuple(fc.nat(300), fc.nat(100)), { selector: ([at]) => at, minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(points, fc.integer({ min: -10, max: 310 }), (drawn, at) => {
      const start = day('2022-01-01')
      const days = drawn.map(([on]) => on).sort((a, b) => a - b)
      const percents = drawn.map(([, percent]) => percent).sort((a, b) => a - b)
      const plan = days.map((on, index) => ({ on: addDays(start, on), percent: percents[index] ?? 0 }))
      const today = plannedPercent(plan, addDays(start, at))
      const tomorrow = plannedPercent(plan, addDays(start, at + 1))
      expect(Number.isInteger(today)).toBe(true)
      expect(today).toBeGreaterThanOrEqual(0)
      expect(tomorrow).toBeGreaterThanOrEqual(today)
      expect(tomorrow).toBeLessThanOrEqual(100)
    }),
  )
})

describe('a plan is promised', () => {
  const check = (...points: [string, number][]) =>
    checkPlan(
      points.map(([on, percent]) => ({ on: day(on), percent })),
      day('2022-01-15'),
      day('2022-11-30'),
    )

  test('from the hand-over to the due day, where everything is done', () => {
    expect(check(['2022-01-15', 0], ['2022-06-30', 50], ['2022-11-30', 100])).toEqual({ ok: true })
    expect(check(['2022-06-30', 50])).toMatchObject({ refusal: 'plan-not-to-100' })
    expect(check()).toMatchObject({ refusal: 'plan-not-to-100' })
  })

  test('without falling and without two values for one day', () => {
    expect(check(['2022-03-01', 60], ['2022-06-30', 50], ['2022-11-30', 100])).toMatchObject({ refusal: 'plan-not-rising' })
    expect(check(['2022-06-30', 50], ['2022-06-30', 60], ['2022-11-30', 100])).toMatchObject({ refusal: 'plan-not-rising' })
  })

  test('not for a day before the hand-over or after the due day', () => {
    expect(check(['2022-01-14', 0], ['2022-11-30', 100])).toMatchObject({ refusal: 'plan-outside' })
    expect(check(['2022-12-01', 100])).toMatchObject({ refusal: 'plan-outside' })
  })
})

test('payments that keep step with 80 % of the plan are 80 % of the contract, or of the approved sum without one', () => {
  expect(plannedPaid({ approved: 860_000_000, contracted: 812_000_000 }, 80)).toBe(649_600_000)
  expect(plannedPaid({ approved: 860_000_000, contracted: 0 }, 80)).toBe(688_000_000)
})

test('months are counted by the calendar', () => {
  expect(lastOfMonth(day('2024-02-10'))).toBe('2024-02-29')
  expect(lastOfMonth(day('2022-12-31'))).toBe('2022-12-31')
  expect(monthBefore(day('2022-01-31'))).toBe('2021-12-01')
  expect(monthsBetween(day('2021-11-30'), day('2022-02-01'))).toEqual(['2021-11-01', '2021-12-01', '2022-01-01', '2022-02-01'])
})
