/** Preparing rounds: a draft from the frozen list, its repetition after a void round, freezing, the beginning of 领票, declaring void. */
import { record } from '../../audit/store.ts'
import { deputiesInOffice } from '../../bodies/store.ts'
import { cycleFor } from '../../cycle/actions.ts'
import type { Database, Reader, Trx } from '../../database/connect.ts'
import type { Phase, RoundActTable } from '../../database/tables/vote.ts'
import { noteRequest } from '../../http/once.ts'
import { digestOfJson } from '../../kernel/digest.ts'
import { newId, type RequestId, type RoundId, type SessionId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { signManifest } from '../ballot/freeze-actions.ts'
import { destroyBoxKey, destroyPassKey, makeRoundKeys } from '../ballot/keys.ts'
import type { Manifest } from '../ballot/manifest.ts'
import { candidatesOf } from '../ballot/round-store.ts'
import { paperDigest } from '../record/frozen.ts'
import { keepRooms } from '../rooms/keep-actions.ts'
import { inFallback } from '../rule/mode.ts'
import { ruleDigest, ruleText, seatsOf, type VotingRule } from '../rule/rule.ts'
import { ruleSchema } from '../rule/schema.ts'
import type { RuleStart } from '../rulemaking/starts.ts'
import { forgetRulings } from '../rulings/store.ts'
import { ceremonyOf } from '../scrutiny/ceremony-store.ts'
import { forgetCounting } from '../scrutiny/paper-store.ts'
import { forgetNames } from '../scrutiny/recorded-store.ts'
import type { Holding } from '../scrutiny/shares.ts'
import { custodyOf } from './custody.ts'
import { decisionForChange, frozenList, listItems } from './decision-store.ts'
import type { Desk } from './desk.ts'
import { factsOf, ruleOf, stateOf } from './facts-store.ts'
import { type Figures, faultIn } from './figures.ts'
import { type VoidReason, voidReasonsOf } from './forms.ts'
import type { Custody, Terms } from './readiness.ts'
import { destroyRehearsals } from './rehearsal-actions.ts'
import { digestOfRoll, rollOf } from './roster.ts'
import { canTake, canVoid, type RoundRefusal } from './round.ts'
import {
  addAct,
  addRoll,
  addRound,
  candidatesOfRound,
  isDeciding,
  type RoundAtDesk,
  roundForChange,
  setFrozen,
  setPhase,
  setVoid,
} from './round-store.ts'
import { holdSession } from './session-store.ts'
import { roundsOfDecision } from './store.ts'

export type PrepareRefusal =
  | 'no-frozen-list'
  | 'decided-by-consultation'
  | 'decision-made-already'
  | 'first-round-exists'
  | 'only-void-is-repeated'
  | 'rehearsal-is-drafted-anew'
  | 'rehearsal-is-destroyed-instead'
  | 'fallback-only-after-failure'
  | 'no-fallback-in-rule'

/** What the act of drafting needs beside the rule itself. */
export interface RoundPlan {
  readonly sessionId: SessionId
  readonly street: boolean
  readonly method: 'sealed' | 'hand-totals'
  readonly rule: VotingRule
  readonly start: RuleStart
  /** Of use where the rule gives the key of the box to scrutineers. */
  readonly holding: Holding
  readonly once: { readonly id: RequestId; readonly location: (round: RoundId) => string }
}

export const draftRound = (db: Database, desk: Desk, plan: RoundPlan): Promise<RoundId> =>
  db.change(async (trx, now) => {
    const round = newId<RoundId>()
    // First of all: a second sending of the form waits here, and is then led to this round.
    await noteRequest(trx, plan.once.id, plan.once.location(round))
    const session = found(await holdSession(trx, desk.bodyId, plan.sessionId), 'session')
    await cycleFor(trx, desk.bodyId, session.cycle_id, 'round.prepare')
    const list = await frozenList(trx, session.cycle_id)
    if (list === undefined) throw new Refused<PrepareRefusal>('no-frozen-list')
    const decision = await decisionForChange(trx, session.cycle_id, plan.street ? 'advisory-vote' : 'formal-vote', list.id)
    if (decision.kind === 'consultation') throw new Refused<PrepareRefusal>('decided-by-consultation')
    if (decision.decided_on !== null) throw new Refused<PrepareRefusal>('decision-made-already')
    const rounds = await roundsOfDecision(trx, decision.id)
    if (rounds.some(({ phase }) => phase !== 'void')) throw new Refused<PrepareRefusal>('first-round-exists')
    // Whatever the form allows: only a rule without a flaw is ever stored.
    const rule = ruleSchema.parse(plan.rule)
    const seats = seatsOf(rule)
    await addRound(trx, {
      id: round,
      sessionId: plan.sessionId,
      decisionId: decision.id,
      kind: 'first',
      method: plan.method,
      seats,
      rule: ruleText(rule),
      ruleDigest: await ruleDigest(rule),
      ruleStart: plan.start,
      custody: custodyOf(rule, plan.method),
      holding: plan.holding,
      listId: list.id,
      predecessorId: null,
      candidates: (await listItems(trx, list.id)).map(({ id }) => id),
    })
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.drafted', { round, kind: 'first', seats })
    return round
  })

/**
 * A void round is voted again: the same rule, candidates and place in the chain, new keys, nothing taken over from it. `fallback`: the
 * devices have failed, and the rule says how the vote is held without them.
 */
export const repeatRound = (db: Database, desk: Desk, id: RoundId, how: 'same' | 'fallback' = 'same'): Promise<RoundId> =>
  db.change(async (trx, now) => {
    const drawn = found(await roundForChange(trx, desk.bodyId, id), 'round')
    if (!isDeciding(drawn)) throw new Refused<PrepareRefusal>('rehearsal-is-drafted-anew')
    const old = drawn
    await holdSession(trx, desk.bodyId, old.session_id)
    await cycleFor(trx, desk.bodyId, old.cycle_id, 'round.prepare')
    if (old.phase !== 'void') throw new Refused<PrepareRefusal>('only-void-is-repeated')
    const rounds = await roundsOfDecision(trx, old.decision_id)
    if (rounds.some(({ phase, number }) => number > old.number && phase !== 'void'))
      throw new Refused<PrepareRefusal>('first-round-exists')
    const round = newId<RoundId>()
    const rule = how === 'same' ? null : fallbackOf(old)
    await addRound(trx, {
      id: round,
      sessionId: old.session_id,
      decisionId: old.decision_id,
      kind: old.kind,
      method: old.method,
      seats: old.seats,
      rule: rule === null ? old.rule : ruleText(rule),
      ruleDigest: rule === null ? old.rule_digest : await ruleDigest(rule),
      ruleStart: old.rule_start,
      custody: old.custody,
      holding: { holders: old.key_holders, needed: old.keys_needed },
      listId: old.list_id,
      predecessorId: old.predecessor_id,
      candidates: (await candidatesOfRound(trx, id)).map((candidate) => candidate.id),
    })
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    if (rule === null) await record(trx, act, 'round.drafted', { round, kind: old.kind, seats: old.seats })
    else await record(trx, act, 'round.drafted-in-fallback', { round, kind: old.kind, seats: old.seats, mode: rule.mode })
    return round
  })

function fallbackOf(old: RoundAtDesk): VotingRule {
  if (old.void_reason !== ('device-failure' satisfies VoidReason))
    throw new Refused<PrepareRefusal>('fallback-only-after-failure')
  const rule = inFallback(ruleOf(old))
  if (rule === null) throw new Refused<PrepareRefusal>('no-fallback-in-rule')
  return ruleSchema.parse(rule)
}

export interface FreezeMeans {
  readonly masterKey: Uint8Array
  readonly terms: Terms
  /** SHA-256 of the casting page as it is served, by language; reads the round inside the freezing transaction. */
  readonly pages: (read: Reader) => Promise<Manifest['pages']>
}

/** Rule, candidates, roll and keys stand still from here; the digest goes on the wall. */
export const freezeRound = (db: Database, means: FreezeMeans, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    // Two rounds of one session frozen at once would both lead the same phones.
    await holdSession(trx, desk.bodyId, round.session_id)
    const { figures } = await mayTake(trx, 'freeze', round, means.terms, now)
    await cycleFor(trx, desk.bodyId, round.cycle_id, 'round.prepare')
    // The real vote begins: nothing that was only tried is left beside it.
    if (isDeciding(round)) await destroyRehearsals(trx, now, desk, round.session_id)
    const roll = rollOf(await deputiesInOffice(trx, desk.bodyId, round.held_on))
    await addRoll(trx, id, roll)
    const { custody } = stateOf(round)
    const frozen =
      round.method === 'sealed'
        ? await sealRound(trx, means, id, custody)
        : await digestRound(trx, round, await digestOfRoll(roll))
    await setFrozen(trx, id, { ...frozen, custody })
    await addAct(trx, actRow(id, 'frozen', now, { ...figures, entitled: roll.length }))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.frozen', {
      round: id,
      rule: round.rule_digest,
      list: await listDigest(trx, round),
      roll: frozen.rollDigest,
      manifest: frozen.manifestDigest,
      entitled: roll.length,
    })
  })

