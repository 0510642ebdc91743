/** Which preset the rule of a round was started from: so that its questions stay marked that no source answers. */
import type { Kysely } from 'kysely'
import { run } from './statements.ts'

export const up = (db: Kysely<unknown>) => run(db, 'alter table round add column rule_start text')
