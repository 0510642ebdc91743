/** Streets: 会商 with minutes instead of a vote; and for both, confirmation by the 街道党工委 before anything is adopted (rulebook §5). */
import { record } from '../../audit/store.ts'
import { cycleFor } from '../../cycle/actions.ts'
import type { Database, Trx } from '../../database/connect.ts'
import { noteRequest } from '../../http/once.ts'
import type { CycleId, RequestId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { publish } from './announce-actions.ts'
import type { Conclusion } from './consultation.ts'
import {
  addDecisionItems,
  addMinutes,
  decisionAtDesk,
  decisionForChange,
  decisionItems,
  frozenList,
  holdDecision,
  listItems,
  setConfirmed,
  setDecided,
} from './decision-store.ts'
import type { Desk } from './desk.ts'
import type { ConfirmationForm, MinutesForm } from './forms.ts'
import type { PrepareRefusal } from './round-actions.ts'
import { roundsOfDecision } from './store.ts'

export type ConsultationRefusal =
  | 'decided-by-vote'
  | 'not-decided-yet'
  | 'confirmed-already'
  | 'not-confirmed-yet'
  | 'announced-already'

export const minuteConsultation = (
  db: Database,
  desk: Desk,
  cycleId: CycleId,
  minutes: { readonly form: MinutesForm; readonly conclusions: readonly Conclusion[] },
  once: { readonly id: RequestId; readonly location: string },
): Promise<void> =>
  db.change(async (trx, now) => {
    // First of all: a second sending of the form waits here, and is then led to these minutes.
    await noteRequest(trx, once.id, once.location)
    await cycleFor(trx, desk.bodyId, cycleId, 'consultation.minute')
    const list = await frozenList(trx, cycleId)
    if (list === undefined) throw new Refused<PrepareRefusal>('no-frozen-list')
    const decision = await decisionForChange(trx, cycleId, 'consultation', list.id)
    const rounds = await roundsOfDecision(trx, decision.id)
    if (decision.kind !== 'consultation' || rounds.length > 0) throw new Refused<ConsultationRefusal>('decided-by-vote')
    const { form, conclusions } = minutes
    // A second writing of minutes meets the constraint consultation_minuted_once.
    await addMinutes(trx, decision.id, { ...form, heldOn: form.held, chairedBy: form.chair })
    const items = await listItems(trx, list.id)
    await addDecisionItems(
      trx,
      items.map(({ id, position }) => {
        const { chosen, words } = found(
          conclusions.find((one) => one.candidateId === id),
          'conclusion',
        )
        return { decision_id: decision.id, candidate_id: id, position, chosen, votes_for: null, conclusion: words }
      }),
    )
    await setDecided(trx, decision.id, form.held)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'consultation.minuted', {
      decision: decision.id,
      chosen: conclusions.filter(({ chosen }) => chosen).length,
    })
  })

export const confirmDecision = (db: Database, desk: Desk, cycleId: CycleId, form: ConfirmationForm): Promise<void> =>
  db.change(async (trx, now) => {
    const decision = await streetDecision(trx, desk, cycleId)
    if (decision.confirmed_on !== null) throw new Refused<ConsultationRefusal>('confirmed-already')
    await setConfirmed(trx, decision.id, { on: form.confirmed, by: form.committee, document: form.document })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'consultation.confirmed', {
      decision: decision.id,
      on: form.confirmed,
    })
  })

export const announceConfirmed = (db: Database, desk: Desk, cycleId: CycleId, announcement: string): Promise<void> =>
  db.change(async (trx, now) => {
    const decision = await streetDecision(trx, desk, cycleId)
    if (decision.confirmed_on === null) throw new Refused<ConsultationRefusal>('not-confirmed-yet')
    if (decision.announced_on !== null) throw new Refused<ConsultationRefusal>('announced-already')
    await cycleFor(trx, desk.bodyId, cycleId, 'decision.announce')
    const chosen = (await decisionItems(trx, decision.id)).filter((item) => item.chosen).map(({ title }) => title)
    await publish(trx, now, desk, { round: { decision_id: decision.id, cycle_id: cycleId }, chosen, announcement })
  })

/** Decided, by minutes or by 票选; a congress needs nobody's confirmation. */
async function streetDecision(trx: Trx, desk: Desk, cycleId: CycleId) {
  const own = found(await decisionAtDesk(trx, desk.bodyId, cycleId), 'decision')
  const decision = found(await holdDecision(trx, own.id), 'decision')
  if (decision.kind === 'formal-vote') found(null, 'decision of a street')
  if (decision.decided_on === null) throw new Refused<ConsultationRefusal>('not-decided-yet')
  return decision
}
