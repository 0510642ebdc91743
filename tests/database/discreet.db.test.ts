import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isDiscreet } from '../../src/database/discreet.ts'
import { database, useDatabase } from '../support/database.ts'

useDatabase()

/** Within one transaction of the server's owner, which is taken back afterwards. */
async function isDiscreetWith(...settings: readonly (readonly [string, string])[]): Promise<boolean> {
  const { asOwner } = await database()
  let answer: boolean | undefined
  await asOwner((owner) =>
    owner.transaction().execute(async (trx) => {
      for (const [name, value] of settings) await sql`select set_config(${name}, ${value}, true)`.execute(trx)
      answer = await isDiscreet(trx)
    }),
  )
  return answer ?? expect.fail('nothing was asked')
}

test('a server as it comes keeps to itself what it is asked', async () => {
  expect(await isDiscreetWith()).toBe(true)
  expect(await isDiscreetWith(['log_statement', 'ddl'])).toBe(true)
})

test.each([
  ['log_statement', 'mod'],
  ['log_statement', 'all'],
  ['log_min_duration_statement', '0'],
  ['log_min_duration_statement', '250'],
  ['log_min_duration_sample', '10'],
  ['log_transaction_sample_rate', '0.01'],
  ['log_parameter_max_length_on_error', '-1'],
])('with %s = %s it does not', async (name, value) => {
  expect(await isDiscreetWith([name, value])).toBe(false)
})

test('durations without parameters tell nothing', async () => {
  expect(await isDiscreetWith(['log_min_duration_statement', '0'], ['log_parameter_max_length', '0'])).toBe(true)
})
