import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { database } from '../support/database.ts'

test('both databases hand out the same JavaScript values: exact integers, days as text, moments as dates', async () => {
  const { asOwner } = await database()
  const { rows } = await asOwner((owner) =>
    sql<
      Record<string, unknown>
    >`select 1060000000000::bigint as money, sum(x)::bigint as total, sum(x) as wide, date '2022-12-23' as day,
      timestamptz '2022-12-23 02:28:07.123+00' as at, true as yes, null as nothing, 7 as small, 'ÿ汉' as text
      from (values (1::bigint), (2)) as v(x)`.execute(owner),
  )
  expect(rows[0]).toEqual({
    money: 1060000000000,
    total: 3,
    wide: 3,
    day: '2022-12-23',
    at: new Date('2022-12-23T02:28:07.123Z'),
    yes: true,
    nothing: null,
    small: 7,
    text: 'ÿ汉',
  })
})

test('an amount that JavaScript cannot hold exactly is an error, never a rounded number', async () => {
  const { asOwner } = await database()
  await expect(asOwner((owner) => sql`select 9007199254740993::bigint as too_big`.execute(owner))).rejects.toThrow(
    'not an exact integer',
  )
})
