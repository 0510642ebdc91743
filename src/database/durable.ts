/** Does this database keep what it has acknowledged when the power goes? */
import { sql } from 'kysely'
import type { Reader } from './connect.ts'

/**
 * PostgreSQL with fsync, synchronous_commit and full_page_writes on. The embedded database never calls fsync and answers no; so does
 * a server that somebody has made faster at this price (synchronous_commit can be turned off for one database or role alone).
 */
export async function isDurable(db: Reader): Promise<boolean> {
  const { durable } = await db
    .selectNoFrom(
      sql<boolean>`current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and current_setting('synchronous_commit') <> 'off'`.as('durable'),
    )
    .executeTakeFirstOrThrow()
  return durable
}
