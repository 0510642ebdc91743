/** May a chosen candidate become a project? */
import type { DecisionKind } from '../../database/tables/vote.ts'
import type { Day } from '../../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'

export type AssignRefusal = 'decision-not-confirmed' | 'project_taken_over_once'

export interface Handover {
  readonly decided_by: DecisionKind
  readonly confirmed_on: Day | null
  /** Of the project that it became already. */
  readonly code: string | null
}

/** Once; and what a street chose binds only when its party committee has confirmed it (rulebook §5). */
export function canAssign(candidate: Handover): Verdict<AssignRefusal> {
  if (candidate.code !== null) return refused('project_taken_over_once')
  return candidate.decided_by !== 'formal-vote' && candidate.confirmed_on === null ? refused('decision-not-confirmed') : allowed
}
