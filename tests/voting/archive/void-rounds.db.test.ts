/** Void rounds are never opened; what was cast in them goes with the archive of the round that took their place. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { database, useDatabase } from '../../support/database.ts'
import { officer } from '../../support/people.ts'
import type { Page, Visitor } from '../../support/site.ts'
import { draftRound, enterPaperTwice, type Hall, passSeconds, press, totals, turnBoth } from '../session/hall.ts'
import { comeIn, idOf, prepared, votedAndClosed } from '../session/shared-round.ts'

useDatabase()

const PLATFORM = { method: 'sealed', custody: 'platform' }
const SEAL = { seal: '封2023-001', copies: '3', place: '区人大档案室二柜', keeper: '王秀兰', kept: '2099-12-31' }

/** Two cast of three who drew, and the round is declared void before its box is opened. */
async function voided() {
  const { at, session, round } = await prepared(PLATFORM)
  const deputies = await comeIn(at, session)
  await votedAndClosed(at, session, round, { deputies })
  await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  return { at, session, round, deputies }
}

async function repeated() {
  const { at, session, round, deputies } = await voided()
  const office = await at.as('office-staff')
  const again = (await office.submit(await office.get(round), {}, `${round}/repeat`)).path
  await votedAndClosed(at, session, again, { deputies })
  return { at, round, again }
}

async function announce(at: Hall, round: string): Promise<void> {
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`), {}, `${round}/announce`)
  passSeconds(at.here, 8 * 24 * 3600)
}

async function archive(
  at: Hall,
  round: string,
): Promise<{ readonly before: Page; readonly after: Page; readonly chief: Visitor }> {
  const [office, chief] = [await officer(at.here, 'office-staff', at.body), await officer(at.here, 'chief-scrutineer', at.body)]
  const page = `${round}/archive`
  const before = await office.submit(await office.get(page), SEAL, `${page}/sealing`)
  await office.submit(before, {}, `${page}/turn`)
  return { before, after: await chief.submit(await chief.get(page), {}, `${page}/turn`), chief }
}

const box = async (at: Hall) =>
  at.here.db.read.selectFrom('ballot_box').select(['round_id', 'jkt', 'sealed_digest', 'envelope', 'receipt']).execute()

async function everyTable(): Promise<string> {
  const { asOwner } = await database()
  return asOwner(async (owner) => {
    const names = await sql<{ name: string }>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`.execute(owner)
    const parts: string[] = []
    for (const { name } of names.rows)
      parts.push(JSON.stringify((await sql`select row_to_json(t)::text from ${sql.raw(name)} t`.execute(owner)).rows))
    return parts.join('\n')
  })
}

test('the archive takes the ballots of the void round along, and writes how many they were', async () => {
  const { at, round, again } = await repeated()
  await announce(at, again)
  const ofVoid = (await box(at)).filter((row) => row.round_id === idOf(round))
  expect(ofVoid).toHaveLength(2)

  const { before, after, chief } = await archive(at, again)
  expect(before.text).toContain('一并销毁：以前作废的 1 轮留下的票')
  expect(before.text).toContain('第 1 轮（作废）：信封和回执存根各 2 份，领票请求的摘要 3 份')
  expect([after.status, after.text.includes('已一并销毁')]).toEqual([200, true])

  expect(await box(at)).toEqual([])
  expect(await at.here.db.read.selectFrom('ballot_issue').select('request_digest').distinct().execute()).toEqual([
    { request_digest: null },
  ])
  expect(await at.here.db.read.selectFrom('archived_box').select('round_id').execute()).toEqual([{ round_id: idOf(again) }])
  const events = await at.here.db.read.selectFrom('audit_event').select(['event', 'fields']).execute()
  expect(events.filter(({ event }) => event === 'void-ballots.destroyed').map(({ fields }) => JSON.parse(fields))).toEqual([
    { round: idOf(round), envelopes: 2, requests: 3 },
  ])
  expect((await chief.get(`${again}/archive/record`)).text).toContain(
    '作废的第1轮没有开箱，留下的信封2份、回执存根2份、领票请求摘要3份',
  )
  const paper = (await chief.get(`${again}/papers/destruction`)).text
  expect(paper).toContain('作废的第1轮没有开箱，留下的信封2份、领票请求摘要3份，一并销毁')
  expect(paper).toMatch(/密封的电子票信封2份、回执存根2份、领票请求摘要3份，已经于.+从数据库中销毁/)

  // Nothing that survives holds what was cast: no pass, no envelope, no digest of one, in any table.
  const left = await everyTable()
  for (const { jkt, sealed_digest, envelope, receipt } of ofVoid)
    for (const gone of [jkt, sealed_digest, envelope, receipt]) expect(left).not.toContain(gone)
  // The search works: the list that was published at close is there.
  const [kept] = await at.here.db.read.selectFrom('archived_box').select('sealed_digests').execute()
  expect(left).toContain(kept?.sealed_digests.split('\n')[0])
  // Two whole votes: keys are made and ballots drawn and cast twice.
}, 120_000)

test('before the archive the void round is as it was, and no other round can be taken along', async () => {
  const { at, round, again } = await repeated()
  await announce(at, again)
  const { db } = await database()
  const destroy = (voids: readonly string[]) =>
    db.change(async (trx) => {
      await trx
        .insertInto('archived_box')
        .values({ round_id: idOf(again), sealed_digests: '' })
        .execute()
      await sql`select destroy_ballots(${idOf(again)}, ${`{${voids.join(',')}}`}::uuid[])`.execute(trx)
    })
  await expect(destroy([idOf(again)])).rejects.toThrow('only of void rounds')
  await expect(destroy([crypto.randomUUID()])).rejects.toThrow('only of void rounds')
  await expect(db.change((trx) => sql`select destroy_ballots(${idOf(round)}, '{}')`.execute(trx))).rejects.toThrow(
    'only of an announced round',
  )
  expect(await box(at)).toHaveLength(4)
})

test('a sealed round that was void, voted again on paper: the archive of the paper round destroys its ballots', async () => {
  const { at, session, round } = await voided()
  const onPaper = await draftRound(at, session)
  await press(at, 'chair', `${onPaper}/freeze`)
  await press(at, 'chair', `${onPaper}/issue`)
  await turnBoth(at, onPaper, 'open')
  await turnBoth(at, onPaper, 'close')
  await enterPaperTwice(at, onPaper, totals(4, 4, [4, 3, 1, 0]))
  await announce(at, onPaper)
  expect(await box(at)).toHaveLength(2)
  const { after, chief } = await archive(at, onPaper)
  expect(after.text).toContain('第 1 轮（作废）')
  expect(await box(at)).toEqual([])
  expect(await at.here.db.read.selectFrom('archived_box').selectAll().execute()).toEqual([])
  expect(round).not.toBe(onPaper)
  const sealing = (await chief.get(`${onPaper}/papers/sealing`)).text
  for (const recorded of [SEAL.seal, SEAL.place, SEAL.keeper, '保存到2099年12月31日']) expect(sealing).toContain(recorded)
  expect((await chief.get(`${onPaper}/papers/destruction`)).text).toContain(`封条号${SEAL.seal}，`)
})
