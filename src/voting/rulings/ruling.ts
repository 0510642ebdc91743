/**
 * 疑难票裁定 (rulebook §4.5): while papers are counted, chief scrutineer and scrutineers decide together what an unclear mark says. What may be
 * decided follows from the ballot: of an item what can be said of it, or that this item is void; of a paper that it counts or is void.
 */
import type { Ruling } from '../../database/tables/vote.ts'
import type { VotingRule } from '../rule/rule.ts'
import { columnsOfBallot } from '../scrutiny/paper.ts'

const OF_ITEM = { for: 'for', against: 'against', abstain: 'abstain', void: 'item-void' } as const

export const itemRulings = (rule: VotingRule): Ruling[] => columnsOfBallot(rule).map((column) => OF_ITEM[column])
export const PAPER_RULINGS: readonly Ruling[] = ['paper-valid', 'paper-void']

export const mayBe = (rule: VotingRule, position: number | null, ruling: Ruling): boolean =>
  (position === null ? PAPER_RULINGS : itemRulings(rule)).includes(ruling)

/** Whose paper it was never stands there: a name of the roll in the description is refused. */
export const namesSomebody = (marks: string, roll: readonly string[]): boolean =>
  roll.some((name) => name.length > 1 && marks.includes(name))
