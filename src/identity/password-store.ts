/** The password of an account, and whether the account is open. Whoever writes either also ends what was opened with it. */
import type { Reader, Trx } from '../database/connect.ts'
import type { AccountId } from '../kernel/ids.ts'

export const passwordOf = (db: Reader, id: AccountId) =>
  db
    .selectFrom('account')
    .select(['password_hash as hash', 'body_id as bodyId'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

/** FOR SHARE: a reset or a disabling waits until the session that this password opens is there, and then ends it too. */
export async function holdPassword(trx: Trx, id: AccountId, hash: string): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('password_hash', '=', hash)
    .where('disabled_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

/** By its owner. False when it is no longer the one that he gave: reset, changed or disabled meanwhile. */
export async function replacePassword(trx: Trx, id: AccountId, { from, to }: { from: string; to: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ password_hash: to, password_is_temporary: false })
    .where('id', '=', id)
    .where('password_hash', '=', from)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** By somebody else, who knows it: good for one sign-in. */
export const resetPassword = (trx: Trx, id: AccountId, hash: string) =>
  trx.updateTable('account').set({ password_hash: hash, password_is_temporary: true }).where('id', '=', id).execute()

export const disableAccount = (trx: Trx, id: AccountId, at: Date) =>
  trx.updateTable('account').set({ disabled_at: at }).where('id', '=', id).execute()

export const enableAccount = (trx: Trx, id: AccountId) =>
  trx.updateTable('account').set({ disabled_at: null }).where('id', '=', id).execute()
