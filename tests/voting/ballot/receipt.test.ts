import { compactVerify, importJWK } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { type Digest, digestOfText } from '../../../src/kernel/digest.ts'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { receiptKeyOf } from '../../../src/voting/ballot/manifest.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { receiptIn, receiptLabel, writeReceipt } from '../../../src/voting/ballot/receipt.ts'
import { ecPair, type Workshop, withSegment, workshop } from './workshop.ts'

let shop: Workshop
let ballot: Digest
let receipt: string

beforeAll(async () => {
  shop = await workshop()
  ballot = await digestOfText('sealed')
  const by = { kid: await thumbprint(shop.manifest.receiptKey), key: shop.bodySign }
  receipt = await writeReceipt({ round: shop.manifest.round, ballot }, by)
})

const readBack = async (text: string, round = shop.manifest.round) => receiptIn(text, round, await receiptKeyOf(shop.manifest))

test('a receipt holds the whole digest of the sealed ballot and the round, and nothing else', async () => {
  const { payload } = await compactVerify(receipt, await importJWK({ ...shop.manifest.receiptKey }, 'ES256'))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ ballot, round: shop.manifest.round })
  expect(await readBack(receipt)).toEqual({ ballot, round: shop.manifest.round })
})

test('a receipt of another round is no receipt of this one', async () => {
  expect(await readBack(receipt, newId<RoundId>())).toBeNull()
})

test('a receipt that the body did not sign is none', async () => {
  const pair = ecPair()
  const forged = await writeReceipt(
    { round: shop.manifest.round, ballot },
    { kid: await thumbprint(shop.manifest.receiptKey), key: await signingKey(pair) },
  )
  expect(await readBack(forged)).toBeNull()
})

test('a receipt with a changed signature is none', async () => {
  expect(await readBack(withSegment(receipt, 2, (part) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1)))).toBeNull()
})

test('the label is eight digits in two groups, the same for the same ballot', () => {
  expect(receiptLabel(ballot)).toMatch(/^\d{4} \d{4}$/)
  expect(receiptLabel(ballot)).toBe(receiptLabel(ballot))
})

test('the digest of the box does not depend on the order in which ballots came', async () => {
  const digests = [ballot, await digestOfText('other'), await digestOfText('third')]
  expect(await boxDigest([...digests].reverse())).toBe(await boxDigest(digests))
  expect(await boxDigest(digests.slice(1))).not.toBe(await boxDigest(digests))
})
