/**
 * What tellers write down. Two shapes: totals, where the whole round is counted outside the system, from papers, hands or devices; and
 * ballot by ballot, where a few papers join sealed ballots and their marks are merged before anything is shown.
 */
import { countByHand } from '../rule/count.ts'
import { ABSTAIN, AGAINST, FOR, formOf, ILLEGIBLE, UNMARKED } from '../rule/form.ts'
import { type BrokenSum, checkSums } from '../rule/invariants.ts'
import { hasBallots } from '../rule/mode.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { Count } from '../rule/totals.ts'
import type { DeviceSheet } from './device-sheet.ts'
import { countOpened, heldRound } from './held.ts'
import type { MarksCount } from './opening.ts'

/** Why a paper is void as a whole, as the count report asks: 多选, 无法辨认, 其他. */
export const PAPER_VOIDS = ['over-selected', 'illegible', 'other'] as const
export type PaperVoid = (typeof PAPER_VOIDS)[number]

const PAPER_COLUMNS = ['for', 'against', 'abstain', 'void'] as const
export type PaperColumn = (typeof PAPER_COLUMNS)[number]

type PaperItem = Readonly<Record<PaperColumn, number>>

export type PaperContent =
  | {
      readonly kind: 'totals'
      readonly valid: number
      readonly voids: Readonly<Record<PaperVoid, number>>
      readonly items: readonly PaperItem[]
      /** What the devices printed; only of a vote by devices. */
      readonly sheet?: DeviceSheet
    }
  | { readonly kind: 'ballots'; readonly marks: readonly MarksCount[]; readonly spoiled: number }

/** What a paper box held, as one teller wrote it down or as two agreed. */
export interface Paper {
  readonly issued: number
  readonly returned: number
  readonly content: PaperContent
}

export type PaperTotals = Extract<PaperContent, { kind: 'totals' }>

/** A ballot of ticks says neither 反对 nor 弃权; of a hand and of a key nothing is void. */
export const columnsOfBallot = (rule: VotingRule): readonly PaperColumn[] =>
  PAPER_COLUMNS.filter((column) =>
    column === 'void' ? hasBallots(rule) : column === 'for' || rule.ballot.unmarked !== 'not-selected',
  )

/** By hands and devices nothing is issued, returned or void: everybody present takes part (docs/decisions/0018). */
export function asHeld(rule: VotingRule, paper: Paper, present: number): Paper {
  const { content } = paper
  if (hasBallots(rule) || content.kind !== 'totals') return paper
  return { issued: present, returned: present, content: { ...content, valid: present } }
}

export const countOfTotals = (rule: VotingRule, { valid, voids, items }: PaperTotals): Count =>
  countByHand(rule, { valid, voids, items: items.map((item) => ({ ...item, unmarked: null, points: 0, tiers: [] })) })

/** The keys that a teller types for one ballot, item after item. */
const KEYS: Readonly<Record<string, number>> = {
  '1': FOR,
  '2': AGAINST,
  '3': ABSTAIN,
  '0': UNMARKED,
  '?': ILLEGIBLE,
  '？': ILLEGIBLE,
}

/** The keys of a ballot again, as a teller would type it. */
export function keysOf(rule: VotingRule, marks: string): string {
  const { alphabet } = formOf(rule)
  return [...marks].map((mark) => Object.keys(KEYS).find((key) => KEYS[key] === alphabet.indexOf(mark)) ?? mark).join('')
}

/** What was typed for one ballot, as marks; null when it is no ballot of this rule. */
export function marksOfKeys(rule: VotingRule, keys: string): string | null {
  const { items, alphabet } = formOf(rule)
  const marks = [...keys].map((key) => alphabet[KEYS[key] ?? alphabet.length])
  return marks.length !== items || marks.includes(undefined) ? null : marks.join('')
}

export interface ReadLines {
  /** Merged and sorted: the order in which papers were read is not kept. */
  readonly marks: readonly MarksCount[]
  readonly ballots: number
  /** Numbers of the lines that are no ballot of this round. */
  readonly wrong: readonly number[]
}

/** One ballot a line; empty lines and spaces are nothing. */
export function readLines(rule: VotingRule, text: string): ReadLines {
  const counts = new Map<string, number>()
  const wrong: number[] = []
  let ballots = 0
  for (const [index, line] of text.split('\n').entries()) {
    const keys = line.replace(/\s/g, '')
    if (keys === '') continue
    const ballot = marksOfKeys(rule, keys)
    if (ballot === null) {
      wrong.push(index + 1)
      continue
    }
    ballots++
    counts.set(ballot, (counts.get(ballot) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return { marks: sorted.map(([marks, number]) => ({ marks, ballots: number })), ballots, wrong }
}

interface PaperRound {
  readonly candidates: readonly string[]
  readonly figures: { readonly entitled: number; readonly signedIn: number; readonly present: number }
}

/** The sum guard before anything is kept: every equation of the rule room over what was typed. */
export function sumsOfPaper(rule: VotingRule, paper: Paper, { candidates, figures }: PaperRound): BrokenSum[] {
  const { content, issued, returned } = paper
  const count = content.kind === 'totals' ? countOfTotals(rule, content) : countOpened(rule, content.marks, content.spoiled)
  const attendance = { entitled: figures.entitled, present: figures.signedIn, atOpening: figures.present, classes: [] }
  return checkSums(rule, heldRound({ candidates, attendance, issued, returned, count }))
}
