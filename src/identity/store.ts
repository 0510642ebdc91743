/** What the database knows of people, accounts, grants and sessions. Sign-in security runs on the database's real clock, also in a demo. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { type AccountId, type BodyId, type GrantId, newId, type PersonId, type SlipId, type UnitId } from '../kernel/ids.ts'

/** A staff session ends after this many minutes without a request, and at the latest after the hours of an absolute limit. */
const IDLE_MINUTES = 30
const STAFF_HOURS = 12
/** A deputy's session has no idle limit (nothing is written while voting). */
const DEPUTY_HOURS = 14

const minutes = (count: number) => sql<Date>`clock_timestamp() + make_interval(mins => ${count})`
const realNow = sql<Date>`clock_timestamp()`

export const accountByUsername = (db: Reader, username: string) =>
  db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('username', '=', username)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

export const openStaffSession = (trx: Trx, tokenDigest: string, accountId: AccountId) =>
  trx
    .insertInto('web_session')
    .values({
      token_digest: tokenDigest,
      account_id: accountId,
      slip_id: null,
      idle_until: minutes(IDLE_MINUTES),
      expires_at: minutes(STAFF_HOURS * 60),
    })
    .execute()

/** One phone per slip: a session that was open on another device ends. */
export async function openDeputySession(trx: Trx, tokenDigest: string, slipId: SlipId) {
  await trx.deleteFrom('web_session').where('slip_id', '=', slipId).execute()
  await trx
    .insertInto('web_session')
    .values({
      token_digest: tokenDigest,
      account_id: null,
      slip_id: slipId,
      idle_until: null,
      expires_at: minutes(DEPUTY_HOURS * 60),
    })
    .execute()
}

export const closeSession = (trx: Trx, tokenDigest: string) =>
  trx.deleteFrom('web_session').where('token_digest', '=', tokenDigest).execute()

export const closeSessionsOf = (trx: Trx, accountId: AccountId) =>
  trx.deleteFrom('web_session').where('account_id', '=', accountId).execute()

export const removeExpiredSessions = (trx: Trx) =>
  trx
    .deleteFrom('web_session')
    .where((eb) => eb.or([eb('expires_at', '<', realNow), eb('idle_until', '<', realNow)]))
    .execute()

/** The person behind a cookie, or undefined when the session has ended; `stale`: a minute has gone by since idle_until was moved. */
export const officerOfSession = (db: Reader, tokenDigest: string) =>
  db
    .selectFrom('web_session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id as accountId',
      'a.password_is_temporary as passwordIsTemporary',
      'p.name',
      sql<boolean>`s.idle_until < ${minutes(IDLE_MINUTES - 1)}`.as('stale'),
    ])
    .where('s.token_digest', '=', tokenDigest)
    .where('a.disabled_at', 'is', null)
    .where('s.expires_at', '>', realNow)
    .where('s.idle_until', '>', realNow)
    .executeTakeFirst()

export const keepSessionAlive = (trx: Trx, tokenDigest: string) =>
  trx
    .updateTable('web_session')
    .set({ idle_until: minutes(IDLE_MINUTES) })
    .where('token_digest', '=', tokenDigest)
    .execute()

export const deputyOfSession = (db: Reader, tokenDigest: string) =>
  db
    .selectFrom('web_session as s')
    .innerJoin('slip', 'slip.id', 's.slip_id')
    .innerJoin('mandate as m', 'm.id', 'slip.mandate_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['slip.id as slipId', 'slip.session_id as sessionId', 'm.id as mandateId', 'm.body_id as bodyId', 'p.name'])
    .where('s.token_digest', '=', tokenDigest)
    .where('slip.revoked_at', 'is', null)
    .where('s.expires_at', '>', realNow)
    .executeTakeFirst()

export const grantsOf = (db: Reader, accountId: AccountId) =>
  db
    .selectFrom('role_grant')
    .select(['role', 'body_id as bodyId', 'unit_id as unitId'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('body_id')
    .orderBy('role')
    .execute()

export async function addPerson(trx: Trx, name: string, phone: string | null = null): Promise<PersonId> {
  const id = newId<PersonId>()
  await trx.insertInto('person').values({ id, name, phone }).execute()
  return id
}

/** Many at once, in one statement. */
export async function addPeople(trx: Trx, names: readonly string[]): Promise<PersonId[]> {
  const rows = names.map((name) => ({ id: newId<PersonId>(), name, phone: null }))
  if (rows.length > 0) await trx.insertInto('person').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** A name that was written wrongly is mended. */
export const renamePeople = (trx: Trx, people: readonly { readonly id: PersonId; readonly name: string }[]) =>
  sql`update person set name = mended.name
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ name }) => name)}::text[]) as mended (id, name)
    where person.id = mended.id`.execute(trx)

/** Person and account in one; `bodyId` is the body whose account it is. */
export async function addAccount(
  trx: Trx,
  bodyId: BodyId,
  officer: { name: string; username: string; passwordHash: string; passwordIsTemporary: boolean },
): Promise<AccountId> {
  const id = newId<AccountId>()
  await trx
    .insertInto('account')
    .values({
      id,
      person_id: await addPerson(trx, officer.name),
      body_id: bodyId,
      username: officer.username,
      password_hash: officer.passwordHash,
      password_is_temporary: officer.passwordIsTemporary,
      disabled_at: null,
    })
    .execute()
  return id
}

export const addGrant = (
  trx: Trx,
  at: Date,
  grant: { accountId: AccountId; role: Role; bodyId: BodyId; unitId: UnitId | null },
) =>
  trx
    .insertInto('role_grant')
    .values({
      id: newId<GrantId>(),
      account_id: grant.accountId,
      role: grant.role,
      body_id: grant.bodyId,
      unit_id: grant.unitId,
      granted_at: at,
      revoked_at: null,
    })
    .execute()

/** False when somebody else has ended it meanwhile. */
export async function endGrant(trx: Trx, grantId: GrantId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('role_grant')
    .set({ revoked_at: at })
    .where('id', '=', grantId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Counts an attempt and tells how many there were in the running window. One statement, so that parallel guesses are all counted. */
export async function countAttempt(trx: Trx, key: string, windowMinutes: number): Promise<number> {
  const { attempts } = await trx
    .insertInto('sign_in_attempt')
    .values({ key, attempts: 1, window_ends_at: minutes(windowMinutes) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        attempts: sql`case when sign_in_attempt.window_ends_at < clock_timestamp() then 1 else sign_in_attempt.attempts + 1 end`,
        window_ends_at: sql`case when sign_in_attempt.window_ends_at < clock_timestamp() then excluded.window_ends_at else sign_in_attempt.window_ends_at end`,
      }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return attempts
}

export const forgetAttempts = (trx: Trx, key: string) => trx.deleteFrom('sign_in_attempt').where('key', '=', key).execute()
