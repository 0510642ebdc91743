import { expect, test } from 'vitest'
import { repeats } from '../../../src/browser/scanning/repeats.ts'
import { secretIn } from '../../../src/voting/session/scanned.ts'
import { slipAddress } from '../../../src/voting/session/slip.ts'

const SECRET = 'q'.repeat(43)

test('a scanned slip is taken only at the desk of its own session', () => {
  const slip = slipAddress(new URL('https://vote.example'), 'hall23', SECRET)
  expect(secretIn(slip, 'hall23')).toBe(SECRET)
  expect(secretIn(`${slip}\n`, 'hall23')).toBe(SECRET)
  expect(secretIn(slip, 'hall24')).toBeNull()
  for (const other of ['', SECRET, 'https://vote.example/s/hall23', `https://vote.example/s/hall23#${SECRET}x`])
    expect(secretIn(other, 'hall23')).toBeNull()
})

test('a slip that stays before the camera is one scan; after three seconds without it, it is a new one', () => {
  const { isNew } = repeats()
  expect(isNew('a', 0)).toBe(true)
  for (const now of [100, 2_900, 5_800]) expect(isNew('a', now)).toBe(false)
  expect(isNew('b', 5_900)).toBe(true)
  expect(isNew('b', 8_901)).toBe(true)
})
