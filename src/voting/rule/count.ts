/** Ballots → totals, one door for each shape they come in; behind every door stands the same tally. */
import type { BallotForm } from './form.ts'
import { hasBallots } from './mode.ts'
import { type PaperBallot, readPapers } from './paper.ts'
import type { VotingRule } from './rule.ts'
import { addBallot, addVoid, startTally } from './tally.ts'
import { type Count, type ItemTotals, noVoids, sumOfItem, totalsOf, type Voids } from './totals.ts'
import { bit } from './void-reasons.ts'

/** Ballots as texts (`marks.ts`): what the opened box and the published rows hold. A text that is none is an unreadable ballot. */
export function countTexts(rule: VotingRule, texts: Iterable<string>): Count {
  const tally = startTally(rule)
  const ballot = new Uint8Array(tally.form.items)
  const codeOfCharacter = codesByCharacter(tally.form)
  for (const text of texts) {
    if (readText(codeOfCharacter, text, ballot)) addBallot(tally, ballot, 0)
    else addVoid(tally, bit('unreadable'))
  }
  return totalsOf(rule, tally)
}

/** Ballots as codes (`form.ts`), one after the other without a gap. */
export function countCodes(rule: VotingRule, ballots: Uint8Array): Count {
  const tally = startTally(rule)
  const { items } = tally.form
  if (ballots.length % items !== 0) throw new Error(`${ballots.length} bytes are no whole number of ballots of ${items} items`)
  for (let at = 0; at < ballots.length; at += items) addBallot(tally, ballots, at)
  return totalsOf(rule, tally)
}

/** Paper ballots as a teller read them, sign by sign. */
export function countPapers(rule: VotingRule, papers: readonly PaperBallot[]): Count {
  const tally = startTally(rule)
  for (const { codes, reasons } of readPapers(rule, papers)) {
    if (reasons === 0) addBallot(tally, codes, 0)
    else addVoid(tally, reasons)
  }
  return totalsOf(rule, tally)
}

/**
 * Totals counted by hand or by voting devices. `unmarked` is null where nobody counts the items that were not ticked (devices do,
 * as 未按); every other column must be given, so that a slip shows as a sum that does not agree (`invariants.ts`).
 */
export type HandTotals = { readonly valid: number; readonly voids: Partial<Voids>; readonly items: readonly HandItem[] }
type HandItem = Omit<ItemTotals, 'unmarked'> & { readonly unmarked: number | null }

export function countByHand(rule: VotingRule, hand: HandTotals): Count {
  const items = hand.items.map((item) => ({ ...item, unmarked: item.unmarked ?? leftOver(rule, hand.valid, item) }))
  return { valid: hand.valid, voids: { ...noVoids(), ...hand.voids }, items }
}

/**
 * Where no mark means «not selected», what is left of the valid ballots; by hands and devices, who raised none and pressed nothing.
 * Elsewhere no mark counts as something that was counted.
 */
function leftOver(rule: VotingRule, valid: number, item: HandItem): number {
  return rule.ballot.unmarked === 'not-selected' || !hasBallots(rule)
    ? Math.max(0, valid - sumOfItem({ ...item, unmarked: 0 }))
    : 0
}

const NO_CODE = 255

function codesByCharacter({ alphabet }: BallotForm): Uint8Array {
  const codes = new Uint8Array(128).fill(NO_CODE)
  for (let code = 0; code < alphabet.length; code++) codes[alphabet.charCodeAt(code)] = code
  return codes
}

function readText(codeOfCharacter: Uint8Array, text: string, into: Uint8Array): boolean {
  if (text.length !== into.length) return false
  for (let item = 0; item < into.length; item++) {
    const code = codeOfCharacter[text.charCodeAt(item)] ?? NO_CODE
    if (code === NO_CODE) return false
    into[item] = code
  }
  return true
}
