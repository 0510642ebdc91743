/** One project after its hand-over: what is known of it, and when it may be marked as done. */
import type { BodyKind } from '../database/tables/people.ts'
import type { DecisionKind } from '../database/tables/vote.ts'
import type { ProjectState } from '../database/tables/works.ts'
import type { Category } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { BodyId, CandidateId, CycleId, DecisionId, ProjectId, UnitId } from '../kernel/ids.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'
import { isFinished, isHalted } from './light.ts'

export interface Project {
  readonly id: ProjectId
  readonly code: string
  readonly cycle_id: CycleId
  readonly year: number
  readonly body_id: BodyId
  readonly body_slug: string
  readonly body_name: string
  readonly body_kind: BodyKind
  /** The district it lies in: its body, or the one above a town or street. */
  readonly area_slug: string
  readonly area_name: string
  readonly decision_id: DecisionId
  readonly decided_by: DecisionKind
  readonly decided_on: Day | null
  readonly candidate_id: CandidateId
  readonly title: string
  readonly category: Category
  readonly beneficiaries: string
  readonly target: string
  readonly unit_id: UnitId
  readonly unit: string
  readonly support_units: string
  readonly owner_unit: string
  readonly responsible: string
  readonly site_phone: string
  readonly safeguards: string
  readonly assigned_on: Day
  readonly due_on: Day
  readonly state: ProjectState
}

export interface Milestone {
  readonly title: string
  readonly planned_on: Day
  readonly done_on: Day | null
}

export type CompletionRefusal = 'project-finished' | 'project-halted' | 'project-not-at-100' | 'milestones-open'

/** 办结: everything is built (the newest report says 100 %) and every milestone is marked. */
export function canComplete(
  state: ProjectState,
  percent: number,
  milestones: readonly Pick<Milestone, 'done_on'>[],
): Verdict<CompletionRefusal> {
  if (isFinished(state)) return refused('project-finished')
  if (isHalted(state)) return refused('project-halted')
  if (percent < 100) return refused('project-not-at-100')
  return milestones.every((milestone) => milestone.done_on !== null) ? allowed : refused('milestones-open')
}

export type MilestoneRefusal = 'milestone-done-already' | 'project-halted'

export function canMark(state: ProjectState, milestone: Pick<Milestone, 'done_on'>): Verdict<MilestoneRefusal> {
  if (isHalted(state)) return refused('project-halted')
  return milestone.done_on === null ? allowed : refused('milestone-done-already')
}
