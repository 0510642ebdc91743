import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Noted, verifyChain } from '../../src/audit/chain.ts'
import { auditHead, record, wholeChain } from '../../src/audit/store.ts'
import { newId } from '../../src/kernel/ids.ts'
import { database, useDatabase } from '../support/database.ts'

useDatabase()

async function threeActs() {
  const { db, asOwner } = await database()
  for (const year of [2021, 2022, 2023])
    await db.change((trx, now) => record(trx, { at: now, actor: null, body: null }, 'cycle.opened', { cycle: newId(), year }))
  const faults = async () => verifyChain(wholeChain(db.read), await auditHead(db.read))
  const byHand = (statement: string) =>
    asOwner(async (owner) => {
      await sql`alter table audit_event disable trigger audit_append_only`.execute(owner)
      await sql.raw(statement).execute(owner)
      await sql`alter table audit_event enable trigger audit_append_only`.execute(owner)
    })
  return { faults, byHand }
}

test('an untouched chain of acts verifies', async () => {
  const { faults } = await threeActs()
  expect(await faults()).toEqual([])
})

test.each([
  ['changed', `update audit_event set fields = replace(fields, '2022', '2019') where number = 2`, 'altered'],
  ['dated back', `update audit_event set at = at - interval '1 day' where number = 2`, 'altered'],
  ['taken out', 'delete from audit_event where number = 2', 'missing'],
  ['cut off at the end', 'delete from audit_event where number = 3', 'cut-off'],
  ['given another digest', `update audit_event set digest = 'x' where number = 2`, 'altered'],
])('an act that was %s by hand is found', async (_what, statement, kind) => {
  const { faults, byHand } = await threeActs()
  await byHand(statement)
  expect((await faults()).map((fault) => fault.kind)).toContain(kind)
})

test('a record that was written anew as a whole verifies by itself, and is found by what was noted on paper', async () => {
  const { db, asOwner } = await database()
  const { faults } = await threeActs()
  const noted = await auditHead(db.read)
  await asOwner(async (owner) => {
    for (const table of ['audit_event', 'audit_head']) await sql`truncate ${sql.table(table)}`.execute(owner)
    await sql`insert into audit_head (number, digest) values (0, '')`.execute(owner)
  })
  await threeActs()
  expect(await faults()).toEqual([])
  const against = (paper: Noted) => auditHead(db.read).then((head) => verifyChain(wholeChain(db.read), head, paper))
  expect(await against(noted)).toEqual([{ kind: 'not-as-noted', number: 3 }])
  const head = await auditHead(db.read)
  expect(await against({ number: 3, digest: head.digest.slice(0, 16) })).toEqual([])
  // An act that is not there was not noted from this record.
  expect(await against({ number: 4, digest: head.digest })).toEqual([{ kind: 'not-as-noted', number: 4 }])
})

test('an event cannot carry a field that is not listed for it, so no name or choice slips in', async () => {
  const { db } = await database()
  const act = { at: new Date(), actor: null, body: null }
  const fields = { cycle: newId<never>(), year: 2022, who: '李静' }
  await expect(db.change((trx) => record(trx, act, 'cycle.opened', fields))).rejects.toThrow('has no field who')
})

test('acts recorded at the same time form one chain', async () => {
  const { db } = await database()
  await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      db.change((trx, now) =>
        record(trx, { at: now, actor: null, body: null }, 'cycle.opened', { cycle: newId(), year: 2000 + number }),
      ),
    ),
  )
  expect(await verifyChain(wholeChain(db.read), await auditHead(db.read))).toEqual([])
})
