import { expect, test } from 'vitest'
import {
  type CallWindow,
  callPhase,
  canChange,
  canExtend,
  canPropose,
  canPublish,
  isShort,
  lengthInDays,
} from '../../src/collection/call.ts'
import { STAGES } from '../../src/database/tables/year.ts'
import { day } from '../../src/kernel/clock.ts'

const call = (change: Partial<CallWindow> = {}): CallWindow => ({
  published: true,
  opensOn: day('2022-10-01'),
  closesOn: day('2022-10-31'),
  stage: 'collection',
  ...change,
})

test('the first and the last day of a call belong to it', () => {
  for (const on of ['2022-10-01', '2022-10-15', '2022-10-31']) expect(canPropose(call(), day(on)).ok, on).toBe(true)
  expect(canPropose(call(), day('2022-09-30'))).toMatchObject({ refusal: 'call-not-open-yet' })
  expect(canPropose(call(), day('2022-11-01'))).toMatchObject({ refusal: 'call-closed' })
})

test('nobody can propose to a draft', () => {
  expect(callPhase(call({ published: false }), day('2022-10-15'))).toBe('draft')
  expect(canPropose(call({ published: false }), day('2022-10-15'))).toMatchObject({ refusal: 'call-not-open-yet' })
})

test('a call is closed when its year has moved to where nobody could answer any more', () => {
  const open = STAGES.filter((stage) => callPhase(call({ stage }), day('2022-10-15')) === 'open')
  expect(open).toEqual(['collection', 'screening'])
})

test('a draft can be changed and published, a published call only extended', () => {
  const draft = call({ published: false })
  expect([canChange(draft).ok, canPublish(draft, day('2022-10-15')).ok, canExtend(draft).ok]).toEqual([true, true, false])
  expect([canChange(call()).ok, canPublish(call(), day('2022-10-15')).ok, canExtend(call()).ok]).toEqual([false, false, true])
})

test('a draft whose last day has passed cannot be published', () => {
  const draft = call({ published: false })
  expect(canPublish(draft, day('2022-10-31')).ok).toBe(true)
  expect(canPublish(draft, day('2022-11-01'))).toMatchObject({ refusal: 'call-over-before-publishing' })
})

test('thirty days, both ends counted, are not short; twenty-nine are', () => {
  expect(lengthInDays(day('2022-10-01'), day('2022-10-30'))).toBe(30)
  expect(isShort(day('2022-10-01'), day('2022-10-30'))).toBe(false)
  expect(isShort(day('2022-10-01'), day('2022-10-29'))).toBe(true)
})
