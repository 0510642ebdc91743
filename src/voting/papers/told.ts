/** What papers may be told of a round at this moment: before the box is sealed nobody reads what was drawn or came back. */
import type { Phase } from '../../database/tables/vote.ts'
import type { MandateId } from '../../kernel/ids.ts'
import { type AttendanceEvent, type Figures, presences } from '../session/figures.ts'

const SEALED: readonly Phase[] = ['closed', 'opened', 'counted', 'announced', 'archived', 'void']
export const isBoxSealed = (phase: Phase): boolean => SEALED.includes(phase)

export interface Told {
  readonly entitled: number
  readonly signedIn: number | null
  readonly present: number | null
  readonly issued: number | null
  readonly returned: number | null
}

export function toldOf({ entitled, signedIn, present, issued, returned }: Figures, phase: Phase): Told {
  const box = isBoxSealed(phase) ? { issued, returned } : { issued: null, returned: null }
  // Before anybody has signed in there is nothing to print but a place for the number.
  const people = signedIn === 0 ? { signedIn: null, present: null } : { signedIn, present }
  return { entitled, ...people, ...box }
}

export interface Delegation {
  readonly name: string
  readonly entitled: number
  readonly signedIn: number | null
}

/** In the order of the roll. */
export function delegationsOf(
  roll: readonly { readonly id: MandateId; readonly delegation: string }[],
  events: readonly AttendanceEvent[],
): Delegation[] {
  const states = presences(events)
  return [...new Set(roll.map(({ delegation }) => delegation))].map((name) => {
    const own = roll.filter(({ delegation }) => delegation === name)
    const signedIn = own.filter(({ id }) => states.has(id)).length
    return { name, entitled: own.length, signedIn: states.size === 0 ? null : signedIn }
  })
}
