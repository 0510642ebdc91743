/** Accounts by the system administrator, roles by the security administrator: nobody empowers himself, and 三员 stay three people. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { noteRequest, type Once } from '../http/once.ts'
import { excludes } from '../identity/roles.ts'
import { hashPassword } from '../identity/secrets.ts'
import { addAccount, addGrant, closeSessionsOf, endGrant, grantsOf } from '../identity/store.ts'
import type { AccountId, BodyId, GrantId, UnitId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { grantById, holdAccount, holdAdministrators } from './people-store.ts'
import { unitsOf } from './store.ts'

export type PeopleRefusal =
  | 'own-role'
  | 'own-account'
  | 'three-administrators-are-three'
  | 'last-administrator'
  | 'department-needs-unit'

/** Who acts, and at whose desk. */
export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
}

export async function createAccount(
  db: Database,
  desk: Desk,
  officer: { name: string; username: string; password: string },
  once: Once,
): Promise<void> {
  const passwordHash = await hashPassword(officer.password)
  await db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    const account = await addAccount(trx, desk.bodyId, { ...officer, passwordHash, passwordIsTemporary: true })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'account.created', { account })
  })
}

export const giveRole = (
  db: Database,
  desk: Desk,
  grant: { account: AccountId; role: Role; unit: UnitId | null },
  once: Once,
): Promise<void> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    if (grant.account === desk.actor) throw new Refused<PeopleRefusal>('own-role')
    found(await holdAccount(trx, desk.bodyId, grant.account), 'account')
    const held = (await grantsOf(trx, grant.account)).map(({ role }) => role)
    if (excludes(held, grant.role)) throw new Refused<PeopleRefusal>('three-administrators-are-three')
    const unit = grant.role === 'department' ? grant.unit : null
    if (grant.role === 'department') {
      if (unit === null) throw new Refused<PeopleRefusal>('department-needs-unit')
      found(
        (await unitsOf(trx, desk.bodyId)).find(({ id }) => id === unit),
        'unit',
      )
    }
    await addGrant(trx, now, { accountId: grant.account, role: grant.role, bodyId: desk.bodyId, unitId: unit })
    // What somebody may do is read at sign-in and with every request; the new role begins with a fresh session.
    await closeSessionsOf(trx, grant.account)
    const fields = { account: grant.account, role: grant.role }
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'role.granted', fields)
  })

/** `lineage`: the body of the desk and everything above it; a body is never left without somebody who administers it. */
export const withdrawRole = (db: Database, desk: Desk & { readonly lineage: readonly BodyId[] }, id: GrantId): Promise<void> =>
  db.change(async (trx, now) => {
    const grant = found(await grantById(trx, desk.bodyId, id), 'grant')
    if (grant.accountId === desk.actor) throw new Refused<PeopleRefusal>('own-role')
    if (grant.role === 'system-administrator' || grant.role === 'security-administrator') {
      const holders = await holdAdministrators(trx, grant.role, desk.lineage)
      if (holders.every((holder) => holder.id === id)) throw new Refused<PeopleRefusal>('last-administrator')
    }
    if (!(await endGrant(trx, id, now))) found(null, 'grant')
    await closeSessionsOf(trx, grant.accountId)
    const fields = { account: grant.accountId, role: grant.role }
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'role.revoked', fields)
  })
