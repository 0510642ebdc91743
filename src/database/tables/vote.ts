/**
 * Tables of the decision, the session, the ballot and the count.
 * What must never be written has no column: nothing here joins a mandate to an envelope, and no secret row has a time or a sequence.
 */
import type { Generated } from 'kysely'
import type { Day } from '../../kernel/clock.ts'
import type {
  AccountId,
  BodyId,
  CandidateId,
  CandidateListId,
  CountReportId,
  CycleId,
  DecisionId,
  MandateId,
  MinutesId,
  RoundId,
  RulingId,
  SessionId,
  SlipId,
} from '../../kernel/ids.ts'

/** 票决 by a congress, 票选 by a street's council, 会商 by consensus with minutes. */
export type DecisionKind = 'formal-vote' | 'advisory-vote' | 'consultation'

/** One for each year of a body. written by: voting/session/decision-store */
export interface DecisionTable {
  id: DecisionId
  cycle_id: CycleId
  kind: DecisionKind
  list_id: CandidateListId | null
  decided_on: Day | null
  /** Streets: the 街道党工委 confirms, otherwise nothing is adopted. */
  confirmed_on: Day | null
  confirmed_by: string | null
  confirmed_document: string | null
  announced_on: Day | null
  /** Text of the 公告 as published. */
  announcement: string | null
}

/** What the decision said of each candidate; in ballot order; votes only of an announced round. written by: voting/session/decision-store */
export interface DecisionItemTable {
  decision_id: DecisionId
  candidate_id: CandidateId
  position: number
  chosen: boolean
  votes_for: number | null
  /** 会商: the conclusion on this item as minuted. */
  conclusion: string | null
}

/** 会商纪要. written by: voting/session/decision-store */
export interface ConsultationMinutesTable {
  id: MinutesId
  decision_id: DecisionId
  held_on: Day
  place: string
  chaired_by: string
  entitled: number
  present: number
  attendees: string
  discussion: string
}

/** A meeting of a congress at which rounds are held. written by: voting/session/session-store */
export interface CongressSessionTable {
  id: SessionId
  body_id: BodyId
  cycle_id: CycleId
  /** Part of the address /s/:code that stands on every slip. */
  code: string
  name: string
  held_on: Day
  hall: string
}

/**
 * What the operator has put on the hall screen of a session; no row: the wall follows the session by itself. written by: voting/hall/store
 */
export interface HallScreenTable {
  session_id: SessionId
  /** A screen put up by hand. It holds for the moment in which it was put up: this round (null: none yet) in this phase. */
  pinned: string | null
  pinned_round_id: RoundId | null
  pinned_phase: Phase | null
  /** How far the result of this round has been shown: 0 is its title alone (voting/hall/reveal). */
  revealed_round_id: RoundId | null
  revealed: number
  black: boolean
}

/** A deputy's personal slip for one session: long secret in the QR, eight digits to type. written by: voting/session/slip-store */
export interface SlipTable {
  id: SlipId
  session_id: SessionId
  mandate_id: MandateId
  secret_digest: string
  digits_digest: string
  issued_at: Generated<Date>
  revoked_at: Date | null
}

/** Where a deputy sits. written by: voting/session/seat-store */
export interface SessionSeatTable {
  session_id: SessionId
  mandate_id: MandateId
  seat: string
}

/** Arrivals and departures, append-only. written by: voting/session/attendance-store */
export interface AttendanceTable {
  session_id: SessionId
  mandate_id: MandateId
  kind: 'sign-in' | 'leave' | 'return'
  way: 'phone' | 'desk'
  at: Date
}

export const PHASES = [
  'draft',
  'frozen',
  'issuing',
  'open',
  'closed',
  'opened',
  'counted',
  'announced',
  'archived',
  'void',
] as const
export type Phase = (typeof PHASES)[number]

export type RoundKind = 'first' | 'runoff' | 'second' | 'rehearsal'

/** How marks reach the count: sealed electronic ballots, or totals that tellers entered from paper. */
export type RoundMethod = 'sealed' | 'hand-totals'

/**
 * From `frozen` on a trigger refuses any change of rule, candidates, roll or keys. A rehearsal has neither decision nor list, and ends
 * with the opened box; its rows are destroyed whole. written by: voting/session/round-store, rehearsal-store
 */
