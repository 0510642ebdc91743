/**
 * Adding ballots up, whichever door they came through: how often each code stands at each item, and how many ballots are void.
 * `as number` says that a read inside the bounds finds a number, which the compiler cannot know.
 */
import { type BallotForm, ILLEGIBLE } from './form.ts'
import { type Judge, judge, judgeOf, selectedIn } from './judge.ts'
import type { VotingRule } from './rule.ts'
import { firstReason, VOID_REASONS } from './void-reasons.ts'

export type Tally = {
  readonly by: Judge
  readonly form: BallotForm
  /** Item by item, one place for each code of the alphabet. */
  readonly marks: Uint32Array
  readonly codes: number
  valid: number
  readonly voids: Uint32Array
}

export function startTally(rule: VotingRule): Tally {
  const by = judgeOf(rule)
  const codes = by.form.alphabet.length
  return {
    by,
    form: by.form,
    marks: new Uint32Array(by.form.items * codes),
    codes,
    valid: 0,
    voids: new Uint32Array(VOID_REASONS.length),
  }
}

export function addBallot(tally: Tally, ballot: Uint8Array, at: number): void {
  const reasons = judge(tally.by, ballot, at)
  if (reasons !== 0) addVoid(tally, reasons)
  else if (tally.by.voidsGroup) addMarks(tally, withoutVoidGroups(tally.by, ballot, at), 0)
  else addMarks(tally, ballot, at)
}

export function addVoid(tally: Tally, reasons: number): void {
  const reason = firstReason(reasons)
  tally.voids[reason] = (tally.voids[reason] as number) + 1
}

function addMarks(tally: Tally, ballot: Uint8Array, at: number): void {
  const { marks, codes } = tally
  const end = at + tally.form.items
  tally.valid += 1
  for (let i = at, row = 0; i < end; i++, row += codes) {
    const place = row + (ballot[i] as number)
    marks[place] = (marks[place] as number) + 1
  }
}

/** 整个栏无效: a group with too many selected is void item by item, the rest of the ballot counts. */
function withoutVoidGroups(by: Judge, ballot: Uint8Array, at: number): Uint8Array {
  const kept = ballot.slice(at, at + by.form.items)
  for (const list of by.form.lists) {
    if (selectedIn(by, list, kept, 0) > list.cap) kept.fill(ILLEGIBLE, list.from, list.to)
  }
  return kept
}
