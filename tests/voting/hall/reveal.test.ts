import { expect, test } from 'vitest'
import { receiptsPage } from '../../../src/voting/hall/receipts-pages.ts'
import { canReveal, chosenAt, lastStep, stageOf, stepsFrom } from '../../../src/voting/hall/reveal.ts'

const three = { chosen: 3, receipts: true }

test('a result with three chosen is shown as title, figures, one, two, three, everything, receipts', () => {
  const steps = Array.from({ length: lastStep(three) + 1 }, (_, step) => `${stageOf(step, three)} ${chosenAt(step, three)}`)
  expect(steps).toEqual(['title 0', 'figures 0', 'chosen 1', 'chosen 2', 'chosen 3', 'all 3', 'receipts 3'])
})

test('from the figures on the single ones may be passed over; before the figures nothing may', () => {
  expect(stepsFrom(0, three)).toEqual({ next: 1, all: null })
  expect(stepsFrom(1, three)).toEqual({ next: 2, all: 5 })
  expect(stepsFrom(4, three)).toEqual({ next: 5, all: null })
  expect(stepsFrom(6, three)).toEqual({ next: null, all: null })
})

test('where nothing was chosen everything follows the figures; where ballots were paper it is the end', () => {
  const none = { chosen: 0, receipts: false }
  expect([0, 1, 2].map((step) => stageOf(step, none))).toEqual(['title', 'figures', 'all'])
  expect(lastStep(none)).toBe(2)
})

test('no step beyond the last, and none back to the title', () => {
  for (const step of [-1, 0, 7]) expect(canReveal(step, three)).toEqual({ ok: false, refusal: 'nothing-to-reveal' })
  for (const step of [1, 6]) expect(canReveal(step, three).ok).toBe(true)
})

test('receipts stand in the order of their digits, sixty on a page, each once, and the clock turns the pages', () => {
  const labels = Array.from({ length: 130 }, (_, index) => String((index * 37) % 130).padStart(8, '0'))
  const pages = [0, 15_000, 30_000].map((now) => receiptsPage(labels, now))
  expect(pages.map(({ number, pages: all }) => `${number}/${all}`)).toEqual(['1/3', '2/3', '3/3'])
  expect(pages.flatMap((page) => page.labels)).toEqual([...labels].sort())
  expect(receiptsPage(labels, 45_000).number).toBe(1)
  expect(receiptsPage(labels, 14_999).number).toBe(1)
})

test('a box without sealed ballots has one empty page', () => {
  expect(receiptsPage([], 99_000)).toEqual({ number: 1, pages: 1, labels: [] })
})