export interface RoundTable {
  id: RoundId
  session_id: SessionId
  decision_id: DecisionId | null
  number: number
  kind: RoundKind
  method: RoundMethod
  phase: Phase
  seats: number
  /** Canonical JSON of the adopted rule, and its digest. */
  rule: string
  rule_digest: string
  /** The preset that it was started from: which of its fields no source backs. */
  rule_start: string | null
  list_id: CandidateListId | null
  predecessor_id: RoundId | null
  roll_digest: string | null
  /** Compact `round-manifest+jwt`, and the digest that stands on the wall. */
  manifest: string | null
  /** Of paper counted by hand there is no manifest; the digest is then of rule, candidates and roll. */
  manifest_digest: string | null
  /** SHA-256 of the list of sealed ballots, as it was read out at close. */
  box_digest: string | null
  /** Who can open the box: follows from the rule and the way of voting, written when the round is frozen. */
  custody: 'platform' | 'k-of-n'
  /** Of `k-of-n`: how many scrutineers hold a share, and how many of them open the box. */
  key_holders: Generated<number>
  keys_needed: Generated<number>
  /** When it was recorded that the key, or its shares, exist no more. */
  keys_destroyed_at: Generated<Date | null>
  /** The last day on which the announced result can be objected to; written with the announcement. */
  objections_until: Generated<Day | null>
  /** 在场, fixed once when the round opens. */
  present_at_opening: number | null
  void_reason: string | null
}

/** The candidates of this round in ballot order (a run-off has only the tied ones). written by: voting/session/round-store */
export interface RoundCandidateTable {
  round_id: RoundId
  position: number
  candidate_id: CandidateId
}

export const HELP_REASONS = ['connection', 'battery', 'how-to', 'reading', 'other-device', 'other'] as const
/** A closed list: none of them tells who has voted. */
export type HelpReason = (typeof HELP_REASONS)[number]

/** 求助 that nobody has seen to yet; nothing of it outlives the round. written by: voting/help/store */
export interface HelpRequestTable {
  session_id: SessionId
  mandate_id: MandateId
  reason: HelpReason
  asked_at: Date
}

/** What a rehearsal is about: made up, and kept apart from the candidates of the year. written by: voting/session/rehearsal-store */
export interface RehearsalItemTable {
  round_id: RoundId
  position: number
  /** Of a made-up candidate: no row of `candidate` has it. */
  id: CandidateId
  title: string
  content: string
}

/** Who came to a rehearsal with a slip; never 签到, and without a time. written by: voting/session/rehearsal-store */
export interface RehearsalPresenceTable {
  round_id: RoundId
  mandate_id: MandateId
}

/** The frozen roll. written by: voting/session/round-store */
export interface RoundRollTable {
  round_id: RoundId
  position: number
  mandate_id: MandateId
  name: string
  delegation: string
}

/** Two different people turn their keys; the act happens with the second. written by: voting/session/round-store */
export interface RoundTurnTable {
  round_id: RoundId
  act: 'open' | 'close' | 'archive'
  role: 'chair' | 'chief-scrutineer' | 'office-staff'
  account_id: AccountId
  at: Date
}

/** One row a phase reached: counts only. written by: voting/session/round-store */
export interface RoundActTable {
  round_id: RoundId
  phase: Phase
  at: Date
  entitled: number
  signed_in: number
  present: number
  /** Null as long as nobody counted them (paper handed out in the hall). */
  issued: number | null
  returned: number | null
}

/** Keys of one round, destroyed by setting sealed_private to null. written by: voting/ballot/store */
export interface RoundKeyTable {
  round_id: RoundId
  purpose: 'pass' | 'box'
  kid: string
  public_jwk: string
  /** Private JWK encrypted under the installation's master key (platform custody); null when destroyed or never here. */
  sealed_private: string | null
}

/** What the scrutineers' ceremony told of the box key of a draft: never a share. written by: voting/scrutiny/ceremony-store */
export interface KeyCeremonyTable {
  round_id: RoundId
  public_jwk: string
  needed: number
  /** Canonical JSON: SHA-256 of every share, in the order of their numbers. */
  share_digests: string
  made_by: AccountId
  made_at: Date
}

/**
 * A spare key set, made in the same ceremony as the key of a round, for a later round of the same decision: never a share. Used by one round,
 * or destroyed unused. written by: voting/scrutiny/spare-store
 */
export interface SpareCeremonyTable {
  decision_id: DecisionId
  /** 备用一, 备用二 … as it stands in the files and on the slips of the scrutineers. */
  ordinal: number
  /** The round in whose ceremony it was made. */
  made_with: RoundId
  public_jwk: string
  needed: number
  /** Canonical JSON: SHA-256 of every share, in the order of their numbers. */
  share_digests: string
  made_by: AccountId
  made_at: Date
  used_by: RoundId | null
  destroyed_at: Date | null
}

