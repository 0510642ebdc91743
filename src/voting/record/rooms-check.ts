/** Of a vote by delegation: rooms add up to the round, and none that counts returned more papers than it handed out. */
import { reconcileRooms } from '../rule/rooms.ts'
import type { Act } from './acts.ts'
import { type Check, holds } from './checks.ts'
import { firstOf, isSame } from './differs.ts'
import type { Evidence } from './read.ts'

/** Nothing where everybody votes in one hall and the record knows of no room. */
export function roomsCheck({ record, standing }: Pick<Evidence, 'record' | 'standing'>, opened: Act | undefined): Check[] {
  const { rooms, round, digests } = record
  const { rule } = record.frozen
  const byDelegation = rule.rooms === 'by-delegation'
  if (!byDelegation && rooms === undefined && standing.report.rooms === undefined) return []
  if (!byDelegation || rooms === undefined) return [holds('rooms-add-up', 'rooms')]
  const { overfull, joined, isVoid } = reconcileRooms(rule, rooms, digests.length)
  const misshapen = rooms.findIndex(
    ({ entitled, signedIn, issued, papers }) =>
      signedIn > entitled || issued > signedIn || papers > issued || (round.method === 'hand-totals' && papers !== issued),
  )
  const sum = (figure: 'entitled' | 'signedIn' | 'issued') => rooms.reduce((all, room) => all + room[figure], 0)
  const repeated = new Set(rooms.map(({ name }) => name)).size < rooms.length
  const wrong = firstOf(
    isSame(rooms, standing.report.rooms ?? null) ? null : 'rooms',
    repeated ? 'rooms' : null,
    misshapen === -1 ? null : `rooms[${misshapen}]`,
    sum('entitled') === opened?.entitled ? null : 'rooms.entitled',
    sum('signedIn') === opened?.signedIn ? null : 'rooms.signedIn',
    sum('issued') === opened?.issued ? null : 'rooms.issued',
    !isVoid && joined === (opened?.returned ?? 0) - digests.length ? null : 'rooms.returned',
  )
  return [holds('rooms-add-up', wrong, { rooms: rooms.length, papers: joined, void: overfull.length })]
}
