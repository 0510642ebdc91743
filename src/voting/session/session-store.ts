/** Sessions of a congress (or meetings of a street's council), by desk and by the code that stands on every slip. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { Day } from '../../kernel/clock.ts'
import type { BodyId, CycleId, SessionId } from '../../kernel/ids.ts'
import type { VotingRule } from '../rule/rule.ts'

const sessions = (db: Reader) =>
  db
    .selectFrom('congress_session as s')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .innerJoin('cycle as c', 'c.id', 's.cycle_id')
    .select([
      's.id',
      's.code',
      's.name',
      's.held_on',
      's.hall',
      's.body_id',
      's.cycle_id',
      'b.name as body_name',
      'b.kind as body_kind',
      'b.slug as body_slug',
      'c.year',
    ])

export type Session = NonNullable<Awaited<ReturnType<typeof sessionByCode>>>

export const sessionsOf = (db: Reader, bodyId: BodyId) =>
  sessions(db).where('s.body_id', '=', bodyId).orderBy('s.held_on', 'desc').orderBy('s.id').execute()

export const sessionAtDesk = (db: Reader, bodyId: BodyId, id: SessionId) =>
  sessions(db).where('s.body_id', '=', bodyId).where('s.id', '=', id).executeTakeFirst()

export const sessionByCode = (db: Reader, code: string) => sessions(db).where('s.code', '=', code).executeTakeFirst()

/** Every round of a session, newest first; rehearsals come last. */
export const roundsOfSession = (db: Reader, id: SessionId) =>
  db
    .selectFrom('round as r')
    .select(['r.id', 'r.number', 'r.kind', 'r.method', 'r.phase', 'r.seats', 'r.rule', 'r.decision_id as decisionId'])
    // Written from a parsed rule.
    .select(sql<VotingRule['mode']>`r.rule::json ->> 'mode'`.as('mode'))
    .where('r.session_id', '=', id)
    .orderBy(sql`r.kind = 'rehearsal'`)
    .orderBy('r.number', 'desc')
    .orderBy('r.id')
    .execute()

/** The rule that the session is about to vote by; null before any is drawn up. */
export const ruleOfNewestRound = async (db: Reader, id: SessionId): Promise<string | null> =>
  (
    await db
      .selectFrom('round')
      .select('rule')
      .where('session_id', '=', id)
      .where('kind', '<>', 'rehearsal')
      .orderBy('number', 'desc')
      .executeTakeFirst()
  )?.rule ?? null

/** FOR UPDATE: slips, the desk's marks and the freezing of rounds of one session go one after another. */
export const holdSession = (trx: Trx, bodyId: BodyId, id: SessionId) =>
  trx
    .selectFrom('congress_session')
    .select(['id', 'body_id', 'cycle_id', 'held_on', 'code'])
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()

export async function addSession(
  trx: Trx,
  session: {
    readonly id: SessionId
    readonly bodyId: BodyId
    readonly cycleId: CycleId
    readonly code: string
    readonly name: string
    readonly heldOn: Day
    readonly hall: string
  },
): Promise<void> {
  await trx
    .insertInto('congress_session')
    .values({
      id: session.id,
      body_id: session.bodyId,
      cycle_id: session.cycleId,
      code: session.code,
      name: session.name,
      held_on: session.heldOn,
      hall: session.hall,
    })
    .execute()
}
