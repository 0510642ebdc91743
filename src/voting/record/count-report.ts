/** What a count report says. Signed in `scrutiny/report.ts`, read by the verifier. */
import type { BodyId, RoundId } from '../../kernel/ids.ts'
import type { Outcome } from '../rule/outcome.ts'
import type { RoomFigures } from '../rule/rooms.ts'
import type { HeldRound } from '../rule/round.ts'

/** 主席团决定: whom of the tied it takes, and the paper that says so. */
export interface PresidiumWord {
  readonly chosen: readonly string[]
  readonly basis: string
}

export interface SignedSheet {
  readonly number: string
  readonly printed: string
  readonly file: { readonly name: string; readonly digest: string } | null
}

export interface CountReport {
  readonly round: RoundId
  readonly number: number
  readonly kind: 'first' | 'runoff' | 'second' | 'rehearsal'
  readonly method: 'sealed' | 'hand-totals'
  readonly body: { readonly id: BodyId; readonly name: string }
  readonly session: string
  readonly heldOn: string
  readonly ruleDigest: string
  /** The digest that stood on the wall. */
  readonly frozenDigest: string
  /** Read out at close; null where ballots were paper. */
  readonly boxDigest: string | null
  /** Head of the acts up to the opened box (record/acts.ts). */
  readonly acts: string
  /** SHA-256 of the opened rows, where the adopted rule publishes them: they may not be exchanged for others with the same sums. */
  readonly rows: string | null
  readonly candidates: readonly { readonly id: string; readonly title: string }[]
  readonly held: HeldRound
  readonly outcome: Outcome
  /** What the presidium decided after the count; it follows the report that left the tie to it. */
  readonly presidium: PresidiumWord | null
  /** Of a vote by delegation: people and papers of each room, in the order of the roll; never what is on them. */
  readonly rooms?: readonly RoomFigures[]
  /** What the hall's devices printed, and their file by its SHA-256 in hexadecimal; only of a vote by devices. */
  readonly sheet?: SignedSheet
  /** SHA-256 of the list of names with their marks (canonical JSON); only of a recorded vote, whether it is published or not. */
  readonly names?: string
  /** Digest of the report that this one corrects or continues. */
  readonly corrects: string | null
}
