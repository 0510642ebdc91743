/** 试投 through its doors: held with own data, kept out of everything that counts, and destroyed by the freezing of the vote. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { RoundId } from '../../../src/kernel/ids.ts'
import { manifestIn } from '../../../src/voting/ballot/manifest.ts'
import { encodeMarks, type Mark } from '../../../src/voting/rule/marks.ts'
import { TERMS } from '../../../src/voting/session/readiness.ts'
import { freezeRound } from '../../../src/voting/session/round-actions.ts'
import { database, useDatabase } from '../../support/database.ts'
import { MASTER_KEY, ORIGIN, site, type Visitor } from '../../support/site.ts'
import { beginDrawing, sealedEnvelope } from '../../support/voter.ts'
import { callSession, draftRound, type Hall, hall, passSeconds, press, signInAtDesk, turnBoth } from './hall.ts'

useDatabase()

const CODE = 'hall23'
const MARKS: readonly Mark[] = ['for', 'unmarked', 'for', 'against', 'unmarked', 'unmarked']
const json = (value: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', origin: ORIGIN },
})

async function printSlips(at: Hall, session: string) {
  const office = await at.as('office-staff')
  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  return [...printed.document.querySelectorAll('.slip')].map((slip) => ({
    number: /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? '',
    digits: slip.querySelector('.slip-digits')?.textContent ?? '',
  }))
}

const draftRehearsal = async (at: Hall, session: string): Promise<string> => {
  const office = await at.as('office-staff')
  return (await office.submit(await office.get(session), {}, `${session}/rehearsal`)).path
}

const idOf = (address: string) => address.split('/').at(-1) as RoundId

async function castOn(at: Hall, deputy: Visitor, round: RoundId, marks: readonly Mark[]): Promise<() => Promise<number>> {
  const manifest = await manifestIn(await (await at.here.visitor().raw(`/cast/${round}/manifest`)).text())
  if (manifest === null) throw new Error('no manifest')
  const drawing = await beginDrawing(manifest)
  const answer = await deputy.raw(`/s/${CODE}/draw`, json({ round, blinded: drawing.blinded }))
  const { signature } = (await answer.json()) as { signature: string }
  const envelope = await sealedEnvelope(manifest, await drawing.finish(signature), encodeMarks(manifest.rule, marks))
  return async () => (await at.here.visitor().raw(`/cast/${round}`, json({ envelope }))).status
}

/** Up to the open box: one deputy draws and casts. */
async function hold(at: Hall, session: string): Promise<{ rehearsal: string; deputy: Visitor; slip: Record<string, string> }> {
  const [slip] = await printSlips(at, session)
  if (slip === undefined) throw new Error('no slip')
  const rehearsal = await draftRehearsal(at, session)
  await press(at, 'chair', `${rehearsal}/freeze`)
  const deputy = at.here.visitor()
  await deputy.post(`/s/${CODE}`, slip)
  await press(at, 'chair', `${rehearsal}/issue`)
  const cast = await castOn(at, deputy, idOf(rehearsal), MARKS)
  passSeconds(at.here, 10)
  await turnBoth(at, rehearsal, 'open')
  if ((await cast()) !== 200) throw new Error('not cast')
  await turnBoth(at, rehearsal, 'close')
  passSeconds(at.here, 10)
  await press(at, 'chief-scrutineer', `${rehearsal}/open-box`)
  return { rehearsal, deputy, slip }
}

const accountOf = async (at: Hall) => (await at.here.db.read.selectFrom('account').select('id').executeTakeFirstOrThrow()).id

async function begun() {
  const at = await hall(await site('demo'), { deputies: 9, candidates: 4, seats: 2 })
  return { at, session: await callSession(at, { code: CODE }) }
}

test('a rehearsal shows a sample of made-up candidates, on the console and on the wall, and no project of the year', async () => {
  const { at, session } = await begun()
  const { rehearsal } = await hold(at, session)
  const console_ = await (await at.as('chair')).get(rehearsal)
  const wall = await at.here.visitor().get(`/hall/${CODE}`)
  for (const page of [console_, wall]) {
    expect(page.text).toContain('不算数')
    expect(page.text).toContain('早餐：豆浆油条')
    expect(page.text).toContain('发出 1 张，收回 1 张，有效 1 张，无效 0 张。')
    for (const title of at.titles) expect(page.text).not.toContain(title)
  }
  const row = [...console_.document.querySelectorAll('tbody tr')].map((line) =>
    [...line.querySelectorAll('td')].map((td) => td.textContent),
  )
  expect(row.slice(0, 4)).toEqual([
    ['1', '早餐：豆浆油条', '1', '0', '0'],
    ['2', '早餐：奶茶果条', '0', '0', '1'],
    ['3', '午餐：羊肉面', '1', '0', '0'],
    ['4', '午餐：素馅饺子', '0', '1', '0'],
  ])
  expect(console_.document.querySelector('.rehearsal-banner')?.textContent).toContain('试投')
})

