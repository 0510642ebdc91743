/** The files of voting devices that tellers attached: name and digest. They go with the entries that they belong to. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import type { DeviceFile, DeviceSheet } from './device-sheet.ts'
import { paperCount } from './paper-store.ts'

export async function writeFile(trx: Trx, roundId: RoundId, by: AccountId, file: DeviceFile): Promise<void> {
  const { name, digest } = file
  await trx
    .insertInto('device_file')
    .values({ round_id: roundId, entered_by: by, name, digest })
    .onConflict((conflict) => conflict.columns(['round_id', 'entered_by']).doUpdateSet({ name, digest }))
    .execute()
}

/** What others attached is not the file of the count. */
export async function keepFilesOf(trx: Trx, roundId: RoundId, tellers: readonly AccountId[]): Promise<void> {
  await trx.deleteFrom('device_file').where('round_id', '=', roundId).where('entered_by', 'not in', tellers).execute()
}

/** The sheet of a round by devices with its file, once two tellers agree; null of every other round. */
export async function sheetOf(
  db: Reader,
  roundId: RoundId,
): Promise<(DeviceSheet & { readonly file: DeviceFile | null }) | null> {
  const content = (await paperCount(db, roundId))?.content
  if (content?.kind !== 'totals' || content.sheet === undefined) return null
  const file = await db
    .selectFrom('device_file')
    .select(['name', 'digest'])
    .where('round_id', '=', roundId)
    .orderBy('name')
    .executeTakeFirst()
  return { ...content.sheet, file: file ?? null }
}
