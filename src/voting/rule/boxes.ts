/** 发出 against 收回, box by box: each room's paper box and the sealed box of the round are reconciled before anything is counted. */
import type { VotingRule } from './rule.ts'
import type { Attendance, Figures } from './thresholds.ts'
import { type Count, mergeTotals } from './totals.ts'

export type Box = {
  readonly name: string
  /** The class whose ballots it holds, where the rule counts classes apart. */
  readonly classId: string | null
  readonly issued: number
  /** Everything in the box, good or bad. */
  readonly returned: number
  /** Null: never opened, because it holds more than was issued for it. */
  readonly count: Count | null
}

export type Reconciled = {
  readonly issued: number
  readonly returned: number
  /** Boxes that hold more than was issued for them. */
  readonly overfull: readonly string[]
  /** Null: the whole round is void. */
  readonly counted: readonly Box[] | null
}

export function reconcile(rule: VotingRule, boxes: readonly Box[]): Reconciled {
  const good = boxes.filter((box) => box.returned <= box.issued)
  const overfull = boxes.filter((box) => box.returned > box.issued).map((box) => box.name)
  const isVoid = overfull.length > 0 && (rule.roomOverflow === 'void-round' || good.length === 0)
  const told = isVoid ? boxes : good
  return { issued: sum(told, 'issued'), returned: sum(told, 'returned'), overfull, counted: isVoid ? null : good }
}

export function figuresOf({ entitled, atOpening }: Attendance, boxes: readonly Box[]): Figures {
  const valid = boxes.reduce((total, box) => total + countOf(box).valid, 0)
  return { entitled, atOpening, issued: sum(boxes, 'issued'), returned: sum(boxes, 'returned'), valid }
}

export const totalsIn = (boxes: readonly Box[]): Count => mergeTotals(boxes.map(countOf))

export const boxesOfClass = (boxes: readonly Box[], classId: string): Box[] => boxes.filter((box) => box.classId === classId)

export function countOf(box: Box): Count {
  if (box.count === null) throw new Error(`box ${box.name} was not opened`)
  return box.count
}

const sum = (boxes: readonly Box[], figure: 'issued' | 'returned'): number => boxes.reduce((total, box) => total + box[figure], 0)