test('a rehearsal is neither counted nor announced, has no record, no receipts page and no report, and is no first round', async () => {
  const { at, session } = await begun()
  const { rehearsal } = await hold(at, session)
  const id = idOf(rehearsal)
  const counted = await press(at, 'chief-scrutineer', `${rehearsal}/count`)
  expect([counted.status, counted.text.includes('试投不计票')]).toEqual([409, true])
  const chair = await at.as('chair')
  for (const page of ['report', 'announce']) expect((await chair.get(`${rehearsal}/${page}`)).status).not.toBe(200)
  expect((await press(at, 'chair', `${rehearsal}/void`, { reason: 'procedure' })).status).toBe(409)
  for (const page of ['record.json', 'receipts', 'report', 'verify'])
    expect((await at.here.visitor().raw(`/votes/rounds/${id}/${page}`)).status).toBe(404)
  for (const table of ['round_total', 'count_report', 'decision', 'decision_item'] as const)
    expect(await at.here.db.read.selectFrom(table).selectAll().execute()).toEqual([])
  expect((await (await at.as('office-staff')).get(session)).text).toContain('新建票决')
  expect(await draftRound(at, session, { method: 'sealed' })).toContain('/rounds/')
})

test('who came to a rehearsal has not signed in to the session, and the phone asks for the slip again', async () => {
  const { at, session } = await begun()
  const [slip] = await printSlips(at, session)
  const rehearsal = await draftRehearsal(at, session)
  await press(at, 'chair', `${rehearsal}/freeze`)
  const deputy = at.here.visitor()
  expect((await deputy.get(`/s/${CODE}`)).text).toContain('在这里签到只进入试投')
  const waiting = await deputy.post(`/s/${CODE}`, slip ?? {})
  expect([waiting.path, waiting.text.includes('您还没有会议签到')]).toEqual([`/s/${CODE}/wait`, true])
  expect((await (await at.as('chair')).get(rehearsal)).text).toContain('实到1')
  expect(await at.here.db.read.selectFrom('attendance').selectAll().execute()).toEqual([])
  // The desk signs in to the session itself, at any time.
  await signInAtDesk(at, session, 2)
  expect(await at.here.db.read.selectFrom('attendance').selectAll().execute()).toHaveLength(2)
})

test('after the rehearsal a phone that only came to it is led back to the door, and signs in for the session with the same slip', async () => {
  const { at, session } = await begun()
  const { deputy, slip } = await hold(at, session)
  const led = await deputy.get(`/s/${CODE}/wait`)
  expect([led.path, led.text.includes('试投已经结束，您还没有会议签到')]).toEqual([`/s/${CODE}`, true])
  const waiting = await deputy.post(`/s/${CODE}`, slip)
  expect([waiting.path, waiting.text.includes('您已签到')]).toEqual([`/s/${CODE}/wait`, true])
  expect(await at.here.db.read.selectFrom('attendance').selectAll().execute()).toHaveLength(1)
})

test('a rehearsal that is still held stops the freezing, with a way to it; one that is over is said to be destroyed', async () => {
  const { at, session } = await begun()
  const rehearsal = await draftRehearsal(at, session)
  const real = await draftRound(at, session, { method: 'sealed' })
  await press(at, 'chair', `${rehearsal}/freeze`)
  const blocked = await press(at, 'chair', `${real}/freeze`)
  expect([blocked.status, blocked.text.includes('试投还没有结束')]).toEqual([409, true])
  const console_ = await (await at.as('chair')).get(real)
  expect([...console_.document.querySelectorAll('.readiness a')].map((link) => link.getAttribute('href'))).toContain(rehearsal)
  await press(at, 'chair', `${rehearsal}/end-rehearsal`)
  expect((await (await at.as('chair')).get(real)).text).not.toContain('试投还没有结束')
})

