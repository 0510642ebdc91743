/** What an announced round waits for before it is archived: the objection period, every objection, the keys, the record of the seal. */

import type { Phase } from '../../database/tables/vote.ts'
import { type Day, daysBetween, shanghaiDay } from '../../kernel/clock.ts'
import type { Blocker, RoundState } from '../session/readiness.ts'

export interface ArchiveFacts {
  /** The last day of the objection period; null until the result is announced. */
  readonly objectionsUntil: Day | null
  readonly openObjections: number
  readonly keysDestroyed: boolean
  /** Where the sealed papers lie, by whom and how long they are kept. */
  readonly sealingWritten: boolean
}

export type ArchiveWait = 'objection-period' | 'objections-open' | 'keys-not-destroyed' | 'sealing-not-written'

/** As long as the result can be objected to, or an objection is open, the box may have to be opened once more before witnesses. */
export function keyWaits(phase: Phase, facts: ArchiveFacts, now: Date): Blocker[] {
  return phase === 'announced' ? objectionWaits(facts, now) : []
}

function objectionWaits(facts: ArchiveFacts, now: Date): Blocker[] {
  const left = daysLeft(facts.objectionsUntil, shanghaiDay(now))
  const { openObjections: open } = facts
  return [
    ...(left > 0 ? [{ code: 'objection-period', place: 'wait', have: 0, need: left } as const] : []),
    ...(open > 0 ? [{ code: 'objections-open', place: 'archive', have: open, need: 0 } as const] : []),
  ]
}

/** The key that the platform keeps is destroyed with the archive; what scrutineers hold they destroy themselves, and say so first. */
export function archiveWaits({ custody }: Pick<RoundState, 'custody'>, facts: ArchiveFacts, now: Date): Blocker[] {
  return [
    ...objectionWaits(facts, now),
    ...(custody === 'k-of-n' && !facts.keysDestroyed
      ? [{ code: 'keys-not-destroyed', place: 'key-end', have: 0, need: 0 } as const]
      : []),
    ...(facts.sealingWritten ? [] : [{ code: 'sealing-not-written', place: 'archive', have: 0, need: 0 } as const]),
  ]
}

/** The last day itself still counts: on it there is one day left. */
function daysLeft(until: Day | null, today: Day): number {
  if (until === null) throw new Error('an announced round without an objection period')
  return daysBetween(today, until) + 1
}
