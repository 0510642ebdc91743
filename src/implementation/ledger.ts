/**
 * Where a yuan went: 批准 → 到位 → 合同 → 支付 → 结算, from entries alone. Entries are only ever added; a wrong one is answered by its
 * exact opposite, once. What is approved changes by correction only, with the decision's document: nobody books himself more money.
 */
import { LEDGER_KINDS, type LedgerKind } from '../database/tables/works.ts'
import type { Day } from '../kernel/clock.ts'
import type { LedgerEntryId } from '../kernel/ids.ts'
import { type Fen, sumFen } from '../kernel/money.ts'

export interface Entry {
  readonly id: LedgerEntryId
  readonly kind: LedgerKind
  readonly amount: Fen
  readonly on: Day
  readonly document: string
  /** The entry that this one undoes. */
  readonly corrects: LedgerEntryId | null
}

export type Totals = Readonly<Record<LedgerKind, Fen>>
type Amount = Pick<Entry, 'kind' | 'amount'>

export function totalsOf(entries: readonly Amount[]): Totals {
  const totals: Record<LedgerKind, Fen> = { approved: 0, arrived: 0, contracted: 0, paid: 0, settled: 0 }
  for (const kind of LEDGER_KINDS)
    totals[kind] = sumFen(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount))
  return totals
}

/** Each entry with the total of its kind up to and with it, in the order given. */
export function withRunning<Row extends Amount>(entries: readonly Row[]): (Row & { readonly running: Fen })[] {
  const running: Record<LedgerKind, Fen> = { ...totalsOf([]) }
  return entries.map((entry) => {
    running[entry.kind] = sumFen([running[entry.kind], entry.amount])
    return { ...entry, running: running[entry.kind] }
  })
}

/** What one kind of money can never be more than. The first that is broken is told. */
const CEILINGS = [
  ['contracted-over-approved', 'contracted', 'approved'],
  ['arrived-over-approved', 'arrived', 'approved'],
  ['paid-over-contracted', 'paid', 'contracted'],
  ['paid-over-arrived', 'paid', 'arrived'],
  ['settled-over-contracted', 'settled', 'contracted'],
] as const satisfies readonly (readonly [string, LedgerKind, LedgerKind])[]

export type CeilingCode = (typeof CEILINGS)[number][0]

/** A ceiling that an entry would break: where the total would stand, what it may be at most, and by how much it is too much. */
interface Excess {
  readonly code: CeilingCode
  readonly would: Fen
  readonly limit: Fen
  readonly over: Fen
}

/** Only what gets worse is refused: an old excess must not stop the entry that reduces it. */
function excessOf(before: Totals, after: Totals): Excess | null {
  for (const [code, kind, ceiling] of CEILINGS) {
    const over = after[kind] - after[ceiling]
    if (over > 0 && over > before[kind] - before[ceiling]) return { code, would: after[kind], limit: after[ceiling], over }
  }
  return null
}

/** A refusal of an entry as typed; it stands at a field of the form. */
export type EntryFault =
  | { readonly code: 'approved-by-decision-only' | 'entry-in-future' | 'document-booked-already' | 'correction-changes-nothing' }
  | Excess

export interface EntryDraft {
  readonly kind: LedgerKind
  readonly amount: Fen
  readonly on: Day
  readonly document: string
}

/** May this be booked? Null when it may. */
export function faultOfEntry(entries: readonly Entry[], draft: EntryDraft, today: Day): EntryFault | null {
  if (draft.kind === 'approved') return { code: 'approved-by-decision-only' }
  return faultOf(entries, standing(entries), draft, today)
}

/** Whether an entry can be corrected at all; a counter-entry cannot, and nothing is undone twice. */
export type CorrectionRefusal = 'correction-not-corrected' | 'ledger_corrected_once' | 'approved-not-cancelled'

export function refusalOfCorrection(entries: readonly Entry[], wrong: Entry, replaced: boolean): CorrectionRefusal | null {
  if (wrong.corrects !== null) return 'correction-not-corrected'
  if (isCorrected(entries, wrong.id)) return 'ledger_corrected_once'
  return wrong.kind === 'approved' && !replaced ? 'approved-not-cancelled' : null
}

/** May the wrong entry be answered by its opposite, and by `right` in its place? Null when it may. */
export function faultOfCorrection(
  entries: readonly Entry[],
  wrong: Entry,
  right: EntryDraft | null,
  changesWords: boolean,
  today: Day,
): EntryFault | null {
  const rest = [...entries, { ...wrong, amount: -wrong.amount }]
  if (right === null) return excessOf(totalsOf(entries), totalsOf(rest))
  if (!changesWords && right.amount === wrong.amount && right.on === wrong.on && right.document === wrong.document)
    return { code: 'correction-changes-nothing' }
  const others = standing(entries).filter((entry) => entry.id !== wrong.id)
  return faultOf(entries, others, right, today, rest)
}

function faultOf(
  entries: readonly Entry[],
  others: readonly Entry[],
  draft: EntryDraft,
  today: Day,
  rest: readonly Amount[] = entries,
): EntryFault | null {
  if (draft.on > today) return { code: 'entry-in-future' }
  if (others.some((entry) => entry.kind === draft.kind && entry.document === draft.document))
    return { code: 'document-booked-already' }
  return excessOf(totalsOf(entries), totalsOf([...rest, draft]))
}

export const isCorrected = (entries: readonly Pick<Entry, 'corrects'>[], id: LedgerEntryId): boolean =>
  entries.some((entry) => entry.corrects === id)

/** Entries that still count as they stand: neither corrected nor a correction. */
const standing = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => entry.corrects === null && !isCorrected(entries, entry.id))
