/** What everybody may know of the end of a round: days and counts. Who objected, to what, and who keeps the papers stays at the desk. */
import type { Day } from '../kernel/clock.ts'
import type { Archived } from '../voting/archive/store.ts'

export interface PublicEnd {
  readonly objectionsUntil: Day
  readonly archived: {
    readonly on: Day
    readonly objections: number
    /** Null where ballots were paper. */
    readonly envelopes: number | null
    readonly keptUntil: Day
  } | null
}

export function publicEnd(objectionsUntil: Day | null, archived: Archived | null): PublicEnd | null {
  if (objectionsUntil === null) return null
  if (archived === null) return { objectionsUntil, archived: null }
  const { objections, destroyed, sealing } = archived.record
  return {
    objectionsUntil,
    archived: {
      on: archived.day,
      objections: objections.length,
      envelopes: destroyed.boxKey === null ? null : destroyed.envelopes,
      keptUntil: sealing.keptUntil,
    },
  }
}
