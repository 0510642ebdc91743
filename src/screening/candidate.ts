/** A candidate's way through screening, and the column of the board in which it stands. */
import type { CandidateState } from '../database/tables/year.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'
import type { Progress } from './review.ts'

export const COLUMNS = ['to-ask', 'asking', 'complete', 'shortlisted', 'dropped'] as const
export type Column = (typeof COLUMNS)[number]

export function columnOf(state: CandidateState, progress: Progress): Column {
  switch (state) {
    case 'shortlisted':
    case 'dropped':
      return state
    case 'screening':
      if (progress.asked === 0) return 'to-ask'
      return progress.missing.length > 0 ? 'asking' : 'complete'
  }
}

export type CandidateRefusal = 'candidate-decided-already' | 'candidate-not-decided' | 'source-not-accepted'

export const inScreening = (state: CandidateState): Verdict<CandidateRefusal> =>
  state === 'screening' ? allowed : refused('candidate-decided-already')

export const canReopen = (state: CandidateState): Verdict<CandidateRefusal> =>
  state === 'screening' ? refused('candidate-not-decided') : allowed
