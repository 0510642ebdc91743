/** Tables of a vote by delegation: figures of each room, and nothing of what is on its papers. */
import type { AccountId, RoundId } from '../../kernel/ids.ts'

/** What one teller found in the rooms' paper boxes. written by: voting/rooms/store */
export interface RoomEntryTable {
  round_id: RoundId
  entered_by: AccountId
  /** Canonical JSON of `RoomEntry[]`. */
  figures: string
  entered_at: Date
}

/** What two tellers wrote down alike; a trigger asks for both entries. written by: voting/rooms/store */
export interface RoomCountTable {
  round_id: RoundId
  figures: string
}

/** Each room of a round as its box was opened, or as the round became void; never changed. written by: voting/rooms/store */
export interface RoundRoomTable {
  round_id: RoundId
  /** In the order of the frozen roll. */
  position: number
  name: string
  entitled: number
  signed_in: number
  /** By every door; `papers` is a part of it. */
  issued: number
  papers: number
  exchanged: number
  returned: number
}
