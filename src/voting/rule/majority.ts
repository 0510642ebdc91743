/** Who reached the majority that the rule asks for: of all, of each class that is counted apart, and in plain numbers. */
import { type Box, boxesOfClass, figuresOf, totalsIn } from './boxes.ts'
import type { Scored } from './ranking.ts'
import type { ClassThreshold, Threshold, VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'
import { type Attendance, baseOf, type Figures, needed, passes } from './thresholds.ts'

export type Qualified = { readonly passed: ReadonlySet<string>; readonly steps: readonly StepFacts[] }

export function qualify(
  rule: VotingRule,
  candidates: readonly string[],
  attendance: Attendance,
  boxes: readonly Box[],
): Qualified {
  const votes = votesFor(candidates, boxes)
  const steps: StepFacts[] = []
  if (rule.threshold !== null) steps.push(majorityStep(rule.threshold, votes, figuresOf(attendance, boxes)))
  for (const extra of rule.extraThresholds) steps.push(classStep(extra, candidates, attendance, boxes))
  if (rule.minimumVotes > 0) steps.push(minimumStep(rule.minimumVotes, votes))
  const failed = new Set(steps.flatMap((step) => ('failed' in step ? step.failed.map(({ candidate }) => candidate) : [])))
  return { passed: new Set(candidates.filter((candidate) => !failed.has(candidate))), steps }
}

/** 组织法 art. 25: over half of ALL deputies, not of those present, unless the adopted rule names another base. */
function majorityStep(threshold: Threshold, votes: readonly Scored[], figures: Figures): StepFacts {
  const of = baseOf(threshold.base, figures)
  const sides = split(votes, (score) => passes(score, of, threshold))
  return { kind: 'majority', clause: 'threshold', base: threshold.base, of, needed: needed(of, threshold), ...sides }
}

function classStep(
  extra: ClassThreshold,
  candidates: readonly string[],
  attendance: Attendance,
  boxes: readonly Box[],
): StepFacts {
  const own = boxesOfClass(boxes, extra.classId)
  const size = attendance.classes.find(({ id }) => id === extra.classId)
  if (size === undefined || own.length === 0) throw new Error(`class ${extra.classId} is in the rule but was not counted apart`)
  const of = baseOf(extra.base, figuresOf({ ...attendance, ...size }, own))
  const sides = split(votesFor(candidates, own), (score) => passes(score, of, extra))
  const { base, classId } = extra
  return { kind: 'class-majority', clause: 'extraThresholds', classId, base, of, needed: needed(of, extra), ...sides }
}

function minimumStep(minimum: number, votes: readonly Scored[]): StepFacts {
  const sides = split(votes, (score) => score >= minimum)
  return { kind: 'minimum-votes', clause: 'minimumVotes', needed: minimum, ...sides }
}

const split = (votes: readonly Scored[], reaches: (score: number) => boolean) => ({
  passed: votes.filter(({ score }) => reaches(score)),
  failed: votes.filter(({ score }) => !reaches(score)),
})

function votesFor(candidates: readonly string[], boxes: readonly Box[]): Scored[] {
  const { items } = totalsIn(boxes)
  return candidates.map((candidate, index) => ({ candidate, score: items[index]?.for ?? 0 }))
}
