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
  /** All of them, a void one with what was issued for it and nothing else. Null: the whole round is void. */
  readonly counted: readonly Box[] | null
}

export function reconcile(rule: VotingRule, boxes: readonly Box[]): Reconciled {
  const good = boxes.filter(isGood)
  const overfull = boxes.filter((box) => !isGood(box)).map((box) => box.name)
  const isVoid = overfull.length > 0 && (rule.roomOverflow === 'void-round' || good.length === 0)
  // What was handed out stays handed out (docs/decisions/0021).
  const returned = sum(isVoid ? boxes : good, 'returned')
  return { issued: sum(boxes, 'issued'), returned, overfull, counted: isVoid ? null : boxes }
}

const isGood = ({ issued, returned }: Box): boolean => returned <= issued

export function figuresOf({ entitled, atOpening }: Attendance, boxes: readonly Box[]): Figures {
  const good = boxes.filter(isGood)
  const valid = good.reduce((total, box) => total + countOf(box).valid, 0)
  return { entitled, atOpening, issued: sum(boxes, 'issued'), returned: sum(good, 'returned'), valid }
}

/** A void box has no totals. */
export const totalsIn = (boxes: readonly Box[]): Count => mergeTotals(boxes.filter(isGood).map(countOf))

export const boxesOfClass = (boxes: readonly Box[], classId: string): Box[] => boxes.filter((box) => box.classId === classId)

export function countOf(box: Box): Count {
  if (box.count === null) throw new Error(`box ${box.name} was not opened`)
  return box.count
}

const sum = (boxes: readonly Box[], figure: 'issued' | 'returned'): number => boxes.reduce((total, box) => total + box[figure], 0)
