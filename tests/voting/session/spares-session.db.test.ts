/** Spare key sets through the pages: made in the ceremony of the first vote, used by a run-off or a repeated round, and gone with the last key. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Mark } from '../../../src/voting/rule/marks.ts'
import { joinedKey, makeSplitKey, type SplitKey, shareDigest } from '../../../src/voting/scrutiny/shares.ts'
import { database, useDatabase } from '../../support/database.ts'
import { officer } from '../../support/people.ts'
import type { Page } from '../../support/site.ts'
import { type Hall, passSeconds, press } from './hall.ts'
import {
  ceremonyFields,
  holdCeremony,
  idOf,
  manifestOf,
  prepared,
  resultWith,
  SHARED,
  upload,
  votedAndClosed,
} from './shared-round.ts'

useDatabase()

const HOLDING = { holders: 3, needed: 2 }
const TIED = { ...SHARED, choice: 'law-default-contested' }
const TIE: readonly Mark[] = ['for', 'for', 'for', 'against']

interface Made extends SplitKey {
  readonly spares: readonly SplitKey[]
}

const spareField = async ({ boxKey, shares }: SplitKey) =>
  [boxKey.x, boxKey.y, ...(await Promise.all(shares.map(shareDigest)))].join(' ')

/** What the page sends when two spare sets were made along. */
async function withSpares(at: Hall, round: string, first = '1', holding = HOLDING): Promise<{ made: Made; page: Page }> {
  const own = await makeSplitKey(HOLDING)
  const spares = [await makeSplitKey(holding), await makeSplitKey(holding)]
  const fields = { ...(await ceremonyFields(own)), spares: (await Promise.all(spares.map(spareField))).join(';'), first }
  return { made: { ...own, spares }, page: await press(at, 'chair', `${round}/keys`, fields) }
}

async function keysMade(at: Hall, round: string): Promise<Made> {
  const { made, page } = await withSpares(at, round)
  if (page.status !== 200) throw new Error(`no ceremony: ${page.status} ${page.text}`)
  return made
}

/** To the address of the run-off that a tie leads to. */
async function toRunoff(at: Hall, session: string, round: string, made: SplitKey): Promise<string> {
  await votedAndClosed(at, session, round, { ballots: [TIE, TIE, TIE] })
  await upload(at, round, await resultWith(at, round, made))
  await press(at, 'chief-scrutineer', `${round}/count`)
  return (await press(at, 'chair', `${round}/announce`)).path
}

const spares = async (at: Hall) =>
  at.here.db.read.selectFrom('spare_ceremony').select(['ordinal', 'used_by', 'destroyed_at']).orderBy('ordinal').execute()
const events = async (at: Hall) =>
  (await at.here.db.read.selectFrom('audit_event').select(['event', 'fields']).execute()).map(({ event, fields }) => ({
    event,
    fields: JSON.parse(fields) as Record<string, unknown>,
  }))

test('two spare sets made in the ceremony are kept by public key and digests; of shares and private halves nothing', async () => {
  const { at, round } = await prepared()
  const made = await keysMade(at, round)
  expect(await spares(at)).toEqual([
    { ordinal: 1, used_by: null, destroyed_at: null },
    { ordinal: 2, used_by: null, destroyed_at: null },
  ])
  const console = await (await at.as('chair')).get(round)
  expect(console.text).toContain('备用一、备用二还没有用')
  expect(await events(at)).toContainEqual(
    expect.objectContaining({ event: 'keys.made-with-spares', fields: expect.objectContaining({ spares: 2 }) }),
  )
  const all = JSON.stringify([
    await at.here.db.read.selectFrom('spare_ceremony').selectAll().execute(),
    await at.here.db.read.selectFrom('key_ceremony').selectAll().execute(),
  ])
  for (const { boxKey, shares } of [made, ...made.spares]) {
    const d = (await joinedKey(boxKey, shares))?.d ?? 'missing'
    for (const secret of [d, ...shares]) expect(all).not.toContain(secret)
    expect(all).toContain(await shareDigest(shares[0] as (typeof shares)[0]))
  }
})

