/** Counts for a desk's first page. Read only. */
import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'
import type { Day } from '../kernel/clock.ts'
import type { BodyId, UnitId } from '../kernel/ids.ts'

const number = sql<number>`count(*)::int`

export async function waitingProposals(db: Reader, bodyId: BodyId): Promise<number> {
  const row = await db
    .selectFrom('proposal as p')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .select(number.as('count'))
    .where('c.body_id', '=', bodyId)
    .where('p.state', '=', 'submitted')
    .executeTakeFirstOrThrow()
  return row.count
}

/** Opinions not yet given, of one department or of all. */
export async function openReviews(db: Reader, bodyId: BodyId, unitId: UnitId | null, today: Day) {
  return db
    .selectFrom('review as r')
    .innerJoin('candidate as k', 'k.id', 'r.candidate_id')
    .innerJoin('cycle as c', 'c.id', 'k.cycle_id')
    .select([number.as('open'), sql<number>`count(*) filter (where r.due_on < ${today})::int`.as('overdue')])
    .where('c.body_id', '=', bodyId)
    .where('r.given_on', 'is', null)
    .$if(unitId !== null, (query) => query.where('r.unit_id', '=', unitId as UnitId))
    .executeTakeFirstOrThrow()
}

export async function runningRounds(db: Reader, bodyId: BodyId): Promise<number> {
  const row = await db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .select(number.as('count'))
    .where('s.body_id', '=', bodyId)
    .where('r.phase', 'not in', ['announced', 'archived', 'void'])
    .executeTakeFirstOrThrow()
  return row.count
}
