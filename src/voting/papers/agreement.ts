/** No paper leaves with figures that do not agree (§4.8): asked again of what is stored, each time before anything is printed. */
import { checkSums } from '../rule/invariants.ts'
import type { HeldRound } from '../rule/round.ts'
import type { VotingRule } from '../rule/rule.ts'
import { countIn } from '../scrutiny/held.ts'
import { type Figures, faultIn } from '../session/figures.ts'

export type PaperRefusal = 'sums-disagree'

interface Counted {
  readonly rule: VotingRule
  readonly held: HeldRound
  readonly valid: number
  readonly candidates: readonly {
    readonly votesFor: number
    readonly against: number
    readonly abstain: number
    readonly itemVoid: number
  }[]
}

/** The equations of the rule room over the signed count, and the stored totals against it. */
export function resultAgrees({ rule, held, valid, candidates }: Counted): boolean {
  if (checkSums(rule, held).length > 0) return false
  const { items, valid: counted } = countIn(held)
  return (
    valid === counted &&
    items.length === candidates.length &&
    candidates.every((row, index) => {
      const item = items[index]
      return (
        item !== undefined &&
        row.votesFor === item.for &&
        row.against === item.against &&
        row.abstain === item.abstain &&
        row.itemVoid === item.void
      )
    })
  )
}

/** 收回 over 发出 is no broken sum but what makes a round void, and its report says so. */
export function figuresAgree(figures: Figures, phase: string): boolean {
  const fault = faultIn(figures)
  return fault === null || (fault === 'returned-exceeds-issued' && phase === 'void')
}
