import { type Kysely, sql } from 'kysely'

/** Runs a whole script at once: without parameters the driver uses the simple protocol, which takes many statements. */
export const run = async (db: Kysely<unknown>, script: string): Promise<void> => {
  await sql.raw(script).execute(db)
}
