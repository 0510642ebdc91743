import { beforeAll, expect, test } from 'vitest'
import { manifestDigest } from '../../../src/voting/ballot/manifest.ts'
import { boxFacts, boxFileIn, boxFileText } from '../../../src/voting/scrutiny/box-file.ts'
import { numberOfShare, openWithShares } from '../../../src/voting/scrutiny/open-with-shares.ts'
import { makeSplitKey, type Share } from '../../../src/voting/scrutiny/shares.ts'
import { MARKS, workshop } from '../ballot/workshop.ts'
import { type SharedBox, sharedBox } from './shared-box.ts'

let box: SharedBox
let envelopes: string[]
beforeAll(async () => {
  box = await sharedBox()
  envelopes = [await box.cast(MARKS), await box.cast('............'), await box.cast(MARKS), await box.cast('+++')]
})

const held = (...numbers: number[]) => numbers.map((number) => box.shares[number - 1] as Share)

test('any two of the three scrutineers open the box, and all pairs find the same in it', async () => {
  const payloads = new Set<string>()
  for (const pair of [held(1, 2), held(1, 3), held(3, 2), held(1, 2, 3)]) {
    const opened = await openWithShares(box.file(envelopes), pair)
    if (!opened.ok) throw new Error(opened.refusal)
    expect([opened.valid, opened.voids]).toEqual([3, [{ reason: 'unreadable', ballots: 1 }]])
    payloads.add(opened.result.split('.')[1] ?? '')
  }
  expect(payloads.size).toBe(1)
})

test('one scrutineer opens nothing, also not with the same share twice', async () => {
  const missing = { ok: false, refusal: 'shares-missing', at: null }
  expect(await openWithShares(box.file(envelopes), held(2))).toEqual(missing)
  expect(await openWithShares(box.file(envelopes), held(2, 2))).toEqual(missing)
  expect(await openWithShares(box.file(envelopes), [])).toEqual(missing)
})

test('a wrong share is named, and nothing is opened', async () => {
  const foreign = (await makeSplitKey({ holders: 3, needed: 2 })).shares[0] as Share
  expect(await openWithShares(box.file(envelopes), [...held(1), foreign, ...held(3)])).toEqual({
    ok: false,
    refusal: 'share-foreign',
    at: 1,
  })
  expect(await numberOfShare(box.manifest, foreign)).toBeNull()
  expect(await numberOfShare(box.manifest, held(3)[0] as Share)).toBe(3)
})

test('a box whose key the platform keeps asks for no shares', async () => {
  const { text } = await workshop()
  expect(await openWithShares({ ...box.file(envelopes), manifest: text }, held(1, 2))).toMatchObject({
    refusal: 'box-without-shares',
  })
})

test('a manifest that was changed, or a foreign envelope in the box, stops everything', async () => {
  const file = box.file(envelopes)
  expect(await openWithShares({ ...file, manifest: box.text.slice(0, -4) }, held(1, 2))).toMatchObject({
    refusal: 'manifest-invalid',
  })
  const stranger = await (await sharedBox()).cast(MARKS)
  expect(await openWithShares(box.file([...envelopes, stranger]), held(1, 2))).toMatchObject({ refusal: 'envelope-foreign' })
})

test('the box file comes back from its text as it was, papers with it', async () => {
  const file = box.file(envelopes, { marks: [{ marks: MARKS, ballots: 2 }], spoiled: 1 })
  expect(boxFileIn(boxFileText(file))).toEqual(file)
  const facts = await boxFacts(file)
  expect(facts).toMatchObject({ manifestDigest: await manifestDigest(box.text), sealed: 4, papers: 3 })
})

test.each([
  ['half of it is missing', (good: string) => good.slice(0, good.length / 2)],
  ['it is a share', () => '{"form":"piaojue-key-share"}'],
  [
    'its papers are unsorted',
    (good: string) => good.replace('"marks":[]', '"marks":[{"ballots":1,"marks":"b"},{"ballots":1,"marks":"a"}]'),
  ],
  ['a paper counts for half a ballot', (good: string) => good.replace('"marks":[]', '"marks":[{"ballots":0.5,"marks":"a"}]')],
  ['papers are counted backwards', (good: string) => good.replace('"spoiled":0', '"spoiled":-1')],
])('a box file is not taken when %s', (_what, spoil) => {
  const spoiled = spoil(boxFileText(box.file([])))
  expect(spoiled).not.toBe(boxFileText(box.file([])))
  expect(boxFileIn(spoiled)).toBeNull()
})
