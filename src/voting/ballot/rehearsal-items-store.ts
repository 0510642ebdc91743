/** The made-up candidates of a rehearsal, in the columns of a frozen list: there is no unit, no cost and nobody who gains. */
import { sql } from 'kysely'
import type { Reader } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import type { Fen } from '../../kernel/money.ts'

export const rehearsalItems = (db: Reader, id: RoundId) =>
  db
    .selectFrom('rehearsal_item as i')
    .select(['i.id', 'i.position', 'i.title', 'i.content'])
    .select([sql<string>`''`.as('beneficiaries'), sql<string>`''`.as('unit_name'), sql<Fen>`0::bigint`.as('cost_fen')])
    .where('i.round_id', '=', id)
