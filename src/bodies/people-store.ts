/** Whose accounts stand at a body, and who holds which role there. */
import type { Reader, Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import type { AccountId, BodyId, GrantId } from '../kernel/ids.ts'

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
    .select((eb) => [
      eb('a.body_id', '=', bodyId).$castTo<boolean>().as('ownAccount'),
      eb('a.disabled_at', 'is not', null).$castTo<boolean>().as('disabled'),
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

/** Accounts that this body may see: made at its desk, or holding a role at it. Nobody else's. */
const accountsOfBody = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'p.name', 'a.username'])
    .select((eb) => [
      eb('a.body_id', '=', bodyId).$castTo<boolean>().as('ownAccount'),
      eb('a.disabled_at', 'is not', null).$castTo<boolean>().as('disabled'),
    ])
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('a.body_id', '=', bodyId),
        exists(
          selectFrom('role_grant as g')
            .select('g.id')
            .whereRef('g.account_id', '=', 'a.id')
            .where('g.body_id', '=', bodyId)
            .where('g.revoked_at', 'is', null),
        ),
      ]),
    )

export const accountsAtBody = (db: Reader, bodyId: BodyId) => accountsOfBody(db, bodyId).orderBy('a.username').execute()

/** FOR UPDATE: roles are given to one account one after another, so that what excludes each other is seen. None is given to a disabled one. */
export const holdAccount = (trx: Trx, bodyId: BodyId, id: AccountId) =>
  accountsOfBody(trx, bodyId).where('a.id', '=', id).where('a.disabled_at', 'is', null).forUpdate('a').executeTakeFirst()

/** An account that was made at this body's desk: it alone keeps it. */
const ownAccountOf = (db: Reader, bodyId: BodyId, id: AccountId) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'p.name', 'a.username', 'a.disabled_at as disabledAt', 'a.password_is_temporary as passwordIsTemporary'])
    .where('a.id', '=', id)
    .where('a.body_id', '=', bodyId)

export const ownAccount = (db: Reader, bodyId: BodyId, id: AccountId) => ownAccountOf(db, bodyId, id).executeTakeFirst()

/** FOR UPDATE: what is done to one account is done one after another. */
export const holdOwnAccount = (trx: Trx, bodyId: BodyId, id: AccountId) =>
  ownAccountOf(trx, bodyId, id).forUpdate('a').executeTakeFirst()

/**
 * Everybody who can act in this role at a body, from there or from above. FOR UPDATE of grants and accounts, in one order: of two
 * administrators who withdraw each other's role, or disable each other, at the same moment, the second sees that the first has done it.
 */
export const holdAdministrators = (trx: Trx, role: Role, lineage: readonly BodyId[]) =>
  trx
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select(['g.id', 'g.account_id as accountId'])
    .where('g.role', '=', role)
    .where('g.body_id', 'in', [...lineage])
    .where('g.revoked_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .orderBy('g.id')
    .forUpdate(['g', 'a'])
    .execute()
