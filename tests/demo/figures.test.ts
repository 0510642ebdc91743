import { expect, test } from 'vitest'
import { CATEGORIES } from '../../src/database/tables/year.ts'
import { DEMO_2023, DEMO_LOST } from '../../src/demo/data/candidates.ts'
import { DEMO_PLACES } from '../../src/demo/data/places.ts'
import { DEMO_PROJECTS } from '../../src/demo/data/projects.ts'
import { entriesOf } from '../../src/demo/money.ts'
import { seeded } from '../../src/demo/names.ts'
import { planOf, reportsOf } from '../../src/demo/progress.ts'
import { ballotsFor, tallies } from '../../src/demo/votes.ts'
import { lampOf } from '../../src/implementation/light.ts'
import { day } from '../../src/kernel/clock.ts'
import { FEN_PER_WAN, sumFen } from '../../src/kernel/money.ts'

const sum = (key: 'approved' | 'contracted' | 'paid') => DEMO_PROJECTS.reduce((total, project) => total + project[key], 0)

test('the example year has 37 projects and 10,600 万元, and pays 7,300 of 9,876 contracted', () => {
  expect(DEMO_PROJECTS).toHaveLength(37)
  expect([sum('approved'), sum('contracted'), sum('paid')]).toEqual([10_600, 9_876, 7_300])
})

test('23 are decided by district congresses, 8 by towns, 6 by consultation in streets', () => {
  const kindOf = new Map(DEMO_PLACES.map((place) => [place.slug, place.kind]))
  const count = (kind: string) => DEMO_PROJECTS.filter((project) => kindOf.get(project.place) === kind).length
  expect([count('district'), count('town'), count('street')]).toEqual([23, 8, 6])
})

test('every row names a known place, its own department and a known kind', () => {
  for (const item of [...DEMO_PROJECTS, ...DEMO_LOST, ...DEMO_2023]) {
    const place = DEMO_PLACES.find(({ slug }) => slug === item.place)
    expect(place?.units, item.title).toContain(item.unit)
    expect(CATEGORIES, item.title).toContain(item.category)
  }
})

test('the ledger of every project adds up to its figures to the fen', () => {
  for (const project of DEMO_PROJECTS) {
    const entries = entriesOf(project, day('2022-01-10'), '公告', seeded(1))
    const total = (kind: string) => sumFen(entries.filter((entry) => entry.kind === kind).map((entry) => entry.amount))
    expect([total('approved'), total('contracted'), total('paid')], project.title).toEqual(
      [project.approved, project.contracted, project.paid].map((wan) => wan * FEN_PER_WAN),
    )
    for (const entry of entries) expect(entry.amount, project.title).toBeGreaterThan(0)
    for (const entry of entries) expect(entry.on <= '2022-10-11', `${project.title} ${entry.on}`).toBe(true)
  }
})

test('11 are done, 18 on schedule, 6 slow and 2 far behind', () => {
  const lamps = DEMO_PROJECTS.map((project) => {
    const latest = reportsOf(project).at(-1)
    return lampOf({ state: 'in-progress', plan: planOf(project), latest: latest ?? null }, day('2022-10-11')).lamp
  })
  const count = (lamp: string) => lamps.filter((other) => other === lamp).length
  expect([count('done'), count('green'), count('amber'), count('red')]).toEqual([11, 18, 6, 2])
})

test.each([
  [12, 10, 203, 188],
  [9, 7, 141, 131],
  [3, 2, 52, 49],
  [2, 1, 47, 44],
])(
  '%i candidates for %i seats: ballots add up to the votes, within the cap, every winner over half of all',
  (candidates, seats, entitled, present) => {
    const chosen = Array.from({ length: candidates }, (_, index) => index < seats)
    const wanted = tallies(chosen, entitled, present, candidates)
    const ballots = ballotsFor(wanted, present, seats, candidates)
    for (const [item, tally] of wanted.entries()) {
      expect(ballots.filter((ballot) => ballot[item] === 'for')).toHaveLength(tally.for)
      expect(tally.for * 2 > entitled, String(item)).toBe(chosen[item])
    }
  },
)
