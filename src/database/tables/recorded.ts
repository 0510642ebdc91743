/** 记名: who marked what. Tables of their own, beside which no secret round has a row. written by: voting/scrutiny/recorded-store */
import type { AccountId, MandateId, RoundId } from '../../kernel/ids.ts'

/** What is true of a teller's list as a whole; `sheet_…` only of voting devices. */
interface WholeSheet {
  round_id: RoundId
  issued: number
  returned: number
  /** Papers on which no name can be read. */
  spoiled: number
  sheet_number: string | null
  sheet_printed: string | null
}

/** What one teller read, by himself. */
export interface RecordedSheetTable extends WholeSheet {
  entered_by: AccountId
  entered_at: Date
}

/** One line of it: a deputy of the frozen roll and his marks, item by item (voting/rule/form). */
export interface RecordedEntryTable {
  round_id: RoundId
  entered_by: AccountId
  mandate_id: MandateId
  marks: string
}

/** What two tellers wrote down alike; append-only. */
export interface RecordedVoteTable {
  round_id: RoundId
  mandate_id: MandateId
  marks: string
}

/** The agreement as a whole, and whose it is; the database refuses one that their lines do not carry. */
export interface RecordedCountTable extends WholeSheet {
  first_teller: AccountId
  second_teller: AccountId
}
