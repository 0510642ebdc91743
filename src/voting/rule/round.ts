/** One round as it was held: may its boxes be counted at all? Attendance first, then issued against returned. */
import { type Box, reconcile, totalsIn } from './boxes.ts'
import type { VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'
import { type Attendance, needed, passes } from './thresholds.ts'
import { reasonCounts, sumOfVoids } from './totals.ts'

export type HeldRound = {
  readonly kind: 'round'
  /** In the order of that round's ballot. */
  readonly candidates: readonly string[]
  readonly attendance: Attendance
  readonly boxes: readonly Box[]
}

export type Opened =
  | { readonly kind: 'no-quorum' | 'round-void'; readonly steps: readonly StepFacts[] }
  | { readonly kind: 'counted'; readonly boxes: readonly Box[]; readonly steps: readonly StepFacts[] }

export function openRound(rule: VotingRule, round: HeldRound): Opened {
  const quorum = quorumStep(rule, round.attendance)
  if (!quorum.met) return { kind: 'no-quorum', steps: [quorum] }

  const { issued, returned, overfull, counted } = reconcile(rule, round.boxes)
  const steps: StepFacts[] = [quorum]
  if (overfull.length > 0 && round.boxes.length > 1) steps.push({ kind: 'room-void', clause: 'roomOverflow', boxes: overfull })
  steps.push({ kind: 'returned', clause: 'roomOverflow', issued, returned, valid: counted !== null })
  // 收回的票数多于发出的，票决无效: no total of a void round is ever shown.
  if (counted === null) return { kind: 'round-void', steps }
  return { kind: 'counted', boxes: counted, steps: [...steps, ballotsStep(counted)] }
}

/** 组织法 art. 14: two thirds (以上, so exactly two thirds is enough) of all deputies. Below it the vote may not even be opened. */
export function quorumStep({ quorum }: VotingRule, { entitled, atOpening }: Attendance) {
  const met = passes(atOpening, entitled, quorum)
  return { kind: 'quorum', clause: 'quorum', entitled, atOpening, needed: needed(entitled, quorum), met } as const
}

function ballotsStep(boxes: readonly Box[]): StepFacts {
  const { valid, voids } = totalsIn(boxes)
  return { kind: 'ballots', clause: 'validity', valid, void: sumOfVoids(voids), reasons: reasonCounts(voids) }
}
