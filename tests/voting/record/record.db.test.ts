/** From rounds held through the pages: what their records hold, what they never hold, and that every edit by hand in the database is found. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../src/cli/verify.ts'
import type { Trx } from '../../../src/database/connect.ts'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { boxKey } from '../../../src/voting/ballot/keys.ts'
import { envelopesOf } from '../../../src/voting/ballot/store.ts'
import { verifyBox } from '../../../src/voting/record/box-step.ts'
import { recordOfRound } from '../../../src/voting/record/record-store.ts'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { NOTHING_TAKEN, type Taken, type Verification, verifyRecord } from '../../../src/voting/record/verify.ts'
import { boxFileText } from '../../../src/voting/scrutiny/box-file.ts'
import { NO_PAPER } from '../../../src/voting/scrutiny/opening.ts'
import { useFiles } from '../../cli/files.ts'
import { database, emptyDatabase } from '../../support/database.ts'
import { MASTER_KEY } from '../../support/site.ts'
import { ecPair } from '../ballot/workshop.ts'
import type { Edit } from './forge.ts'
import { type HandEdit, ROW_EDITS, RUNOFF_EDITS, SEALED_EDITS, SIGNED_ANEW } from './hand-edits.ts'
import { type HeldRound, holdOnPaper, holdSealed } from './hold.ts'

const files = useFiles()

/** As anybody gets it. */
async function published({ at, id }: HeldRound): Promise<RoundRecord> {
  const response = await at.here.visitor().raw(`/votes/rounds/${id}/record.json`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
  return JSON.parse(await response.text()) as RoundRecord
}

const takenIn = (record: RoundRecord, receipts: readonly string[] = []): Taken => ({
  manifest: record.acts.find(({ phase }) => phase === 'frozen')?.digest ?? null,
  box: record.acts.find(({ phase }) => phase === 'closed')?.digest ?? null,
  receipts,
})

const failures = ({ steps }: Verification) =>
  steps.flatMap(({ number, checks }) =>
    checks.filter(({ status }) => status === 'failed').map(({ place }) => `${number} ${place}`),
  )
const statuses = ({ steps }: Verification) => steps.map(({ status }) => status)

class Undo extends Error {}

/** The record as it would be after the edit; the database itself stays as it was. */
async function recordAfter({ at, id }: HeldRound, edit: Edit): Promise<string> {
  const { asOwner } = await database()
  let text = ''
  await asOwner((owner) =>
    owner.transaction().execute(async (trx: Trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await edit(trx, { id, bodyId: at.body.id })
      const record = await recordOfRound(trx, id)
      if (record === null) throw new Error('the round is no longer announced')
      text = recordText(record)
      throw new Undo()
    }),
  ).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return text
}

function everyEditIsFound(edits: readonly HandEdit[], held: () => HeldRound): void {
  test.each(edits)('%s: found', async (_what, found, edit) => {
    const text = await recordAfter(held(), edit)
    expect(failures(await verifyRecord(text))).toContain(found)
  })
}

describe('a round of sealed ballots with one paper among them', () => {
  let held: HeldRound
  beforeAll(async () => {
    await emptyDatabase()
    held = await holdSealed()
  })

  test('its record verifies, with the digests of the hall and every receipt', async () => {
    const record = await published(held)
    const result = await verifyRecord(recordText(record), takenIn(record, held.receipts))
    expect(failures(result)).toEqual([])
    expect(statuses(result)).toEqual(['proved', 'proved', 'signed-word', 'proved', 'proved', 'signed-word', 'proved'])
  })

  test('without anything from the hall the file says what it can, and what was not checked', async () => {
    const result = await verifyRecord(recordText(await published(held)))
    expect([result.ok, ...statuses(result)]).toEqual([
      true,
      'proved',
      'not-checked',
      'signed-word',
      'not-checked',
      'not-checked',
      'signed-word',
      'proved',
    ])
  })

  test('a receipt that is not in the list, another digest on the wall, another on the paper: each fails its own step', async () => {
    const text = recordText(await published(held))
    const other = 'A'.repeat(43)
    const failing = async (taken: Partial<Taken>) => failures(await verifyRecord(text, { ...NOTHING_TAKEN, ...taken }))
    expect(await failing({ receipts: [other] })).toEqual(['3 '])
    expect(await failing({ manifest: other })).toEqual(['1 '])
    expect(await failing({ box: other })).toEqual(['4 '])
  })

  test('it holds no name, no mandate, no account, no time of day, no envelope, and no reason by door', async () => {
    const record = await published(held)
    const everything = [record, ...record.reports.map(({ text }) => payload(text)), payload(record.frozen.manifest ?? '')]
    const text = everything.map((part) => JSON.stringify(part)).join('\n')
    const { read } = held.at.here.db
    const secrets = [
      ...(await read.selectFrom('person').select('name as secret').execute()),
      ...(await read.selectFrom('mandate').select('id as secret').execute()),
      ...(await read.selectFrom('account').select('id as secret').execute()),
      ...(await read.selectFrom('ballot_box').select('jkt as secret').execute()),
      ...(await read.selectFrom('ballot_box').select('envelope as secret').execute()),
      ...(await read.selectFrom('ballot_box').select('receipt as secret').execute()),
    ]
    expect(secrets.length).toBeGreaterThan(30)
    for (const { secret } of secrets) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/\d{2}:\d{2}/)
    expect(text).not.toMatch(/does-not-decrypt|not-ours|copied|"door"|"device"/)
    expect(record.rows).toBeNull()
    expect(record.digests).toEqual([...record.digests].sort())
    expect(Object.keys(record).sort()).toEqual(
      [
        ...['acts', 'before', 'body', 'decision', 'digests', 'format', 'frozen', 'held', 'heldOn', 'key'],
        ...['outcome', 'reports', 'round', 'rows', 'session', 'totals'],
      ].sort(),
    )
  })

  everyEditIsFound(SEALED_EDITS, () => held)

  test('with a paper among them the box is within the count, and the tellers stand for the rest', async () => {
    const { file, key } = await boxOf(held)
    const { status, checks } = await verifyBox(recordText(await published(held)), boxFileText(file), key)
    expect([status, checks.at(-1)?.facts]).toEqual(['signed-word', { paper: 1 }])
  })

  test.each(SIGNED_ANEW)('%s: found only with what people took from the hall', async (_what, found, edit) => {
    const before = await published(held)
    const text = await recordAfter(held, edit)
    expect(failures(await verifyRecord(text))).toEqual([])
    expect(failures(await verifyRecord(text, takenIn(before)))).toContain(found)
  })

  test('after all these edits the record is what it was', async () => {
    expect(failures(await verifyRecord(recordText(await published(held))))).toEqual([])
  })
})

