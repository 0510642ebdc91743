import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Category } from '../../src/database/tables/year.ts'
import { balanceBy, canFreeze, figures, type Listed, moved } from '../../src/screening/shortlist.ts'

const WAN = 1_000_000
const item = (cost: number, category: Category = 'safety', place = '滨河街道'): Listed => ({
  category,
  place,
  cost_fen: cost * WAN,
})

test('twelve candidates for ten places: surplus two, and what the cheapest and the dearest ten would cost', () => {
  const items = Array.from({ length: 12 }, (_, index) => item((index + 1) * 10))
  expect(figures(items, { seats: 10, envelope: 700 * WAN })).toEqual({
    candidates: 12,
    total: 780 * WAN,
    planned: { seats: 10, envelope: 700 * WAN, surplus: 2, least: 550 * WAN, most: 750 * WAN, spare: -50 * WAN },
  })
})

test('before places and money are planned only the sum is known', () => {
  expect(figures([item(20), item(30)], null)).toEqual({ candidates: 2, total: 50 * WAN, planned: null })
})

test('a list is frozen with as many candidates as places or more, never with fewer, never without a plan', () => {
  const freeze = (candidates: number, seats: number | null) =>
    canFreeze(
      figures(
        Array.from({ length: candidates }, () => item(1)),
        seats === null ? null : { seats, envelope: WAN },
      ),
    )
  expect(freeze(3, 2).ok).toBe(true)
  expect(freeze(2, 2).ok).toBe(true)
  expect(freeze(1, 2)).toMatchObject({ refusal: 'fewer-candidates-than-seats' })
  expect(freeze(0, 2)).toMatchObject({ refusal: 'shortlist-empty' })
  expect(freeze(3, null)).toMatchObject({ refusal: 'shortlist-without-plan' })
})

test('balance adds up by kind and by place, the most money first', () => {
  const items = [item(10, 'rural', '千里山镇'), item(30, 'safety', '滨河街道'), item(25, 'rural', '滨河街道')]
  expect(balanceBy(items, (each) => each.category)).toEqual([
    { key: 'rural', count: 2, cost: 35 * WAN },
    { key: 'safety', count: 1, cost: 30 * WAN },
  ])
  expect(balanceBy(items, (each) => each.place)).toEqual([
    { key: '滨河街道', count: 2, cost: 55 * WAN },
    { key: '千里山镇', count: 1, cost: 10 * WAN },
  ])
})

test('one place up or down, and nothing at the ends', () => {
  expect(moved(['甲', '乙', '丙'], '乙', 'up')).toEqual(['乙', '甲', '丙'])
  expect(moved(['甲', '乙', '丙'], '乙', 'down')).toEqual(['甲', '丙', '乙'])
  expect(moved(['甲', '乙', '丙'], '甲', 'up')).toEqual(['甲', '乙', '丙'])
  expect(moved(['甲', '乙', '丙'], '丙', 'down')).toEqual(['甲', '乙', '丙'])
  expect(moved(['甲', '乙'], '丁', 'up')).toEqual(['甲', '乙'])
})

test('whatever is moved, nothing is lost and nothing doubled', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1 }),
      fc.nat(),
      fc.constantFrom('up' as const, 'down' as const),
      (order, at, way) => {
        const picked = order[at % order.length] ?? ''
        expect(moved(order, picked, way).toSorted()).toEqual(order.toSorted())
      },
    ),
  )
})

test('no choice that fills the places costs less than the least or more than the most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (costs, seats) => {
        const items = costs.map((cost_fen) => ({ category: 'safety' as const, place: '', cost_fen }))
        const { planned } = figures(items, { seats, envelope: 1 })
        const chosen = costs.slice(0, Math.min(seats, costs.length)).reduce((sum, cost) => sum + cost, 0)
        expect(planned?.least).toBeLessThanOrEqual(chosen)
        expect(planned?.most).toBeGreaterThanOrEqual(chosen)
      },
    ),
  )
})