export const RULINGS = ['for', 'against', 'abstain', 'item-void', 'paper-void', 'paper-valid'] as const
/** 裁定: of one item, or of a whole paper. */
export type Ruling = (typeof RULINGS)[number]

/** 疑难票裁定 while papers are counted; append-only, and gone with a void round. written by: voting/rulings/store */
export interface DoubtfulRulingTable {
  id: RulingId
  round_id: RoundId
  number: number
  /** 票面情形: what is on the paper, never whose it is. */
  marks: string
  /** Of the item that it is about; null: of the whole paper. */
  position: number | null
  ruling: Ruling
  /** The clause of the rule that it rests on. */
  ground: string
  entered_by: AccountId
  entered_at: Date
}

/** A ruling that was taken back, and why. written by: voting/rulings/store */
export interface DoubtfulRulingStruckTable {
  ruling_id: RulingId
  reason: string
  entered_by: AccountId
  entered_at: Date
}

/** The body's signing key for manifests, receipts and reports (ES256). written by: voting/ballot/store */
export interface BodyKeyTable {
  body_id: BodyId
  kid: string
  public_jwk: string
  sealed_private: string
}

/** 发出: who drew a ballot by which door. No time, no pass, no envelope. written by: voting/ballot/store */
export interface BallotIssueTable {
  round_id: RoundId
  mandate_id: MandateId
  door: 'device' | 'paper'
  /** SHA-256 of the blinded message, so that the same request gets the same answer and another one is refused; gone with the archive. */
  request_digest: string | null
}

/** 票箱: what was cast, until the round is archived. No time, no sequence, no key to people. written by: voting/ballot/store */
export interface BallotBoxTable {
  round_id: RoundId
  jkt: string
  sealed_digest: string
  envelope: string
  receipt: string
}

/** After opening: equal ballots merged, sorted by their marks. written by: voting/scrutiny/store */
export interface OpenedMarksTable {
  round_id: RoundId
  marks: string
  ballots: number
}

/** The scrutineers' signed result, where they opened the box on their own laptop. written by: voting/scrutiny/opening-store */
export interface OpenedBoxTable {
  round_id: RoundId
  /** Compact `opened-box+jwt`, signed by the box key. */
  result: string
  digest: string
}

/**
 * What one teller read from the paper box, by himself. Beside sealed ballots all of them are removed when both are merged.
 * written by: voting/scrutiny/paper-store
 */
export interface PaperEntryTable {
  round_id: RoundId
  entered_by: AccountId
  issued: number
  returned: number
  /** Canonical JSON (voting/scrutiny/paper). */
  content: string
  entered_at: Date
}

/**
 * What two tellers wrote down alike (the database refuses anything else), until the chief scrutineer confirms it. Beside sealed ballots the
 * row is removed when both are merged, so that no totals by door remain. written by: voting/scrutiny/paper-store
 */
export interface PaperCountTable {
  round_id: RoundId
  issued: number
  returned: number
  /** Canonical JSON (voting/scrutiny/paper). */
  content: string
}

/** Who they were; this stays, for the count report. Rounds of an earlier version have only one. written by: voting/scrutiny/paper-store */
export interface PaperTellerTable {
  round_id: RoundId
  account_id: AccountId
}

/** The file of the hall's devices, as a teller attached it to what he entered: never what is in it. written by: voting/scrutiny/device-store */
export interface DeviceFileTable {
  round_id: RoundId
  entered_by: AccountId
  name: string
  /** SHA-256 in hexadecimal, as every tool prints it. */
  digest: string
}

/** written by: voting/scrutiny/store */
export interface VoidBallotsTable {
  round_id: RoundId
  reason: string
  ballots: number
}

/** written by: voting/scrutiny/store */
export interface RoundTotalTable {
  round_id: RoundId
  candidate_id: CandidateId
  votes_for: number
  against: number
  abstain: number
  item_void: number
}

/** A signed count report; a correction is a new one that names the old. written by: voting/scrutiny/store */
export interface CountReportTable {
  id: CountReportId
  round_id: RoundId
  number: number
  /** Canonical JSON of the round as it was held: what the outcome was decided from. */
  held: string
  /** Canonical JSON of the outcome with every step. */
  outcome: string
  /** Canonical JSON of the presidium's word, where this report was written for it. */
  presidium: string | null
  /** Compact `count-report+jwt`. */
  report: string
  digest: string
}
