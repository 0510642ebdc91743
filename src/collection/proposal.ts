/**
 * What may become of a proposal. submitted → accepted | refused, and back between the two as long as nothing stands on it;
 * submitted | accepted → merged into an accepted one, and out again. The words of the author never change.
 */
import type { ProposalState } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

export interface Decidable {
  readonly state: ProposalState
  /** Others have been merged into it. */
  readonly leads: boolean
  /** A candidate has been made from it. */
  readonly inCandidate: boolean
}

export type ProposalRefusal =
  | 'proposal-is-merged'
  | 'proposal-not-merged'
  | 'proposal-leads-others'
  | 'proposal-in-candidate'
  | 'proposal-was-refused'
  | 'proposal-changed-meanwhile'
  | 'merge-lead-not-accepted'
  | 'merge-with-itself'

export const canAccept = (proposal: Decidable): Verdict<ProposalRefusal> =>
  proposal.state === 'merged' ? refused('proposal-is-merged') : allowed

export function canRefuse(proposal: Decidable): Verdict<ProposalRefusal> {
  if (proposal.state === 'merged') return refused('proposal-is-merged')
  if (proposal.leads) return refused('proposal-leads-others')
  return proposal.inCandidate ? refused('proposal-in-candidate') : allowed
}

/** The leading one must be accepted: its title is told to the authors of the others. */
export function canMerge(proposal: Decidable, lead: Pick<Decidable, 'state'>): Verdict<ProposalRefusal> {
  if (proposal.state === 'merged') return refused('proposal-is-merged')
  if (proposal.state === 'refused') return refused('proposal-was-refused')
  if (proposal.inCandidate) return refused('proposal-in-candidate')
  return lead.state === 'accepted' ? allowed : refused('merge-lead-not-accepted')
}

/** A merge leaves the day of the earlier decision alone, so undoing it finds the earlier state. */
export const stateAfterUndo = (decidedOn: Day | null): ProposalState => (decidedOn === null ? 'submitted' : 'accepted')

/** Reasons that are offered for refusing (rulebook §2.5); their sentences stand in views/text. */
export const REFUSAL_PHRASES = ['personal', 'other-level', 'too-long', 'planned', 'unlawful', 'office', 'unclear'] as const
export type RefusalPhrase = (typeof REFUSAL_PHRASES)[number]

/** Counts by state, with a zero where there are none. */
export function byState(counts: readonly { readonly state: ProposalState; readonly count: number }[]) {
  const numbers: Record<ProposalState, number> = { submitted: 0, accepted: 0, refused: 0, merged: 0 }
  for (const { state, count } of counts) numbers[state] = count
  return numbers
}
