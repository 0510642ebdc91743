import { expect, test } from 'vitest'
import { day, shanghaiMoment } from '../../../src/kernel/clock.ts'
import { keptAtLeast } from '../../../src/voting/archive/record.ts'
import { type ArchiveFacts, archiveWaits } from '../../../src/voting/archive/waits.ts'

const facts = (more: Partial<ArchiveFacts> = {}): ArchiveFacts => ({
  objectionsUntil: day('2022-12-30'),
  openObjections: 0,
  keysDestroyed: true,
  sealingWritten: true,
  ...more,
})
const AFTER = shanghaiMoment(day('2022-12-31'), 0, 0)
const codes = (more: Partial<ArchiveFacts>, now = AFTER, custody: 'platform' | 'k-of-n' = 'k-of-n') =>
  archiveWaits({ custody }, facts(more), now).map(({ code }) => code)

test('the last day of the objection period counts to its last minute; from midnight on the round may be archived', () => {
  const lastMinute = shanghaiMoment(day('2022-12-30'), 23, 59)
  expect(archiveWaits({ custody: 'k-of-n' }, facts(), lastMinute)).toEqual([
    { code: 'objection-period', place: 'wait', have: 0, need: 1 },
  ])
  expect(archiveWaits({ custody: 'k-of-n' }, facts(), AFTER)).toEqual([])
})

test('on the day of the announcement a period of seven days has eight left, today included', () => {
  const [wait] = archiveWaits({ custody: 'k-of-n' }, facts(), shanghaiMoment(day('2022-12-23'), 10, 42))
  expect(wait?.need).toBe(8)
})

test('an objection that is not settled holds the archive up, and the way leads to where it is settled', () => {
  expect(archiveWaits({ custody: 'k-of-n' }, facts({ openObjections: 2 }), AFTER)).toEqual([
    { code: 'objections-open', place: 'archive', have: 2, need: 0 },
  ])
})

test('shares in the scrutineers’ hands are destroyed before; the key that the platform keeps is destroyed with the archive', () => {
  expect(codes({ keysDestroyed: false })).toEqual(['keys-not-destroyed'])
  expect(codes({ keysDestroyed: false }, AFTER, 'platform')).toEqual([])
})

test('everything that is missing is told at once', () => {
  const nothing = { openObjections: 1, keysDestroyed: false, sealingWritten: false }
  expect(codes(nothing, shanghaiMoment(day('2022-12-30')))).toEqual([
    'objection-period',
    'objections-open',
    'keys-not-destroyed',
    'sealing-not-written',
  ])
})

test.each([
  ['2022-12-23', 12, '2023-12-23'],
  ['2022-12-31', 2, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2022-11-30', 1, '2022-12-30'],
])('papers announced on %s and kept for %i months are kept until %s at least', (announced, months, until) => {
  expect(keptAtLeast(shanghaiMoment(day(announced), 10), months)).toBe(until)
})

test('to the end of the term: no table knows that day, so the office writes it', () => {
  expect(keptAtLeast(AFTER, null)).toBeNull()
})
