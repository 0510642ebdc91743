/** How proposals come in: sent by residents, entered by officers; and the brakes on flooding and on guessing codes. */
import { record } from '../audit/store.ts'
import { cycleFor } from '../cycle/actions.ts'
import type { Database, Trx } from '../database/connect.ts'
import { noteRequest } from '../http/once.ts'
import { randomDigits } from '../identity/secrets.ts'
import { countAttempt } from '../identity/store.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { CallId, CycleId, ProposalId, RequestId } from '../kernel/ids.ts'
import { found, refused, type Verdict } from '../kernel/verdict.ts'
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

type Sent = { readonly ok: true; readonly code: string } | Extract<Verdict<ProposeRefusal | 'too-many'>, { ok: false }>

/** A resident's own proposal. The tracking code is the only key to it that he gets. */
export async function submitProposal(
  db: Database,
  callId: CallId,
  form: ProposalForm,
  once: { readonly id: RequestId; readonly location: (code: string) => string },
): Promise<Sent> {
  const sent = await db.change((trx) => countAttempt(trx, `call:${callId}`, WINDOW_MINUTES))
  if (sent > PROPOSALS_AT_ALL) return refused('too-many')
  return db.change(async (trx, now) => {
    const call = found(await publicCall(trx, callId), 'call')
    const open = canPropose(windowOf(call), shanghaiDay(now))
    if (!open.ok) return open
    const code = await freeCode(trx)
    const proposal = await addProposal(trx, {
      ...form,
      cycleId: call.cycle_id,
      callId,
      trackingCode: code,
      channel: 'web',
      submittedOn: shanghaiDay(now),
    })
    await noteRequest(trx, once.id, once.location(code))
    await record(trx, { at: now, actor: null, body: call.body_id }, 'proposal.entered', { proposal, channel: 'web' })
    return { ok: true, code }
  })
}

/** What an officer writes down for somebody who came, called or wrote. */
export const enterProposal = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  form: EnteredForm,
  once: { readonly id: RequestId; readonly location: (proposal: ProposalId) => string },
): Promise<{ readonly ok: true; readonly id: ProposalId } | Extract<Verdict<'received-in-future'>, { ok: false }>> =>
  db.change(async (trx, now) => {
    await cycleFor(trx, desk.bodyId, cycleId, 'proposal.decide')
    if (form.received > shanghaiDay(now)) return refused('received-in-future')
    const call = await callOpenOn(trx, cycleId, form.received)
    const id = await addProposal(trx, {
      ...form,
      cycleId,
      callId: call?.id ?? null,
      trackingCode: await freeCode(trx),
      submittedOn: form.received,
    })
    await noteRequest(trx, once.id, once.location(id))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'proposal.entered', {
      proposal: id,
      channel: form.channel,
    })
    return { ok: true, id }
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
