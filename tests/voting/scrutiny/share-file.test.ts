import { CompactEncrypt, compactDecrypt } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { newPassphrase } from '../../../src/voting/scrutiny/passphrase.ts'
import { lockShare, type ShareFile, shareFileIn, unlockShare } from '../../../src/voting/scrutiny/share-file.ts'
import { makeSplitKey, type Share } from '../../../src/voting/scrutiny/shares.ts'

const PASSPHRASE = newPassphrase()
const OF = { round: crypto.randomUUID(), box: 'b'.repeat(43), number: 2, holders: 3, needed: 2 }

let share: Share
let text: string
let file: ShareFile

beforeAll(async () => {
  share = (await makeSplitKey(OF)).shares[1] as Share
  text = await lockShare(OF, share, PASSPHRASE)
  file = shareFileIn(text) as ShareFile
})

test('the file opens with its passphrase, however the spaces are typed, and with no other', async () => {
  expect(await unlockShare(file, PASSPHRASE)).toBe(share)
  expect(await unlockShare(file, PASSPHRASE.replaceAll(' ', ''))).toBe(share)
  expect(await unlockShare(file, newPassphrase())).toBeNull()
  expect(await unlockShare(file, '')).toBeNull()
})

test('neither the share nor the passphrase can be read in the file', () => {
  for (const secret of [share, PASSPHRASE, PASSPHRASE.replaceAll(' ', '')]) expect(text).not.toContain(secret)
  expect(Object.keys(file).sort()).toEqual(['box', 'holders', 'locked', 'needed', 'number', 'round'])
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
  const again = shareFileIn(await lockShare(OF, share, PASSPHRASE))
  expect(again?.locked.split('.')[1]).not.toBe(file.locked.split('.')[1])
})

test.each([
  ['half of it is missing', (good: string) => good.slice(0, good.length / 2)],
  ['it is something else', () => 'PK\u0003\u0004 a picture'],
  ['it is empty', () => ''],
  ['a member is missing', (good: string) => good.replace(/"number":2,/, '')],
  ['a member was added', (good: string) => good.replace('{', '{"a":1,')],
  ['its number is a word', (good: string) => good.replace('"number":2', '"number":"2"')],
])('a file is not taken when %s', (_what, spoil) => {
  expect(shareFileIn(spoil(text))).toBeNull()
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
