/** Who is looking: nobody known, an officer with grants, or a deputy with the slip of one session. */
import type { Role } from '../database/tables/people.ts'
import type { AccountId, BodyId, MandateId, SessionId, SlipId, UnitId } from '../kernel/ids.ts'
import { type Action, mayDo } from './roles.ts'

export interface Grant {
  readonly role: Role
  readonly bodyId: BodyId
  readonly unitId: UnitId | null
}

export interface Officer {
  readonly kind: 'officer'
  readonly accountId: AccountId
  readonly name: string
  /** Somebody else knows his password: until he has changed it, no other door opens. */
  readonly passwordIsTemporary: boolean
  readonly grants: readonly Grant[]
}

interface SignedInDeputy {
  readonly kind: 'deputy'
  readonly slipId: SlipId
  readonly sessionId: SessionId
  readonly mandateId: MandateId
  readonly bodyId: BodyId
  readonly name: string
}

export type Viewer = { readonly kind: 'public' } | Officer | SignedInDeputy

/** Observers and the three administrators (who see no business of a body) reach the bodies below their own as well. */
const REACHES_DOWN: readonly Role[] = ['city-observer', 'system-administrator', 'security-administrator', 'auditor']

/**
 * Grants that count at a body: those held there, and some held at a body above it.
 * `lineage`: the body and everything above it, nearest first.
 */
export const grantsAt = (officer: Officer, lineage: readonly BodyId[]): Grant[] =>
  officer.grants.filter(
    (grant) => grant.bodyId === lineage[0] || (REACHES_DOWN.includes(grant.role) && lineage.includes(grant.bodyId)),
  )

export const officerMay = (officer: Officer, action: Action, lineage: readonly BodyId[]): boolean =>
  grantsAt(officer, lineage).some((grant) => mayDo(grant.role, action))
