/** The verifier of a recorded vote: totals from the names where they are published, the signed word where they are not. */
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import type { NamedVote } from '../../../src/voting/rule/recorded.ts'
import { recordedVote } from './named.ts'

const said = async (record: unknown) => {
  const { ok, steps, fault } = await verifyRecord(canonicalJson(record))
  const last = steps.find(({ number }) => number === 5)?.checks.at(-1)
  return { ok, fault, totals: last === undefined ? null : `${last.code}.${last.status}` }
}
const failures = async (record: unknown) =>
  (await verifyRecord(canonicalJson(record))).steps.flatMap(({ number, checks }) =>
    checks.filter(({ status }) => status === 'failed').map(({ code, place }) => `${number} ${code} ${place}`),
  )

test.each(['paper-ballot', 'voting-device'] as const)(
  'by %s the totals are proved from the names, void lines among them',
  async (mode) => {
    const record = await recordedVote({ mode })
    expect(record.held.boxes[0]?.count?.voids['over-selected']).toBe(1)
    expect(await failures(record)).toEqual([])
    expect(await said(record)).toEqual({ ok: true, fault: null, totals: 'sum-of-names.proved' })
    expect(recordText(record)).toContain('代表1')
  },
)

test('where names are not published the list is the signed word, and the record has none', async () => {
  const record = await recordedVote({ mode: 'paper-ballot', rows: false })
  expect(await said(record)).toEqual({ ok: true, fault: null, totals: 'sum-of-names.signed-word' })
  expect(recordText(record)).not.toContain('代表1')
})

test('a recorded vote of before, told as totals, is the tellers’ word; a rule that publishes names needs them', async () => {
  const old = await recordedVote({ mode: 'paper-ballot', rows: false, signed: false })
  expect(await said(old)).toEqual({ ok: true, fault: null, totals: 'sum-by-tellers.signed-word' })
  expect(await failures(await recordedVote({ mode: 'paper-ballot', signed: false }))).toEqual(['5 sum-of-names names'])
})

type Change = (names: readonly NamedVote[]) => readonly unknown[]
const FORGED: readonly (readonly [string, Change])[] = [
  ['a mark is changed', ([first, ...rest]) => [{ ...first, marks: '+---' }, ...rest]],
  ['a name is changed', ([first, ...rest]) => [{ ...first, name: '某人' }, ...rest]],
  ['two votes are exchanged', ([a, b, c, ...rest]) => [a, { ...b, marks: c?.marks }, { ...c, marks: b?.marks }, ...rest]],
  ['somebody is left out', (names) => names.slice(1)],
  ['somebody stands there twice', (names) => [...names.slice(0, -1), names[0]]],
  ['one who was absent voted', (names) => [...names.slice(0, -1), { ...names.at(-1), marks: '++--' }]],
]

test.each(FORGED)('%s: it is found at the totals', async (_, change) => {
  const record = await recordedVote({ mode: 'paper-ballot' })
  expect(await failures({ ...record, names: change(record.names ?? []) })).toEqual(['5 sum-of-names names'])
})

test('names that were not to be published, or stand in the record of a secret vote, are found too', async () => {
  const sealed = await recordedVote({ mode: 'paper-ballot', rows: false })
  const { names } = await recordedVote({ mode: 'paper-ballot' })
  expect(await failures({ ...sealed, names })).toEqual(['5 sum-of-names names'])
  const secret: RoundRecord = { ...sealed, frozen: { ...sealed.frozen, rule: { ...sealed.frozen.rule, secrecy: 'secret' } } }
  expect(await failures(secret)).toContain('5 report-of-round reports.names')
})

test('a list of another shape is no record', async () => {
  const record = await recordedVote({ mode: 'paper-ballot' })
  const { fault } = await said({ ...record, names: [{ ...record.names?.[0], seat: 3 }] })
  expect(fault).toEqual({ place: 'names[0].seat', wanted: 'no-other-member' })
})
