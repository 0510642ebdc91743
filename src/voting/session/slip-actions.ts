/** Issuing slips: secrets are made here, handed to the page that prints them, and forgotten; the database keeps digests. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import { noteRequest } from '../../http/once.ts'
import { digestOfDigits, digestOfSecret, randomDigits, randomSecret } from '../../identity/secrets.ts'
import { forgetAttempts } from '../../identity/store.ts'
import { type MandateId, newId, type RequestId, type SessionId, type SlipId } from '../../kernel/ids.ts'
import { found } from '../../kernel/verdict.ts'
import { mandatesOfSession, type RollMember } from './attendance-store.ts'
import type { Desk } from './desk.ts'
import { holdSession } from './session-store.ts'
import { attemptsAt, digitsContext, SLIP_DIGITS } from './slip.ts'
import { addSlips, mandatesWithSlip, revokeSlip } from './slip-store.ts'

/** What stands on one printed slip, and nowhere else. */
export interface PrintedSlip {
  readonly rollNumber: number
  readonly name: string
  readonly delegation: string
  readonly seat: string | null
  readonly secret: string
  readonly digits: string
}

/** For everybody in office who has none in force, by roll number. */
export const issueSlips = (
  db: Database,
  masterKey: Uint8Array,
  desk: Desk,
  sessionId: SessionId,
  once: { readonly id: RequestId; readonly location: string },
): Promise<PrintedSlip[]> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    const have = await mandatesWithSlip(trx, sessionId)
    const members = (await mandatesOfSession(trx, sessionId)).filter(({ id }) => !have.has(id))
    const slips = await writeSlips(trx, masterKey, sessionId, members)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'slips.issued', {
      session: sessionId,
      slips: slips.length,
    })
    return slips
  })

/** 补发: the old slip is dead from this moment, and so is the phone that signed in with it. */
export const reissueSlip = (
  db: Database,
  masterKey: Uint8Array,
  desk: Desk,
  sessionId: SessionId,
  mandateId: MandateId,
  once: { readonly id: RequestId; readonly location: string },
): Promise<PrintedSlip[]> =>
  db.change(async (trx, now) => {
    await noteRequest(trx, once.id, once.location)
    found(await holdSession(trx, desk.bodyId, sessionId), 'session')
    const member = found(
      (await mandatesOfSession(trx, sessionId)).find(({ id }) => id === mandateId),
      'mandate',
    )
    await revokeSlip(trx, sessionId, mandateId, now)
    await forgetAttempts(trx, attemptsAt(sessionId, member.roll_number))
    const slips = await writeSlips(trx, masterKey, sessionId, [member])
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'slip.reissued', { session: sessionId })
    return slips
  })

async function writeSlips(trx: Trx, masterKey: Uint8Array, sessionId: SessionId, members: readonly RollMember[]) {
  const printed = members.map(
    (member): PrintedSlip => ({
      rollNumber: member.roll_number,
      name: member.name,
      delegation: member.delegation,
      seat: member.seat,
      secret: randomSecret(),
      digits: randomDigits(SLIP_DIGITS),
    }),
  )
  const rows = await Promise.all(
    members.map(async (member, index) => {
      const { secret, digits } = printed[index] as PrintedSlip // one slip for each member, made just above
      return {
        id: newId<SlipId>(),
        session_id: sessionId,
        mandate_id: member.id,
        secret_digest: await digestOfSecret(secret),
        digits_digest: digestOfDigits(masterKey, digitsContext(sessionId, member.roll_number), digits),
      }
    }),
  )
  await addSlips(trx, rows)
  return printed
}
