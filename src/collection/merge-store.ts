/** Which proposal leads which, now and before: nothing is deleted. And what was drafted from one. */
import type { Reader, Trx } from '../database/connect.ts'
import { type MergeId, newId, type ProposalId } from '../kernel/ids.ts'

export const addMerge = (trx: Trx, leadId: ProposalId, mergedId: ProposalId, at: Date) =>
  trx
    .insertInto('proposal_merge')
    .values({ id: newId<MergeId>(), lead_id: leadId, merged_id: mergedId, merged_at: at, undone_at: null })
    .execute()

/** The merge stays in the table with the moment it was undone. */
export const endMerge = (trx: Trx, mergedId: ProposalId, at: Date) =>
  trx
    .updateTable('proposal_merge')
    .set({ undone_at: at })
    .where('merged_id', '=', mergedId)
    .where('undone_at', 'is', null)
    .returning('lead_id')
    .executeTakeFirst()

export const leadOf = (db: Reader, mergedId: ProposalId) =>
  db
    .selectFrom('proposal_merge as m')
    .innerJoin('proposal as p', 'p.id', 'm.lead_id')
    .select(['p.id', 'p.title', 'm.merged_at'])
    .where('m.merged_id', '=', mergedId)
    .where('m.undone_at', 'is', null)
    .executeTakeFirst()

export const mergedInto = (db: Reader, leadId: ProposalId) =>
  db
    .selectFrom('proposal_merge as m')
    .innerJoin('proposal as p', 'p.id', 'm.merged_id')
    .select(['p.id', 'p.title', 'p.channel', 'p.submitted_on', 'm.merged_at'])
    .where('m.lead_id', '=', leadId)
    .where('m.undone_at', 'is', null)
    .orderBy('m.merged_at')
    .orderBy('p.id')
    .execute()

export const candidatesFrom = (db: Reader, id: ProposalId) =>
  db
    .selectFrom('candidate_source as s')
    .innerJoin('candidate as c', 'c.id', 's.candidate_id')
    .select(['c.id', 'c.title', 'c.state'])
    .where('s.proposal_id', '=', id)
    .orderBy('c.title')
    .execute()
