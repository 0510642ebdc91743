/**
 * 以代表团为单位进行票决: the papers of several rooms are mixed and counted together, but before that 收回 is held against 发出 room by
 * room. Marks are never looked at by room, so a room is figures and nothing else (docs/decisions/0021).
 */
import type { VotingRule } from './rule.ts'

/** Papers of one room: handed out to its members, and found in its box. */
export interface RoomPapers {
  readonly name: string
  readonly papers: number
  readonly returned: number
}

/** A room as the count report signs it. */
export interface RoomFigures extends RoomPapers {
  /** 应到, 实到 of the delegation. */
  readonly entitled: number
  readonly signedIn: number
  /** 发出 by every door; papers are a part of it. */
  readonly issued: number
  /** 作废退换: papers that came back spoiled and were replaced. They are neither 发出 nor 收回. */
  readonly exchanged: number
}

export interface ReconciledRooms {
  /** Rooms whose box held more papers than were handed out there. */
  readonly overfull: readonly string[]
  /** Papers that are mixed and counted. */
  readonly joined: number
  /** Everything that lay in all the boxes. */
  readonly found: number
  /** The whole round is void: the rule says so, or nothing is left to count. */
  readonly isVoid: boolean
}

export const isOverfull = ({ papers, returned }: RoomPapers): boolean => returned > papers

/** `sealed`: ballots in the electronic box, which is one for all rooms and stays good (nobody can tell whose they are). */
export function reconcileRooms(
  { roomOverflow }: Pick<VotingRule, 'roomOverflow'>,
  rooms: readonly RoomPapers[],
  sealed: number,
): ReconciledRooms {
  const overfull = rooms.filter(isOverfull).map(({ name }) => name)
  const joined = sum(rooms.filter((room) => !isOverfull(room)))
  const isVoid = overfull.length > 0 && (roomOverflow === 'void-round' || joined + sealed === 0)
  return { overfull, joined, found: sum(rooms), isVoid }
}

const sum = (rooms: readonly RoomPapers[]): number => rooms.reduce((all, { returned }) => all + returned, 0)
