import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrange,
  byArea,
  latecomers,
  NO_MONEY,
  SORTS,
  type Sort,
  sumsOf,
  type Tracked,
  track,
} from '../../src/implementation/tracking.ts'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'

const TODAY = day('2022-10-11')
const PLAN = [
  { on: day('2022-01-15'), percent: 0 },
  { on: day('2022-09-30'), percent: 80 },
]
const AREAS = ['haibowan', 'hainan', 'wuda'] as const

interface Drawn {
  readonly number: number
  readonly area: (typeof AREAS)[number]
  readonly unit: string
  readonly approved: number
  readonly paid: number
  readonly percent: number | null
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  number: fc.nat(99),
  area: fc.constantFrom(...AREAS),
  unit: fc.constantFrom('区住建局', '区交通局'),
  approved: fc.nat(1e10),
  paid: fc.nat(1e10),
  percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
})
const projects = fc.uniqueArray(drawn, { selector: ({ number }) => number, maxLength: 40 })

const tracked = ({ number, area, unit, approved, paid, percent }: Drawn): Tracked =>
  track(
    {
      id: newId(),
      code: `2022-H${String(number).padStart(2, '0')}`,
      cycle_id: newId(),
      year: 2022,
      body_id: newId(),
      body_slug: area,
      body_name: area,
      body_kind: 'district',
      area_slug: area,
      area_name: area,
      decision_id: newId(),
      decided_by: 'formal-vote',
      decided_on: day('2021-12-23'),
      candidate_id: newId(),
      title: '一件',
      category: 'roads-pipes',
      beneficiaries: '',
      target: '',
      unit_id: newId(),
      unit,
      support_units: '',
      owner_unit: '',
      responsible: '',
      site_phone: '',
      safeguards: '',
      assigned_on: day('2022-01-15'),
      due_on: day('2022-12-15'),
      state: 'in-progress',
    },
    { ...NO_MONEY, approved, contracted: approved, paid },
    PLAN,
    percent === null ? null : { month: day('2022-09-01'), percent, reason: '', reported_on: day('2022-09-30') },
    TODAY,
  )

const ALL = { lamp: null, unit: null, category: null, area: null } as const

test('the sums of the districts add up to the sum of all, to the fen', () => {
  fc.assert(
    fc.property(projects, (rows) => {
      const all = rows.map(tracked)
      const groups = byArea(all)
      expect(groups.reduce((sum, group) => sum + group.sums.money.paid, 0)).toBe(sumsOf(all).money.paid)
      expect(groups.reduce((sum, group) => sum + group.sums.count, 0)).toBe(rows.length)
    }),
  )
})

test('every project has exactly one light', () => {
  fc.assert(
    fc.property(projects, (rows) => {
      const { late, ...lamps } = sumsOf(rows.map(tracked)).lamps
      expect(Object.values(lamps).reduce((sum, each) => sum + each, 0)).toBe(rows.length)
      expect(late).toBe(latecomers(rows.map(tracked)).length)
    }),
  )
})

test('however it is sorted, the table has the same rows and the same sums', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom<Sort>(...SORTS), (rows, sort) => {
      const all = rows.map(tracked)
      const sorted = arrange(all, { ...ALL, sort })
      expect(sumsOf(sorted)).toEqual(sumsOf(all))
      expect(arrange(sorted, { ...ALL, sort: 'code' })).toEqual(arrange(all, { ...ALL, sort: 'code' }))
    }),
  )
})

test('what is far behind comes before what is slow, and a missing report is never left out', () => {
  const rows = [80, 50, 65, null, 100].map((percent, number) =>
    tracked({ number, area: 'haibowan', unit: '区住建局', approved: 1, paid: 0, percent }),
  )
  expect(latecomers(rows).map(({ project }) => project.code)).toEqual(['2022-H03', '2022-H01', '2022-H02'])
  expect(rows[3]).toMatchObject({ light: { lamp: 'red' }, overdue: { month: '2022-09-01' } })
})
