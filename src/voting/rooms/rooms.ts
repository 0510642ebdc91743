/** A room is a delegation of the frozen roll: who belongs to it, who is there, how many ballots its members have. */
import type { MandateId } from '../../kernel/ids.ts'
import type { ReconciledRooms, RoomFigures } from '../rule/rooms.ts'
import { type AttendanceEvent, presences } from '../session/figures.ts'

/** Where deputies without a delegation vote: data, as the names of delegations are. */
const OTHERS = '其他'

export interface Room {
  readonly name: string
  readonly entitled: number
  readonly signedIn: number
  /** 发出 by door, from the issue rows; papers are null where only the room's own tellers know. */
  readonly devices: number
  readonly papers: number | null
}

export interface RollMember {
  readonly id: MandateId
  readonly delegation: string
  /** By which door a ballot was drawn for this mandate. */
  readonly door: 'device' | 'paper' | null
}

export interface RoundAsHeld {
  readonly roll: readonly RollMember[]
  readonly events: readonly AttendanceEvent[]
  /** Papers are handed out by hand, and no row is written for them. */
  readonly byHand: boolean
}

/** In the order of the roll. */
export function roomsOf({ roll, events, byHand }: RoundAsHeld): Room[] {
  const states = presences(events)
  const rooms = new Map<string, RollMember[]>()
  for (const member of roll) {
    const name = roomOf(member)
    rooms.set(name, [...(rooms.get(name) ?? []), member])
  }
  return [...rooms].map(([name, members]) => ({
    name,
    entitled: members.length,
    signedIn: members.filter(({ id }) => states.has(id)).length,
    devices: members.filter(({ door }) => door === 'device').length,
    papers: byHand ? null : members.filter(({ door }) => door === 'paper').length,
  }))
}

const roomOf = ({ delegation }: Pick<RollMember, 'delegation'>): string => (delegation.trim() === '' ? OTHERS : delegation.trim())

/** One to four papers in a room almost name those who wrote them; said before opening, while a phone can still be offered. */
const FEW = 4

export const roomsWithFew = (rooms: readonly Room[]): string[] =>
  rooms.filter(({ papers }) => papers !== null && papers > 0 && papers <= FEW).map(({ name }) => name)

/** How the rooms of a round stand, for its rules and its pages. */
export interface RoomsFacts {
  readonly rooms: readonly Room[]
  /** Known once the round is closed and, where there are papers, two tellers agree; null before. */
  readonly figures: readonly RoomFigures[] | null
  /** What follows from those figures. */
  readonly reconciled: ReconciledRooms | null
}
