/** The table of roles once more, written from the rules of the house rather than from the code: both must agree. */
import { expect, test } from 'vitest'
import { ROLES } from '../../src/database/tables/people.ts'
import { ACTIONS, excludes, mayDo } from '../../src/identity/roles.ts'

const ADMINISTRATORS = ['system-administrator', 'security-administrator', 'auditor'] as const

test('the three administrators decide nothing about proposals, ballots or money', () => {
  for (const action of Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])
    if (
      /^(proposal|candidate|candidates|review|shortlist|session|slips|attendance|round|keys|hall|box|totals|count|consultation|ledger|progress)\./.test(
        action,
      )
    )
      for (const administrator of ADMINISTRATORS) expect(mayDo(administrator, action), `${administrator} ${action}`).toBe(false)
})

test('system, security and audit administration are three people', () => {
  for (const held of ADMINISTRATORS)
    for (const wanted of ADMINISTRATORS) expect(excludes([held], wanted), `${held} + ${wanted}`).toBe(held !== wanted)
  expect(excludes(['system-administrator'], 'office-staff')).toBe(false)
})

test('who makes accounts gives no roles, and who gives roles makes no accounts', () => {
  for (const role of ROLES) expect(mayDo(role, 'account.create') && mayDo(role, 'role.grant'), role).toBe(false)
})

test('the box is opened by the chief scrutineer, not by the office, the chair or an administrator', () => {
  expect(ROLES.filter((role) => mayDo(role, 'box.open'))).toEqual(['chief-scrutineer'])
})

test('the key of the box is made in the chair’s browser, and its end is recorded by the chief scrutineer', () => {
  expect(ROLES.filter((role) => mayDo(role, 'keys.make'))).toEqual(['chair'])
  expect(ROLES.filter((role) => mayDo(role, 'keys.destroy'))).toEqual(['chief-scrutineer'])
})

test('only the chair freezes, and only the chair announces', () => {
  for (const action of ['candidates.freeze', 'round.freeze', 'count.announce'] as const)
    expect(
      ROLES.filter((role) => mayDo(role, action)),
      action,
    ).toEqual(['chair'])
})

test('casting asks for no role at all: the pass decides', () => {
  expect(ACTIONS['ballot.cast']).toEqual(['public'])
})

test('a city observer reads and does nothing', () => {
  const done = (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).filter((action) => mayDo('city-observer', action))
  for (const action of done) expect(action).toMatch(/\.(read|open|self)$/)
})