test('freezing the vote destroys everything of the rehearsal; only two numbers stay in the record of acts', async () => {
  const { at, session } = await begun()
  const { rehearsal } = await hold(at, session)
  const id = idOf(rehearsal)
  const real = await draftRound(at, session, { method: 'sealed' })
  expect((await (await at.as('chair')).get(real)).text).toContain('还有一次试投没有销毁')
  await signInAtDesk(at, session, 9)
  await press(at, 'chair', `${real}/freeze`)
  await nothingNames(id)
  const acts = await at.here.db.read
    .selectFrom('audit_event')
    .select('fields')
    .where('event', '=', 'rehearsal.destroyed')
    .execute()
  expect(acts.map(({ fields }) => JSON.parse(fields))).toEqual([{ round: id, issued: 1, returned: 1 }])
  for (const path of [`/cast/${id}`, `/cast/${id}/manifest`, `/cast/${id}/phase`])
    expect([path, (await at.here.visitor().raw(path)).status]).toEqual([path, 404])
  expect((await (await at.as('chair')).get(rehearsal)).status).toBe(404)
  const wall = await at.here.visitor().get(`/hall/${CODE}`)
  expect([wall.text.includes('早餐'), wall.text.includes('试投')]).toEqual([false, false])
})

test('when the freezing fails, the rehearsal stands as it stood', async () => {
  const { at, session } = await begun()
  const { rehearsal } = await hold(at, session)
  const real = await draftRound(at, session, { method: 'sealed' })
  const pages = () => Promise.reject(new Error('the page cannot be made'))
  const desk = { actor: await accountOf(at), bodyId: at.body.id }
  const freezing = freezeRound(at.here.db, { masterKey: MASTER_KEY, terms: TERMS.demo, pages }, desk, idOf(real))
  await expect(freezing).rejects.toThrow('the page cannot be made')
  expect((await (await at.as('chair')).get(rehearsal)).text).toContain('早餐：豆浆油条')
})

test('a rehearsal is held as often as one likes, and ended in the middle of it leaves nothing', async () => {
  const { at, session } = await begun()
  await hold(at, session)
  const second = await draftRehearsal(at, session)
  expect((await (await at.as('chair')).get(second)).text).toContain('第 2 次试投')
  const office = await at.as('office-staff')
  const twice = await office.post(`${session}/rehearsal`, { 'request-id': crypto.randomUUID() })
  expect(twice.status).not.toBe(200)
  await press(at, 'chair', `${second}/freeze`)
  await press(at, 'chair', `${second}/issue`)
  const ended = await press(at, 'chair', `${second}/end-rehearsal`)
  expect(ended.status).toBe(200)
  await nothingNames(idOf(second))
})

test('the database destroys nothing but rehearsals, and lets no rehearsal near a decision', async () => {
  const { at, session } = await begun()
  const real = await draftRound(at, session, { method: 'sealed' })
  const rehearsal = await draftRehearsal(at, session)
  const destroying = at.here.db.change((trx) => sql`select destroy_rehearsal(${idOf(real)})`.execute(trx))
  await expect(destroying).rejects.toThrow('only a rehearsal is destroyed')
  const { decision_id } = await at.here.db.read
    .selectFrom('round')
    .select('decision_id')
    .where('id', '=', idOf(real))
    .executeTakeFirstOrThrow()
  const joining = at.here.db.change((trx) =>
    trx.updateTable('round').set({ decision_id }).where('id', '=', idOf(rehearsal)).execute(),
  )
  await expect(joining).rejects.toThrow(/round_of_a_decision|round_numbered_once/)
  const counting = at.here.db.change((trx) =>
    trx.updateTable('round').set({ phase: 'counted' }).where('id', '=', idOf(rehearsal)).execute(),
  )
  await expect(counting).rejects.toThrow('rehearsal_decides_nothing')
})

/** Every column of every table that may hold the id of a round; the chain of acts names it with two numbers. */
async function nothingNames(id: RoundId): Promise<void> {
  const { asOwner } = await database()
  const left = await asOwner(async (owner) => {
    const columns = await sql<{ table_name: string; column_name: string }>`select c.table_name, c.column_name
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and (column_name like '%round_id' or table_name = 'round' and column_name = 'id')`.execute(
      owner,
    )
    const found: string[] = []
    for (const { table_name, column_name } of columns.rows) {
      const rows = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(table_name)} where ${sql.ref(column_name)} = ${id}`.execute(owner)
      if ((rows.rows[0]?.n ?? 0) > 0) found.push(table_name)
    }
    return [columns.rows.length > 10, found] as const
  })
  expect(left).toEqual([true, []])
}
