/** The kinds of the ledger in the order in which money goes; and those that can be booked by hand. */
import type { LedgerKind } from '../../src/database/tables/works.ts'

export const LEDGER_KIND_ORDER = ['approved', 'arrived', 'contracted', 'paid', 'settled'] as const satisfies readonly LedgerKind[]
export const BOOKED_KINDS = ['arrived', 'contracted', 'paid', 'settled'] as const satisfies readonly LedgerKind[]
