/** Tables of identity and bodies: who is who, and where they may act. */
import type { Generated } from 'kysely'
import type { Day } from '../../kernel/clock.ts'
import type { AccountId, BodyId, GrantId, MandateId, PersonId, SlipId, UnitId } from '../../kernel/ids.ts'

export type BodyKind = 'city' | 'district' | 'town' | 'street'

export const ROLES = [
  'system-administrator',
  'security-administrator',
  'auditor',
  'office-staff',
  'chair',
  'chief-scrutineer',
  'scrutineer',
  'teller',
  'sign-in-desk',
  'government-office',
  'department',
  'station-clerk',
  'city-observer',
] as const
/** A deputy is a mandate, not a grant; residents and the public need no account. */
export type Role = (typeof ROLES)[number]

/** written by: bodies/store */
export interface BodyTable {
  id: BodyId
  parent_id: BodyId | null
  kind: BodyKind
  name: string
  slug: string
  position: number
  valid_from: Day
  valid_to: Day | null
}

/** A department or office of a body. written by: bodies/store */
export interface UnitTable {
  id: UnitId
  body_id: BodyId
  name: string
  position: number
}

/** written by: identity/store */
export interface PersonTable {
  id: PersonId
  name: string
  phone: string | null
}

/** One person may sit in several congresses. written by: bodies/store, bodies/roll/store */
export interface MandateTable {
  id: MandateId
  person_id: PersonId
  body_id: BodyId
  term: string
  delegation: string
  /** Number on the roll of this congress and term: what a deputy types beside the eight digits of the slip. */
  roll_number: number
  origin: 'general' | 'by-election' | 'council-member'
  from_on: Day
  to_on: Day | null
}

/** written by: identity/store, identity/password-store */
export interface AccountTable {
  id: AccountId
  person_id: PersonId
  /** Whose account it is: the body at whose desk it was made. Another body sees it only while it holds a role there. */
  body_id: BodyId
  username: string
  password_hash: string
  /** Somebody else knows it: its owner changes it at the next sign-in, before anything else. */
  password_is_temporary: boolean
  disabled_at: Date | null
  created_at: Generated<Date>
}

/** written by: identity/store */
export interface RoleGrantTable {
  id: GrantId
  account_id: AccountId
  role: Role
  body_id: BodyId
  unit_id: UnitId | null
  granted_at: Date
  revoked_at: Date | null
}

/** Only the digest of the cookie's random value is kept. Exactly one of account and slip. written by: identity/store */
export interface WebSessionTable {
  token_digest: string
  account_id: AccountId | null
  slip_id: SlipId | null
  /** Staff only: a deputy's session has no moving part that could tell when he did what. */
  idle_until: Date | null
  expires_at: Date
}

/** Counter against guessing; the key names what is counted, e.g. «account:li» (real time). written by: identity/store */
export interface SignInAttemptTable {
  key: string
  attempts: number
  window_ends_at: Date
}
