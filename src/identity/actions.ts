/** Signing in and out, and setting up an empty installation. Guesses are counted before they are checked. */
import { record } from '../audit/store.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import type { AccountId, BodyId, UnitId } from '../kernel/ids.ts'
import { refused, type Verdict } from '../kernel/verdict.ts'
import { holdPassword } from './password-store.ts'
import { digestOfSecret, randomSecret, verifyPassword } from './secrets.ts'
import {
  accountByUsername,
  addAccount,
  addGrant,
  closeSession,
  countAttempt,
  forgetAttempts,
  openStaffSession,
  removeExpiredSessions,
} from './store.ts'

/** Five tries an account in a quarter of an hour, and a brake on the whole door against spraying. */
export const TRIES_PER_ACCOUNT = 5
const TRIES_AT_ALL = 200
export const WINDOW_MINUTES = 15

/** What the tries at one account are counted under. */
export const triesOf = (username: string): string => `account:${username.slice(0, 60)}`

export type SignInRefusal = 'wrong' | 'tooMany'

/** Returns the token for the cookie. Takes the same time and says the same for an unknown account as for a wrong password. */
export async function signIn(
  db: Database,
  username: string,
  password: string,
): Promise<{ ok: true; token: string } | Extract<Verdict<SignInRefusal>, { ok: false }>> {
  const key = triesOf(username)
  const { own, all } = await db.change(async (trx) => ({
    own: await countAttempt(trx, key, WINDOW_MINUTES),
    all: await countAttempt(trx, 'door:staff', WINDOW_MINUTES),
  }))
  if (own > TRIES_PER_ACCOUNT || all > TRIES_AT_ALL) return refused('tooMany')
  const account = await accountByUsername(db.read, username)
  if (!(await verifyPassword(account?.password_hash ?? null, password)) || !account) return refused('wrong')
  const token = randomSecret()
  const digest = await digestOfSecret(token)
  const opened = await db.change(async (trx, now) => {
    // Between the check and here somebody may have reset the password or disabled the account.
    if (!(await holdPassword(trx, account.id, account.password_hash))) return false
    await forgetAttempts(trx, key)
    await removeExpiredSessions(trx)
    await openStaffSession(trx, digest, account.id)
    await record(trx, { at: now, actor: account.id, body: null }, 'officer.signed-in', {})
    return true
  })
  return opened ? { ok: true, token } : refused('wrong')
}

export async function signOut(db: Database, token: string, actor: AccountId | null): Promise<void> {
  const digest = await digestOfSecret(token)
  await db.change(async (trx, now) => {
    await closeSession(trx, digest)
    if (actor) await record(trx, { at: now, actor, body: null }, 'officer.signed-out', {})
  })
}

/** One person with an account of this body and one role at it. The granting officer is recorded by the caller. */
export async function createOfficer(
  trx: Trx,
  now: Date,
  officer: {
    name: string
    username: string
    passwordHash: string
    passwordIsTemporary: boolean
    role: Role
    bodyId: BodyId
    unitId: UnitId | null
  },
): Promise<AccountId> {
  const accountId = await addAccount(trx, officer.bodyId, officer)
  await addGrant(trx, now, { ...officer, accountId })
  return accountId
}