test('the run-off takes a spare set with a press: its manifest names that key, and no other round can take it', async () => {
  const { at, session, round } = await prepared(TIED)
  const made = await keysMade(at, round)
  const next = await toRunoff(at, session, round, made)
  const chair = await at.as('chair')
  expect((await chair.get(next)).text).toContain('票箱钥匙还没有做')
  const keys = await chair.get(`${next}/keys`)
  expect([keys.text.includes('使用备用钥匙一'), keys.text.includes('使用备用钥匙二')]).toEqual([true, true])
  // The spares are there: no third and fourth unless somebody asks for them.
  expect(keys.document.querySelector('[data-part="spares"]')?.hasAttribute('checked')).toBe(false)

  const used = await press(at, 'chair', `${next}/keys/spares/1`)
  expect([used.status, used.path, used.text.includes('起用备用钥匙一')]).toEqual([200, next, true])
  const second = await press(at, 'chair', `${next}/keys/spares/2`)
  expect([second.status, second.text.includes('已经用了一套备用钥匙')]).toEqual([409, true])
  expect((await press(at, 'chair', `${next}/freeze`)).status).toBe(200)
  const { boxKey, custody } = await manifestOf(at, next)
  expect(boxKey).toEqual(made.spares[0]?.boxKey)
  expect(custody).toEqual({
    kind: 'k-of-n',
    needed: 2,
    shares: await Promise.all((made.spares[0]?.shares ?? []).map(shareDigest)),
  })
  expect((await spares(at)).map(({ used_by }) => used_by)).toEqual([idOf(next), null])

  await press(at, 'chair', `${next}/void`, { reason: 'procedure' })
  const office = await at.as('office-staff')
  const again = await office.submit(await office.get(next), {}, `${next}/repeat`)
  const offered = (await chair.get(`${again.path}/keys`)).text
  expect([offered.includes('使用备用钥匙一'), offered.includes('使用备用钥匙二')]).toEqual([false, true])
  const spent = await press(at, 'chair', `${again.path}/keys/spares/1`)
  expect([spent.status, spent.text.includes('已经用过')]).toEqual([409, true])
  expect((await press(at, 'chair', `${again.path}/keys/spares/2`)).status).toBe(200)
})

test('a repeated round takes a spare set, or a ceremony is held all the same; the set is spent either way', async () => {
  const { at, round } = await prepared()
  await keysMade(at, round)
  await press(at, 'chair', `${round}/void`, { reason: 'drafted-wrongly' })
  const office = await at.as('office-staff')
  const again = (await office.submit(await office.get(round), {}, `${round}/repeat`)).path
  expect((await press(at, 'chair', `${again}/keys/spares/1`)).status).toBe(200)
  const own = await holdCeremony(at, again)
  const console = (await (await at.as('chair')).get(again)).text
  expect([console.includes('起用备用钥匙一'), console.includes('份额在监票人手里')]).toEqual([false, true])
  await press(at, 'chair', `${again}/freeze`)
  expect((await manifestOf(at, again)).boxKey).toEqual(own.boxKey)
  expect((await spares(at))[0]?.used_by).toBe(idOf(again))
})

test('the round whose ceremony made them does not use them, and a ceremony that is held again makes them anew', async () => {
  const { at, round } = await prepared()
  await keysMade(at, round)
  expect((await press(at, 'chair', `${round}/keys/spares/1`)).status).toBe(409)
  expect((await (await at.as('chair')).get(`${round}/keys`)).text).not.toContain('使用备用钥匙一')
  const again = await keysMade(at, round)
  const rows = await at.here.db.read.selectFrom('spare_ceremony').select('public_jwk').orderBy('ordinal').execute()
  expect(rows.map(({ public_jwk }) => JSON.parse(public_jwk))).toEqual(again.spares.map(({ boxKey }) => boxKey))
  await holdCeremony(at, round)
  expect(await spares(at)).toEqual([])
})

