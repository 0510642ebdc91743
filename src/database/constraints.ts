/**
 * A constraint that is broken is an expected refusal when people can break it by acting at the same time or twice.
 * Its name is the code; the sentence stands in views/text. Every other database error stays an error.
 */
import { Refused } from '../kernel/verdict.ts'

/** Constraints whose violation a person may meet; each has a sentence in `text.refusals`. */
const CONSTRAINT_REFUSALS = [
  'form_request_once',
  'body_slug_is_free',
  'unit_name_is_free',
  'mandate_roll_number_is_free',
  'account_one_per_person',
  'account_username_is_free',
  'role_grant_held_once',
  'cycle_one_a_year',
  'proposal_merged_into_one',
  'review_asked_once',
  'candidate_list_frozen_once',
  'candidate_list_is_frozen',
  'round_is_frozen',
  'round_turn_once',
  'round_turn_by_two_people',
  'round_phase_reached_once',
  'round_numbered_once',
  'ballot_issued_once',
  'attendance_signed_in_once',
  'congress_session_code_is_free',
  'consultation_minuted_once',
  'project_taken_over_once',
  'project_code_is_free',
  'ledger_corrected_once',
  'ledger_is_append_only',
  'reports_are_append_only',
  'audit_is_append_only',
  'count_report_is_frozen',
  'archive_is_frozen',
  'archive_waits_for_votes',
  'objection_settled_once',
  'spare_is_frozen',
  'ruling_is_frozen',
  'ruling_struck_once',
] as const
export type ConstraintRefusal = (typeof CONSTRAINT_REFUSALS)[number]

const known = new Set<string>(CONSTRAINT_REFUSALS)

export function refusalOf(error: unknown): Refused<ConstraintRefusal> | null {
  const constraint = constraintOf(error)
  return constraint !== null && known.has(constraint) ? new Refused(constraint as ConstraintRefusal) : null
}

/** The constraint that the database names in its error, for both engines. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null
  return typeof error.constraint === 'string' ? error.constraint : null
}
