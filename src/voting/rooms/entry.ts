/** What tellers write down of each room's box before anything is mixed, and where two of them differ. */
import { canonicalJson } from '../../kernel/digest.ts'
import type { RoomFigures, RoomPapers } from '../rule/rooms.ts'
import type { Room } from './rooms.ts'

/** One room as a teller found it. `papers`: 发出, which he counts himself where no row was written for it. */
export interface RoomEntry extends RoomPapers {
  readonly exchanged: number
}

const ROOM_COLUMNS = ['papers', 'exchanged', 'returned'] as const
export type RoomColumn = (typeof ROOM_COLUMNS)[number]

export const sameRooms = (one: readonly RoomEntry[], other: readonly RoomEntry[]): boolean =>
  canonicalJson(one) === canonicalJson(other)

export interface RoomDifference {
  readonly name: string
  readonly column: RoomColumn
  /** One for each teller, in the order of their entries. */
  readonly figures: readonly number[]
}

/** Only the cells in which they differ: of equal ones nothing needs to be told. */
export function differencesIn(entries: readonly (readonly RoomEntry[])[]): RoomDifference[] {
  const [first = []] = entries
  return first.flatMap(({ name }) =>
    ROOM_COLUMNS.map((column) => ({
      name,
      column,
      figures: entries.map((rooms) => rooms.find((room) => room.name === name)?.[column] ?? 0),
    })).filter(({ figures }) => new Set(figures).size > 1),
  )
}

/** Rooms in which more papers were handed out than people are there: 发出 ≤ 实到 holds for each of them. */
export const handedOutTooMany = (rooms: readonly Room[], entry: readonly RoomEntry[]): string[] =>
  rooms.filter(({ name, signedIn }) => (entry.find((one) => one.name === name)?.papers ?? 0) > signedIn).map(({ name }) => name)

/** The room with everything that is known of it; nothing came back as long as nobody has counted. */
export function figuresOfRoom(room: Room, entry: readonly RoomEntry[]): RoomFigures {
  const found = entry.find(({ name }) => name === room.name)
  const papers = room.papers ?? found?.papers ?? 0
  return {
    name: room.name,
    entitled: room.entitled,
    signedIn: room.signedIn,
    issued: room.devices + papers,
    papers,
    exchanged: found?.exchanged ?? 0,
    returned: found?.returned ?? 0,
  }
}
