/** A form that creates something is answered once: the repeat of a request finds where the first one led. */
import type { Reader, Trx } from '../database/connect.ts'
import type { RequestId } from '../kernel/ids.ts'

/** Inside the creating transaction. The key makes a second, parallel one fail with `form_request_once`. */
export const noteRequest = async (trx: Trx, id: RequestId, location: string): Promise<void> => {
  await trx.insertInto('form_request').values({ id, location }).execute()
}

/** Where an earlier sending of this form led, or null when this is the first. */
export async function answeredBefore(db: Reader, id: RequestId): Promise<string | null> {
  const row = await db.selectFrom('form_request').select('location').where('id', '=', id).executeTakeFirst()
  return row?.location ?? null
}
