/** A seating plan as it is pasted from a table: one line a deputy, the roll number first, then the name if you like, then the seat. */
import type { MandateId } from '../../kernel/ids.ts'

export interface Seated {
  readonly mandateId: MandateId
  readonly seat: string
}

interface Member {
  readonly id: MandateId
  readonly roll_number: number
  readonly name: string
}

export type SeatFaultCode = 'number-missing' | 'nobody' | 'number-twice' | 'seat-too-long' | 'seat-taken'
export interface SeatFault {
  /** Counted from 1, as the page shows it. */
  readonly line: number
  readonly code: SeatFaultCode
  /** What of the line is meant: a number, or a seat. */
  readonly what: string
}

const SEAT_SIGNS = 20
/** Between columns; a seat itself may have spaces. */
const GAP = '[\\s,，;；]'
const LINE = new RegExp(`^(\\d{1,4})(?:${GAP}+(.*))?$`)

/** A line without a seat is a deputy without one. Every fault is told, not only the first. */
export function seatsIn(text: string, members: readonly Member[]): { seats: readonly Seated[]; faults: readonly SeatFault[] } {
  const byNumber = new Map(members.map((member) => [member.roll_number, member]))
  const [seats, faults]: [Seated[], SeatFault[]] = [[], []]
  const [numbers, taken] = [new Set<number>(), new Set<string>()]
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const typed = whole.trim()
    if (typed === '') continue
    const fault = (code: SeatFaultCode, what: string) => faults.push({ line: index + 1, code, what })
    const [, digits, rest = ''] = LINE.exec(typed) ?? []
    const member = digits === undefined ? undefined : byNumber.get(Number(digits))
    if (digits === undefined) fault('number-missing', typed.slice(0, SEAT_SIGNS))
    else if (member === undefined) fault('nobody', digits)
    else if (numbers.has(member.roll_number)) fault('number-twice', digits)
    else {
      numbers.add(member.roll_number)
      const seat = seatOf(rest, member.name)
      if (seat.length > SEAT_SIGNS) fault('seat-too-long', seat.slice(0, SEAT_SIGNS))
      else if (taken.has(seat)) fault('seat-taken', seat)
      else if (seat !== '') seats.push({ mandateId: member.id, seat })
      if (seat !== '') taken.add(seat)
    }
  }
  return { seats, faults }
}

function seatOf(rest: string, name: string): string {
  const after = rest.startsWith(name) ? rest.slice(name.length).replace(new RegExp(`^${GAP}+`), '') : rest
  return after.trim().replace(/\s+/g, ' ')
}

/** The plan as it stands, to be copied into a table and back. */
export const planOf = (members: readonly (Omit<Member, 'id'> & { readonly seat: string | null })[]): string =>
  members.map(({ roll_number, name, seat }) => `${roll_number}\t${name}\t${seat ?? ''}`).join('\n')
