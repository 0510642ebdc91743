/** The round as it was held, in the shape the rule counts: one box, whatever doors its ballots came through. */
import { countTexts } from '../rule/count.ts'
import type { HeldRound } from '../rule/round.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { Attendance } from '../rule/thresholds.ts'
import type { Count } from '../rule/totals.ts'
import type { MarksCount } from './opening.ts'

const BOX = 'box'

export interface Opened {
  readonly candidates: readonly string[]
  readonly attendance: Attendance
  readonly issued: number
  readonly returned: number
  readonly count: Count
}

export const heldRound = ({ candidates, attendance, issued, returned, count }: Opened): HeldRound => ({
  kind: 'round',
  candidates,
  attendance,
  boxes: [{ name: BOX, classId: null, issued, returned, count }],
})

/** What was counted; a round that was held as one box has it. */
export function countIn(held: HeldRound): Count {
  const count = held.boxes[0]?.count
  if (!count) throw new Error('a round whose box was not opened')
  return count
}

/** Marks as the opened box holds them; what did not open is void as unreadable. */
export function countOpened(rule: VotingRule, marks: readonly MarksCount[], spoiled: number): Count {
  const count = countTexts(rule, repeated(marks))
  return { ...count, voids: { ...count.voids, unreadable: count.voids.unreadable + spoiled } }
}

function* repeated(marks: readonly MarksCount[]): Generator<string> {
  for (const one of marks) for (let ballot = 0; ballot < one.ballots; ballot++) yield one.marks
}
