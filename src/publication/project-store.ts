/** What one project's page asks for beside the project itself: its decision, its candidate's way, its opinions. */
import type { Reader } from '../database/connect.ts'
import type { CandidateId, DecisionId } from '../kernel/ids.ts'

/** The announced decision on this candidate: votes, who was entitled, and the round that chose it. */
export const decisionOn = (db: Reader, decisionId: DecisionId, candidateId: CandidateId) =>
  db
    .selectFrom('decision as d')
    .innerJoin('decision_item as i', 'i.decision_id', 'd.id')
    .leftJoin('candidate_list as l', 'l.id', 'd.list_id')
    .select([
      'd.kind',
      'd.decided_on',
      'd.confirmed_on',
      'd.confirmed_by',
      'i.position',
      'i.votes_for',
      'l.frozen_at',
      'l.seats',
      'd.list_id',
    ])
    .where('d.id', '=', decisionId)
    .where('i.candidate_id', '=', candidateId)
    .where('d.announced_on', 'is not', null)
    .executeTakeFirst()

/** How all candidates of a decision came out, for the rank by votes and their number. */
export const itemsOfDecision = (db: Reader, decisionId: DecisionId) =>
  db
    .selectFrom('decision_item')
    .select(['candidate_id', 'votes_for', 'chosen'])
    .where('decision_id', '=', decisionId)
    .orderBy('position')
    .execute()

/** The last announced round of a decision, with how many deputies there were in all. */
export const announcedRound = (db: Reader, decisionId: DecisionId) =>
  db
    .selectFrom('round as r')
    .innerJoin('round_act as a', (join) => join.onRef('a.round_id', '=', 'r.id').on('a.phase', '=', 'frozen'))
    .select(['r.id', 'r.rule', 'a.entitled'])
    .where('r.decision_id', '=', decisionId)
    .where('r.phase', 'in', ['announced', 'archived'])
    .orderBy('r.number')
    .executeTakeFirst()

export const opinionsOn = (db: Reader, candidateId: CandidateId) =>
  db
    .selectFrom('review as r')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .select(['u.name as unit', 'r.opinion', 'r.given_on'])
    .where('r.candidate_id', '=', candidateId)
    .where('r.given_on', 'is not', null)
    .orderBy('r.given_on')
    .orderBy('u.name')
    .execute()
