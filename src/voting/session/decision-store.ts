/** The year's decision: the frozen list it is about, what it said of each candidate, confirmation and announcement, minutes. */
import type { Reader, Trx } from '../../database/connect.ts'
import type { DecisionItemTable, DecisionKind } from '../../database/tables/vote.ts'
import type { Day } from '../../kernel/clock.ts'
import { type BodyId, type CandidateListId, type CycleId, type DecisionId, type MinutesId, newId } from '../../kernel/ids.ts'
import type { Fen } from '../../kernel/money.ts'

/** The frozen list of a year; a later one replaces an earlier. */
export const frozenList = (db: Reader, cycleId: CycleId) =>
  db
    .selectFrom('candidate_list')
    .select(['id', 'cycle_id', 'number', 'seats', 'digest'])
    .where('cycle_id', '=', cycleId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** 资金盘子 of the frozen list that a decision is about. */
export async function envelopeOf(db: Reader, id: DecisionId): Promise<Fen> {
  const { envelope_fen } = await db
    .selectFrom('decision as d')
    .innerJoin('candidate_list as l', 'l.id', 'd.list_id')
    .select('l.envelope_fen')
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow()
  return envelope_fen
}

/** In ballot order. */
export const listItems = (db: Reader, listId: CandidateListId) =>
  db
    .selectFrom('candidate_list_item')
    .select(['candidate_id as id', 'position', 'title', 'content', 'beneficiaries', 'unit_name', 'cost_fen'])
    .where('list_id', '=', listId)
    .orderBy('position')
    .execute()

export type ListItem = Awaited<ReturnType<typeof listItems>>[number]

/** The decision of this year, made when there is none yet. FOR UPDATE: who rounds, minutes, confirms or announces waits for the other. */
export async function decisionForChange(trx: Trx, cycleId: CycleId, kind: DecisionKind, listId: CandidateListId) {
  await trx
    .insertInto('decision')
    .values({ id: newId<DecisionId>(), cycle_id: cycleId, kind, list_id: listId })
    .onConflict((conflict) => conflict.column('cycle_id').doNothing())
    .execute()
  return trx.selectFrom('decision').selectAll().where('cycle_id', '=', cycleId).forUpdate().executeTakeFirstOrThrow()
}

export const holdDecision = (trx: Trx, id: DecisionId) =>
  trx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** At the desk of its body, with its year. */
export const decisionAtDesk = (db: Reader, bodyId: BodyId, cycleId: CycleId) =>
  db
    .selectFrom('decision as d')
    .innerJoin('cycle as c', 'c.id', 'd.cycle_id')
    .select([
      'd.id',
      'd.kind',
      'd.list_id',
      'd.decided_on',
      'd.confirmed_on',
      'd.confirmed_by',
      'd.confirmed_document',
      'd.announced_on',
      'd.announcement',
      'd.cycle_id',
      'c.year',
    ])
    .where('c.body_id', '=', bodyId)
    .where('d.cycle_id', '=', cycleId)
    .executeTakeFirst()

export const setDecided = (trx: Trx, id: DecisionId, on: Day) =>
  trx.updateTable('decision').set({ decided_on: on }).where('id', '=', id).execute()

export const setConfirmed = (
  trx: Trx,
  id: DecisionId,
  confirmed: { readonly on: Day; readonly by: string; readonly document: string },
) =>
  trx
    .updateTable('decision')
    .set({ confirmed_on: confirmed.on, confirmed_by: confirmed.by, confirmed_document: confirmed.document })
    .where('id', '=', id)
    .execute()

export const setAnnounced = (trx: Trx, id: DecisionId, on: Day, announcement: string) =>
  trx.updateTable('decision').set({ announced_on: on, announcement }).where('id', '=', id).execute()

export const addDecisionItems = async (trx: Trx, items: readonly DecisionItemTable[]): Promise<void> => {
  await trx
    .insertInto('decision_item')
    .values([...items])
    .execute()
}

export const decisionItems = (db: Reader, id: DecisionId) =>
  db
    .selectFrom('decision_item as i')
    .innerJoin('decision as d', 'd.id', 'i.decision_id')
    .innerJoin('candidate_list_item as l', (join) =>
      join.onRef('l.list_id', '=', 'd.list_id').onRef('l.candidate_id', '=', 'i.candidate_id'),
    )
    .select([
      'i.candidate_id as id',
      'i.position',
      'i.chosen',
      'i.votes_for',
      'i.conclusion',
      'l.title',
      'l.unit_name',
      'l.cost_fen',
    ])
    .where('i.decision_id', '=', id)
    .orderBy('i.position')
    .execute()

export interface Minutes {
  readonly heldOn: Day
  readonly place: string
  readonly chairedBy: string
  readonly entitled: number
  readonly present: number
  readonly attendees: string
  readonly discussion: string
}

export const addMinutes = async (trx: Trx, decisionId: DecisionId, minutes: Minutes): Promise<void> => {
  await trx
    .insertInto('consultation_minutes')
    .values({
      id: newId<MinutesId>(),
      decision_id: decisionId,
      held_on: minutes.heldOn,
      place: minutes.place,
      chaired_by: minutes.chairedBy,
      entitled: minutes.entitled,
      present: minutes.present,
      attendees: minutes.attendees,
      discussion: minutes.discussion,
    })
    .execute()
}

export const minutesOf = (db: Reader, decisionId: DecisionId) =>
  db
    .selectFrom('consultation_minutes')
    .select(['held_on as heldOn', 'place', 'chaired_by as chairedBy', 'entitled', 'present', 'attendees', 'discussion'])
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