describe('a round whose rule publishes the opened ballots', () => {
  let held: HeldRound
  beforeAll(async () => {
    await emptyDatabase()
    held = await holdSealed((rule) => ({ ...rule, publish: { ...rule.publish, rows: true } }), false)
  })

  test('anybody recounts it from the marks', async () => {
    const record = await published(held)
    expect(record.rows?.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(6)
    const result = await verifyRecord(recordText(record), takenIn(record, held.receipts))
    expect(statuses(result)).toEqual(Array(7).fill('proved'))
  })

  everyEditIsFound(ROW_EDITS, () => held)

  test('scrutineers with envelopes and key: exactly what was in the box, by the command', async () => {
    const { file, key } = await boxOf(held)
    const [record, box] = [recordText(await published(held)), boxFileText(file)]
    const args = [files.write('record.json', record), '--envelopes', files.write('box.json', box)]
    const { code, out } = await verify([...args, '--key', files.write('key.json', key)])
    expect([code, out.includes('打开 6 个信封重新相加，和签过字的计票一票不差。')]).toEqual([0, true])
    const other = await verify([...args, '--key', files.write('other.json', JSON.stringify(ecPair()))])
    expect([other.code, other.out.includes('这不是这个票箱的钥匙。')]).toEqual([1, true])
  })

  test.each<[string, string, (envelopes: string[]) => string[]]>([
    ['an envelope is missing', 'envelopes-listed', (envelopes) => envelopes.slice(1)],
    ['an envelope is there twice', 'envelopes-admitted', (envelopes) => [...envelopes, ...envelopes.slice(0, 1)]],
    ['an envelope is no envelope', 'envelopes-admitted', (envelopes) => [...envelopes, 'a.b.c']],
    ['there are no envelopes', 'envelopes-listed', () => []],
  ])('%s: found in step 7', async (_what, wrong, change) => {
    const { file, key } = await boxOf(held)
    const box = boxFileText({ ...file, envelopes: change([...file.envelopes]) })
    const { status, checks } = await verifyBox(recordText(await published(held)), box, key)
    expect(status).toBe('failed')
    expect(checks.filter((check) => check.status === 'failed').map(({ code }) => code)).toContain(wrong)
  })

  test('a box file that is none, and a key that is none, are failures and no exceptions', async () => {
    const [record, { file, key }] = [recordText(await published(held)), await boxOf(held)]
    const codes = async (...args: Parameters<typeof verifyBox>) => (await verifyBox(...args)).checks.map(({ code }) => code)
    for (const wrong of ['', '[]', '{"manifest":1}', boxFileText({ ...file, manifest: 'x' })])
      expect(await codes(record, wrong, key)).toEqual(['box-file'])
    for (const wrong of ['', '{}', key.replace('"d":"', '"d":"A')])
      expect(await codes(record, boxFileText(file), wrong)).toEqual(['box-key'])
  })
})

describe('rounds on paper: a tie and its run-off', () => {
  let held: { readonly first: HeldRound; readonly runoff: HeldRound }
  beforeAll(async () => {
    await emptyDatabase()
    held = await holdOnPaper()
  })

  test('both records verify; of receipts and a box they say that there are none', async () => {
    for (const one of [held.first, held.runoff]) {
      const record = await published(one)
      const result = await verifyRecord(recordText(record), takenIn(record))
      expect(failures(result)).toEqual([])
      const [, wall, , receipts, box, totals] = result.steps.map(({ checks }) => checks.at(-1)?.code)
      expect([wall, receipts, box, totals]).toEqual(['wall', 'receipts-of-paper', 'box-of-paper', 'sum-by-tellers'])
    }
  })

  test('the record of the run-off carries the first round, without which its outcome could not be followed', async () => {
    const [first, runoff] = [await published(held.first), await published(held.runoff)]
    expect([first.decision, first.before, runoff.before.length]).toEqual([null, [], 1])
    expect(runoff.decision?.map(({ chosen }) => chosen)).toEqual([true, false, true, false])
  })

  everyEditIsFound(RUNOFF_EDITS, () => held.runoff)

  // The last one: it leaves the round as no act would.
  test('before the announcement and of a void round there is no record; a rehearsal cannot come so far', async () => {
    const { first } = held
    const { asOwner } = await database()
    const status = async (id: RoundId) => (await first.at.here.visitor().raw(`/votes/rounds/${id}/record.json`)).status
    expect(await status(first.id)).toBe(200)
    for (const change of ["phase = 'counted'", "phase = 'void'"]) {
      await asOwner(async (owner) => {
        await sql`alter table round disable trigger round_frozen`.execute(owner)
        await sql`update round set ${sql.raw(change)} where id = ${first.id}`.execute(owner)
        await sql`alter table round enable trigger round_frozen`.execute(owner)
      })
      expect([change, await status(first.id)]).toEqual([change, 404])
    }
    const asRehearsal = asOwner(async (owner) => {
      await sql`alter table round disable trigger round_frozen`.execute(owner)
      try {
        await sql`update round set phase = 'announced', kind = 'rehearsal' where id = ${first.id}`.execute(owner)
      } finally {
        await sql`alter table round enable trigger round_frozen`.execute(owner)
      }
    })
    await expect(asRehearsal).rejects.toThrow(/rehearsal_decides_nothing|round_of_a_decision/)
  })
})

/** What scrutineers carry home: the box as they received it, and its key. */
async function boxOf({ at, id }: HeldRound) {
  const { read } = at.here.db
  const { manifest } = await read.selectFrom('round').select('manifest').where('id', '=', id).executeTakeFirstOrThrow()
  const envelopes = await envelopesOf(read, id)
  return {
    file: { manifest: manifest ?? '', envelopes, paper: NO_PAPER },
    key: JSON.stringify(await boxKey(read, MASTER_KEY, id)),
  }
}

const payload = (text: string): unknown => JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString())
