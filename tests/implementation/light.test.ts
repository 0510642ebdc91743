import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProjectState } from '../../src/database/tables/works.ts'
import { LAMPS, lampOf, overdueOf } from '../../src/implementation/light.ts'
import { day } from '../../src/kernel/clock.ts'

const TODAY = day('2022-10-11')
/** Nothing in February, everything by the end of the year: 72 % of the way on 30 September, 80 % at a point. */
const PLAN = [
  { on: day('2022-02-28'), percent: 0 },
  { on: day('2022-09-30'), percent: 80 },
  { on: day('2022-12-15'), percent: 100 },
]
const SEPTEMBER = day('2022-09-01')
const lamp = (percent: number, state: ProjectState = 'in-progress') =>
  lampOf({ state, plan: PLAN, latest: { month: SEPTEMBER, percent } }, TODAY)

describe('80 % planned for the end of September', () => {
  test.each([
    [100, 'done', 'finished', -20],
    [85, 'green', 'on-plan', -5],
    [78, 'green', 'on-plan', 2],
    [71, 'green', 'on-plan', 9],
    [70, 'amber', 'slow', 10],
    [52, 'amber', 'slow', 28],
    [51, 'amber', 'slow', 29],
    [50, 'red', 'far-behind', 30],
    [0, 'red', 'far-behind', 80],
  ] as const)('%i %% reported is %s', (percent, color, rule, behind) => {
    expect(lamp(percent)).toMatchObject({ lamp: color, rule, behind, planned: 80, on: '2022-09-30' })
  })

  test('the light says what would turn it green: 71 %', () => {
    expect(lamp(52).greenFrom).toBe(71)
    expect(lamp(71).lamp).toBe('green')
    expect(lamp(70).lamp).not.toBe('green')
  })
})

test('a project that has not begun is grey as long as the plan does not miss it, then it is red', () => {
  const none = { state: 'assigned', plan: PLAN, latest: null } as const
  expect(lampOf(none, day('2022-02-20'))).toMatchObject({ lamp: 'grey', rule: 'not-started' })
  expect(lampOf(none, TODAY)).toMatchObject({ lamp: 'red', planned: 80, percent: 0 })
})

test('the plan is read at the end of the reported month, not today', () => {
  expect(lampOf({ state: 'in-progress', plan: PLAN, latest: { month: day('2022-07-01'), percent: 58 } }, TODAY).on).toBe(
    '2022-07-31',
  )
})

test('a completed project is done whatever its last number said; a suspended one is not called slow', () => {
  expect(lamp(60, 'completed').lamp).toBe('done')
  expect(lamp(60, 'closed-out').lamp).toBe('done')
  expect(lamp(40, 'suspended')).toMatchObject({ lamp: 'grey', rule: 'halted' })
})

test('more progress never makes a light worse', () => {
  const percent = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(fc.array(percent, { minLength: 1, maxLength: 5 }), percent, percent, (points, a, b) => {
      const plan = points.sort((x, y) => x - y).map((value, index) => ({ on: day(`2022-0${index + 3}-15`), percent: value }))
      const rank = (value: number) =>
        LAMPS.indexOf(lampOf({ state: 'in-progress', plan, latest: { month: day('2022-06-01'), percent: value } }, TODAY).lamp)
      expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
    }),
  )
})

describe('the report of the last ended month', () => {
  const told = (month: string | null, percent = 50) => ({
    state: 'in-progress' as const,
    plan: PLAN,
    assignedOn: day('2022-01-15'),
    latest: month === null ? null : { month: day(month), percent },
  })

  test('is due on the 5th of the next month, and missing from the 6th', () => {
    expect(overdueOf(told('2022-08-01'), day('2022-10-05'))).toBeNull()
    expect(overdueOf(told('2022-08-01'), day('2022-10-06'))).toEqual({ month: '2022-09-01', dueOn: '2022-10-05', days: 1 })
    expect(overdueOf(told('2022-09-01'), day('2022-10-31'))).toBeNull()
  })

  test('an older one that is missing stays missing while the next is not due yet', () => {
    expect(overdueOf(told('2022-07-01'), day('2022-10-03'))).toMatchObject({ month: '2022-08-01', days: 28 })
  })

  test('is not asked of a project that was handed over later, is finished, suspended or stands at 100 %', () => {
    expect(overdueOf({ ...told(null), assignedOn: day('2022-10-01') }, TODAY)).toBeNull()
    expect(overdueOf(told(null), TODAY)).toMatchObject({ month: '2022-09-01' })
    expect(overdueOf({ ...told('2022-06-01'), state: 'completed' }, TODAY)).toBeNull()
    expect(overdueOf({ ...told('2022-06-01'), state: 'suspended' }, TODAY)).toBeNull()
    expect(overdueOf(told('2022-06-01', 100), TODAY)).toBeNull()
  })
})
