/**
 * The public record of one announced round: what anybody needs to check and recount it, and nothing else. No name of a deputy unless the
 * vote was recorded by name and its rule publishes the names; no time of day; nothing by door but how many papers the rooms of a vote by
 * delegation handed out and found. It says what the tables say, beside what was signed, so that an edit of either shows.
 */
import { canonicalJson } from '../../kernel/digest.ts'
import type { EcJwk } from '../ballot/jwk.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { NamedVote } from '../rule/recorded.ts'
import type { RoomFigures } from '../rule/rooms.ts'
import type { HeldRound } from '../rule/round.ts'
import type { Act } from './acts.ts'
import type { Frozen } from './frozen.ts'

export const FORMAT = 'piaojue-round-record-1'

export interface RoundRecord {
  readonly format: typeof FORMAT
  readonly round: {
    readonly id: string
    readonly number: number
    readonly kind: 'first' | 'runoff' | 'second' | 'rehearsal'
    readonly method: 'sealed' | 'hand-totals'
    /** Who held the box key; null where ballots were paper. */
    readonly custody: 'platform' | 'k-of-n' | null
  }
  readonly body: { readonly id: string; readonly name: string }
  readonly session: string
  readonly heldOn: string
  readonly frozen: Frozen
  /** The body's key: signs manifest, receipts and reports. */
  readonly key: EcJwk
  readonly acts: readonly Act[]
  /** SHA-256 of every sealed ballot, sorted: the receipts. */
  readonly digests: readonly string[]
  /** Opened ballots, equal ones together; null unless the adopted rule publishes them. */
  readonly rows: readonly Row[] | null
  /** 记名: the whole roll with what each of it marked; only of a recorded vote whose rule publishes it. */
  readonly names?: readonly NamedVote[]
  /** In ballot order, as the result page shows them; every door together. */
  readonly totals: readonly ItemTotal[]
  /** Attendance, box and count, with void ballots by reason: what the outcome was decided from. */
  readonly held: HeldRound
  readonly outcome: Outcome
  /** Only of a vote by delegation. */
  readonly rooms?: readonly RoomFigures[]
  /** What the decision says of each candidate; null while a further round is due. */
  readonly decision: readonly DecidedItem[] | null
  /** Compact `count-report+jwt`; a correction comes after the report that it names. */
  readonly reports: readonly { readonly text: string; readonly digest: string }[]
  /** The valid rounds that led to this one, the first first. */
  readonly before: readonly EarlierRound[]
}

export interface Row {
  readonly marks: string
  readonly ballots: number
}

export interface ItemTotal {
  readonly candidate: string
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly void: number
}

export interface DecidedItem {
  readonly candidate: string
  readonly chosen: boolean
  readonly votesFor: number | null
}

export interface EarlierRound {
  readonly round: string
  readonly frozen: Frozen
  readonly report: string
}

/** The file: canonical JSON in UTF-8. */
export const recordText = (record: RoundRecord): string => canonicalJson(record)

/** Ballot by ballot again, for the functions that count. */
export function* repeated(rows: readonly Row[]): Generator<string> {
  for (const { marks, ballots } of rows) for (let ballot = 0; ballot < ballots; ballot++) yield marks
}
