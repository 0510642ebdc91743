/** Booking an entry, and correcting one: each one transaction and one event. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import { changeOnce, type Once } from '../http/once.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { LedgerEntryId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import { addEntry, entriesOf, heldProject } from './change-store.ts'
import { actOf, type Desk } from './desk.ts'
import type { CorrectionForm, EntryForm } from './forms.ts'
import { type EntryFault, faultOfCorrection, faultOfEntry, refusalOfCorrection } from './ledger.ts'

/** A project that is closed out keeps its books as they are. */
export type LedgerRefusal = 'ledger-closed'

export const bookEntry = (db: Database, desk: Desk, code: string, form: EntryForm, once: Once): Promise<EntryFault | null> =>
  changeOnce<EntryFault>(db, once, async (trx, now) => {
    const project = await heldProject(trx, desk, code)
    if (project.state === 'closed-out') throw new Refused<LedgerRefusal>('ledger-closed')
    const fault = faultOfEntry(await entriesOf(trx, project.id), form, shanghaiDay(now))
    if (fault !== null) return fault
    const entry = await addEntry(trx, {
      project_id: project.id,
      kind: form.kind,
      amount_fen: form.amount,
      on_day: form.on,
      document: form.document,
      counterparty: form.counterparty,
      purpose: form.purpose,
      corrects_id: null,
      entered_by: desk.actor,
    })
    await record(trx, actOf(desk, now), 'ledger.booked', { project: project.id, entry, kind: form.kind, amount: form.amount })
    return null
  })

/** The exact opposite of the wrong entry and, where one is given, the right one in its place: both or neither. */
export const correctEntry = (
  db: Database,
  desk: Desk & { readonly mayApprove: boolean },
  code: string,
  entryId: LedgerEntryId,
  form: CorrectionForm,
  once: Once,
): Promise<EntryFault | null> =>
  changeOnce<EntryFault>(db, once, async (trx, now) => {
    const project = await heldProject(trx, desk, code)
    if (project.state === 'closed-out') throw new Refused<LedgerRefusal>('ledger-closed')
    const entries = await entriesOf(trx, project.id)
    const wrong = found(
      entries.find((entry) => entry.id === entryId),
      'ledger entry',
    )
    if (wrong.kind === 'approved' && !desk.mayApprove) found(null, 'approved sum of this unit')
    const refusal = refusalOfCorrection(entries, wrong, form.right !== null)
    if (refusal !== null) throw new Refused(refusal)
    const right = form.right && { ...form.right, kind: wrong.kind }
    const otherWords = right !== null && (right.counterparty !== wrong.counterparty || right.purpose !== wrong.purpose)
    const fault = faultOfCorrection(entries, wrong, right, otherWords, shanghaiDay(now))
    if (fault !== null) return fault
    const row = { project_id: project.id, kind: wrong.kind, entered_by: desk.actor }
    await addEntry(trx, {
      ...row,
      amount_fen: -wrong.amount,
      on_day: shanghaiDay(now),
      document: form.right?.document ?? wrong.document,
      counterparty: wrong.counterparty,
      purpose: form.reason,
      corrects_id: wrong.id,
    })
    if (right !== null)
      await addEntry(trx, {
        ...row,
        amount_fen: right.amount,
        on_day: right.on,
        document: right.document,
        counterparty: right.counterparty,
        purpose: right.purpose,
        corrects_id: null,
      })
    await record(trx, actOf(desk, now), 'ledger.corrected', {
      project: project.id,
      entry: wrong.id,
      amount: (right?.amount ?? 0) - wrong.amount,
    })
    return null
  })
