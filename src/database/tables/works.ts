/** Tables of implementation: what was handed over, what was paid, how far it is. */
import type { Generated } from 'kysely'
import type { Day } from '../../kernel/clock.ts'
import type {
  AccountId,
  BodyId,
  CandidateId,
  CycleId,
  DecisionId,
  LedgerEntryId,
  MandateId,
  MilestoneId,
  ProgressReportId,
  ProjectId,
  UnitId,
} from '../../kernel/ids.ts'
import type { Category } from './year.ts'

export type ProjectState = 'assigned' | 'in-progress' | 'completed' | 'closed-out' | 'suspended' | 'terminated'

/** Taken over from an announced decision (交办). written by: implementation/store */
export interface ProjectTable {
  id: ProjectId
  /** Public for life: 2022-H01. */
  code: string
  cycle_id: CycleId
  body_id: BodyId
  decision_id: DecisionId
  candidate_id: CandidateId
  title: string
  category: Category
  beneficiaries: string
  target: string
  lead_unit_id: UnitId
  /** 配合单位, 业主单位, 保障措施: required by some provinces' rules for the plan that is published (rulebook §6). */
  support_units: Generated<string>
  owner_unit: Generated<string>
  safeguards: Generated<string>
  responsible: string
  site_phone: string
  assigned_on: Day
  due_on: Day
  state: ProjectState
}

/** One lead deputy and up to three more follow each project. written by: implementation/store */
export interface ProjectTeamTable {
  project_id: ProjectId
  mandate_id: MandateId
  lead: boolean
}

/** written by: implementation/store */
export interface MilestoneTable {
  id: MilestoneId
  project_id: ProjectId
  position: number
  title: string
  planned_on: Day
  done_on: Day | null
}

/** The promised curve: physical progress that the plan wants on a day; straight lines between. written by: implementation/store */
export interface PlanPointTable {
  project_id: ProjectId
  on_day: Day
  percent: number
}

export const LEDGER_KINDS = ['approved', 'arrived', 'contracted', 'paid', 'settled'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** Append-only. A correction is a counter-entry that names what it corrects. written by: implementation/store */
export interface LedgerEntryTable {
  id: LedgerEntryId
  project_id: ProjectId
  kind: LedgerKind
  amount_fen: number
  on_day: Day
  document: string
  counterparty: string
  purpose: string
  corrects_id: LedgerEntryId | null
  entered_by: AccountId | null
  entered_at: Generated<Date>
}

/** One a month and project; a later report for the same month replaces it as a new row. written by: implementation/store */
export interface ProgressReportTable {
  id: ProgressReportId
  project_id: ProjectId
  /** First day of the month that is reported. */
  month: Day
  percent: number
  done: string
  problem: string
  next_step: string
  /** Obligatory when behind plan by 10 points or more, or below the month before. */
  reason: string
  reported_on: Day
  reported_by: AccountId | null
  entered_at: Generated<Date>
}
