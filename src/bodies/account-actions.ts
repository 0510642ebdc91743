/**
 * The system administrator keeps the accounts of a body: a new password for who has lost his, no entry for who has gone. Whatever was
 * opened with the old password ends at once. Never his own account, and never so that a body is left without its administrators.
 */
import { record } from '../audit/store.ts'
import type { Database, Trx } from '../database/connect.ts'
import type { Role } from '../database/tables/people.ts'
import { noteRequest, type Once } from '../http/once.ts'
import { triesOf } from '../identity/actions.ts'
import { disableAccount, enableAccount, resetPassword } from '../identity/password-store.ts'
import { hashPassword, randomPassword } from '../identity/secrets.ts'
import { closeSessionsOf, forgetAttempts, grantsOf } from '../identity/store.ts'
import type { AccountId, BodyId } from '../kernel/ids.ts'
import { found, Refused } from '../kernel/verdict.ts'
import type { Desk, PeopleRefusal } from './people-actions.ts'
import { holdAdministrators, holdOwnAccount } from './people-store.ts'
import { lineageOf } from './store.ts'

/**
 * Returns the new password: shown once, kept nowhere. The last administrator may get one too: he would be locked out for ever
 * otherwise, and keeps his account.
 */
export async function giveNewPassword(db: Database, desk: Desk, id: AccountId, once: Once): Promise<string> {
  const password = randomPassword()
  const hash = await hashPassword(password)
  await db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    const account = await holdSomebodyElses(trx, desk, id)
    await resetPassword(trx, id, hash)
    await closeSessionsOf(trx, id)
    // Whoever forgot his password has used up his tries.
    await forgetAttempts(trx, triesOf(account.username))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'password.reset', { account: id })
  })
  return password
}

/** `lineage`: the body of the desk and everything above it. Disabling twice is one act. */
export const closeAccount = (db: Database, desk: Desk & { readonly lineage: readonly BodyId[] }, id: AccountId): Promise<void> =>
  db.change(async (trx, now) => {
    // The administrators before the account: of two who disable each other both hold them in this order, and the second waits.
    for (const role of ADMINISTRATIONS) await holdAdministrators(trx, role, desk.lineage)
    const account = await holdSomebodyElses(trx, desk, id)
    if (account.disabledAt !== null) return
    if (await isLastAdministrator(trx, id)) throw new Refused<PeopleRefusal>('last-administrator')
    await disableAccount(trx, id, now)
    await closeSessionsOf(trx, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'account.disabled', { account: id })
  })

export const openAccount = (db: Database, desk: Desk, id: AccountId): Promise<void> =>
  db.change(async (trx, now) => {
    const account = await holdSomebodyElses(trx, desk, id)
    if (account.disabledAt === null) return
    await enableAccount(trx, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'account.enabled', { account: id })
  })

const ADMINISTRATIONS = ['system-administrator', 'security-administrator'] as const satisfies readonly Role[]

async function holdSomebodyElses(trx: Trx, { actor, bodyId }: Desk, id: AccountId) {
  const account = found(await holdOwnAccount(trx, bodyId, id), 'account')
  if (id === actor) throw new Refused<PeopleRefusal>('own-account')
  return account
}

/** Would some body have nobody left in a role that administers it? */
async function isLastAdministrator(trx: Trx, id: AccountId): Promise<boolean> {
  for (const { role, bodyId } of await grantsOf(trx, id)) {
    if (!ADMINISTRATIONS.some((administration) => administration === role)) continue
    const holders = await holdAdministrators(trx, role, await lineageOf(trx, bodyId))
    if (holders.every(({ accountId }) => accountId === id)) return true
  }
  return false
}
