/** A call for proposals: when it is open, and what may still be done to it. */
import { mayHappen } from '../cycle/stages.ts'
import type { Stage } from '../database/tables/year.ts'
import { type Day, daysBetween } from '../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

export interface CallWindow {
  readonly published: boolean
  readonly opensOn: Day
  readonly closesOn: Day
  /** Stage of the year it belongs to: when the year has moved on, nobody could answer a proposal any more. */
  readonly stage: Stage
}

export type CallPhase = 'draft' | 'upcoming' | 'open' | 'closed'

export function callPhase(call: CallWindow, today: Day): CallPhase {
  if (!call.published) return 'draft'
  if (today > call.closesOn || !mayHappen(call.stage, 'proposal.decide').ok) return 'closed'
  return today < call.opensOn ? 'upcoming' : 'open'
}

export type ProposeRefusal = 'call-not-open-yet' | 'call-closed'

/** May a resident send a proposal now? Both days, the first and the last, belong to the call. */
export function canPropose(call: CallWindow, today: Day): Verdict<ProposeRefusal> {
  switch (callPhase(call, today)) {
    case 'open':
      return allowed
    case 'closed':
      return refused('call-closed')
    case 'draft':
    case 'upcoming':
      return refused('call-not-open-yet')
  }
}

export type CallRefusal = 'call-published-already' | 'call-not-published' | 'call-over-before-publishing'

export const canChange = (call: CallWindow): Verdict<CallRefusal> =>
  call.published ? refused('call-published-already') : allowed

export function canPublish(call: CallWindow, today: Day): Verdict<CallRefusal> {
  if (call.published) return refused('call-published-already')
  return call.closesOn < today ? refused('call-over-before-publishing') : allowed
}

/** Towards later only: a day that was announced is never taken back. */
export const canExtend = (call: CallWindow): Verdict<CallRefusal> => (call.published ? allowed : refused('call-not-published'))

/** Rulebook §2: a month is usual; shorter calls are allowed, but said out loud before publishing. */
export const USUAL_DAYS = 30

/** Days on which one can propose, the first and the last counted. */
export const lengthInDays = (opensOn: Day, closesOn: Day): number => daysBetween(opensOn, closesOn) + 1

export const isShort = (opensOn: Day, closesOn: Day): boolean => lengthInDays(opensOn, closesOn) < USUAL_DAYS
