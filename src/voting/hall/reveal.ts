/**
 * An announced result comes to the wall step by step, as the chair reads it: its title, the figures, what was chosen one after another (most
 * votes first), everything, and at last the receipts of the sealed ballots. What has not been reached is not in the page.
 */

import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'
import type { RoundResult } from '../session/store.ts'
import type { HallRefusal } from './screen.ts'

export type Stage = 'title' | 'figures' | 'chosen' | 'all' | 'receipts'

/** How many things there are to show. */
export interface Extent {
  readonly chosen: number
  readonly receipts: boolean
}

const FIGURES = 1
const allStep = ({ chosen }: Extent): number => FIGURES + chosen + 1
export const lastStep = (extent: Extent): number => allStep(extent) + (extent.receipts ? 1 : 0)

export function stageOf(step: number, extent: Extent): Stage {
  if (step === 0) return 'title'
  if (step === FIGURES) return 'figures'
  if (step < allStep(extent)) return 'chosen'
  return step === allStep(extent) ? 'all' : 'receipts'
}

/** How many of the chosen stand there at this step. */
export const chosenAt = (step: number, { chosen }: Extent): number => Math.min(Math.max(step - FIGURES, 0), chosen)

/** Where the operator may go from here: one step on, or past the single items. */
export function stepsFrom(step: number, extent: Extent): { readonly next: number | null; readonly all: number | null } {
  const next = step < lastStep(extent) ? step + 1 : null
  const all = step >= FIGURES && step + 1 < allStep(extent) ? allStep(extent) : null
  return { next, all }
}

export const canReveal = (step: number, extent: Extent): Verdict<HallRefusal> =>
  step >= 1 && step <= lastStep(extent) ? allowed : refused('nothing-to-reveal')

export const extentOf = (result: Pick<RoundResult, 'candidates' | 'outcome' | 'boxDigest'>): Extent => ({
  chosen: inOrder(result).chosen.length,
  receipts: result.boxDigest !== null,
})

export type Candidate = RoundResult['candidates'][number]

/** The chosen of this round before the others, each by votes. What an earlier round has chosen is not on this ballot. */
export function inOrder({ candidates, outcome }: Pick<RoundResult, 'candidates' | 'outcome'>): {
  readonly chosen: readonly Candidate[]
  readonly others: readonly Candidate[]
} {
  const sorted = [...candidates].sort((a, b) => b.votesFor - a.votesFor || a.position - b.position)
  const isChosen = ({ id }: Candidate) => outcome.elected.includes(id)
  return { chosen: sorted.filter(isChosen), others: sorted.filter((one) => !isChosen(one)) }
}
