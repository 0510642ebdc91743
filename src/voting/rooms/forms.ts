/** What a teller types of each room: whole numbers, one row a room. The messages are codes; the sentences stand in views/text. */
import { z } from 'zod'
import type { Typed } from '../../http/form.ts'
import type { RoomColumn, RoomEntry } from './entry.ts'
import type { Room } from './rooms.ts'

export type RoomError = 'count-form' | 'papers-exceed-signed-in'

const number = z
  .string('count-form' satisfies RoomError)
  .trim()
  .regex(/^\d{1,6}$/, 'count-form' satisfies RoomError)
  .transform(Number)

/** The field of one room: «returned-3». */
export const roomField = (column: RoomColumn, position: number): string => `${column}-${position}`

/** 发出 is typed only where no row was written for it. */
export const columnsOf = (byHand: boolean): readonly RoomColumn[] =>
  byHand ? ['papers', 'exchanged', 'returned'] : ['exchanged', 'returned']

export function roomsForm(rooms: number, byHand: boolean) {
  const positions = Array.from({ length: rooms }, (_, index) => index + 1)
  const names = positions.flatMap((position) => columnsOf(byHand).map((column) => roomField(column, position)))
  return z.object(Object.fromEntries(names.map((name) => [name, number])))
}

/** Every field is there once the form has been checked. */
export const roomsIn = (rooms: readonly Room[], values: Readonly<Record<string, number>>): RoomEntry[] =>
  rooms.map(({ name, papers }, index) => {
    const at = (column: RoomColumn) => values[roomField(column, index + 1)] ?? 0
    return { name, papers: papers ?? at('papers'), exchanged: at('exchanged'), returned: at('returned') }
  })

/** What he entered before; of a room where nothing was handed out there is most often nothing to find. */
export const roomsTyped = (rooms: readonly Room[], mine: readonly RoomEntry[] | null): Typed =>
  Object.fromEntries(
    rooms.flatMap(({ name, papers }, index) => {
      const own = mine?.find((room) => room.name === name)
      return [
        [roomField('papers', index + 1), own === undefined ? '' : String(own.papers)],
        [roomField('exchanged', index + 1), own === undefined ? '0' : String(own.exchanged)],
        [roomField('returned', index + 1), own === undefined ? (papers === 0 ? '0' : '') : String(own.returned)],
      ]
    }),
  )
