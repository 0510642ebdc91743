import { expect, test } from 'vitest'
import { ownUnit, reaches, reachOf } from '../../src/implementation/reach.ts'
import { bodiesInSight } from '../../src/implementation/sight.ts'
import { type AccountId, type BodyId, newId, type UnitId } from '../../src/kernel/ids.ts'

const [city, district, town] = [newId<BodyId>(), newId<BodyId>(), newId<BodyId>()]
const [housing, traffic] = [newId<UnitId>(), newId<UnitId>()]
const grant = (
  role: 'department' | 'government-office' | 'office-staff' | 'city-observer',
  unitId: UnitId | null = null,
  bodyId = district,
) => ({
  role,
  bodyId,
  unitId,
})

test('a department reaches the projects of its own unit', () => {
  const reach = reachOf([grant('department', housing)], 'ledger.book')
  expect(reaches(reach, housing)).toBe(true)
  expect(reaches(reach, traffic)).toBe(false)
})

test('the government office reaches all, also when the same person is a department', () => {
  expect(reachOf([grant('department', housing), grant('government-office')], 'progress.report')).toBe('all')
})

test('who may only read reaches nothing', () => {
  expect(reaches(reachOf([grant('office-staff')], 'ledger.book'), housing)).toBe(false)
  expect(reaches(reachOf([grant('department')], 'ledger.book'), housing)).toBe(false)
})

test('only who is nothing but one department has a table of his own', () => {
  expect(ownUnit([grant('department', housing)])).toBe(housing)
  expect(ownUnit([grant('department', housing), grant('department', traffic)])).toBeNull()
  expect(ownUnit([grant('department', housing), grant('office-staff')])).toBeNull()
  expect(ownUnit([])).toBeNull()
})

test('from the city an observer sees everything below, from a district that district and its towns', () => {
  const tree = [
    { id: city, parent_id: null },
    { id: district, parent_id: city },
    { id: town, parent_id: district },
  ]
  const viewer = (grants: ReturnType<typeof grant>[]) => ({
    kind: 'officer' as const,
    passwordIsTemporary: false,
    accountId: newId<AccountId>(),
    name: '刘洋',
    grants,
  })
  const seen = (from: BodyId, ...grants: ReturnType<typeof grant>[]) =>
    bodiesInSight(tree, from, viewer(grants), 'project.read').map(({ id }) => id)
  expect(seen(city, grant('city-observer', null, city))).toEqual([city, district, town])
  expect(seen(district, grant('city-observer', null, city))).toEqual([district, town])
  expect(seen(city, grant('office-staff', null, city))).toEqual([city])
  expect(seen(district, grant('office-staff', null, district))).toEqual([district])
})
