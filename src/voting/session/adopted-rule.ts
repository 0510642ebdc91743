/**
 * The rule of a new round: a preset fitted to the frozen list, the body and the way of voting. Everything else is asked afterwards
 * (`rulemaking/`); what stands here until then is what this installation can carry out.
 */
import type { BodyKind } from '../../database/tables/people.ts'
import type { RoundMethod } from '../../database/tables/vote.ts'
import { preset } from '../rule/presets.ts'
import type { Ballot, Group, VotingRule } from '../rule/rule.ts'
import type { RuleStart } from '../rulemaking/starts.ts'

const VENUES = {
  city: 'city-congress',
  district: 'county-congress',
  town: 'town-congress',
  street: 'street-council',
} as const satisfies Record<BodyKind, VotingRule['venue']>

export interface RuleQuestions {
  readonly choice: RuleStart
  readonly title: string
  readonly body: BodyKind
  readonly method: RoundMethod
  /** Who keeps the key of the sealed box; without sealed ballots the question is not asked. */
  readonly custody: VotingRule['custody']
  readonly candidates: number
  readonly seats: number
}

export function adoptedRule({ choice, title, body, method, custody, candidates, seats }: RuleQuestions): VotingRule {
  const { rule } = preset(choice)
  return {
    ...rule,
    title,
    venue: VENUES[body],
    groups: rule.groups.map((group) => fitGroup(group, candidates, seats)),
    ballot: fitRanks(rule.ballot, candidates),
    ...waysToVote(rule, method, custody),
    // 就票数相等的项目再次票决: as often as it takes; nobody but the assembly parts the tied.
    tie: { ...rule.tie, method: 'runoff', maxRounds: null },
    // No second vote before the body's own text says that there is one.
    shortfall: { ...rule.shortfall, method: 'accept-fewer' },
  }
}

/** Who keeps the key is asked where there is one. */
function waysToVote({ mode, fallback, custody }: VotingRule, method: RoundMethod, keeper: VotingRule['custody']) {
  if (method === 'sealed') return { mode: 'sealed-ballot', fallback: 'paper-ballot', custody: keeper } as const
  if (mode === 'sealed-ballot') return { mode: 'paper-ballot', fallback: null, custody } as const
  return { mode, fallback, custody }
}

/** A list with as many candidates as seats is 等额: each must reach the majority. */
function fitGroup(group: Group, candidates: number, seats: number): Group {
  const isContested = candidates > seats
  const cap = isContested && group.cap !== null ? seats : null
  return { ...group, contest: isContested ? 'contested' : 'uncontested', candidates, seats, cap }
}

const fitRanks = (ballot: Ballot, candidates: number): Ballot =>
  ballot.rank === null ? ballot : { ...ballot, rank: { ...ballot.rank, depth: Math.min(ballot.rank.depth, candidates) } }
