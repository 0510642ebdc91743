import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { record } from '../../src/audit/store.ts'
import { database, useDatabase } from '../support/database.ts'

useDatabase()

test('the application may add to the record of acts and to the ledger, and change nothing in them', async () => {
  const { db } = await database()
  await db.change((trx, now) => record(trx, { at: now, actor: null, body: null }, 'installation.set-up', {}))
  const only = ['audit_event', 'ledger_entry', 'progress_report', 'count_report', 'attendance', 'round_act', 'opened_box']
  const atTheEnd = ['round_objection', 'round_objection_answer', 'archived_box', 'round_archive']
  for (const table of [...only, ...atTheEnd])
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ])
      await expect(
        db.change((trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toThrow(/permission denied|must be owner/)
})

test('not even the owner of the tables changes an act without switching a trigger off', async () => {
  const { db, asOwner } = await database()
  await db.change((trx, now) => record(trx, { at: now, actor: null, body: null }, 'installation.set-up', {}))
  await expect(asOwner((owner) => sql`update audit_event set event = 'x'`.execute(owner))).rejects.toThrow('frozen row')
})
