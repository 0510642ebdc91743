import { expect, test } from 'vitest'
import { parseWan, sumFen } from '../../src/kernel/money.ts'

test('860 万元 is 860,000,000 分', () => {
  expect(parseWan('860')).toBe(860_000_000)
  expect(parseWan('1,286.5')).toBe(1_286_500_000)
  expect(parseWan('0.01')).toBe(10_000)
})

test('what is not an amount of 万元 is refused, never guessed', () => {
  for (const text of ['', '-1', '1.234', '1e3', '八百', '12 34', '１２']) expect(parseWan(text), text).toBeNull()
})

test('a sum that cannot be exact is an error, never a rounded number', () => {
  expect(sumFen([1, 2, 3])).toBe(6)
  expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1, 1])).toThrow()
})
