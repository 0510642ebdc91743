/** Tables of the house itself: the installation, repeated forms, and the chain of officers' acts. */
import type { Generated } from 'kysely'
import type { AccountId, BodyId, RequestId } from '../../kernel/ids.ts'

/** One row, written once: a demo installation never holds a real session, a real one never loads the demo. */
export interface InstallationTable {
  one: Generated<boolean>
  kind: 'demo' | 'real'
  created_at: Generated<Date>
  /** Business time minus real time; 0 in a real installation. */
  business_offset_ms: number
  /** Digest of the one-time set-up code; null once it has been used. */
  set_up_digest: string | null
}

/** A form that was already answered, and where its answer stands. */
export interface FormRequestTable {
  id: RequestId
  location: string
}

/** written by: audit/store. Append-only; each row carries the digest of the one before. */
export interface AuditEventTable {
  number: number
  at: Date
  actor_id: AccountId | null
  body_id: BodyId | null
  event: string
  /** Canonical JSON of exactly the fields that audit/events lists for this event. */
  fields: string
  previous: string
  digest: string
}

export interface AuditHeadTable {
  one: Generated<boolean>
  number: number
  digest: string
}

/** A sentence of official papers as a body words it; no row: the house's own stands. written by: documents/wording-store */
export interface PaperWordingTable {
  body_id: BodyId
  /** A key of views/text/papers/phrases. */
  phrase: string
  words: string
  worded_by: AccountId
  worded_at: Date
}
