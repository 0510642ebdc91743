/**
 * Is this ballot valid as a whole? Written for a million ballots: the loop over the items has no branch and allocates nothing.
 * `as number` says that a read inside a ballot's bounds finds a byte, which the compiler cannot know.
 */
import { type BallotForm, type BallotList, FIRST, FOR, formOf, ILLEGIBLE, UNMARKED } from './form.ts'
import type { VotingRule } from './rule.ts'
import { bit } from './void-reasons.ts'

export type Judge = {
  readonly form: BallotForm
  readonly layout: VotingRule['ballot']['layout']
  /** For each code: is it marked, selected, illegible? Three counters of ten bits in one number, so that one addition counts all. */
  readonly weights: Int32Array
  readonly voidsGroup: boolean
  readonly over: number
  readonly under: number
  readonly blank: number
  readonly illegible: number
}

const SELECTED = 1
const MARKED = 1 << 10
const UNREADABLE = 1 << 20
const TEN_BITS = 0x3ff
/** Ten bits each: more items than this would run from one counter into the next. */
export const MOST_ITEMS = 1000

export function judgeOf(rule: VotingRule): Judge {
  const form = formOf(rule)
  const { validity, ballot } = rule
  const byPlace = ballot.layout === 'rank' || ballot.layout === 'grade'
  const weights = Int32Array.from(form.alphabet, (_, code) => {
    if (code === UNMARKED) return 0
    if (code === ILLEGIBLE) return MARKED | UNREADABLE
    return code === FOR || byPlace ? MARKED | SELECTED : MARKED
  })
  return {
    form,
    layout: ballot.layout,
    weights,
    voidsGroup: validity.overSelection === 'void-group',
    over: validity.overSelection === 'void-ballot' ? bit('over-selected') : 0,
    under: validity.underSelection === 'void-ballot' ? bit('under-selected') : 0,
    blank: validity.blank === 'void-ballot' ? bit('blank') : 0,
    illegible: validity.illegible === 'void-ballot' ? bit('illegible') : 0,
  }
}

/** The reasons that void the ballot lying at `at`, as bits; 0 is a valid ballot. */
export function judge(by: Judge, codes: Uint8Array, at: number): number {
  let reasons = 0
  let whole = 0
  for (const list of by.form.lists) {
    const sum = weigh(by, list, codes, at)
    const selected = sum & TEN_BITS
    if (selected > list.cap) reasons |= by.over
    if (selected < list.minimum) reasons |= by.under
    if (list.block && isSplit(list, codes, at)) reasons |= bit('split-block')
    whole += sum
  }
  if (((whole >>> 10) & TEN_BITS) === 0) reasons |= by.blank
  if (whole >>> 20 !== 0) reasons |= by.illegible
  if (by.layout === 'rank' && !ranksAreWhole(by.form, codes, at)) reasons |= bit('invalid-ranks')
  return reasons
}

export function selectedIn(by: Judge, list: BallotList, codes: Uint8Array, at: number): number {
  return weigh(by, list, codes, at) & TEN_BITS
}

function weigh({ weights }: Judge, list: BallotList, codes: Uint8Array, at: number): number {
  let sum = 0
  for (let i = at + list.from; i < at + list.to; i++) sum += weights[codes[i] as number] as number
  return sum
}

function isSplit(list: BallotList, codes: Uint8Array, at: number): boolean {
  for (let i = at + list.from + 1; i < at + list.to; i++) if (codes[i] !== codes[at + list.from]) return true
  return false
}

/** Ranks are whole when they are 1, 2, 3 … without a gap and without a repetition. */
function ranksAreWhole(form: BallotForm, codes: Uint8Array, at: number): boolean {
  let seen = 0
  for (let i = at; i < at + form.items; i++) {
    const code = codes[i] as number
    if (code < FIRST) continue
    const rank = 1 << (code - FIRST)
    if ((seen & rank) !== 0) return false
    seen |= rank
  }
  return (seen & (seen + 1)) === 0
}
