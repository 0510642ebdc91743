/** Who holds which role at a body. */
import type { Reader } from '../database/connect.ts'
import type { BodyId, GrantId } from '../kernel/ids.ts'

export const grantsAtBody = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('unit as u', 'u.id', 'g.unit_id')
    .select([
      'g.id as grantId',
      'g.account_id as accountId',
      'p.name',
      'a.username',
      'g.role',
      'u.name as unit',
      'g.granted_at as grantedAt',
    ])
    .where('g.body_id', '=', bodyId)
    .where('g.revoked_at', 'is', null)
    .orderBy('g.role')
    .orderBy('a.username')
    .execute()

export const grantById = (db: Reader, bodyId: BodyId, id: GrantId) =>
  db
    .selectFrom('role_grant')
    .select(['id', 'account_id as accountId', 'role'])
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

/** Accounts that may be given a role here: those without any role yet, and those that work for this body already. */
export const accountsFor = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'p.name', 'a.username'])
    .where('a.disabled_at', 'is', null)
    .where(({ or, exists, not, selectFrom }) =>
      or([
        not(
          exists(
            selectFrom('role_grant as g').select('g.id').whereRef('g.account_id', '=', 'a.id').where('g.revoked_at', 'is', null),
          ),
        ),
        exists(
          selectFrom('role_grant as g')
            .select('g.id')
            .whereRef('g.account_id', '=', 'a.id')
            .where('g.body_id', '=', bodyId)
            .where('g.revoked_at', 'is', null),
        ),
      ]),
    )
    .orderBy('a.username')
    .execute()

export const otherHoldersOf = async (db: Reader, grant: { id: GrantId; role: string }) =>
  (
    await db
      .selectFrom('role_grant')
      .select('id')
      .where('role', '=', grant.role as never)
      .where('revoked_at', 'is', null)
      .where('id', '<>', grant.id)
      .execute()
  ).length
