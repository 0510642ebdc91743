/** Rounds as the chair's desk reads and moves them: phase, roll, candidates, keys turned, and one row of figures for each phase. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { Phase, RoundActTable, RoundKind, RoundMethod, RoundTable, RoundTurnTable } from '../../database/tables/vote.ts'
import type { Day } from '../../kernel/clock.ts'
import type { BodyId, CandidateId, CandidateListId, DecisionId, RoundId, SessionId } from '../../kernel/ids.ts'
import { candidateRows } from '../ballot/round-store.ts'
import type { Holding } from '../scrutiny/shares.ts'
import type { RollEntry } from './roster.ts'

export const roundAtDesk = (db: Reader, bodyId: BodyId, id: RoundId) =>
  db
    .selectFrom('round as r')
    .innerJoin('congress_session as s', 's.id', 'r.session_id')
    .innerJoin('body as b', 'b.id', 's.body_id')
    .innerJoin('cycle as c', 'c.id', 's.cycle_id')
    .select([
      'r.id',
      'r.number',
      'r.kind',
      'r.method',
      'r.phase',
      'r.seats',
      'r.rule',
      'r.rule_digest',
      'r.rule_start',
      'r.list_id',
      'r.predecessor_id',
      'r.roll_digest',
      'r.manifest_digest',
      'r.box_digest',
      'r.custody',
      'r.key_holders',
      'r.keys_needed',
      'r.keys_destroyed_at',
      'r.objections_until',
      'r.present_at_opening',
      'r.void_reason',
      'r.session_id',
      'r.decision_id',
      's.code as session_code',
      's.name as session_name',
      's.held_on',
      's.hall',
      'b.id as body_id',
      'b.name as body_name',
      'b.kind as body_kind',
      'b.slug as body_slug',
      'c.id as cycle_id',
      'c.year',
    ])
    .where('r.id', '=', id)
    .where('b.id', '=', bodyId)
    .executeTakeFirst()

export type RoundAtDesk = NonNullable<Awaited<ReturnType<typeof roundAtDesk>>>

export type DecidingRound = RoundAtDesk & { readonly decision_id: DecisionId; readonly list_id: CandidateListId }

/** Every kind of round but a rehearsal, which the database keeps from any decision and list (migrations/0013). */
export const isDeciding = (round: RoundAtDesk): round is DecidingRound => round.decision_id !== null && round.list_id !== null

export function deciding(round: RoundAtDesk): DecidingRound {
  if (!isDeciding(round)) throw new Error('a rehearsal decides nothing')
  return round
}

/** FOR UPDATE: one step at a time. Drawing and casting hold the row FOR SHARE, so a step waits for what is in flight. */
export async function roundForChange(trx: Trx, bodyId: BodyId, id: RoundId): Promise<RoundAtDesk | undefined> {
  await trx.selectFrom('round').select('id').where('id', '=', id).forUpdate().execute()
  return roundAtDesk(trx, bodyId, id)
}

export interface NewRound {
  readonly id: RoundId
  readonly sessionId: SessionId
  readonly decisionId: DecisionId
  readonly kind: RoundKind
  readonly method: RoundMethod
  readonly seats: number
  readonly rule: string
  readonly ruleDigest: string
  readonly ruleStart: string | null
  readonly custody: RoundTable['custody']
  readonly holding: Holding
  readonly listId: CandidateListId
  readonly predecessorId: RoundId | null
  readonly candidates: readonly CandidateId[]
}

