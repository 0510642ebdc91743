import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isDurable } from '../../../src/database/durable.ts'
import { database, onPostgres, useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { callSession, draftRound, hall, press } from './hall.ts'

useDatabase()

test('the embedded database does not outlive a power cut, PostgreSQL does, unless somebody turned that off', async () => {
  const { db } = await database()
  expect(await isDurable(db.read)).toBe(onPostgres)
  await db.change(async (trx) => {
    await sql`set local synchronous_commit = off`.execute(trx)
    expect(await isDurable(trx)).toBe(false)
  })
})

test('a real installation freezes a round only on a database that keeps it, says why, and who can help', async () => {
  const here = await site('real')
  const at = await hall(here)
  const round = await draftRound(at, await callSession(at))
  const told = '断电会丢数据'
  const before = await (await at.as('chair')).get(round)
  expect(before.text.includes(told)).toBe(!onPostgres)
  const after = await press(at, 'chair', `${round}/freeze`)
  expect(after.status).toBe(onPostgres ? 200 : 409)
  if (!onPostgres) expect(after.text).toContain(told)
})
