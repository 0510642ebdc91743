/** Accounts by the system administrator, roles by the security administrator: nobody empowers himself, and 三员 stay three people. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { noteRequest } from '../http/once.ts'
import { excludes } from '../identity/roles.ts'
import { hashPassword } from '../identity/secrets.ts'
import { addAccount, addGrant, addPerson, closeSessionsOf, endGrant, grantsOf } from '../identity/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { AccountId, BodyId, GrantId, RequestId, UnitId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import type { NewBody, NewDeputy } from './forms.ts'
import { grantById, otherHoldersOf } from './people-store.ts'
import { addBody, addMandate, addUnit, unitsOf } from './store.ts'

export type PeopleRefusal = 'own-role' | 'three-administrators-are-three' | 'last-administrator' | 'department-needs-unit'

export async function createAccount(
  db: Database,
  actor: AccountId,
  bodyId: BodyId,
  officer: { name: string; username: string; password: string },
  request: RequestId,
  location: string,
): Promise<void> {
  const hash = await hashPassword(officer.password)
  await db.change(async (trx, now) => {
    await noteRequest(trx, request, location)
    const account = await addAccount(trx, await addPerson(trx, officer.name), officer.username, hash)
    await record(trx, { at: now, actor, body: bodyId }, 'account.created', { account })
  })
}

export const giveRole = (
  db: Database,
  actor: AccountId,
  bodyId: BodyId,
  grant: { account: AccountId; role: Role; unit: UnitId | null },
): Promise<void> =>
  db.change(async (trx, now) => {
    if (grant.account === actor) throw new Refused<PeopleRefusal>('own-role')
    const held = (await grantsOf(trx, grant.account)).map(({ role }) => role)
    if (excludes(held, grant.role)) throw new Refused<PeopleRefusal>('three-administrators-are-three')
    const unit = grant.role === 'department' ? grant.unit : null
    if (grant.role === 'department') {
      if (unit === null) throw new Refused<PeopleRefusal>('department-needs-unit')
      found(
        (await unitsOf(trx, bodyId)).find(({ id }) => id === unit),
        'unit',
      )
    }
    await addGrant(trx, grant.account, grant.role, bodyId, unit)
    // What somebody may do is read at sign-in and with every request; the new role begins with a fresh session.
    await closeSessionsOf(trx, grant.account)
    await record(trx, { at: now, actor, body: bodyId }, 'role.granted', { account: grant.account, role: grant.role })
  })

export const withdrawRole = (db: Database, actor: AccountId, bodyId: BodyId, id: GrantId): Promise<void> =>
  db.change(async (trx, now) => {
    const grant = found(await grantById(trx, bodyId, id), 'grant')
    if (grant.accountId === actor) throw new Refused<PeopleRefusal>('own-role')
    const administers = grant.role === 'system-administrator' || grant.role === 'security-administrator'
    if (administers && (await otherHoldersOf(trx, grant)) === 0) throw new Refused<PeopleRefusal>('last-administrator')
    await endGrant(trx, id, now)
    await closeSessionsOf(trx, grant.accountId)
    await record(trx, { at: now, actor, body: bodyId }, 'role.revoked', { account: grant.accountId, role: grant.role })
  })

export const createBody = (db: Database, actor: AccountId, parentId: BodyId, body: NewBody): Promise<void> =>
  db.change(async (trx, now) => {
    const id = await addBody(trx, {
      parentId,
      kind: body.kind,
      name: body['body-name'],
      slug: body.slug,
      position: 0,
      validFrom: shanghaiDay(now),
    })
    await record(trx, { at: now, actor, body: parentId }, 'body.created', { body: id, kind: body.kind })
  })

export const createUnit = (db: Database, actor: AccountId, bodyId: BodyId, name: string): Promise<void> =>
  db.change(async (trx, now) => {
    const unit = await addUnit(trx, bodyId, name, 0)
    await record(trx, { at: now, actor, body: bodyId }, 'unit.created', { unit })
  })

/** A deputy enters the roll: person and mandate, in office from today. */
export const recordDeputy = (
  db: Database,
  actor: AccountId,
  bodyId: BodyId,
  deputy: NewDeputy,
  request: RequestId,
  location: string,
): Promise<void> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, request, location)
    const mandate = await addMandate(trx, {
      person_id: await addPerson(trx, deputy.name),
      body_id: bodyId,
      term: deputy.term,
      delegation: deputy.delegation,
      roll_number: deputy.number,
      origin: 'general',
      from_on: shanghaiDay(now),
    })
    await record(trx, { at: now, actor, body: bodyId }, 'mandate.recorded', { mandate })
  })
