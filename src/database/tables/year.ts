/** Tables of the year up to the frozen candidate list: cycle, collection, screening. */
import type { Generated } from 'kysely'
import type { Day } from '../../kernel/clock.ts'
import type {
  AccountId,
  BodyId,
  CallId,
  CandidateId,
  CandidateListId,
  CycleId,
  MergeId,
  ProposalId,
  ReviewId,
  UnitId,
} from '../../kernel/ids.ts'

/** The main line up to 交办. Implementation, supervision and rating overlap and are derived. */
export const STAGES = ['collection', 'screening', 'deliberation', 'voting', 'announced', 'assigned', 'archived'] as const
export type Stage = (typeof STAGES)[number]

/** One year of one body. written by: cycle/store */
export interface CycleTable {
  id: CycleId
  body_id: BodyId
  year: number
  stage: Stage
  stage_since: Day
}

/** written by: collection/store */
export interface CallTable {
  id: CallId
  cycle_id: CycleId
  title: string
  scope: string
  /** One kind a line: what belongs into a proposal and what does not (正面清单, 负面清单). */
  wanted: string
  excluded: string
  opens_on: Day
  closes_on: Day
  contact: string
  published_at: Date | null
}

export const CATEGORIES = [
  'roads-pipes',
  'old-young',
  'services',
  'education',
  'health',
  'culture-sports',
  'safety',
  'rural',
  'environment',
] as const
export type Category = (typeof CATEGORIES)[number]

export const CHANNELS = ['web', 'station', 'deputy', 'department', 'hotline', 'letter', 'phone', 'visit'] as const
export type Channel = (typeof CHANNELS)[number]

export type ProposalState = 'submitted' | 'accepted' | 'refused' | 'merged'

/** What a resident asked for. His name and telephone stand apart in proposal_author. written by: collection/store */
export interface ProposalTable {
  id: ProposalId
  cycle_id: CycleId
  call_id: CallId | null
  /** Twelve random digits; whoever knows them sees this proposal's fate and nothing else. */
  tracking_code: string
  title: string
  wish: string
  place: string
  category: Category
  beneficiaries: string
  channel: Channel
  state: ProposalState
  submitted_on: Day
  decided_on: Day | null
  /** Shown to the author: why accepted or refused. */
  reason: string | null
  /** Grows with every decision, so that two officers never decide over each other unseen. */
  version: Generated<number>
  changed_at: Date | null
  changed_by: AccountId | null
}

/** Personal data, never public, removed by date. written by: collection/store */
export interface ProposalAuthorTable {
  proposal_id: ProposalId
  name: string
  phone: string
}

/** Reversible: undone_at is set, nothing is deleted. written by: collection/store */
export interface ProposalMergeTable {
  id: MergeId
  lead_id: ProposalId
  merged_id: ProposalId
  merged_at: Date
  undone_at: Date | null
}

export type CandidateState = 'screening' | 'shortlisted' | 'dropped'

/** What government may put before the congress, made from one or more proposals. written by: screening/store */
export interface CandidateTable {
  id: CandidateId
  cycle_id: CycleId
  title: string
  content: string
  place: string
  category: Category
  beneficiaries: string
  target: string
  cost_fen: number
  fund_source: string
  unit_id: UnitId
  due_on: Day
  state: CandidateState
  /** Place on the shortlist, from 1; null while screening. */
  position: number | null
  drop_reason: string | null
  /** Grows with every change of the text. */
  version: Generated<number>
}

/** written by: screening/store */
export interface CandidateSourceTable {
  candidate_id: CandidateId
  proposal_id: ProposalId
}

export type Opinion = 'feasible' | 'feasible-if-changed' | 'infeasible'

/** A department's opinion on a candidate; open until given_on. written by: screening/store */
export interface ReviewTable {
  id: ReviewId
  candidate_id: CandidateId
  unit_id: UnitId
  asked_on: Day
  due_on: Day
  opinion: Opinion | null
  reason: string | null
  cost_fen: number | null
  given_on: Day | null
  given_by: AccountId | null
}

/** What the list is planned to become: places and money, until it is frozen. written by: screening/store */
export interface ShortlistPlanTable {
  cycle_id: CycleId
  seats: number
  envelope_fen: number
}

/** Immutable once written (grants and a trigger say so). written by: screening/store */
export interface CandidateListTable {
  id: CandidateListId
  cycle_id: CycleId
  number: number
  seats: number
  envelope_fen: number
  /** Canonical JSON of everything on the list; `digest` is its SHA-256. */
  canonical: string
  digest: string
  frozen_at: Generated<Date>
}

export interface CandidateListItemTable {
  list_id: CandidateListId
  position: number
  candidate_id: CandidateId
  title: string
  content: string
  beneficiaries: string
  unit_name: string
  cost_fen: number
}
