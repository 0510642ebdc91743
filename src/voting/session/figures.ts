/**
 * 应到, 实到, 在场, 发出, 收回. 实到 are the mandates with a sign-in event, never lowered by departures; 在场 are those of them who have
 * not left, fixed once when the round opens. Always: 收回 ≤ 发出 ≤ 实到 ≤ 应到.
 */
import type { MandateId } from '../../kernel/ids.ts'
import type { VotingRule } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'

export type AttendanceKind = 'sign-in' | 'leave' | 'return'

export interface AttendanceEvent {
  readonly mandateId: MandateId
  readonly kind: AttendanceKind
  readonly at: Date
}

export type Presence = 'absent' | 'present' | 'left'

export interface Figures {
  /** 应到 */
  readonly entitled: number
  /** 实到 */
  readonly signedIn: number
  /** 在场 */
  readonly present: number
  /** 发出; null while only the hall knows (paper that nobody has counted yet). */
  readonly issued: number | null
  /** 收回 */
  readonly returned: number | null
}

/** Where somebody is, by the events up to now. */
export function presences(events: readonly AttendanceEvent[]): ReadonlyMap<MandateId, Presence> {
  const states = new Map<MandateId, Presence>()
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { mandateId, kind } of inOrder) states.set(mandateId, kind === 'leave' ? 'left' : 'present')
  return states
}

/** Counted over the roll: whoever is no longer (or not yet) a deputy counts nowhere. */
export function attendanceFigures(
  roll: readonly MandateId[],
  events: readonly AttendanceEvent[],
): Pick<Figures, 'entitled' | 'signedIn' | 'present'> {
  const states = presences(events)
  const known = roll.map((id) => states.get(id) ?? 'absent')
  return {
    entitled: roll.length,
    signedIn: known.filter((state) => state !== 'absent').length,
    present: known.filter((state) => state === 'present').length,
  }
}

/** What may follow what at the door of the hall. */
export function canMove(from: Presence, to: AttendanceKind): boolean {
  switch (to) {
    case 'sign-in':
      return from === 'absent'
    case 'leave':
      return from === 'present'
    case 'return':
      return from === 'left'
  }
}

export type FigureFault = 'signed-in-exceeds-entitled' | 'issued-exceeds-signed-in' | 'returned-exceeds-issued'

/** The first relation that does not hold; null when all do. */
export function faultIn({ entitled, signedIn, issued, returned }: Figures): FigureFault | null {
  if (signedIn > entitled) return 'signed-in-exceeds-entitled'
  if (issued !== null && issued > signedIn) return 'issued-exceeds-signed-in'
  if (issued !== null && returned !== null && returned > issued) return 'returned-exceeds-issued'
  return null
}

/** While a round is open the hall sees 收回 only in steps, so that no single arrival can be told from another. */
const STEP = 5

export const inSteps = (returned: number): number => returned - (returned % STEP)

/** Votes that make a majority; null where the rule asks for none, or its base is not known before the count. */
export function majorityOf(rule: VotingRule, { entitled, present }: Pick<Figures, 'entitled' | 'present'>): number | null {
  const bases: Readonly<Partial<Record<string, number>>> = { 'all-deputies': entitled, present }
  const base = rule.threshold === null ? undefined : bases[rule.threshold.base]
  return rule.threshold === null || base === undefined ? null : needed(base, rule.threshold)
}
