/** What a rule comes to in this body: numbers to read beside its words, and what of it cannot be carried out here. */
import type { VotingRule } from '../rule/rule.ts'
import { needed } from '../rule/thresholds.ts'
import { type RuleWarning, warningsOf } from '../rule/warnings.ts'
import { obstaclesIn, type RuleObstacle } from './obstacles.ts'
import { patternsOf } from './patterns.ts'

export interface Reading {
  readonly rule: VotingRule
  readonly entitled: number
  /** Members who must be in the hall. */
  readonly quorum: number
  /** Votes that carry a project; null where they depend on who comes. */
  readonly majority: number | null
  /** Different ballots that can be cast; null where rows are not published. */
  readonly patterns: bigint | null
  readonly obstacles: readonly RuleObstacle[]
  /** Where it can be read in two ways. */
  readonly warnings: readonly RuleWarning[]
}

export const readingOf = (rule: VotingRule, entitled: number): Reading => ({
  rule,
  entitled,
  quorum: needed(entitled, rule.quorum),
  majority: rule.threshold?.base === 'all-deputies' ? needed(entitled, rule.threshold) : null,
  // Where names are published anyway nobody needs a pattern to know a ballot.
  patterns: rule.publish.rows && rule.secrecy === 'secret' ? patternsOf(rule) : null,
  obstacles: obstaclesIn(rule),
  warnings: warningsOf(rule),
})
