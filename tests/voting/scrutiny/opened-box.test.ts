/** What the server takes back from the scrutineers, and everything that it must not take. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { sign } from '../../../src/voting/ballot/jws.ts'
import { manifestDigest } from '../../../src/voting/ballot/manifest.ts'
import { boxFacts } from '../../../src/voting/scrutiny/box-file.ts'
import { openWithShares } from '../../../src/voting/scrutiny/open-with-shares.ts'
import { type ClosedBox, checkResult } from '../../../src/voting/scrutiny/opened-box.ts'
import { type BoxFile, NO_PAPER, type PaperMarks } from '../../../src/voting/scrutiny/opening.ts'
import { ecPair, MARKS } from '../ballot/workshop.ts'
import { type SharedBox, sharedBox } from './shared-box.ts'

const BLANK = '............'
let box: SharedBox
let envelopes: string[]
beforeAll(async () => {
  box = await sharedBox()
  envelopes = [await box.cast(MARKS), await box.cast(BLANK), await box.cast(MARKS), await box.cast('+++')]
})

async function closedBox(file: BoxFile): Promise<ClosedBox> {
  const facts = await boxFacts(file)
  if (facts === null) throw new Error('no facts')
  return { ...facts, paper: file.paper }
}

async function resultOf(file: BoxFile): Promise<string> {
  const opened = await openWithShares(file, box.shares)
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.result
}

const verdict = async (text: string, closed: ClosedBox) => {
  const checked = await checkResult(text, closed)
  return checked.ok ? 'taken' : checked.refusal
}

/** A statement with the real key and other words in it: what k dishonest scrutineers, or a broken laptop, could bring. */
async function said(change: Readonly<Record<string, unknown>>, key = box.key): Promise<string> {
  const closed = await closedBox(box.file(envelopes))
  const payload = {
    round: box.manifest.round,
    manifest: await manifestDigest(box.text),
    box: closed.boxDigest,
    marks: [
      { marks: MARKS, ballots: 2 },
      { marks: BLANK, ballots: 1 },
    ],
    voids: [{ reason: 'unreadable', ballots: 1 }],
    ...change,
  }
  return sign('opened-box+jwt', await thumbprint(box.manifest.boxKey), payload, await signingKey(key))
}

test('the result of the box is taken, with the merged marks and voids in it', async () => {
  const file = box.file(envelopes)
  expect(await checkResult(`${await resultOf(file)}\n`, await closedBox(file))).toEqual({
    ok: true,
    opening: {
      marks: [
        { marks: MARKS, ballots: 2 },
        { marks: BLANK, ballots: 1 },
      ],
      voids: [{ reason: 'unreadable', ballots: 1 }],
      boxDigest: (await closedBox(file)).boxDigest,
    },
  })
  expect(await verdict(await said({}), await closedBox(file))).toBe('taken')
})

test('who does not hold the key of the box writes no result, whatever he knows', async () => {
  expect(await verdict(await said({}, ecPair()), await closedBox(box.file(envelopes)))).toBe('result-not-by-box-key')
})

test('a result of another round is not taken, nor one of another box of the same round', async () => {
  const other = await sharedBox()
  const foreign = await openWithShares(other.file([await other.cast(MARKS)]), other.shares)
  const closed = await closedBox(box.file(envelopes))
  expect(await verdict(foreign.ok ? foreign.result : '', closed)).toBe('result-of-another-round')
  expect(await verdict(await resultOf(box.file(envelopes.slice(1))), closed)).toBe('result-of-another-box')
})

test.each([
  ['a ballot is missing', { marks: [{ marks: MARKS, ballots: 2 }] }, 'result-count-differs'],
  ['a ballot was added', { voids: [{ reason: 'unreadable', ballots: 2 }] }, 'result-count-differs'],
  [
    'a mark stands there that the ballot does not have',
    { marks: [{ marks: 'x'.repeat(12), ballots: 3 }] },
    'result-marks-unknown',
  ],
  ['a sealed ballot has the mark of tellers', { marks: [{ marks: `?${'.'.repeat(11)}`, ballots: 3 }] }, 'result-marks-unknown'],
  ['marks are for fewer candidates', { marks: [{ marks: '+++', ballots: 3 }] }, 'result-marks-unknown'],
  [
    'rows are not sorted',
    {
      marks: [
        { marks: BLANK, ballots: 1 },
        { marks: MARKS, ballots: 2 },
      ],
    },
    'result-malformed',
  ],
  [
    'a row stands there twice',
    {
      marks: [
        { marks: MARKS, ballots: 1 },
        { marks: MARKS, ballots: 2 },
      ],
    },
    'result-malformed',
  ],
  ['a fourth reason for a void ballot appears', { voids: [{ reason: 'by-zhang', ballots: 1 }] }, 'result-malformed'],
  ['a number is below zero', { voids: [{ reason: 'unreadable', ballots: -1 }] }, 'result-malformed'],
  ['something else stands in it', { names: [] }, 'result-malformed'],
])('it is not taken when %s', async (_what, change, refusal) => {
  expect(await verdict(await said(change), await closedBox(box.file(envelopes)))).toBe(refusal)
})

test('papers must be merged into it: a result that lacks them is not taken', async () => {
  const paper: PaperMarks = {
    marks: [
      { marks: MARKS, ballots: 2 },
      { marks: `?${'.'.repeat(11)}`, ballots: 1 },
    ],
    spoiled: 1,
  }
  const file = box.file(envelopes, paper)
  const closed = await closedBox(file)
  expect(await verdict(await resultOf(file), closed)).toBe('taken')
  expect(await verdict(await resultOf(box.file(envelopes)), closed)).toBe('result-count-differs')
  const marks = [
    { marks: MARKS, ballots: 2 },
    { marks: BLANK, ballots: 5 },
  ]
  expect(await verdict(await said({ marks }), closed)).toBe('result-without-paper')
})

test('a result with a single sign changed is never taken', async () => {
  const file = box.file(envelopes)
  const [good, closed] = [await resultOf(file), await closedBox(file)]
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom('A', 'b', '7', '-', '.', ' ', ''), async (at, sign) => {
      const changed = good.slice(0, at) + sign + good.slice(at + 1)
      fc.pre(changed.trim() !== good)
      expect(await verdict(changed, closed)).not.toBe('taken')
    }),
    { numRuns: 60 },
  )
})

test('whatever lies in the box, electronic marks and voids add up to it, and the result is taken', async () => {
  const ballots = fc.array(fc.constantFrom(MARKS, BLANK, '+++', '0-0-0-0-0-0-'), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(ballots, fc.nat(3), async (all, spoiled) => {
      const file = box.file(await Promise.all(all.map(box.cast)), { ...NO_PAPER, spoiled })
      expect(await verdict(await resultOf(file), await closedBox(file))).toBe('taken')
    }),
    { numRuns: 10 },
  )
})
