/** 试投 is drawn up with data of its own, and destroyed: on its own, or with the freezing of the real vote at the latest. */
import { record } from '../../audit/store.ts'
import { bodyById } from '../../bodies/store.ts'
import { cycleFor } from '../../cycle/actions.ts'
import type { Database, Trx } from '../../database/connect.ts'
import { noteRequest } from '../../http/once.ts'
import { newId, type RequestId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found, Missing, must } from '../../kernel/verdict.ts'
import { destroyPassKey } from '../ballot/keys.ts'
import { boxFigures, rewriteBox } from '../ballot/store.ts'
import { forgetHelp } from '../help/store.ts'
import { ruleDigest, ruleText, seatsOf, type VotingRule } from '../rule/rule.ts'
import type { Desk } from './desk.ts'
import { canRehearse, rehearsalRule, SAMPLE, SAMPLE_CONTENT } from './rehearsal.ts'
import { addRehearsal, destroyRows, rehearsalsOf } from './rehearsal-store.ts'
import { roundForChange } from './round-store.ts'
import { holdSession, roundsOfSession, ruleOfNewestRound } from './session-store.ts'

export interface RehearsalPlan {
  readonly sessionId: SessionId
  readonly once: { readonly id: RequestId; readonly location: (round: RoundId) => string }
}

export const draftRehearsal = (db: Database, desk: Desk, plan: RehearsalPlan): Promise<RoundId> =>
  db.change(async (trx, now) => {
    const id = newId<RoundId>()
    await noteRequest(trx, plan.once.id, plan.once.location(id))
    const session = found(await holdSession(trx, desk.bodyId, plan.sessionId), 'session')
    await cycleFor(trx, desk.bodyId, session.cycle_id, 'round.prepare')
    must(canRehearse(await roundsOfSession(trx, session.id)))
    const text = await ruleOfNewestRound(trx, session.id)
    const { kind } = found(await bodyById(trx, desk.bodyId), 'body')
    // Written from a parsed rule when that round was drafted.
    const rule = rehearsalRule(text === null ? null : (JSON.parse(text) as VotingRule), kind)
    const seats = seatsOf(rule)
    await addRehearsal(trx, {
      id,
      sessionId: session.id,
      rule: ruleText(rule),
      ruleDigest: await ruleDigest(rule),
      seats,
      titles: SAMPLE,
      content: SAMPLE_CONTENT,
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.drafted', { round: id, kind: 'rehearsal', seats })
    return id
  })

/** At any moment, also in the middle: nothing of it is worth keeping. */
export const endRehearsal = (db: Database, desk: Desk, id: RoundId): Promise<SessionId> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    if (round.kind !== 'rehearsal') throw new Missing('rehearsal')
    await destroy(trx, now, desk, id)
    await forgetHelp(trx, round.session_id)
    await rewriteBox(trx)
    return round.session_id
  })

/** In the transaction that freezes the real vote: from here on nothing of any rehearsal is left. The caller holds the session's row. */
export async function destroyRehearsals(trx: Trx, now: Date, desk: Desk, sessionId: SessionId): Promise<void> {
  const rehearsals = await rehearsalsOf(trx, sessionId)
  for (const { id } of rehearsals) await destroy(trx, now, desk, id)
  if (rehearsals.length > 0) await rewriteBox(trx)
}

/** Only how many ballots there were remains, in the chain of acts. */
async function destroy(trx: Trx, now: Date, desk: Desk, id: RoundId): Promise<void> {
  const { issued, returned } = await boxFigures(trx, id)
  await destroyPassKey(trx, id)
  await destroyRows(trx, id)
  await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'rehearsal.destroyed', {
    round: id,
    issued: issued.device + issued.paper,
    returned,
  })
}
