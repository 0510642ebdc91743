/**
 * What one ballot says, in candidate order, and its text: one character for each item, one text for one meaning.
 * All texts of a rule are equally long, so a sealed ballot's size never tells what is in it.
 */
import { ABSTAIN, AGAINST, FIRST, FOR, formOf, ILLEGIBLE, UNMARKED } from './form.ts'
import { judge, judgeOf, selectedIn } from './judge.ts'
import type { VotingRule } from './rule.ts'
import { reasonsIn, type VoidReason } from './void-reasons.ts'

/** A number is a rank, or the position of a tier, counted from 1. `for` is also a tick. `illegible` is only for tellers. */
export type Mark = 'for' | 'against' | 'abstain' | 'unmarked' | 'illegible' | number
export type Marks = readonly Mark[]

const VOTES: readonly Mark[] = ['unmarked', 'illegible', 'for', 'against', 'abstain']

export function encodeMarks(rule: VotingRule, marks: Marks): string {
  const { alphabet, items } = formOf(rule)
  if (marks.length !== items) throw new Error(`a ballot of ${items} items cannot carry ${marks.length} marks`)
  return marks
    .map((mark) => {
      const character = alphabet[codeOf(mark)]
      if (character === undefined || isForeign(rule, mark)) throw new Error(`this ballot has no mark «${mark}»`)
      return character
    })
    .join('')
}

/** The marks of a sealed ballot; null for anything that our own casting page would not have written. */
export function decodeMarks(rule: VotingRule, text: string): Marks | null {
  const form = formOf(rule)
  if (text.length !== form.items) return null
  const marks: Mark[] = []
  for (const character of text) {
    const code = form.alphabet.indexOf(character)
    if (code === -1 || code === ILLEGIBLE) return null
    marks.push(markOf(rule, code))
  }
  return marks
}

/** Live guidance for each group of the ballot: how many are selected, how many too many, how many still missing. */
export type Guidance = { readonly group: string; readonly selected: number; readonly over: number; readonly missing: number }

export function guide(rule: VotingRule, marks: Marks): Guidance[] {
  const by = judgeOf(rule)
  const codes = codesOf(marks)
  return by.form.lists.map((list) => {
    const selected = selectedIn(by, list, codes, 0)
    return {
      group: list.group,
      selected,
      over: Math.max(0, selected - list.cap),
      missing: rule.validity.underSelection === 'valid' ? 0 : Math.max(0, list.minimum - selected),
    }
  })
}

export const overCap = (rule: VotingRule, marks: Marks): boolean => guide(rule, marks).some(({ over }) => over > 0)

export const isBlank = (marks: Marks): boolean => marks.every((mark) => mark === 'unmarked')

/** Why a ballot with these marks would be void; empty when it counts. Asked by the very function that counts. */
export function voidReasons(rule: VotingRule, marks: Marks): VoidReason[] {
  const by = judgeOf(rule)
  return reasonsIn(judge(by, codesOf(marks), 0))
}

export const codesOf = (marks: Marks): Uint8Array => Uint8Array.from(marks, codeOf)

export function codeOf(mark: Mark): number {
  switch (mark) {
    case 'unmarked':
      return UNMARKED
    case 'illegible':
      return ILLEGIBLE
    case 'for':
      return FOR
    case 'against':
      return AGAINST
    case 'abstain':
      return ABSTAIN
    default:
      return FIRST + mark - 1
  }
}

function markOf(rule: VotingRule, code: number): Mark {
  if (code >= FIRST && countsPlaces(rule)) return code - FIRST + 1
  const mark = VOTES[code]
  if (mark === undefined) throw new Error(`no mark has the code ${code}`)
  return mark
}

const countsPlaces = ({ ballot }: VotingRule): boolean => ballot.layout === 'rank' || ballot.layout === 'grade'

/** A rank on a ballot of 赞成 and 反对, or a 赞成 on one of ranks: same code, other meaning. */
const isForeign = (rule: VotingRule, mark: Mark): boolean =>
  typeof mark === 'number' ? !countsPlaces(rule) : codeOf(mark) >= FIRST && countsPlaces(rule)