const listDigest = async (trx: Trx, round: RoundAtDesk): Promise<string> =>
  isDeciding(round)
    ? found(await frozenList(trx, round.cycle_id), 'list').digest
    : digestOfJson(await candidatesOf(trx, round.id))

async function sealRound(trx: Trx, { masterKey, pages }: FreezeMeans, id: RoundId, custody: Custody) {
  if (custody === 'platform') {
    await makeRoundKeys(trx, masterKey, id)
    return signManifest(trx, masterKey, id, await pages(trx))
  }
  // The readiness list has asked for it: without a ceremony nothing comes here.
  const { boxKey, needed, shares } = found(await ceremonyOf(trx, id), 'ceremony')
  await makeRoundKeys(trx, masterKey, id, boxKey)
  return signManifest(trx, masterKey, id, await pages(trx), { kind: 'k-of-n', needed, shares })
}

/** Paper has no keys; the same three things are held by one digest all the same. */
async function digestRound(trx: Trx, round: RoundAtDesk, rollDigest: string) {
  const candidates = await candidatesOf(trx, round.id)
  const manifestDigest = await paperDigest(round.id, { rule: ruleOf(round), candidates, roll: rollDigest })
  return { rollDigest, manifest: null, manifestDigest }
}

export const beginIssuing = (db: Database, terms: Terms, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    const { figures } = await mayTake(trx, 'issue', round, terms, now)
    await setPhase(trx, id, 'issuing')
    await addAct(trx, actRow(id, 'issuing', now, figures))
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.issuing', { round: id, present: figures.present })
  })

