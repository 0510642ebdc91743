/** docs/verify.md is true: a page of Python and a JOSE library of other people come to the same answer. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/kernel/digest.ts'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { useFiles } from '../../cli/files.ts'
import { CAPPED, contest, LAW } from '../rule/hall.ts'
import { candidatesFor, congress, makeRecord } from './make.ts'
import { recordedVote } from './named.ts'

const SCRIPT = 'docs/examples/verify_record.py'
/** Debian's own Python has the package where another one stands before it in the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import jwcrypto'], { encoding: 'utf8' }).status === 0,
)

const files = useFiles()
const run = (record: unknown, ...taken: string[]) => {
  const file = files.write('record.json', typeof record === 'string' ? record : canonicalJson(record))
  const { status, stdout, stderr } = spawnSync(python ?? '', [SCRIPT, file, ...taken], { encoding: 'utf8' })
  return { status, failed: [...stdout.matchAll(/^\((\d)\) FAILED/gm)].map(([, step]) => step), out: stdout + stderr }
}

const name = `python3 with jwcrypto (Debian: python3-jwcrypto)${python ? '' : ' is not here: skipped'}`
describe.skipIf(python === undefined)(name, () => {
  let record: RoundRecord
  let tied: RoundRecord
  let paper: RoundRecord

  beforeAll(async () => {
    const by = await congress()
    const rule: VotingRule = { ...contest(CAPPED, 4, 2), publish: { ...LAW.publish, rows: true } }
    const candidates = candidatesFor(rule)
    const ballots = [...Array(6).fill('++-0'), '+.+-', '+++.', '...+']
    record = await makeRecord(by, { rule, candidates, ballots, spoiled: 1, entitled: 11, issued: 10 })
    const level = ['+.+.', '++..', '.++.'].flatMap((marks) => [marks, marks, marks])
    tied = await makeRecord(by, { rule, candidates, ballots: level, entitled: 9, issued: 9 })
    paper = await makeRecord(by, { rule, candidates, ballots, entitled: 11, issued: 10, method: 'hand-totals' })
  })

  test('a record with rows is recounted, with the digests of the hall and a receipt', () => {
    const [wall = '', box = ''] = [record.acts[0]?.digest ?? '', record.acts[3]?.digest ?? '']
    const { status, out } = run(record, wall, box, record.digests[2] ?? '')
    expect({ status, out }).toMatchObject({ status: 0 })
    expect(out).not.toContain('not checked')
    expect(out).toContain('the totals are the sum of the opened ballots')
  })

  test('a tie is no decision for either program, and a paper round has no signed manifest', () => {
    for (const one of [tied, paper]) expect(run(one)).toMatchObject({ status: 0, failed: [] })
    expect(tied.outcome.kind).toBe('runoff')
  })

  test('a recorded vote is counted again from its names, on paper and by devices; another name or mark is found', async () => {
    for (const mode of ['paper-ballot', 'voting-device'] as const) {
      const named = await recordedVote({ mode })
      const { status, out } = run(named)
      expect({ mode, status, out }).toMatchObject({ status: 0 })
      expect(out).toContain('the totals are the sum of the names')
      const [first, ...rest] = named.names ?? []
      expect(run({ ...named, names: [{ ...first, marks: '----' }, ...rest] }).failed).toEqual(['5', '5'])
      expect(run({ ...named, names: [{ ...first, name: '某人' }, ...rest] }).failed).toEqual(['5'])
    }
  })

  test.each<[string, string, (old: RoundRecord) => unknown]>([
    ['a candidate is renamed', '1', ({ frozen }) => ({ frozen: { ...frozen, candidates: [...frozen.candidates].reverse() } })],
    ['a figure is changed', '2', ({ acts }) => ({ acts: acts.map((act) => ({ ...act, present: act.present - 1 })) })],
    ['a digest is taken out', '4', ({ digests }) => ({ digests: digests.slice(1) })],
    ['a vote is added', '5', ({ totals }) => ({ totals: totals.map((item) => ({ ...item, for: item.for + 1 })) })],
    ['a row is changed', '5', ({ rows }) => ({ rows: rows?.map((row) => ({ ...row, marks: row.marks.replace('-', '+') })) })],
    ['the winners are exchanged', '6', ({ outcome }) => ({ outcome: { ...outcome, elected: [...outcome.elected].reverse() } })],
  ])('%s: found in step %s', (_what, step, change) => {
    const { status, failed } = run({ ...record, ...(change(record) as object) })
    expect(status).toBe(1)
    expect(failed).toContain(step)
  })

  test('a changed signature is refused by the library itself', () => {
    const text = recordText(record).replace(
      record.reports[0]?.text ?? '',
      (report) => `${report.slice(0, -8)}AAAAAAA${report.at(-1)}`,
    )
    expect(run(text).status).toBe(1)
  })

  test('a receipt that is not in the list, another digest on the wall or the paper', () => {
    expect(run(record, 'A'.repeat(43), 'A'.repeat(43), 'A'.repeat(43)).failed).toEqual(['1', '3', '4'])
  })
})
