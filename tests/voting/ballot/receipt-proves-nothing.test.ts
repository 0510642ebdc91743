/**
 * A deputy who is asked «show me how you voted» and shows all that an honest page leaves him: the receipt, beside everything published.
 * (A page that was changed could keep more; the protocol says so openly.)
 */
import { beforeAll, expect, test } from 'vitest'
import { type Digest, digestOfText } from '../../../src/kernel/digest.ts'
import { envelopeIn } from '../../../src/voting/ballot/envelope.ts'
import { thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { receiptKeyOf } from '../../../src/voting/ballot/manifest.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { type Receipt, receiptIn, writeReceipt } from '../../../src/voting/ballot/receipt.ts'
import { seal } from '../../../src/voting/ballot/sealed.ts'
import { NO_PAPER, type Opening, openBoxFile } from '../../../src/voting/scrutiny/opening.ts'
import { sealedEnvelope, signedPass } from '../../support/voter.ts'
import { type Workshop, workshop } from './workshop.ts'

const [YES, NO] = ['++++++++++..', '------------']
let shop: Workshop

beforeAll(async () => {
  shop = await workshop()
})

interface Shown {
  readonly receipt: Receipt | null
  /** What anybody may read of a box with his and one other ballot, once it is counted. */
  readonly list: readonly string[]
  readonly opened: Pick<Opening, 'marks' | 'voids'>
}

/** He votes the first, somebody else the second. */
async function shown(his: string, other: string): Promise<Shown> {
  const { manifest, passKey, text, boxPrivate } = shop
  const cast = async (marks: string) => sealedEnvelope(manifest, await signedPass(manifest, passKey), marks)
  const envelopes = [await cast(his), await cast(other)]
  const list = await Promise.all(envelopes.map((envelope) => digestOfText(envelopeIn(envelope)?.sealed ?? '')))
  const written = await writeReceipt(
    { round: manifest.round, ballot: list[0] as Digest }, // there are two
    { kid: await thumbprint(manifest.receiptKey), key: shop.bodySign },
  )
  const result = await openBoxFile({ manifest: text, envelopes, paper: NO_PAPER }, boxPrivate)
  if (!result.ok) return expect.fail(result.refusal)
  expect(result.opening.boxDigest).toBe(await boxDigest(list))
  const { marks, voids } = result.opening
  return {
    receipt: await receiptIn(written, manifest.round, await receiptKeyOf(manifest)),
    list: list.sort(),
    opened: { marks, voids },
  }
}

test('whether he voted so and another the other way, or the other way round: what is shown differs in nothing but random digests', async () => {
  const [agreed, opposed] = [await shown(YES, NO), await shown(NO, YES)]
  expect(agreed.opened).toEqual(opposed.opened)
  for (const { receipt, list } of [agreed, opposed]) {
    expect(Object.keys(receipt ?? {})).toEqual(['round', 'ballot'])
    expect(list).toContain(receipt?.ballot)
    expect(receipt?.ballot).toMatch(/^[\w-]{43}$/)
  }
})

test('who guesses the marks, and even knows the pass, cannot try the guess: the right one sealed anew has another digest', async () => {
  const { manifest, box } = shop
  const vote = { round: manifest.round, jkt: await digestOfText('his pass'), marks: YES }
  const sealed = () => seal(vote, manifest.boxKey, box.boxKid, box.plaintextBytes)
  const digests = await Promise.all(Array.from({ length: 50 }, async () => digestOfText(await sealed())))
  expect(new Set(digests).size).toBe(50)
})
