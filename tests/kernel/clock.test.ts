import { expect, test } from 'vitest'
import { addDays, day, daysBetween, parseDay, shanghaiDay, shanghaiMoment } from '../../src/kernel/clock.ts'

test('a day begins in Wuhai eight hours before it begins in Greenwich', () => {
  expect(shanghaiDay(new Date('2022-12-22T16:00:00Z'))).toBe('2022-12-23')
  expect(shanghaiDay(new Date('2022-12-22T15:59:59Z'))).toBe('2022-12-22')
  expect(shanghaiMoment(day('2022-12-23'), 9, 30).toISOString()).toBe('2022-12-23T01:30:00.000Z')
})

test('a day that is not in the calendar is not a day', () => {
  for (const text of ['2022-02-30', '2022-13-01', '2022-1-1', '', '22-12-23']) expect(parseDay(text), text).toBeNull()
})

test('days are counted over months and leap years', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
  expect(daysBetween(day('2022-10-12'), day('2022-11-08'))).toBe(27)
})
