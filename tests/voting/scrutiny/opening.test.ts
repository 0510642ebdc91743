import { beforeAll, expect, test } from 'vitest'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { envelopeIn, writeEnvelope } from '../../../src/voting/ballot/envelope.ts'
import { thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { seal, type Vote } from '../../../src/voting/ballot/sealed.ts'
import { NO_PAPER, type Opening, openBoxFile, type PaperMarks } from '../../../src/voting/scrutiny/opening.ts'
import { type Pass, sealedEnvelope, signedPass } from '../../support/voter.ts'
import { ecPair, MARKS, type Workshop, withSegment, workshop } from '../ballot/workshop.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await workshop()
})

const pass = () => signedPass(shop.manifest, shop.passKey)
const cast = async (marks: string) => sealedEnvelope(shop.manifest, await pass(), marks)
const sealedOf = (envelope: string) => envelopeIn(envelope)?.sealed ?? ''

async function opened(envelopes: readonly string[], paper: PaperMarks = NO_PAPER): Promise<Opening> {
  const result = await openBoxFile({ manifest: shop.text, envelopes, paper }, shop.boxPrivate)
  if (!result.ok) throw new Error(result.refusal)
  return result.opening
}

const refusal = async (envelopes: readonly string[], manifest = shop.text, key = shop.boxPrivate) => {
  const result = await openBoxFile({ manifest, envelopes, paper: NO_PAPER }, key)
  return result.ok ? 'opened' : result.refusal
}

/** An envelope around any sealed text, signed by a real pass. */
const around = (sealed: string, by: Pass) => writeEnvelope({ round: shop.manifest.round, pass: by.text, sealed }, by.jkt, by.key)
const sealVote = async (vote: Vote) =>
  seal(vote, shop.manifest.boxKey, await thumbprint(shop.manifest.boxKey), shop.manifest.plaintextBytes)

test('equal ballots are merged and sorted, so nobody sees which envelope a row came from', async () => {
  const all = [await cast(MARKS), await cast('............'), await cast(MARKS)]
  const forwards = await opened(all)
  expect(forwards.marks).toEqual([
    { marks: MARKS, ballots: 2 },
    { marks: '............', ballots: 1 },
  ])
  expect(await opened([...all].reverse())).toEqual(forwards)
})

test('papers are merged before anything is shown: no mark and no void reason tells the door it came through', async () => {
  const paper = { marks: [{ marks: MARKS, ballots: 4 }], spoiled: 2 }
  const { marks, voids } = await opened([await cast(MARKS), await cast('+++')], paper)
  expect(marks).toEqual([{ marks: MARKS, ballots: 5 }])
  expect(voids).toEqual([{ reason: 'unreadable', ballots: 3 }])
})

test('the opening names the digest of the box, to be compared with the paper', async () => {
  const all = [await cast(MARKS), await cast(MARKS)]
  const digests = await Promise.all(all.map((envelope) => digestOfText(sealedOf(envelope))))
  expect((await opened(all)).boxDigest).toBe(await boxDigest(digests))
})

test('an empty box opens to nothing', async () => {
  expect(await opened([])).toMatchObject({ marks: [], voids: [] })
})

test('a sealed vote copied out of another envelope is void, and its content is not told', async () => {
  const victim = await cast(MARKS)
  const copy = await around(sealedOf(victim), await pass())
  // The box itself refuses the same sealed text twice; here the copy is all there is.
  expect(await opened([copy])).toMatchObject({ marks: [], voids: [{ reason: 'copied', ballots: 1 }] })
})

test('a vote that was sealed for another round is void', async () => {
  const own = await pass()
  const elsewhere = await sealVote({ round: crypto.randomUUID(), jkt: own.jkt, marks: MARKS })
  expect((await opened([await around(elsewhere, own)])).voids).toEqual([{ reason: 'copied', ballots: 1 }])
})

test.each([
  ['marks for fewer candidates', '+++'],
  ['a mark that the rule does not know', '+++++++++++x'],
  ['the mark that only tellers write', '+++++++++++?'],
])('a ballot with %s is void', async (_what, marks) => {
  expect(await opened([await cast(marks)])).toMatchObject({ marks: [], voids: [{ reason: 'unreadable', ballots: 1 }] })
})

test('a ballot that does not decrypt is void, and counted', async () => {
  const own = await pass()
  const honest = await sealVote({ round: shop.manifest.round, jkt: own.jkt, marks: MARKS })
  const spoiled = withSegment(honest, 3, (part) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1))
  expect((await opened([await around(spoiled, own)])).voids).toEqual([{ reason: 'does-not-decrypt', ballots: 1 }])
})

test('electronic marks and voids add up to the ballots in the box', async () => {
  const { marks, voids } = await opened([await cast(MARKS), await cast('+++'), await cast('............')])
  const sum = [...marks, ...voids].reduce((all, { ballots }) => all + ballots, 0)
  expect(sum).toBe(3)
})

test('a box into which an envelope without a valid pass was put is not opened at all', async () => {
  const stranger = await signedPass(shop.manifest, (await workshop()).passKey)
  const forged = { ...stranger, text: withSegment(stranger.text, 2, () => Buffer.alloc(384, 7).toString('base64url')) }
  expect(await refusal([await cast(MARKS), await sealedEnvelope(shop.manifest, forged, MARKS)])).toBe('envelope-foreign')
})

test('a box with two envelopes under one pass is not opened at all', async () => {
  const twice = await pass()
  expect(
    await refusal([await sealedEnvelope(shop.manifest, twice, MARKS), await sealedEnvelope(shop.manifest, twice, MARKS)]),
  ).toBe('envelope-twice')
})

test('a box in which one sealed ballot lies twice is not opened at all', async () => {
  const victim = await cast(MARKS)
  expect(await refusal([victim, await around(sealedOf(victim), await pass())])).toBe('envelope-twice')
})

test('the key of another box opens nothing', async () => {
  expect(await refusal([await cast(MARKS)], shop.text, ecPair())).toBe('key-of-another-box')
})

test('a box file with a changed manifest is not opened', async () => {
  expect(await refusal([], shop.text.slice(0, -4))).toBe('manifest-invalid')
})
