/** One row a room as everybody may read it at this moment: attendance always, ballots only once the round is closed. */
import { isOverfull, type RoomFigures } from '../rule/rooms.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { RoomsFacts } from './rooms.ts'

/** `early`: nobody is told yet; `none`: no paper was handed out and none came back. */
export type RoomState = 'early' | 'waiting' | 'agrees' | 'short' | 'room-void' | 'round-void' | 'none'

export interface RoomRow {
  readonly name: string
  readonly entitled: number
  readonly signedIn: number
  readonly issued: number | null
  readonly papers: number | null
  readonly exchanged: number | null
  readonly returned: number | null
  readonly state: RoomState
  /** Papers too few or too many. */
  readonly by: number
}

/** In the order of the roll. `isClosed`: nobody draws or casts any more. */
function roomRows({ roomOverflow }: Pick<VotingRule, 'roomOverflow'>, facts: RoomsFacts, isClosed: boolean): RoomRow[] {
  const { rooms, figures, reconciled } = facts
  if (figures !== null)
    return figures.map((room) => {
      const by = Math.abs(room.papers - room.returned)
      const over = reconciled?.isVoid || roomOverflow === 'void-round' ? 'round-void' : 'room-void'
      const state = isOverfull(room) ? over : by > 0 ? 'short' : room.papers === 0 ? 'none' : 'agrees'
      return { ...room, state, by }
    })
  return rooms.map(({ name, entitled, signedIn, devices, papers }) => ({
    name,
    entitled,
    signedIn,
    issued: isClosed && papers !== null ? devices + papers : null,
    papers: isClosed ? papers : null,
    exchanged: null,
    returned: null,
    state: isClosed ? 'waiting' : 'early',
    by: 0,
  }))
}

const FIGURES = ['entitled', 'signedIn', 'issued', 'papers', 'exchanged', 'returned'] as const
export type RoomFigure = (typeof FIGURES)[number]
/** Null as long as one room is not known. */
type RoomSums = Readonly<Record<RoomFigure, number | null>>

function sumsOfRooms(rows: readonly RoomRow[]): RoomSums {
  const sum = (figure: RoomFigure) =>
    rows.reduce<number | null>((all, row) => {
      const own = row[figure]
      return all === null || own === null ? null : all + own
    }, 0)
  // One for each of the closed list.
  return Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) as Record<RoomFigure, number | null>
}

/** Rooms as pages and papers show them. */
export interface RoomsTold {
  readonly rows: readonly RoomRow[]
  readonly sums: RoomSums
}

export function toldRooms(rule: Pick<VotingRule, 'roomOverflow'>, facts: RoomsFacts, isClosed: boolean): RoomsTold {
  const rows = roomRows(rule, facts, isClosed)
  return { rows, sums: sumsOfRooms(rows) }
}

/** Of a counted round, from the figures that were kept; null where all voted in one hall. */
export const keptAsTold = (rule: Pick<VotingRule, 'roomOverflow'>, kept: readonly RoomFigures[]): RoomsTold | null =>
  kept.length === 0 ? null : toldRooms(rule, { rooms: [], figures: kept, reconciled: null }, true)
