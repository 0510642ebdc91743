/** Does the database's server write down what it is asked, and when? Then its log tells in which order people drew and ballots came. */
import { sql } from 'kysely'
import type { Reader } from './connect.ts'

/**
 * PostgreSQL as it comes is discreet. It is not where somebody has statements logged, or their durations together with their parameters,
 * or the parameters of what failed, or keeps the time of every transaction (ballot-protocol, «PostgreSQL leaks the order»).
 */
export async function isDiscreet(db: Reader): Promise<boolean> {
  const { discreet } = await db
    .selectNoFrom(
      sql<boolean>`current_setting('log_statement') in ('none', 'ddl')
        and current_setting('track_commit_timestamp') = 'off'
        and current_setting('log_parameter_max_length_on_error') = '0'
        and (current_setting('log_parameter_max_length') = '0'
          or current_setting('log_min_duration_statement') = '-1'
            and current_setting('log_min_duration_sample') = '-1'
            and current_setting('log_transaction_sample_rate')::numeric = 0)`.as('discreet'),
    )
    .executeTakeFirstOrThrow()
  return discreet
}
