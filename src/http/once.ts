/** A form that creates something is answered once: the repeat of a request finds where the first one led. */
import type { Reader, Trx } from '../database/connect.ts'
import type { RequestId } from '../kernel/ids.ts'
import { Refused } from '../kernel/verdict.ts'

/** Inside the creating transaction. The key makes a second, parallel one fail with `form_request_once`. */
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