test('sets for another number of scrutineers, under a number that is taken, or with one key twice are not recorded', async () => {
  const { at, round } = await prepared()
  expect((await withSpares(at, round, '1', { holders: 4, needed: 2 })).page.status).toBe(409)
  expect((await withSpares(at, round, '2')).page.status).toBe(409)
  const [own, spare] = [await makeSplitKey(HOLDING), await makeSplitKey(HOLDING)]
  const fields = await ceremonyFields(own)
  const twice = `${await spareField(spare)};${await spareField(spare)}`
  for (const wrong of [twice, await spareField(spare), 'x', ';'])
    expect((await press(at, 'chair', `${round}/keys`, { ...fields, spares: wrong, first: '1' })).status, wrong).toBe(400)
  expect(await spares(at)).toEqual([])
  expect((await press(at, 'chair', `${round}/keys/spares/1`)).status).toBe(404)
  for (const role of ['office-staff', 'chief-scrutineer'] as const)
    expect((await (await at.as(role)).post(`${round}/keys/spares/1`, {})).status, role).toBe(403)
})

test('the database itself keeps a spare set from a second round, from another number of shares, and from a round that is frozen', async () => {
  const { at, session, round } = await prepared(TIED)
  const made = await keysMade(at, round)
  const next = await toRunoff(at, session, round, made)
  const { db } = await database()
  const use = (ordinal: number, by: string) =>
    db.change((trx) => sql`update spare_ceremony set used_by = ${idOf(by)} where ordinal = ${ordinal}`.execute(trx))
  const refused = { code: 'spare_is_frozen' }
  // The round of the ceremony itself, which is frozen besides.
  await expect(use(1, round)).rejects.toMatchObject(refused)
  await use(1, next)
  await expect(use(1, round)).rejects.toMatchObject(refused)
  const statements = [
    'update spare_ceremony set used_by = null where ordinal = 1',
    'update spare_ceremony set needed = 3 where ordinal = 2',
    "update spare_ceremony set public_jwk = 'x' where ordinal = 2",
    'update spare_ceremony set destroyed_at = now() where ordinal = 1',
    'delete from spare_ceremony where ordinal = 2',
  ]
  for (const statement of statements)
    await expect(
      db.change((trx) => sql.raw(statement).execute(trx)),
      statement,
    ).rejects.toMatchObject(refused)
  await expect(use(2, next)).rejects.toThrow(/spare_one_a_round/)
})

/** A first vote that decides, announced; the days for objections are over. */
async function decided() {
  const { at, session, round } = await prepared()
  const made = await keysMade(at, round)
  await votedAndClosed(at, session, round)
  await upload(at, round, await resultWith(at, round, made))
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`), {}, `${round}/announce`)
  passSeconds(at.here, 8 * 24 * 3600)
  return { at, round, chief: await officer(at.here, 'chief-scrutineer', at.body) }
}

test('the record that the last key is destroyed names the spare sets that nobody used; the paper of destruction says so', async () => {
  const { at, round, chief } = await decided()
  const page = await chief.get(round)
  expect(page.text).toContain('没有用过的备用一、备用二一起销毁')
  const done = await chief.submit(page, {}, `${round}/destroy-keys`)
  expect(done.text).toContain('备用一、备用二没有用过，已随最后一轮的钥匙一起销毁')
  expect((await spares(at)).every(({ destroyed_at }) => destroyed_at !== null)).toBe(true)
  expect((await events(at)).filter(({ event }) => event.startsWith('keys.destroyed'))).toEqual([
    { event: 'keys.destroyed-with-spares', fields: { round: idOf(round), spares: 2 } },
  ])
  expect((await chief.get(`${round}/papers/destruction`)).text).toContain('备用一、备用二两套备用钥匙没有用过，已经一并销毁')
})

test('of a void round only its own passphrase is torn up: spare sets stay for the round that takes its place', async () => {
  const { at, round } = await prepared()
  await keysMade(at, round)
  await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  const chief = await at.as('chief-scrutineer')
  const page = await chief.get(round)
  expect(page.text).toContain('现在只撕毁这一轮的口令')
  await chief.submit(page, {}, `${round}/destroy-keys`)
  expect((await spares(at)).map(({ destroyed_at }) => destroyed_at)).toEqual([null, null])
  expect((await events(at)).map(({ event }) => event)).toContain('keys.destroyed')
})
