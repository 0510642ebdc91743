import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url } from '../../../src/kernel/digest.ts'
import { publicEc } from '../../../src/voting/ballot/jwk.ts'
import { newPassphrase, passphraseIn } from '../../../src/voting/scrutiny/passphrase.ts'
import {
  isHolding,
  joinedKey,
  LEAST_HOLDERS,
  LEAST_NEEDED,
  MOST_HOLDERS,
  makeSplitKey,
  type Share,
  shareDigest,
} from '../../../src/voting/scrutiny/shares.ts'
import { ecPair } from '../ballot/workshop.ts'

const holdings = fc
  .tuple(fc.integer({ min: LEAST_HOLDERS, max: MOST_HOLDERS }), fc.integer({ min: LEAST_NEEDED, max: MOST_HOLDERS }))
  .map(([holders, needed]) => ({ holders, needed }))
  .filter(isHolding)

/** Every choice of `size` out of these. */
function choices<Item>(items: readonly Item[], size: number): Item[][] {
  const [first, ...rest] = items
  if (size === 0) return [[]]
  if (first === undefined) return []
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)]
}

test('whoever they are, k of n scrutineers make the key of the box, and k−1 never do', async () => {
  await fc.assert(
    fc.asyncProperty(holdings, async ({ holders, needed }) => {
      const { boxKey, shares } = await makeSplitKey({ holders, needed })
      for (const some of choices(shares, needed)) expect(publicEc((await joinedKey(boxKey, some)) ?? ecPair())).toEqual(boxKey)
      for (const some of choices(shares, needed - 1)) expect(await joinedKey(boxKey, some)).toBeNull()
    }),
    { numRuns: 8 },
  )
})

test('more shares than needed make the same key, in any order', async () => {
  const { boxKey, shares } = await makeSplitKey({ holders: 5, needed: 3 })
  const key = await joinedKey(boxKey, shares.slice(0, 3))
  expect(await joinedKey(boxKey, [...shares].reverse())).toEqual(key)
  expect(key?.d).toHaveLength(43)
})

test('one share given twice is one share', async () => {
  const { boxKey, shares } = await makeSplitKey({ holders: 3, needed: 2 })
  const [first] = shares
  if (first === undefined) throw new Error('no share')
  expect(await joinedKey(boxKey, [first, first])).toBeNull()
})

test('a share of another box, or one with a single bit changed, makes no key at all', async () => {
  const [one, other] = [await makeSplitKey({ holders: 3, needed: 2 }), await makeSplitKey({ holders: 3, needed: 2 })]
  const [mine, foreign] = [one.shares[0] ?? '', other.shares[1] ?? ''] as [Share, Share]
  expect(await joinedKey(one.boxKey, [mine, foreign])).toBeNull()
  const bytes = Buffer.from(one.shares[1] ?? '', 'base64url')
  bytes[7] = (bytes[7] ?? 0) ^ 1
  expect(await joinedKey(one.boxKey, [mine, base64url(bytes) as Share])).toBeNull()
})

test('every share has a digest of its own, and every box new shares', async () => {
  const boxes = await Promise.all([1, 2, 3].map(() => makeSplitKey({ holders: 4, needed: 2 })))
  const digests = await Promise.all(boxes.flatMap(({ shares }) => shares.map(shareDigest)))
  expect(new Set(digests).size).toBe(12)
})

test('nobody alone opens a box, nobody alone keeps it shut, and at least three hold a share', () => {
  for (const [holders, needed] of [
    [3, 2],
    [5, 4],
    [9, 2],
  ])
    expect(isHolding({ holders: holders ?? 0, needed: needed ?? 0 })).toBe(true)
  for (const [holders, needed] of [
    [3, 1],
    [3, 3],
    [2, 2],
    [10, 2],
    [3.5, 2],
  ])
    expect(isHolding({ holders: holders ?? 0, needed: needed ?? 0 }), `${needed} of ${holders}`).toBe(false)
})

test('a passphrase is six groups of four digits, never the same twice, and every digit is as likely as another', () => {
  const all = Array.from({ length: 2_000 }, newPassphrase)
  expect(all[0]).toMatch(/^\d{4}( \d{4}){5}$/)
  expect(new Set(all).size).toBe(2_000)
  const counts = new Map<string, number>()
  for (const digit of all.join('').replaceAll(' ', '')) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  // 48,000 digits: 4,800 of each, give or take six times the deviation of 66.
  expect([...counts.values()].filter((count) => Math.abs(count - 4_800) > 400)).toEqual([])
  expect(counts.size).toBe(10)
})

test('a passphrase may be typed without spaces, with hyphens, or in full-width digits, and not with a digit missing', () => {
  const said = '4831 0927 5566 1203 7781 9900'
  for (const typed of [
    said,
    said.replaceAll(' ', ''),
    ` ${said.replaceAll(' ', '-')}\n`,
    '４８３１０９２７５５６６１２０３７７８１９９００',
  ])
    expect(passphraseIn(typed)).toBe(said)
  for (const typed of ['', said.slice(1), `${said}1`, said.replace('4', 'a')]) expect(passphraseIn(typed)).toBeNull()
})
