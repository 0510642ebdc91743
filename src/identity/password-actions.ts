/** An officer changes his own password. Whoever sits down at a desk that was left open must know the present one, and has few tries. */
import { record } from '../audit/store.ts'
import type { Database } from '../database/connect.ts'
import type { AccountId } from '../kernel/ids.ts'
import { refused, type Verdict } from '../kernel/verdict.ts'
import { TRIES_PER_ACCOUNT, WINDOW_MINUTES } from './actions.ts'
import type { PasswordChange } from './forms.ts'
import { passwordOf, replacePassword } from './password-store.ts'
import { digestOfSecret, hashPassword, randomSecret, verifyPassword } from './secrets.ts'
import { closeSessionsOf, countAttempt, forgetAttempts, openStaffSession } from './store.ts'

type PasswordRefusal = 'current-wrong' | 'too-many-tries'

/** Returns the token of a new session. Every session of the account ends: what somebody else may have opened is closed with the old password. */
export async function changePassword(
  db: Database,
  actor: AccountId,
  form: PasswordChange,
): Promise<{ ok: true; token: string } | Extract<Verdict<PasswordRefusal>, { ok: false }>> {
  const key = `password:${actor}`
  const tries = await db.change((trx) => countAttempt(trx, key, WINDOW_MINUTES))
  if (tries > TRIES_PER_ACCOUNT) return refused('too-many-tries')
  const present = await passwordOf(db.read, actor)
  if (!(await verifyPassword(present?.hash ?? null, form['current-password'])) || !present) return refused('current-wrong')
  const to = await hashPassword(form['new-password'])
  const token = randomSecret()
  const digest = await digestOfSecret(token)
  const changed = await db.change(async (trx, now) => {
    if (!(await replacePassword(trx, actor, { from: present.hash, to }))) return false
    await forgetAttempts(trx, key)
    await closeSessionsOf(trx, actor)
    await openStaffSession(trx, digest, actor)
    await record(trx, { at: now, actor, body: present.bodyId }, 'password.changed', { account: actor })
    return true
  })
  return changed ? { ok: true, token } : refused('current-wrong')
}
