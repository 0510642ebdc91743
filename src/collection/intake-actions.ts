/** How proposals come in: sent by residents, entered by officers; and the brakes on flooding and on guessing codes. */
import { record } from '../audit/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database, Trx } from '../database/connect.ts'
import { noteRequest } from '../http/once.ts'
import { randomDigits } from '../identity/secrets.ts'
import { countAttempt } from '../identity/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import { type CallId, type CycleId, newId, type ProposalId, type RequestId } from '../kernel/ids.ts'
import { found, must, Refused } from '../kernel/verdict.ts'
import { canPropose, type ProposeRefusal } from './call.ts'
import type { Desk } from './call-actions.ts'
import { callOpenOn, publicCall, windowOf } from './call-store.ts'
import type { EnteredForm, ProposalForm } from './forms.ts'
import { addProposal, attemptsSoFar, trackingCodeIsTaken } from './proposal-store.ts'

/** A brake on flooding one call. Nobody's address is looked at or kept: it counts the call's proposals as a whole. */
const PROPOSALS_AT_ALL = 300
/** A brake on guessing tracking codes: one code in a hundred million guesses exists, and this many guesses are answered. */
const WRONG_CODES_AT_ALL = 600
const WINDOW_MINUTES = 10
const TRACKING_DIGITS = 12

type IntakeRefusal = ProposeRefusal | 'too-many' | 'received-in-future'

/** A resident's own proposal. Its tracking code is the only key to it that he gets. */
export async function submitProposal(
  db: Database,
  callId: CallId,
  form: ProposalForm,
  once: { readonly id: RequestId; readonly location: (code: string) => string },
): Promise<string> {
  const sent = await db.change((trx) => countAttempt(trx, `call:${callId}`, WINDOW_MINUTES))
  if (sent > PROPOSALS_AT_ALL) throw new Refused<IntakeRefusal>('too-many')
  return db.change(async (trx, now) => {
    const code = await freeCode(trx)
    await noteRequest(trx, once.id, once.location(code))
    const call = found(await publicCall(trx, callId), 'call')
    must(canPropose(windowOf(call), shanghaiDay(now)))
    const proposal = newId<ProposalId>()
    await addProposal(trx, {
      ...form,
      id: proposal,
      cycleId: call.cycle_id,
      callId,
      trackingCode: code,
      channel: 'web',
      submittedOn: shanghaiDay(now),
    })
    await record(trx, { at: now, actor: null, body: call.body_id }, 'proposal.entered', { proposal, channel: 'web' })
    return code
  })
}

/** What an officer writes down for somebody who came, called or wrote. */
export const enterProposal = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  form: EnteredForm,
  once: { readonly id: RequestId; readonly location: (proposal: ProposalId) => string },
): Promise<ProposalId> =>
  db.change(async (trx, now) => {
    const id = newId<ProposalId>()
    await noteRequest(trx, once.id, once.location(id))
    await cycleFor(trx, desk.bodyId, cycleId, 'proposal.decide')
    if (form.received > shanghaiDay(now)) throw new Refused<IntakeRefusal>('received-in-future')
    const call = await callOpenOn(trx, cycleId, form.received)
    await addProposal(trx, {
      ...form,
      id,
      cycleId,
      callId: call?.id ?? null,
      trackingCode: await freeCode(trx),
      submittedOn: form.received,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.entered', {
      proposal: id,
      channel: form.channel,
    })
    return id
  })

async function freeCode(trx: Trx): Promise<string> {
  const code = randomDigits(TRACKING_DIGITS)
  return (await trackingCodeIsTaken(trx, code)) ? freeCode(trx) : code
}

/** Whether codes may be looked up now; a wrong one is counted with `countWrongCode`. */
export const mayLookUpCodes = async (db: Database): Promise<boolean> =>
  (await attemptsSoFar(db.read, CODE_KEY)) < WRONG_CODES_AT_ALL

export const countWrongCode = (db: Database): Promise<number> => db.change((trx) => countAttempt(trx, CODE_KEY, WINDOW_MINUTES))

const CODE_KEY = 'door:track'
