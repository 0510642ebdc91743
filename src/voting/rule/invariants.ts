/**
 * The sum guard: no page, print or file leaves with figures that do not agree. Published results elsewhere have had rows that do
 * not add up; here a broken equation is named, with both its sides, before anybody sees it.
 */
import { type Box, countOf } from './boxes.ts'
import type { Candidate } from './contest.ts'
import { formOf } from './form.ts'
import { hasBallots } from './mode.ts'
import type { Outcome } from './outcome.ts'
import type { HeldRound } from './round.ts'
import { seatsOf, type VotingRule } from './rule.ts'
import type { Attendance } from './thresholds.ts'
import { type Count, columnsOf, sumOfItem, sumOfVoids } from './totals.ts'

export type SumCode =
  | 'not-a-number-of-people'
  | 'present-exceeds-entitled'
  | 'at-opening-exceeds-present'
  | 'classes-are-not-the-body'
  | 'issued-exceeds-present'
  | 'box-not-counted'
  | 'valid-and-void-are-not-returned'
  | 'item-is-not-valid'
  | 'item-exceeds-present'
  | 'selections-exceed-cap'
  | 'block-is-split'
  | 'winner-is-no-candidate'
  | 'winner-twice'
  | 'winner-below-majority'
  | 'winners-and-open-are-not-seats'
  | 'envelope-exceeded'

/** `where` names the box, the item or the candidate. What is wrong is `left` against `right`. */
export type BrokenSum = { readonly code: SumCode; readonly where: string; readonly left: number; readonly right: number }

/** Everything that must hold for a round before it is opened, counted, shown: 收回 ≤ 发出 is judged by the rule itself. */
export function checkSums(rule: VotingRule, round: HeldRound): BrokenSum[] {
  return [
    ...checkAttendance(rule, round.attendance, round.boxes),
    ...round.boxes.flatMap((box) => checkBox(box)),
    ...round.boxes.flatMap((box) => (box.count === null ? [] : checkCount(rule, box.name, countOf(box), round.candidates))),
  ]
}

function checkAttendance(rule: VotingRule, attendance: Attendance, boxes: readonly Box[]): BrokenSum[] {
  const { entitled, present, atOpening, classes } = attendance
  const issued = boxes.reduce((sum, box) => sum + box.issued, 0)
  const ofClasses = classes.reduce((sum, one) => sum + one.entitled, 0)
  const figures = [entitled, present, atOpening, ...boxes.flatMap((box) => [box.issued, box.returned])]
  return [
    ...figures.filter((figure) => !isNumberOfPeople(figure)).map((figure) => broken('not-a-number-of-people', '', figure, 0)),
    ...atMost('present-exceeds-entitled', '', present, entitled),
    ...atMost('at-opening-exceeds-present', '', atOpening, present),
    ...atMost('issued-exceeds-present', '', issued, present),
    ...(rule.classes.length > 0 ? equal('classes-are-not-the-body', '', ofClasses, entitled) : []),
  ]
}

function checkBox(box: Box): BrokenSum[] {
  if (box.count !== null)
    return equal('valid-and-void-are-not-returned', box.name, box.count.valid + sumOfVoids(box.count.voids), box.returned)
  return box.returned > box.issued ? [] : [broken('box-not-counted', box.name, box.returned, box.issued)]
}

/** Of every item: for + against + abstain + unmarked + void + tiers = valid. Of every group: selections ≤ cap × valid. */
function checkCount(rule: VotingRule, box: string, { items, valid }: Count, candidates: readonly string[]): BrokenSum[] {
  const form = formOf(rule)
  const where = (index: number) => `${box} ${candidates[index] ?? index}`
  const numbers = items.flatMap((item, index) =>
    columnsOf(item)
      .filter((votes) => !isNumberOfPeople(votes))
      .map((votes) => broken('not-a-number-of-people', where(index), votes, 0)),
  )
  // Without ballots «valid» are those present, and who did nothing is left over: an item can only have too many.
  const code = (sum: number) => (sum > valid && !hasBallots(rule) ? 'item-exceeds-present' : 'item-is-not-valid')
  const sums = items.flatMap((item, index) => equal(code(sumOfItem(item)), where(index), sumOfItem(item), valid))
  const lists = form.lists.flatMap((list) => {
    const own = items.slice(list.from, list.to)
    const selections = own.reduce((sum, item) => sum + item.for, 0)
    const split = list.block ? own.filter((item) => item.for !== own[0]?.for) : []
    return [
      ...atMost('selections-exceed-cap', `${box} ${list.group}`, selections, list.cap * valid),
      ...split.map((item) => broken('block-is-split', `${box} ${list.group}`, item.for, own[0]?.for ?? 0)),
    ]
  })
  return [...numbers, ...sums, ...lists]
}

/** What must hold for an outcome, however it came about. */
export function checkOutcome(rule: VotingRule, candidates: readonly Candidate[], outcome: Outcome): BrokenSum[] {
  const { elected, open } = outcome
  const ids = new Set(candidates.map(({ id }) => id))
  const strangers = elected.filter((id) => !ids.has(id))
  const mayExceed = rule.tie.method === 'accept-all'
  return [
    ...strangers.map((id) => broken('winner-is-no-candidate', id, 1, 0)),
    ...equal('winner-twice', '', new Set(elected).size, elected.length),
    ...(mayExceed ? [] : equal('winners-and-open-are-not-seats', '', elected.length + open, seatsOf(rule))),
    ...belowMajority(outcome).map((id) => broken('winner-below-majority', id, 0, 1)),
    ...checkEnvelope(rule, candidates, elected),
  ]
}

/** Whoever is in reached every majority that was asked for, all of them in one and the same round. */
function belowMajority({ elected, steps }: Outcome): string[] {
  const bars = steps.filter((step) => 'passed' in step)
  const rounds = [...new Set(bars.map(({ act }) => act))].map((act) => bars.filter((bar) => bar.act === act))
  const reached = (id: string) =>
    rounds.some((asked) => asked.every(({ passed }) => passed.some(({ candidate }) => candidate === id)))
  return bars.length === 0 ? [] : elected.filter((id) => !reached(id))
}

function checkEnvelope(rule: VotingRule, candidates: readonly Candidate[], elected: readonly string[]): BrokenSum[] {
  if (rule.money === null) return []
  const spent = candidates.filter(({ id }) => elected.includes(id)).reduce((sum, { costFen }) => sum + (costFen ?? 0), 0)
  return atMost('envelope-exceeded', '', spent, rule.money.envelopeFen)
}

const isNumberOfPeople = (figure: number): boolean => Number.isSafeInteger(figure) && figure >= 0

const broken = (code: SumCode, where: string, left: number, right: number): BrokenSum => ({ code, where, left, right })
const atMost = (code: SumCode, where: string, left: number, right: number): BrokenSum[] =>
  left <= right ? [] : [broken(code, where, left, right)]
const equal = (code: SumCode, where: string, left: number, right: number): BrokenSum[] =>
  left === right ? [] : [broken(code, where, left, right)]
