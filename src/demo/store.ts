/** Bulk inserts for the example: thousands of rows in portions. Only the demo loader uses this, on an empty database. */
import type { Insertable } from 'kysely'
import type { Trx } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'

/** PostgreSQL takes at most 65,535 parameters a statement. */
const MAX_PARAMETERS = 30_000

export async function insertAll<Table extends keyof Tables & string>(
  trx: Trx,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length || 1
  const portion = Math.floor(MAX_PARAMETERS / columns)
  for (let from = 0; from < rows.length; from += portion)
    await trx
      .insertInto(table)
      // The rows are of this table by the signature; kysely's type cannot follow a table that is a parameter.
      .values(rows.slice(from, from + portion) as never)
      .execute()
}
