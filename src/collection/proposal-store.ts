/** One proposal: its words, its author (read only for the desk), its merges. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../database/connect.ts'
import type { Category, Channel, ProposalState } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { AccountId, BodyId, CallId, CycleId, ProposalId } from '../kernel/ids.ts'

export interface NewProposal {
  readonly id: ProposalId
  readonly cycleId: CycleId
  readonly callId: CallId | null
  readonly trackingCode: string
  readonly title: string
  readonly wish: string
  readonly place: string
  readonly category: Category
  readonly beneficiaries: string
  readonly channel: Channel
  readonly submittedOn: Day
  /** Both empty: nothing is stored. */
  readonly name: string
  readonly phone: string
}

export async function addProposal(trx: Trx, proposal: NewProposal): Promise<void> {
  const { id } = proposal
  await trx
    .insertInto('proposal')
    .values({
      id,
      cycle_id: proposal.cycleId,
      call_id: proposal.callId,
      tracking_code: proposal.trackingCode,
      title: proposal.title,
      wish: proposal.wish,
      place: proposal.place,
      category: proposal.category,
      beneficiaries: proposal.beneficiaries,
      channel: proposal.channel,
      state: 'submitted',
      submitted_on: proposal.submittedOn,
      decided_on: null,
      reason: null,
    })
    .execute()
  if (proposal.name !== '' || proposal.phone !== '')
    await trx.insertInto('proposal_author').values({ proposal_id: id, name: proposal.name, phone: proposal.phone }).execute()
}

export async function trackingCodeIsTaken(db: Reader, code: string): Promise<boolean> {
  return (await db.selectFrom('proposal').select('id').where('tracking_code', '=', code).executeTakeFirst()) !== undefined
}

/** A proposal of this body with everything the desk may see. The author's name and telephone are read nowhere else. */
export const proposalAtDesk = (db: Reader, bodyId: BodyId, id: ProposalId) =>
  db
    .selectFrom('proposal as p')
    .innerJoin('cycle', 'cycle.id', 'p.cycle_id')
    .leftJoin('call', 'call.id', 'p.call_id')
    .leftJoin('proposal_author as author', 'author.proposal_id', 'p.id')
    .leftJoin('account', 'account.id', 'p.changed_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select([
      'p.id',
      'p.cycle_id',
      'p.tracking_code',
      'p.title',
      'p.wish',
      'p.place',
      'p.category',
      'p.beneficiaries',
      'p.channel',
      'p.state',
      'p.submitted_on',
      'p.decided_on',
      'p.reason',
      'p.version',
      'p.changed_at',
      'person.name as changed_by',
      'call.title as call_title',
      'author.name as author_name',
      'author.phone as author_phone',
      'cycle.stage',
      'cycle.year',
    ])
    .where('p.id', '=', id)
    .where('cycle.body_id', '=', bodyId)
    .executeTakeFirst()

export type ProposalAtDesk = NonNullable<Awaited<ReturnType<typeof proposalAtDesk>>>

/** FOR UPDATE: two officers decide one after the other, and the second sees that the version has grown. */
export const proposalForChange = (trx: Trx, bodyId: BodyId, id: ProposalId) =>
  trx
    .selectFrom('proposal as p')
    .innerJoin('cycle', 'cycle.id', 'p.cycle_id')
    .select((eb) => [
      'p.id',
      'p.cycle_id',
      'p.state',
      'p.decided_on',
      'p.version',
      eb
        .exists(
          eb.selectFrom('proposal_merge as m').select('m.id').whereRef('m.lead_id', '=', 'p.id').where('m.undone_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('leads'),
      eb
        .exists(eb.selectFrom('candidate_source as s').select('s.candidate_id').whereRef('s.proposal_id', '=', 'p.id'))
        .$castTo<boolean>()
        .as('inCandidate'),
    ])
    .where('p.id', '=', id)
    .where('cycle.body_id', '=', bodyId)
    .forUpdate('p')
    .executeTakeFirst()

/** The proposal of the same year with this code, for merging by hand. */
export const proposalByCode = (db: Reader, cycleId: CycleId, code: string) =>
  db.selectFrom('proposal').select('id').where('cycle_id', '=', cycleId).where('tracking_code', '=', code).executeTakeFirst()

export interface Decision {
  readonly state: ProposalState
  readonly decidedOn?: Day | null
  readonly reason?: string | null
  readonly category?: Category
  readonly at: Date
  readonly by: AccountId
}

export const decideProposal = (trx: Trx, id: ProposalId, decision: Decision) =>
  trx
    .updateTable('proposal')
    .set({
      state: decision.state,
      changed_at: decision.at,
      changed_by: decision.by,
      version: sql<number>`version + 1`,
      ...(decision.decidedOn === undefined ? {} : { decided_on: decision.decidedOn }),
      ...(decision.reason === undefined ? {} : { reason: decision.reason }),
      ...(decision.category === undefined ? {} : { category: decision.category }),
    })
    .where('id', '=', id)
    .execute()

export const removeAuthor = (trx: Trx, id: ProposalId) =>
  trx.deleteFrom('proposal_author').where('proposal_id', '=', id).executeTakeFirst()

/** Wrong tracking codes in the running window, by the database's real clock; counted by identity's countAttempt. */
export async function attemptsSoFar(db: Reader, key: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('attempts')
    .where('key', '=', key)
    .where('window_ends_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** The title behind a code of this call, for the page that shows the code to its author. */
export async function titleByCode(db: Reader, callId: CallId, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('proposal')
    .select('title')
    .where('call_id', '=', callId)
    .where('tracking_code', '=', code)
    .executeTakeFirst()
  return row?.title ?? null
}
