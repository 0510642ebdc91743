/** The presidium's word on a tie: a further signed report that names the count's own and says whom it took, and on what ground. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) => run(db, 'alter table count_report add column presidium text;')
