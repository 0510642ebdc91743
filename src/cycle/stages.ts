/**
 * One year of one body: the main line up to 交办 and what may happen on it when.
 * Standing collection, implementation, supervision and rating overlap the years and are not stages.
 */
import { STAGES, type Stage } from '../database/tables/year.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

/** Acts that belong to a stretch of the line. */
const OPEN_DURING = {
  'call.publish': ['collection'],
  'proposal.decide': ['collection', 'screening'],
  'candidate.draft': ['collection', 'screening'],
  'review.ask': ['screening'],
  'shortlist.arrange': ['screening', 'deliberation'],
  'candidates.freeze': ['deliberation'],
  'session.call': ['screening', 'deliberation', 'voting'],
  'round.prepare': ['voting'],
  'consultation.minute': ['deliberation', 'voting'],
  'decision.announce': ['voting'],
  'project.assign': ['announced', 'assigned'],
} as const satisfies Record<string, readonly Stage[]>

export type StageAct = keyof typeof OPEN_DURING
export type CycleRefusal = 'too-early-in-the-year' | 'too-late-in-the-year' | 'stage-not-next'

/** May this happen now? Too early and too late have their own sentences: one says wait, the other says it is over. */
export function mayHappen(stage: Stage, act: StageAct): Verdict<CycleRefusal> {
  const during: readonly Stage[] = OPEN_DURING[act]
  if (during.includes(stage)) return allowed
  const first = during[0]
  return refused(
    first !== undefined && STAGES.indexOf(stage) < STAGES.indexOf(first) ? 'too-early-in-the-year' : 'too-late-in-the-year',
  )
}

const nextStage = (stage: Stage): Stage | null => STAGES[STAGES.indexOf(stage) + 1] ?? null

/** The line is walked step by step; going back would unsay what people were told. */
export const canAdvance = (from: Stage, to: Stage): Verdict<CycleRefusal> =>
  nextStage(from) === to ? allowed : refused('stage-not-next')

/** Collection and screening are ended by hand; what follows moves with the act that ends it (freezing, announcing, handing over). */
export function movedByHand(stage: Stage): Stage | null {
  const next = nextStage(stage)
  return stage === 'collection' || stage === 'screening' || stage === 'assigned' ? next : null
}
