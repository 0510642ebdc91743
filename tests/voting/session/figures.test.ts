import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MandateId } from '../../../src/kernel/ids.ts'
import {
  type AttendanceEvent,
  type AttendanceKind,
  attendanceFigures,
  canMove,
  faultIn,
  inSteps,
  presences,
} from '../../../src/voting/session/figures.ts'

const id = (name: string) => name as MandateId
const at = (minute: number) => new Date(Date.UTC(2022, 11, 23, 1, minute))
const event = (mandate: string, kind: AttendanceKind, minute: number): AttendanceEvent => ({
  mandateId: id(mandate),
  kind,
  at: at(minute),
})

test('departures lower 在场 and never 实到; who comes back is in the hall again', () => {
  const roll = ['a', 'b', 'c', 'd'].map(id)
  const events = [
    event('a', 'sign-in', 1),
    event('b', 'sign-in', 2),
    event('c', 'sign-in', 3),
    event('b', 'leave', 4),
    event('c', 'leave', 5),
    event('c', 'return', 6),
  ]
  expect(attendanceFigures(roll, events)).toEqual({ entitled: 4, signedIn: 3, present: 2 })
})

test('what counts is the order of time, not the order in which events are read', () => {
  const events = [event('a', 'return', 9), event('a', 'leave', 5), event('a', 'sign-in', 1)]
  expect(presences(events).get(id('a'))).toBe('present')
})

test('somebody who is not on the roll counts nowhere', () => {
  expect(attendanceFigures([id('a')], [event('stranger', 'sign-in', 1)])).toEqual({ entitled: 1, signedIn: 0, present: 0 })
})

test('at the door: only the absent sign in, only those in the hall leave, only those who left return', () => {
  const kinds = ['sign-in', 'leave', 'return'] as const
  const may = (from: Parameters<typeof canMove>[0]) => kinds.filter((kind) => canMove(from, kind))
  expect(may('absent')).toEqual(['sign-in'])
  expect(may('present')).toEqual(['leave'])
  expect(may('left')).toEqual(['return'])
})

const figures = { entitled: 203, signedIn: 188, present: 180, issued: 186, returned: 185 }

test('收回 ≤ 发出 ≤ 实到 ≤ 应到: each broken relation is named', () => {
  expect(faultIn(figures)).toBeNull()
  expect(faultIn({ ...figures, signedIn: 204 })).toBe('signed-in-exceeds-entitled')
  expect(faultIn({ ...figures, issued: 189 })).toBe('issued-exceeds-signed-in')
  expect(faultIn({ ...figures, returned: 187 })).toBe('returned-exceeds-issued')
  expect(faultIn({ ...figures, issued: null, returned: null })).toBeNull()
})

test('whatever happens at the door, 在场 ≤ 实到 ≤ 应到', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const events = fc.array(
    fc.record({
      mandateId: fc.constantFrom(...names, 'stranger').map(id),
      kind: fc.constantFrom<AttendanceKind>('sign-in', 'leave', 'return'),
      at: fc.integer({ min: 0, max: 59 }).map(at),
    }),
  )
  fc.assert(
    fc.property(events, fc.subarray(names), (happened, roll) => {
      const { entitled, signedIn, present } = attendanceFigures(roll.map(id), happened)
      expect(entitled).toBe(roll.length)
      expect(signedIn).toBeLessThanOrEqual(entitled)
      expect(present).toBeLessThanOrEqual(signedIn)
    }),
  )
})

test('a step of the live count never hides five ballots or more, and never shows one that is not there', () => {
  fc.assert(
    fc.property(fc.nat(5000), (returned) => {
      expect(inSteps(returned) % 5).toBe(0)
      expect(returned - inSteps(returned)).toBeGreaterThanOrEqual(0)
      expect(returned - inSteps(returned)).toBeLessThan(5)
    }),
  )
})
