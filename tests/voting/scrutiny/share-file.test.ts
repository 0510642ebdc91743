import { CompactEncrypt, compactDecrypt } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import { newPassphrase } from '../../../src/voting/scrutiny/passphrase.ts'
import {
  type LockedShare,
  lockedSharesIn,
  lockShare,
  shareFileText,
  shareForBox,
  unlockShare,
} from '../../../src/voting/scrutiny/share-file.ts'
import { makeSplitKey, type Share } from '../../../src/voting/scrutiny/shares.ts'

const PASSPHRASE = newPassphrase()
const OF = { round: crypto.randomUUID(), box: 'b'.repeat(43), number: 2, holders: 3, needed: 2, spare: 0 }

let share: Share
let text: string
let file: LockedShare

beforeAll(async () => {
  share = (await makeSplitKey(OF)).shares[1] as Share
  text = shareFileText([await lockShare(OF, share, PASSPHRASE)])
  file = lockedSharesIn(text)?.[0] as LockedShare
})

test('the file opens with its passphrase, however the spaces are typed, and with no other', async () => {
  expect(await unlockShare(file, PASSPHRASE)).toBe(share)
  expect(await unlockShare(file, PASSPHRASE.replaceAll(' ', ''))).toBe(share)
  expect(await unlockShare(file, newPassphrase())).toBeNull()
  expect(await unlockShare(file, '')).toBeNull()
})

test('neither the share nor the passphrase can be read in the file', () => {
  for (const secret of [share, PASSPHRASE, PASSPHRASE.replaceAll(' ', '')]) expect(text).not.toContain(secret)
  expect(Object.keys(file).sort()).toEqual(['box', 'holders', 'locked', 'needed', 'number', 'round', 'spare'])
})

test('it is an ordinary PBES2 JWE: another program opens it with the passphrase', async () => {
  const { plaintext, protectedHeader } = await compactDecrypt(file.locked, new TextEncoder().encode(PASSPHRASE), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: 210_000,
  })
  expect(protectedHeader).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 210_000 })
  expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({ box: OF.box, number: 2, round: OF.round, share })
})

test('two files of one share under one passphrase have nothing in common', async () => {
  const again = await lockShare(OF, share, PASSPHRASE)
  expect(again.locked.split('.')[1]).not.toBe(file.locked.split('.')[1])
})

test.each([
  ['half of it is missing', (good: string) => good.slice(0, good.length / 2)],
  ['it is something else', () => 'PK\u0003\u0004 a picture'],
  ['it is empty', () => ''],
  ['a member is missing', (good: string) => good.replace(/"number":2,/, '')],
  ['a member was added', (good: string) => good.replace('{', '{"a":1,')],
  ['its number is a word', (good: string) => good.replace('"number":2', '"number":"2"')],
])('a file is not taken when %s', (_what, spoil) => {
  expect(lockedSharesIn(spoil(text))).toBeNull()
})

test('a file whose outside was rewritten does not open: what is inside says which share it is', async () => {
  expect(await unlockShare({ ...file, number: 1 }, PASSPHRASE)).toBeNull()
  expect(await unlockShare({ ...file, round: crypto.randomUUID() }, PASSPHRASE)).toBeNull()
  expect(await unlockShare({ ...file, box: 'c'.repeat(43) }, PASSPHRASE)).toBeNull()
})

test('a single changed sign in the locked part does not open', async () => {
  const at = file.locked.length - 30
  const changed = file.locked[at] === 'A' ? 'B' : 'A'
  const locked = file.locked.slice(0, at) + changed + file.locked.slice(at + 1)
  expect(await unlockShare({ ...file, locked }, PASSPHRASE)).toBeNull()
})

test('a file that asks for another algorithm, or for hours of work, is refused at once', async () => {
  const inside = new TextEncoder().encode(JSON.stringify({ box: OF.box, number: 2, round: OF.round, share }))
  const secret = new TextEncoder().encode(PASSPHRASE)
  const weak = await new CompactEncrypt(inside).setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' }).encrypt(secret)
  expect(await unlockShare({ ...file, locked: weak }, PASSPHRASE)).toBeNull()
  const header = Buffer.from(
    JSON.stringify({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 2_000_000_000, p2s: 'AAAAAAAAAAA' }),
  ).toString('base64url')
  const slow = [header, ...file.locked.split('.').slice(1)].join('.')
  expect(await unlockShare({ ...file, locked: slow }, PASSPHRASE)).toBeNull()
})

/** One scrutineer's file of three sets: the round's own key and two spares. */
async function fileOfThree() {
  const sets = await Promise.all(
    [0, 1, 2].map(async (spare) => ({
      of: { ...OF, box: `${spare}`.repeat(43), spare },
      share: (await makeSplitKey(OF)).shares[1] as Share,
      passphrase: newPassphrase(),
    })),
  )
  const [own, ...spares] = await Promise.all(sets.map(({ of, share, passphrase }) => lockShare(of, share, passphrase)))
  return { sets, text: shareFileText([own as LockedShare, ...spares]) }
}

test('a file of three shares gives for each box its own share, opened by its own passphrase and by no other', async () => {
  const { sets, text } = await fileOfThree()
  const shares = lockedSharesIn(text) ?? expect.fail('no file')
  expect(shares.map(({ spare }) => spare)).toEqual([0, 1, 2])
  for (const [index, { of, share, passphrase }] of sets.entries()) {
    const locked = shareForBox(shares, of.box) ?? expect.fail('no share of this box')
    expect([await unlockShare(locked, passphrase), locked.number, locked.spare]).toEqual([share, 2, index])
    for (const other of sets) if (other.passphrase !== passphrase) expect(await unlockShare(locked, other.passphrase)).toBeNull()
  }
})

test('of a box that none of its shares belongs to, a file says that it has none', async () => {
  const shares = lockedSharesIn((await fileOfThree()).text) ?? expect.fail('no file')
  expect(shareForBox(shares, OF.box)).toBeNull()
})

test('a share that was moved to the place of another set does not open: what is inside says of which box it is', async () => {
  const { sets, text } = await fileOfThree()
  const shares = lockedSharesIn(text) ?? expect.fail('no file')
  const moved = { ...(shares[0] as LockedShare), locked: shares[1]?.locked ?? '' }
  for (const { passphrase } of sets) expect(await unlockShare(moved, passphrase)).toBeNull()
})

test.each([
  ['a set is no set', (file: { sets: unknown[] }) => ({ ...file, sets: [...file.sets, 'x'] })],
  ['a set has a member too many', (file: { sets: object[] }) => ({ ...file, sets: file.sets.map((set) => ({ ...set, a: 1 })) })],
  ['two sets are of one box', (file: { sets: unknown[] }) => ({ ...file, sets: [file.sets[0], file.sets[0]] })],
  ['it has no set at all', (file: object) => ({ ...file, sets: [] })],
] as const)('a file of several shares is not taken when %s', async (_what, spoil) => {
  const file = JSON.parse((await fileOfThree()).text) as { sets: object[] }
  expect(lockedSharesIn(canonicalJson(file))).toHaveLength(3)
  expect(lockedSharesIn(canonicalJson(spoil(file)))).toBeNull()
})
