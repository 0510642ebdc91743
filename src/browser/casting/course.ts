/** How far a ballot has come, and therefore what the page shows: pure, so that every case stands in a test. */

/** The words of database/tables/vote.ts, which a browser does not reach; a test holds both together. */
export type Phase = 'draft' | 'frozen' | 'issuing' | 'open' | 'closed' | 'opened' | 'counted' | 'announced' | 'archived' | 'void'

/** Why this device gets no ballot. */
export type NoBallot = 'elsewhere' | 'on-paper' | 'not-signed-in' | 'not-on-roll'

export interface Course {
  readonly phase: Phase
  /** What this device keeps. */
  readonly kept: 'nothing' | 'drawing' | 'drawn' | 'sealed' | 'cast'
  /** It keeps a ballot of somebody else. */
  readonly foreign: boolean
  readonly noBallot: NoBallot | null
  /** The review is open. */
  readonly reviewing: boolean
}

export type Stage =
  | NoBallot
  | 'ready'
  | 'drawing'
  | 'drawn'
  | 'foreign'
  | 'ballot'
  | 'review'
  | 'sending'
  | 'receipt'
  | 'late'
  | 'void'

export function stageOf({ phase, kept, foreign, noBallot, reviewing }: Course): Stage {
  if (phase === 'void') return 'void'
  // A receipt stands whatever comes after: it is the proof.
  if (kept === 'cast') return 'receipt'
  if (foreign) return 'foreign'
  // Also after closing: the ballot may lie in the box, only its receipt was lost.
  if (kept === 'sealed') return 'sending'
  if (noBallot !== null) return noBallot
  if (isOver(phase)) return 'late'
  if (kept === 'drawn') return phase !== 'open' ? 'drawn' : reviewing ? 'review' : 'ballot'
  return phase === 'issuing' || phase === 'open' ? 'drawing' : 'ready'
}

export type Status = 'waiting' | 'issuing' | 'open' | 'closed' | 'off'

/** The word at the top of the page. */
export function statusOf(phase: Phase, alive: boolean): Status {
  if (!alive) return 'off'
  if (phase === 'issuing' || phase === 'open') return phase
  return isOver(phase) ? 'closed' : 'waiting'
}

const isOver = (phase: Phase): boolean => !['draft', 'frozen', 'issuing', 'open'].includes(phase)