export const voidRound = (db: Database, desk: Desk, id: RoundId, reason: VoidReason, terms: Terms): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canVoid(round.phase))
    if (!isDeciding(round)) throw new Refused<PrepareRefusal>('rehearsal-is-destroyed-instead')
    if (!voidReasonsOf(ruleOf(round)).includes(reason)) throw new Refused<RoundRefusal>('void-reason-not-of-mode')
    const { figures, rooms } = await factsOf(trx, round, terms)
    // Why it is void may lie in a room: its figures stay, and nothing else.
    if (round.phase === 'closed') await keepRooms(trx, id, rooms)
    await declareVoid(trx, now, desk, round, reason, figures)
  })

/** Nothing of a void round is ever looked at: its keys, and what tellers wrote down, are destroyed with the word. */
export async function declareVoid(
  trx: Trx,
  now: Date,
  desk: Desk,
  round: RoundAtDesk,
  reason: VoidReason,
  figures: Figures,
): Promise<void> {
  await setVoid(trx, round.id, reason)
  await addAct(trx, actRow(round.id, 'void', now, figures))
  await destroyPassKey(trx, round.id)
  await destroyBoxKey(trx, round.id)
  await forgetCounting(trx, round.id)
  await forgetNames(trx, round.id)
  await forgetRulings(trx, round.id)
  await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'round.voided', { round: round.id, reason })
}

/** The facts under which the step may be taken; otherwise the transaction ends with what blocks it. */
export async function mayTake(trx: Trx, step: Parameters<typeof canTake>[0], round: RoundAtDesk, terms: Terms, now: Date) {
  const facts = await factsOf(trx, round, terms)
  must(canTake(step, stateOf(round), facts, now))
  return facts
}

/** The row of figures that every phase leaves behind. Only of a void round may they not agree: that is why it is void. */
export function actRow(id: RoundId, phase: Phase, at: Date, figures: Figures): RoundActTable {
  const fault = faultIn(figures)
  if (fault !== null && phase !== 'void') throw new Error(`round ${phase}: ${fault}`)
  return {
    round_id: id,
    phase,
    at,
    entitled: figures.entitled,
    signed_in: figures.signedIn,
    present: figures.present,
    issued: figures.issued,
    returned: figures.returned,
  }
}