/** The caller holds the decision's row, so that two new rounds never take one number. */
export async function addRound(trx: Trx, round: NewRound): Promise<void> {
  const { id } = round
  const { last } = await trx
    .selectFrom('round')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('decision_id', '=', round.decisionId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('round')
    .values({
      id,
      session_id: round.sessionId,
      decision_id: round.decisionId,
      number: (last ?? 0) + 1,
      kind: round.kind,
      method: round.method,
      phase: 'draft',
      seats: round.seats,
      rule: round.rule,
      rule_digest: round.ruleDigest,
      rule_start: round.ruleStart,
      list_id: round.listId,
      predecessor_id: round.predecessorId,
      custody: round.custody,
      key_holders: round.holding.holders,
      keys_needed: round.holding.needed,
    })
    .execute()
  await trx
    .insertInto('round_candidate')
    .values(round.candidates.map((candidate_id, index) => ({ round_id: id, position: index + 1, candidate_id })))
    .execute()
}

/** Of a draft only: from `frozen` on a trigger refuses it. */
export const setRule = (
  trx: Trx,
  id: RoundId,
  rule: { readonly text: string; readonly digest: string; readonly seats: number; readonly method: RoundMethod },
) =>
  trx
    .updateTable('round')
    .set({ rule: rule.text, rule_digest: rule.digest, seats: rule.seats, method: rule.method })
    .where('id', '=', id)
    .execute()

export const candidatesOfRound = candidateRows
export type RoundCandidate = Awaited<ReturnType<typeof candidateRows>>[number]

const PORTION = 2_000

export async function addRoll(trx: Trx, id: RoundId, roll: readonly RollEntry[]): Promise<void> {
  for (let at = 0; at < roll.length; at += PORTION)
    await trx
      .insertInto('round_roll')
      .values(
        roll.slice(at, at + PORTION).map(({ position, mandate, name, delegation }) => ({
          round_id: id,
          position,
          mandate_id: mandate,
          name,
          delegation,
        })),
      )
      .execute()
}

export const rollMandates = async (db: Reader, id: RoundId) =>
  (await db.selectFrom('round_roll').select('mandate_id').where('round_id', '=', id).orderBy('position').execute()).map(
    (row) => row.mandate_id,
  )

export const setFrozen = (
  trx: Trx,
  id: RoundId,
  frozen: {
    readonly rollDigest: string
    readonly manifest: string | null
    readonly manifestDigest: string
    readonly custody: RoundTable['custody']
  },
) =>
  trx
    .updateTable('round')
    .set({
      phase: 'frozen',
      roll_digest: frozen.rollDigest,
      manifest: frozen.manifest,
      manifest_digest: frozen.manifestDigest,
      custody: frozen.custody,
    })
    .where('id', '=', id)
    .execute()

export const setPhase = (trx: Trx, id: RoundId, phase: Phase) =>
  trx.updateTable('round').set({ phase }).where('id', '=', id).execute()

export const setOpen = (trx: Trx, id: RoundId, present: number) =>
  trx.updateTable('round').set({ phase: 'open', present_at_opening: present }).where('id', '=', id).execute()

export const setClosed = (trx: Trx, id: RoundId, boxDigest: string | null) =>
  trx.updateTable('round').set({ phase: 'closed', box_digest: boxDigest }).where('id', '=', id).execute()

export const setKeysDestroyed = (trx: Trx, id: RoundId, at: Date) =>
  trx.updateTable('round').set({ keys_destroyed_at: at }).where('id', '=', id).execute()

export const setAnnounced = (trx: Trx, id: RoundId, objectionsUntil: Day) =>
  trx.updateTable('round').set({ phase: 'announced', objections_until: objectionsUntil }).where('id', '=', id).execute()

export const setVoid = (trx: Trx, id: RoundId, reason: string) =>
  trx.updateTable('round').set({ phase: 'void', void_reason: reason }).where('id', '=', id).execute()

export const addAct = async (trx: Trx, act: RoundActTable): Promise<void> => {
  await trx.insertInto('round_act').values(act).execute()
}

export const actsOf = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round_act')
    .select(['phase', 'at', 'entitled', 'signed_in', 'present', 'issued', 'returned'])
    .where('round_id', '=', id)
    .orderBy('at')
    .execute()

export type RoundAct = Awaited<ReturnType<typeof actsOf>>[number]

export const addTurn = async (trx: Trx, turn: RoundTurnTable): Promise<void> => {
  await trx.insertInto('round_turn').values(turn).execute()
}

/** What they confirmed was written anew: both look again. */
export const takeBackTurns = (trx: Trx, id: RoundId, act: RoundTurnTable['act']) =>
  trx.deleteFrom('round_turn').where('round_id', '=', id).where('act', '=', act).execute()

/** With the names that the console shows. */
export const turnsOf = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round_turn as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['t.act', 't.role', 't.account_id', 't.at', 'p.name'])
    .where('t.round_id', '=', id)
    .orderBy('t.at')
    .execute()

/** Rounds of a session that have begun and are not over. */
export const runningRounds = (db: Reader, sessionId: SessionId) =>
  db
    .selectFrom('round')
    .select(['id', 'phase', 'number', 'method', 'kind'])
    .where('session_id', '=', sessionId)
    .where('phase', 'in', ['frozen', 'issuing', 'open', 'closed', 'opened', 'counted'])
    .orderBy('number', 'desc')
    .execute()

/** Rounds that follow this one in the chain: its run-off or second vote. */
export const followersOf = (db: Reader, id: RoundId) =>
  db
    .selectFrom('round')
    .select('id')
    .where('predecessor_id', '=', id)
    .where('phase', '<>', 'void')
    .orderBy('number', 'desc')
    .execute()
