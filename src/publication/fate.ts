/**
 * What has become of one proposal, step by step, from rows: for the person who knows its tracking code.
 * No author is among the inputs; opinions of departments are told once the candidate has been decided, votes once they were announced.
 */
import type { BodyKind } from '../database/tables/people.ts'
import type { DecisionKind } from '../database/tables/vote.ts'
import type { ProjectState } from '../database/tables/works.ts'
import type { CandidateState, Opinion, ProposalState } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { CandidateListId } from '../kernel/ids.ts'

export interface FateRow {
  readonly state: ProposalState
  readonly submitted_on: Day
  readonly decided_on: Day | null
  readonly reason: string | null
  readonly body_kind: BodyKind
}

/** One merge on the way to the proposal that leads now. */
export interface MergeRow {
  readonly title: string
  readonly on: Day
}

export interface CandidateFate {
  readonly title: string
  readonly state: CandidateState
  readonly drop_reason: string | null
  readonly reviews: readonly {
    readonly unit: string
    readonly asked_on: Day
    readonly opinion: Opinion | null
    readonly reason: string | null
    readonly given_on: Day | null
  }[]
  readonly list: {
    readonly id: CandidateListId
    readonly on: Day
    readonly position: number
    readonly candidates: number
    readonly seats: number
  } | null
  /** Only of an announced decision. */
  readonly decision: {
    readonly kind: DecisionKind
    readonly on: Day
    readonly chosen: boolean
    readonly votes: number | null
    readonly conclusion: string | null
  } | null
  readonly project: { readonly code: string; readonly title: string; readonly state: ProjectState; readonly on: Day } | null
}

export type Step =
  | { readonly kind: 'received'; readonly on: Day }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'accepted'; readonly on: Day | null }
  | { readonly kind: 'refused'; readonly on: Day | null; readonly reason: string }
  | { readonly kind: 'merged'; readonly on: Day; readonly into: string }
  | { readonly kind: 'not-drafted' }
  | { readonly kind: 'drafted'; readonly title: string }
  | { readonly kind: 'asked'; readonly on: Day; readonly asked: number; readonly given: number }
  | { readonly kind: 'opinion'; readonly on: Day; readonly unit: string; readonly opinion: Opinion; readonly reason: string }
  | { readonly kind: 'dropped'; readonly reason: string }
  | { readonly kind: 'shortlisted' }
  | {
      readonly kind: 'listed'
      readonly id: CandidateListId
      readonly on: Day
      readonly position: number
      readonly candidates: number
      readonly seats: number
    }
  | {
      readonly kind: 'decided'
      readonly on: Day
      readonly by: DecisionKind
      readonly level: BodyKind
      readonly chosen: boolean
      readonly votes: number | null
      readonly conclusion: string | null
    }
  | { readonly kind: 'project'; readonly on: Day; readonly code: string; readonly title: string; readonly state: ProjectState }

/** The proposal's own steps; then, for each candidate made from it, that candidate's. */
export interface Fate {
  readonly own: readonly Step[]
  readonly candidates: readonly (readonly Step[])[]
}

export function fateOf(proposal: FateRow, merges: readonly MergeRow[], candidates: readonly CandidateFate[]): Fate {
  return {
    own: ownSteps(proposal, merges, candidates.length > 0),
    candidates: candidates.map((candidate) => candidateSteps(candidate, proposal.body_kind)),
  }
}

function ownSteps(proposal: FateRow, merges: readonly MergeRow[], drafted: boolean): Step[] {
  const steps: Step[] = [{ kind: 'received', on: proposal.submitted_on }]
  if (proposal.state === 'submitted') return [...steps, { kind: 'waiting' }]
  if (proposal.state === 'refused') return [...steps, { kind: 'refused', on: proposal.decided_on, reason: proposal.reason ?? '' }]
  if (proposal.state === 'accepted' || proposal.decided_on !== null) steps.push({ kind: 'accepted', on: proposal.decided_on })
  for (const merge of merges) steps.push({ kind: 'merged', on: merge.on, into: merge.title })
  return drafted ? steps : [...steps, { kind: 'not-drafted' }]
}

function candidateSteps(candidate: CandidateFate, level: BodyKind): Step[] {
  const steps: Step[] = [{ kind: 'drafted', title: candidate.title }]
  steps.push(...opinionSteps(candidate))
  if (candidate.state === 'dropped') return [...steps, { kind: 'dropped', reason: candidate.drop_reason ?? '' }]
  if (candidate.state === 'shortlisted')
    steps.push(candidate.list ? { kind: 'listed', ...candidate.list } : { kind: 'shortlisted' })
  if (candidate.decision) {
    const { kind: by, ...decision } = candidate.decision
    steps.push({ kind: 'decided', by, level, ...decision })
  }
  if (candidate.project) steps.push({ kind: 'project', ...candidate.project })
  return steps
}

/** While departments are being asked: how many answered. Once it is decided: what each said and why. */
function opinionSteps({ state, reviews }: CandidateFate): Step[] {
  const [first] = [...reviews].sort((a, b) => (a.asked_on < b.asked_on ? -1 : 1))
  if (!first) return []
  if (state === 'screening') {
    const given = reviews.filter((review) => review.opinion !== null).length
    return [{ kind: 'asked', on: first.asked_on, asked: reviews.length, given }]
  }
  return reviews
    .flatMap((review): Extract<Step, { kind: 'opinion' }>[] =>
      review.opinion === null || review.given_on === null
        ? []
        : [{ kind: 'opinion', on: review.given_on, unit: review.unit, opinion: review.opinion, reason: review.reason ?? '' }],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
