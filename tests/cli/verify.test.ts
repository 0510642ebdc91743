/** `piaojue verify` and the library: what they say, and how they end. */
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../scripts/build.mjs'
import { verify } from '../../src/cli/verify.ts'
import { canonicalJson } from '../../src/kernel/digest.ts'
import { SAID, type Said } from '../../src/voting/record/checks.ts'
import { type RoundRecord, recordText } from '../../src/voting/record/round-record.ts'
import type { Verification, verifyRecord } from '../../src/voting/record/verify.ts'
import { type Text, texts } from '../../views/text/index.ts'
import { candidatesFor, congress, makeRecord } from '../voting/record/make.ts'
import { contest, LAW } from '../voting/rule/hall.ts'
import { useFiles } from './files.ts'

const files = useFiles()
let record: RoundRecord
let file: string
let wall: string
let box: string

beforeAll(async () => {
  const rule = { ...contest(LAW, 3, 1), publish: { ...LAW.publish, rows: true } }
  const ballots = [...Array(7).fill('+-0'), '.+-']
  record = await makeRecord(await congress(), { rule, candidates: candidatesFor(rule), ballots, entitled: 9, issued: 8 })
  file = files.write('record.json', recordText(record))
  wall = record.acts[0]?.digest ?? ''
  box = record.acts[3]?.digest ?? ''
})

const edited = (change: object) => files.write('edited.json', canonicalJson({ ...record, ...change }))

test('everything taken from the hall: every step is proved, and the command ends with 0', async () => {
  const receipts = record.digests.flatMap((receipt) => ['--receipt', receipt])
  const { code, out, err } = await verify([file, '--manifest', wall, '--box', box, ...receipts])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('全部核对，都对得上')
  expect(out.match(/\[已证明\]/g)).toHaveLength(7)
  expect(out).toContain('本次票箱钥匙由平台保管')
})

test('nothing from the hall: it ends with 0 and says what it did not check, and what to compare', async () => {
  const { code, out } = await verify([file, '--language', 'en'])
  expect(code).toBe(0)
  expect(out).toContain('Nothing was found that does not agree')
  expect(out.match(/\[Not checked\]/g)).toHaveLength(3)
  expect(out).toContain(`has the digest ${wall}`)
  expect(out).toContain('That nobody was watched, paid or forced.')
})

test('a digest that begins with a dash is a digest, not an option', async () => {
  const { code, out } = await verify([file, '--receipt', `-${'A'.repeat(42)}`, '--language', 'en'])
  expect(code).toBe(1)
  expect(out).toContain('Receipt -AAAAAAA… is not in the published list.')
})

test('an edited file: it ends with 1 and names the place', async () => {
  const totals = record.totals.map((item) => ({ ...item, against: item.against + 1 }))
  const { code, out } = await verify([edited({ totals }), '--language', 'en'])
  expect(code).toBe(1)
  expect(out).toContain('The votes of a project on the result page are not the signed ones. Place: totals[0].against')
  expect(out).toContain('Something does not agree')
})

test('a file that is no record: it ends with 1 and names the place', async () => {
  const { code, out } = await verify([edited({ heldOn: 5 })])
  expect(code).toBe(1)
  expect(out).toContain('这不是一份完整的公开记录：这里应当是文字。 位置：heldOn')
})

test('for programs: the same steps as JSON', async () => {
  const { code, out } = await verify([file, '--json', '--box', 'A'.repeat(43)])
  const said = JSON.parse(out) as Verification
  expect([code, said.ok]).toEqual([1, false])
  expect(said.steps.map(({ number, status }) => [number, status])).toEqual([
    [0, 'proved'],
    [1, 'not-checked'],
    [2, 'proved'],
    [3, 'not-checked'],
    [4, 'failed'],
    [5, 'proved'],
    [6, 'proved'],
  ])
})

test.each([
  ['no file', []],
  ['a digest that is none', ['FILE', '--manifest', '1234 5678']],
  ['eight digits instead of a receipt', ['FILE', '--receipt', '12345678']],
  ['an option that does not exist', ['FILE', '--quick']],
  ['envelopes without a key', ['FILE', '--envelopes', 'FILE']],
  ['a language that nobody wrote', ['FILE', '--language', 'fr']],
])('asked wrongly (%s): it ends with 2 and says how to ask', async (_what, args) => {
  const { code, err } = await verify(args.map((arg) => (arg === 'FILE' ? file : arg)))
  expect(code).toBe(2)
  expect(err).toContain('piaojue verify FILE')
})

test('a file that is not there: it ends with 1', async () => {
  expect(await verify(['/nowhere/record.json'])).toMatchObject({ code: 1, err: '/nowhere/record.json: cannot be read\n' })
})

describe('words', () => {
  test('every answer that a check can give has a sentence in both languages, and no sentence is left over', () => {
    for (const { verify: words } of Object.values(texts) as Text[])
      expect(Object.keys(words.says).sort()).toEqual(([...SAID] as Said[]).sort())
  })
})

test('the library that the build makes says the same', async () => {
  await buildServer()
  const built = (await import(pathToFileURL('dist/verify-record.js').href)) as { verifyRecord: typeof verifyRecord }
  const { ok, steps } = await built.verifyRecord(recordText(record), { manifest: wall, box, receipts: [] })
  expect([ok, ...steps.map(({ status }) => status)]).toEqual([
    true,
    'proved',
    'proved',
    'proved',
    'not-checked',
    'proved',
    'proved',
    'proved',
  ])
})
