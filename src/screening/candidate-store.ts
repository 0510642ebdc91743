/** Candidates in screening and their sources. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../database/connect.ts'
import type { CandidateState } from '../database/tables/year.ts'
import type { BodyId, CandidateId, CycleId, ProposalId } from '../kernel/ids.ts'
import type { CandidateForm } from './forms.ts'

/** All candidates of a year with the name of the responsible unit; the shortlist first, in its order. */
export const candidatesOf = (db: Reader, cycleId: CycleId) =>
  db
    .selectFrom('candidate as c')
    .innerJoin('unit', 'unit.id', 'c.unit_id')
    .select([
      'c.id',
      'c.title',
      'c.content',
      'c.place',
      'c.category',
      'c.beneficiaries',
      'c.target',
      'c.cost_fen',
      'c.fund_source',
      'c.due_on',
      'c.state',
      'c.position',
      'c.drop_reason',
      'unit.name as unit',
    ])
    .where('c.cycle_id', '=', cycleId)
    .orderBy('c.position')
    .orderBy('c.title')
    .orderBy('c.id')
    .execute()

export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number]

export const shortlistOf = async (db: Reader, cycleId: CycleId): Promise<CandidateRow[]> =>
  (await candidatesOf(db, cycleId)).filter((candidate) => candidate.state === 'shortlisted')

export const candidateAtDesk = (db: Reader, bodyId: BodyId, id: CandidateId) =>
  db
    .selectFrom('candidate as c')
    .innerJoin('cycle', 'cycle.id', 'c.cycle_id')
    .innerJoin('unit', 'unit.id', 'c.unit_id')
    .select([
      'c.id',
      'c.cycle_id',
      'c.title',
      'c.content',
      'c.place',
      'c.category',
      'c.beneficiaries',
      'c.target',
      'c.cost_fen',
      'c.fund_source',
      'c.unit_id',
      'c.due_on',
      'c.state',
      'c.position',
      'c.drop_reason',
      'c.version',
      'unit.name as unit',
      'cycle.stage',
      'cycle.year',
    ])
    .where('c.id', '=', id)
    .where('cycle.body_id', '=', bodyId)
    .executeTakeFirst()

export type CandidateAtDesk = NonNullable<Awaited<ReturnType<typeof candidateAtDesk>>>

/** FOR UPDATE: opinions and decisions on one candidate go one after another. */
export const candidateForChange = (trx: Trx, bodyId: BodyId, id: CandidateId) =>
  trx
    .selectFrom('candidate as c')
    .innerJoin('cycle', 'cycle.id', 'c.cycle_id')
    .select(['c.id', 'c.cycle_id', 'c.state', 'c.position', 'c.version'])
    .where('c.id', '=', id)
    .where('cycle.body_id', '=', bodyId)
    .forUpdate('c')
    .executeTakeFirst()

/** Accepted proposals of a year: what a candidate may be made from. `used`: a candidate has been made from it already. */
export const acceptedProposals = (db: Reader, cycleId: CycleId) =>
  db
    .selectFrom('proposal as p')
    .select((eb) => [
      'p.id',
      'p.title',
      'p.wish',
      'p.place',
      'p.category',
      'p.beneficiaries',
      'p.submitted_on',
      eb
        .exists(eb.selectFrom('candidate_source as s').select('s.candidate_id').whereRef('s.proposal_id', '=', 'p.id'))
        .$castTo<boolean>()
        .as('used'),
    ])
    .where('p.cycle_id', '=', cycleId)
    .where('p.state', '=', 'accepted')
    .orderBy('p.submitted_on')
    .orderBy('p.id')
    .execute()

export type AcceptedProposal = Awaited<ReturnType<typeof acceptedProposals>>[number]

/** How many of these are accepted proposals of the year. FOR SHARE: none is refused or merged while the candidate is written. */
export async function countAccepted(trx: Trx, cycleId: CycleId, ids: readonly ProposalId[]): Promise<number> {
  const rows = await trx
    .selectFrom('proposal')
    .select('id')
    .where('id', 'in', [...ids])
    .where('cycle_id', '=', cycleId)
    .where('state', '=', 'accepted')
    .orderBy('id')
    .forShare()
    .execute()
  return rows.length
}

const columnsOf = (form: CandidateForm) => ({
  title: form.title,
  content: form.content,
  place: form.place,
  category: form.category,
  beneficiaries: form.beneficiaries,
  target: form.target,
  cost_fen: form.cost,
  fund_source: form.fund,
  unit_id: form.unit,
  due_on: form.due,
})

export async function addCandidate(
  trx: Trx,
  { id, cycleId }: { readonly id: CandidateId; readonly cycleId: CycleId },
  form: CandidateForm,
  sources: readonly ProposalId[],
): Promise<void> {
  await trx
    .insertInto('candidate')
    .values({ id, cycle_id: cycleId, state: 'screening', position: null, drop_reason: null, ...columnsOf(form) })
    .execute()
  await addSources(trx, id, sources)
}

export async function changeCandidate(
  trx: Trx,
  id: CandidateId,
  form: CandidateForm,
  sources: readonly ProposalId[],
): Promise<void> {
  await trx
    .updateTable('candidate')
    .set({ ...columnsOf(form), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
  await trx.deleteFrom('candidate_source').where('candidate_id', '=', id).execute()
  await addSources(trx, id, sources)
}

const addSources = (trx: Trx, id: CandidateId, sources: readonly ProposalId[]) =>
  trx
    .insertInto('candidate_source')
    .values(sources.map((proposal) => ({ candidate_id: id, proposal_id: proposal })))
    .execute()

export const sourceIdsOf = async (db: Reader, id: CandidateId): Promise<ProposalId[]> =>
  (await db.selectFrom('candidate_source').select('proposal_id').where('candidate_id', '=', id).execute()).map(
    (row) => row.proposal_id,
  )

export const setState = (
  trx: Trx,
  id: CandidateId,
  to: { readonly state: CandidateState; readonly position: number | null; readonly dropReason: string | null },
) =>
  trx
    .updateTable('candidate')
    .set({ state: to.state, position: to.position, drop_reason: to.dropReason })
    .where('id', '=', id)
    .execute()
