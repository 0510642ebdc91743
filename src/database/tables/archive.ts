/** Tables of the end of a round: objections, the seal, and the record of what was destroyed. */
import type { Day } from '../../kernel/clock.ts'
import type { AccountId, ObjectionId, RoundId } from '../../kernel/ids.ts'

/** What somebody objected to after the announcement, in words; append-only. written by: voting/archive/objection-store */
export interface RoundObjectionTable {
  id: ObjectionId
  round_id: RoundId
  raised_by: string
  about: string
  raised_on: Day
  entered_by: AccountId
  entered_at: Date
}

/** How an objection was settled; append-only. written by: voting/archive/objection-store */
export interface RoundObjectionAnswerTable {
  objection_id: ObjectionId
  answer: string
  settled_on: Day
  entered_by: AccountId
  entered_at: Date
}

/** 封票: what the office wrote of the sealed papers. It may be mended until the round is archived. written by: voting/archive/store */
export interface RoundSealingTable {
  round_id: RoundId
  seal_number: string
  copies: number
  place: string
  keeper: string
  kept_until: Day
  entered_by: AccountId
  entered_at: Date
}

/** Of a box that is no more: the list of digests that was published at close. written by: voting/archive/store */
export interface ArchivedBoxTable {
  round_id: RoundId
  /** Sorted and joined by line feeds: the text whose SHA-256 is the box digest. */
  sealed_digests: string
}

/** 封存与销毁记录; frozen. written by: voting/archive/store */
export interface RoundArchiveTable {
  round_id: RoundId
  at: Date
  office_id: AccountId
  scrutineer_id: AccountId
  /** Canonical JSON (voting/archive/record). */
  content: string
  digest: string
}
