/** The one row that says what this installation is. Written once; a demo never becomes real, nor the other way round. */
import type { Reader, Trx } from './connect.ts'

export type InstallationKind = 'demo' | 'real'

export const readInstallation = (db: Reader) =>
  db.selectFrom('installation').select(['kind', 'business_offset_ms', 'set_up_digest']).executeTakeFirst()

export const writeInstallation = (
  trx: Trx,
  installation: { kind: InstallationKind; businessOffsetMs: number; setUpDigest: string | null },
) =>
  trx
    .insertInto('installation')
    .values({
      kind: installation.kind,
      business_offset_ms: installation.businessOffsetMs,
      set_up_digest: installation.setUpDigest,
    })
    .execute()

/** True when the code was right; it is gone then. */
export async function useSetUpCode(trx: Trx, digest: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('installation')
    .set({ set_up_digest: null })
    .where('set_up_digest', '=', digest)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Printed again at every start until it is used: a code that was lost is replaced. */
export const replaceSetUpCode = (trx: Trx, digest: string) =>
  trx.updateTable('installation').set({ set_up_digest: digest }).where('set_up_digest', 'is not', null).execute()
