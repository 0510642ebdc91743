/** One article of a 票决办法: its sentences, and the fields of the rule that each of them speaks for. */
import type { RuleField } from '../../../src/voting/rule/fields.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Text } from '../../text/index.ts'
import { withoutBallots } from '../mode-words.ts'

export type Words = Text['clauses']
type Terms = Parameters<Words['noProxy']>[0]

export interface Clause {
  readonly text: string
  /** Empty for what every rule says. */
  readonly fields: readonly RuleField[]
}

/** What every part of the text is made from. */
export interface Speech {
  readonly words: Words
  readonly rule: VotingRule
  readonly terms: Terms
}

export const say = (text: string, ...fields: readonly RuleField[]): Clause => ({ text, fields })

/** A sentence that stands there only where it means something. */
export const sayIf = (holds: boolean, text: () => string, ...fields: readonly RuleField[]): Clause[] =>
  holds ? [say(text(), ...fields)] : []

export function speechOf(words: Words, rule: VotingRule): Speech {
  const { where: _, ...place } = words.venue[rule.venue]
  return { words, rule, terms: { ...place, noun: words.noun[rule.noun], ballot: words.ballot[rule.noun] } }
}

/** Tellers see papers wherever paper is the way of voting or stands beside it. */
export const usesPaper = ({ mode, fallback }: VotingRule): boolean => mode === 'paper-ballot' || fallback === 'paper-ballot'

/** Hands and devices alone: no sentence speaks of a ballot. */
export const usesBallots = (rule: VotingRule): boolean => withoutBallots(rule) === null || usesPaper(rule)

/** Fewer seats than candidates: somebody is left out, so order and ties matter. */
export const hasCut = ({ groups }: VotingRule): boolean => groups.some(({ seats, candidates }) => seats < candidates)

/** Whether a candidate has to reach anything at all before its rank is asked. */
export const asksForVotes = ({ threshold, extraThresholds, minimumVotes }: VotingRule): boolean =>
  threshold !== null || extraThresholds.length > 0 || minimumVotes > 0
