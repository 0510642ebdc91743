/**
 * 宣布. A decided round ends the year's vote: what was chosen is written down, the announcement is published, the year moves on. A tie
 * or a shortfall is announced together with the next round, made in the same act. A street announces only after its party committee
 * has confirmed.
 */
import { record } from '../../audit/store.ts'
import { advance, cycleFor } from '../../cycle/actions.ts'
import type { Database, Trx } from '../../database/connect.ts'
import { addDays, shanghaiDay } from '../../kernel/clock.ts'
import { type CandidateId, newId, type RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import type { Outcome } from '../rule/outcome.ts'
import { ruleDigest, ruleText } from '../rule/rule.ts'
import { nextRound } from '../rule/runoff.ts'
import { roundsBefore } from '../scrutiny/count-actions.ts'
import { reportOf, totalsOfRound } from '../scrutiny/store.ts'
import { namesAll } from './announcement.ts'
import { custodyOf } from './custody.ts'
import { addDecisionItems, setAnnounced, setDecided } from './decision-store.ts'
import type { Desk } from './desk.ts'
import { ruleOf } from './facts-store.ts'
import type { Terms } from './readiness.ts'
import type { RoundRefusal } from './round.ts'
import { actRow, mayTake } from './round-actions.ts'
import {
  addAct,
  addRound,
  candidatesOfRound,
  type DecidingRound,
  deciding,
  type RoundAtDesk,
  roundForChange,
  setAnnounced as setRoundAnnounced,
} from './round-store.ts'

/** Leads to the next round where the outcome asks for one. `announcement`: the 公告 of a congress; null where none is due yet. */
export const announceRound = (
  db: Database,
  terms: Terms,
  desk: Desk,
  id: RoundId,
  announcement: string | null,
): Promise<{ readonly next: RoundId | null }> =>
  db.change(async (trx, now) => {
    const drawn = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const { figures } = await mayTake(trx, 'announce', drawn, terms, now)
    const round = deciding(drawn)
    await cycleFor(trx, desk.bodyId, round.cycle_id, 'decision.announce')
    const { outcome } = found(await reportOf(trx, id), 'report')
    const first = deciding((await roundsBefore(trx, round))[0] ?? round)
    await setRoundAnnounced(trx, id, addDays(shanghaiDay(now), terms.objectionDays))
    await addAct(trx, actRow(id, 'announced', now, figures))
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    await record(trx, act, 'count.announced', { round: id, chosen: outcome.elected.length })
    const next = await addNextRound(trx, first, round, outcome)
    if (next !== null) {
      await record(trx, act, 'round.drafted', { round: next.id, kind: next.kind, seats: next.seats })
      return { next: next.id }
    }
    await writeDecision(trx, first, outcome)
    await setDecided(trx, round.decision_id, shanghaiDay(now))
    if (outcome.kind !== 'pending-confirmation')
      await publish(trx, now, desk, { round, chosen: await titlesOf(trx, first, outcome), announcement })
    return { next: null }
  })

async function addNextRound(trx: Trx, first: DecidingRound, round: DecidingRound, outcome: Outcome) {
  if (outcome.kind === 'presidium-choice') throw new Refused<RoundRefusal>('presidium-undecided')
  const next = nextRound(ruleOf(first), outcome)
  if (next === null || next.kind === 'first') return null
  const id = newId<RoundId>()
  await addRound(trx, {
    id,
    sessionId: round.session_id,
    decisionId: round.decision_id,
    kind: next.kind,
    method: round.method,
    seats: next.seats,
    rule: ruleText(next.rule),
    ruleDigest: await ruleDigest(next.rule),
    ruleStart: first.rule_start,
    custody: custodyOf(next.rule, round.method),
    holding: { holders: round.key_holders, needed: round.keys_needed },
    listId: round.list_id,
    predecessorId: round.id,
    // The rule room names candidates by the ids it was given.
    candidates: next.candidates as readonly CandidateId[],
  })
  return { id, kind: next.kind, seats: next.seats }
}

/** Votes are those of the first round, in which all candidates stood beside each other. */
async function writeDecision(trx: Trx, first: DecidingRound, { elected }: Outcome): Promise<void> {
  const votes = new Map((await totalsOfRound(trx, first.id)).map((row) => [row.id, row.votes_for]))
  const candidates = await candidatesOfRound(trx, first.id)
  await addDecisionItems(
    trx,
    candidates.map(({ id, position }) => ({
      decision_id: first.decision_id,
      candidate_id: id,
      position,
      chosen: elected.includes(id),
      votes_for: votes.get(id) ?? null,
      conclusion: null,
    })),
  )
}

const titlesOf = async (trx: Trx, first: RoundAtDesk, { elected }: Outcome) =>
  (await candidatesOfRound(trx, first.id)).filter(({ id }) => elected.includes(id)).map(({ title }) => title)

export interface Publication {
  readonly round: Pick<DecidingRound, 'decision_id' | 'cycle_id'>
  readonly chosen: readonly string[]
  readonly announcement: string | null
}

/** The 公告 stands, and the year leaves the vote behind. */
export async function publish(trx: Trx, now: Date, desk: Desk, { round, chosen, announcement }: Publication): Promise<void> {
  if (announcement === null || !namesAll(announcement, chosen)) throw new Refused<RoundRefusal>('announcement-incomplete')
  await setAnnounced(trx, round.decision_id, shanghaiDay(now), announcement)
  await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'decision.announced', {
    decision: round.decision_id,
    projects: chosen.length,
  })
  await advance(trx, now, desk.actor, desk.bodyId, round.cycle_id, 'announced')
}
