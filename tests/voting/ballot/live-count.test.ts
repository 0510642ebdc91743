import { expect, test } from 'vitest'
import { firstShown, nextShown, type Shown } from '../../../src/voting/ballot/live-count.ts'

/** Shown after each second, for the exact count of each second. */
const shownFor = (exact: readonly number[]): number[] => {
  let shown: Shown | null = null
  return exact.map((count, second) => {
    shown = shown === null ? firstShown(count, second * 1000) : nextShown(shown, count, second * 1000)
    return shown.count
  })
}

test('a single ballot does not raise the count in the second it is cast', () => {
  expect(shownFor([0, 1, 1, 1])).toEqual([0, 0, 0, 0])
})

test('the fifth ballot raises it by five', () => {
  expect(shownFor([0, 1, 3, 4, 5])).toEqual([0, 0, 0, 0, 5])
})

test('a ballot that nobody follows is shown after ten seconds', () => {
  const exact = [0, ...Array.from({ length: 12 }, () => 1)]
  expect(shownFor(exact).slice(-3)).toEqual([0, 1, 1])
})

test('who looks for the first time sees a full step', () => {
  expect(shownFor([148])).toEqual([145])
})

test('the count never falls', () => {
  expect(shownFor([10, 15, 12])).toEqual([10, 15, 15])
})
