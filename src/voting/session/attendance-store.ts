/** Who belongs to the congress on the day of a session, and the events at the door of its hall. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { MandateId, SessionId } from '../../kernel/ids.ts'
import type { AttendanceEvent, AttendanceKind } from './figures.ts'

/** Everybody in office on the day of the session, by roll number (应到 before a round freezes its own roll). */
export const mandatesOfSession = (db: Reader, sessionId: SessionId, search = '') =>
  db
    .selectFrom('congress_session as s')
    .innerJoin('mandate as m', 'm.body_id', 's.body_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('session_seat as t', (join) => join.onRef('t.session_id', '=', 's.id').onRef('t.mandate_id', '=', 'm.id'))
    .select(['m.id', 'm.roll_number', 'm.delegation', 'p.name', 't.seat'])
    .where('s.id', '=', sessionId)
    .whereRef('m.from_on', '<=', 's.held_on')
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', eb.ref('s.held_on'))]))
    .$if(search !== '', (query) => query.where(() => matches(search)))
    .orderBy('m.roll_number')
    .execute()

/** By number exactly, by any part of the name otherwise. */
const matches = (search: string): Expression<SqlBool> =>
  /^\d{1,4}$/.test(search) ? sql`m.roll_number = ${Number(search)}` : sql`strpos(p.name, ${search}) > 0`

export type RollMember = Awaited<ReturnType<typeof mandatesOfSession>>[number]

export const memberOfSession = (db: Reader, sessionId: SessionId, mandateId: MandateId) =>
  db
    .selectFrom('congress_session as s')
    .innerJoin('mandate as m', 'm.body_id', 's.body_id')
    .leftJoin('session_seat as t', (join) => join.onRef('t.session_id', '=', 's.id').onRef('t.mandate_id', '=', 'm.id'))
    .select(['m.id', 'm.roll_number', 'm.delegation', 't.seat'])
    .where('s.id', '=', sessionId)
    .where('m.id', '=', mandateId)
    .executeTakeFirst()

/** In the order of time. `until`: 实到 of a round counts what happened up to its close. */
export const attendanceOf = (db: Reader, sessionId: SessionId, until: Date | null = null): Promise<AttendanceEvent[]> =>
  db
    .selectFrom('attendance')
    .select(['mandate_id as mandateId', 'kind', 'at'])
    .where('session_id', '=', sessionId)
    .$if(until !== null, (query) => query.where('at', '<=', until as Date))
    .orderBy('at')
    .execute()

export const attendanceOfOne = (db: Reader, sessionId: SessionId, mandateId: MandateId): Promise<AttendanceEvent[]> =>
  db
    .selectFrom('attendance')
    .select(['mandate_id as mandateId', 'kind', 'at'])
    .where('session_id', '=', sessionId)
    .where('mandate_id', '=', mandateId)
    .orderBy('at')
    .execute()

export const addAttendance = async (
  trx: Trx,
  event: {
    readonly sessionId: SessionId
    readonly mandateId: MandateId
    readonly kind: AttendanceKind
    readonly way: 'phone' | 'desk'
    readonly at: Date
  },
): Promise<void> => {
  await trx
    .insertInto('attendance')
    .values({ session_id: event.sessionId, mandate_id: event.mandateId, kind: event.kind, way: event.way, at: event.at })
    .execute()
}

/** A phone that signs in again adds nothing: the first event stands. */
export const signInOnce = async (trx: Trx, sessionId: SessionId, mandateId: MandateId, at: Date): Promise<void> => {
  await trx
    .insertInto('attendance')
    .values({ session_id: sessionId, mandate_id: mandateId, kind: 'sign-in', way: 'phone', at })
    .onConflict((conflict) => conflict.columns(['session_id', 'mandate_id']).where('kind', '=', 'sign-in').doNothing())
    .execute()
}
