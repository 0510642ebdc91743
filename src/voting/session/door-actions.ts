/** A deputy signs in with the slip: by its QR code, or by roll number and eight digits. Not an officer's act: no audit event. */
import type { Database } from '../../database/connect.ts'
import { digestOfDigits, digestOfSecret, randomSecret } from '../../identity/secrets.ts'
import { countAttempt, forgetAttempts, openDeputySession } from '../../identity/store.ts'
import type { SessionId } from '../../kernel/ids.ts'
import { refused, type Verdict } from '../../kernel/verdict.ts'
import { signInOnce } from './attendance-store.ts'
import { takesPart } from './rehearsal.ts'
import { addPresence, rehearsalForSignIn } from './rehearsal-store.ts'
import { attemptsAt, digitsContext, SLIP_TRIES, SLIP_TRIES_MINUTES } from './slip.ts'
import { type FoundSlip, slipByDigits, slipBySecret } from './slip-store.ts'

export type DoorRefusal = 'slip-unknown' | 'digits-wrong' | 'too-many-tries'
type Answer = { readonly ok: true; readonly token: string } | Extract<Verdict<DoorRefusal>, { ok: false }>

/** 256 random bits are not guessed: nothing is counted. */
export async function signInBySecret(db: Database, sessionId: SessionId, secret: string): Promise<Answer> {
  const slip = await slipBySecret(db.read, sessionId, await digestOfSecret(secret))
  return slip === undefined ? refused('slip-unknown') : enter(db, sessionId, slip)
}

/** The try is counted before it is checked, so that a hundred at once are still a hundred. */
export async function signInByDigits(
  db: Database,
  masterKey: Uint8Array,
  sessionId: SessionId,
  rollNumber: number,
  digits: string,
): Promise<Answer> {
  const counter = attemptsAt(sessionId, rollNumber)
  const tries = await db.change((trx) => countAttempt(trx, counter, SLIP_TRIES_MINUTES))
  if (tries > SLIP_TRIES) return refused('too-many-tries')
  const slip = await slipByDigits(db.read, sessionId, digestOfDigits(masterKey, digitsContext(sessionId, rollNumber), digits))
  if (slip === undefined) return refused(tries === SLIP_TRIES ? 'too-many-tries' : 'digits-wrong')
  return enter(db, sessionId, slip, counter)
}

/** Session and 签到 in one: whoever waits has been counted. While a rehearsal is held one comes to that, and signs in again for the session. */
async function enter(db: Database, sessionId: SessionId, slip: FoundSlip, counter?: string): Promise<Answer> {
  const token = randomSecret()
  const digest = await digestOfSecret(token)
  await db.change(async (trx, now) => {
    if (counter !== undefined) await forgetAttempts(trx, counter)
    await openDeputySession(trx, digest, slip.id)
    const rehearsal = await rehearsalForSignIn(trx, sessionId)
    if (rehearsal !== undefined && takesPart(rehearsal)) await addPresence(trx, rehearsal.id, slip.mandateId)
    else await signInOnce(trx, sessionId, slip.mandateId, now)
  })
  return { ok: true, token }
}
