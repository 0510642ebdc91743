/** A form that creates something is answered once: the repeat of a request finds where the first one led. */
import type { Database, Reader, Trx } from '../database/connect.ts'
import type { RequestId } from '../kernel/ids.ts'
import { Refused } from '../kernel/verdict.ts'

/** The request of a form, and where its answer stands. */
export interface Once {
  readonly id: RequestId
  readonly location: string
}

/**
 * First of all in the creating transaction, before anything is read that the first sending may change: the key makes a second, parallel
 * one wait here and fail with `form_request_once`. Whatever is refused afterwards must be thrown, so that the note goes with it.
 */
export const noteRequest = async (trx: Trx, id: RequestId, location: string): Promise<void> => {
  await trx.insertInto('form_request').values({ id, location }).execute()
}

/** Where an earlier sending of this form led, or null when this is the first. */
export async function answeredBefore(db: Reader, id: RequestId): Promise<string | null> {
  const row = await db.selectFrom('form_request').select('location').where('id', '=', id).executeTakeFirst()
  return row?.location ?? null
}

/** Creates at most once and tells where it led. Of two sendings at the same moment the second waits, is refused by the key, and is led there too. */
export async function createOnce(db: Reader, id: RequestId, create: () => Promise<string>): Promise<string> {
  const before = await answeredBefore(db, id)
  if (before !== null) return before
  try {
    return await create()
  } catch (error) {
    const meanwhile = error instanceof Refused && error.code === 'form_request_once' ? await answeredBefore(db, id) : null
    if (meanwhile === null) throw error
    return meanwhile
  }
}

/** A creating transaction that may find a fault in the form. A fault undoes all of it, the note too: the mended form is answered afresh. */
export async function changeOnce<Fault>(
  db: Database,
  once: Once,
  work: (trx: Trx, now: Date) => Promise<Fault | null>,
): Promise<Fault | null> {
  const undo = new Error('undone for a fault in the form')
  let fault: Fault | null = null
  try {
    await db.change(async (trx, now) => {
      await noteRequest(trx, once.id, once.location)
      fault = await work(trx, now)
      if (fault !== null) throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return fault
}
