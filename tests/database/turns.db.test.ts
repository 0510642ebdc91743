import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Trx } from '../../src/database/connect.ts'
import { rewriteBox } from '../../src/voting/ballot/store.ts'
import { database, onPostgres, useDatabase } from '../support/database.ts'

useDatabase()

const readBox = (trx: Trx) => trx.selectFrom('ballot_box').select('jkt').execute()
const takeRecord = (trx: Trx) => trx.selectFrom('audit_head').select('number').forUpdate().executeTakeFirstOrThrow()

/** Whoever comes first waits for the other; afterwards nobody waits. */
function meeting(): () => Promise<void> {
  let came = 0
  let open = () => {}
  const both = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    if (++came === 2) open()
    return both
  }
}

test.skipIf(!onPostgres)(
  'while one body closes its box another acts: they wait for one another, one begins again, and both are done',
  async () => {
    const { db } = await database()
    const meet = meeting()
    let turns = 0
    const act = db.change(async (trx) => {
      turns++
      await readBox(trx)
      await meet()
      return takeRecord(trx)
    })
    const close = db.change(async (trx) => {
      turns++
      await takeRecord(trx)
      await meet()
      await rewriteBox(trx)
      return readBox(trx)
    })
    expect(await Promise.all([act, close])).toEqual([{ number: 0 }, []])
    expect(turns).toBe(3)
  },
)

test('what fails for another reason fails at once, and leaves nothing behind', async () => {
  const { db } = await database()
  let turns = 0
  const failing = db.change(async (trx) => {
    turns++
    await trx.updateTable('audit_head').set({ number: 7 }).execute()
    await sql`select 1 / 0`.execute(trx)
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(turns).toBe(1)
  expect(await db.read.selectFrom('audit_head').select('number').executeTakeFirstOrThrow()).toEqual({ number: 0 })
})
