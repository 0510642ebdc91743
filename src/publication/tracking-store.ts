/** What a tracking code opens: one proposal and what became of it downstream. Read only; the author is never joined. */
import type { Reader } from '../database/connect.ts'
import { shanghaiDay } from '../kernel/clock.ts'
import type { CandidateId, ProposalId } from '../kernel/ids.ts'
import type { CandidateFate, MergeRow } from './fate.ts'

export const proposalByCode = (db: Reader, code: string) =>
  db
    .selectFrom('proposal as p')
    .innerJoin('cycle', 'cycle.id', 'p.cycle_id')
    .innerJoin('body', 'body.id', 'cycle.body_id')
    .leftJoin('call', 'call.id', 'p.call_id')
    .select([
      'p.id',
      'p.title',
      'p.place',
      'p.category',
      'p.channel',
      'p.state',
      'p.submitted_on',
      'p.decided_on',
      'p.reason',
      'body.name as body_name',
      'body.kind as body_kind',
      'cycle.year',
      'call.id as call_id',
      'call.contact',
    ])
    .where('p.tracking_code', '=', code)
    .executeTakeFirst()

export type TrackedProposal = NonNullable<Awaited<ReturnType<typeof proposalByCode>>>

/** The merges from a proposal up to the one that leads now, with the titles of the leading ones. */
export async function mergesFrom(db: Reader, id: ProposalId): Promise<{ merges: MergeRow[]; leadId: ProposalId }> {
  const row = await db
    .selectFrom('proposal_merge as m')
    .innerJoin('proposal as p', 'p.id', 'm.lead_id')
    .select(['p.id', 'p.title', 'm.merged_at'])
    .where('m.merged_id', '=', id)
    .where('m.undone_at', 'is', null)
    .executeTakeFirst()
  if (!row) return { merges: [], leadId: id }
  const above = await mergesFrom(db, row.id)
  return { merges: [{ title: row.title, on: shanghaiDay(row.merged_at) }, ...above.merges], leadId: above.leadId }
}

/** Every candidate made from this proposal, with its opinions, list, announced decision and project. */
export async function candidatesOfProposal(db: Reader, id: ProposalId): Promise<CandidateFate[]> {
  const rows = await db
    .selectFrom('candidate_source as s')
    .innerJoin('candidate as c', 'c.id', 's.candidate_id')
    .select(['c.id', 'c.title', 'c.state', 'c.drop_reason'])
    .where('s.proposal_id', '=', id)
    .orderBy('c.title')
    .orderBy('c.id')
    .execute()
  const fates: CandidateFate[] = []
  for (const { id: candidateId, ...row } of rows)
    fates.push({
      ...row,
      reviews: await reviewsOf(db, candidateId),
      list: await placeOnList(db, candidateId),
      decision: await announcedDecision(db, candidateId),
      project: await projectOf(db, candidateId),
    })
  return fates
}

const reviewsOf = (db: Reader, id: CandidateId) =>
  db
    .selectFrom('review as r')
    .innerJoin('unit', 'unit.id', 'r.unit_id')
    .select(['unit.name as unit', 'r.asked_on', 'r.opinion', 'r.reason', 'r.given_on'])
    .where('r.candidate_id', '=', id)
    .orderBy('unit.position')
    .orderBy('unit.name')
    .execute()

async function placeOnList(db: Reader, id: CandidateId): Promise<CandidateFate['list']> {
  const row = await db
    .selectFrom('candidate_list_item as i')
    .innerJoin('candidate_list as l', 'l.id', 'i.list_id')
    .select((eb) => [
      'l.id',
      'i.position',
      'l.seats',
      'l.frozen_at',
      eb
        .selectFrom('candidate_list_item as all')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('all.list_id', '=', 'l.id')
        .as('candidates'),
    ])
    .where('i.candidate_id', '=', id)
    .orderBy('l.number', 'desc')
    .executeTakeFirst()
  return row
    ? { id: row.id, on: shanghaiDay(row.frozen_at), position: row.position, candidates: row.candidates ?? 0, seats: row.seats }
    : null
}

/** Nothing of a decision is told before it is announced. */
async function announcedDecision(db: Reader, id: CandidateId): Promise<CandidateFate['decision']> {
  const row = await db
    .selectFrom('decision_item as i')
    .innerJoin('decision as d', 'd.id', 'i.decision_id')
    .select(['d.kind', 'd.announced_on', 'd.decided_on', 'i.chosen', 'i.votes_for', 'i.conclusion'])
    .where('i.candidate_id', '=', id)
    .where('d.announced_on', 'is not', null)
    .orderBy('d.announced_on', 'desc')
    .executeTakeFirst()
  const on = row?.decided_on ?? row?.announced_on
  return row && on ? { kind: row.kind, on, chosen: row.chosen, votes: row.votes_for, conclusion: row.conclusion } : null
}

async function projectOf(db: Reader, id: CandidateId): Promise<CandidateFate['project']> {
  const row = await db
    .selectFrom('project')
    .select(['code', 'title', 'state', 'assigned_on'])
    .where('candidate_id', '=', id)
    .executeTakeFirst()
  return row ? { code: row.code, title: row.title, state: row.state, on: row.assigned_on } : null
}
