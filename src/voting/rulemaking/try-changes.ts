/** Every one thing that could be different in a rule, as the rule it would then be; only rules that a session could adopt. */
import { flawsOf } from '../rule/flaws.ts'
import { type Base, type RankRule, ruleText, type Share, type TieRule, type Validity, type VotingRule } from '../rule/rule.ts'
import { ballotProposals } from './try-changes-ballot.ts'
import { decisionProposals, ratingProposals } from './try-changes-decision.ts'
import { majorityProposals } from './try-changes-majority.ts'

export type Change = Changed & {
  /** Stands in the address of a trial. */
  readonly id: string
  /** Totals do not show it: one has to look at each ballot. */
  readonly needsBallots: boolean
  readonly rule: VotingRule
}

/** What is different; `view` makes words of it. */
export type Changed =
  | { readonly parameter: 'base'; readonly value: Base }
  | { readonly parameter: 'comparison'; readonly value: Share['cmp'] }
  | { readonly parameter: 'fraction'; readonly value: Fraction }
  | { readonly parameter: 'majority'; readonly value: 'none' | 'over-half-of-all' }
  | { readonly parameter: 'quorum'; readonly value: Share }
  | { readonly parameter: 'seats'; readonly value: number; readonly group: string }
  | { readonly parameter: 'cap'; readonly value: number | null; readonly group: string }
  | { readonly parameter: 'exact'; readonly value: boolean }
  | { readonly parameter: 'unmarked'; readonly value: VotingRule['ballot']['unmarked'] }
  | { readonly parameter: 'blank'; readonly value: Validity['blank'] }
  | { readonly parameter: 'over-selection'; readonly value: Validity['overSelection'] }
  | { readonly parameter: 'aggregate'; readonly value: RankRule['aggregate'] }
  | { readonly parameter: 'partial'; readonly value: boolean }
  | { readonly parameter: 'ranking'; readonly value: VotingRule['ranking'] }
  | { readonly parameter: 'tie'; readonly value: TieRule['method'] }
  | { readonly parameter: 'shortfall'; readonly value: VotingRule['shortfall']['method'] }
  | { readonly parameter: 'money'; readonly value: 'skip' | 'stop' | 'none' }
  | { readonly parameter: 'rating-base'; readonly value: Base }
  | { readonly parameter: 'at-half'; readonly value: 'passes' | 'fails'; readonly grade: string }

export type Parameter = Changed['parameter']
export type Fraction = { readonly num: number; readonly den: number }

export type Proposal = { readonly changed: Changed; readonly rule: VotingRule }

export function changesOf(rule: VotingRule): Change[] {
  const now = ruleText(rule)
  return proposals(rule)
    .filter((proposal) => ruleText(proposal.rule) !== now && flawsOf(proposal.rule).length === 0)
    .map((proposal) => ({
      ...proposal.changed,
      id: idOf(proposal.changed),
      needsBallots: needsBallots(rule, proposal.changed),
      rule: proposal.rule,
    }))
}

const proposals = (rule: VotingRule): Proposal[] => [
  ...majorityProposals(rule),
  ...ballotProposals(rule),
  ...decisionProposals(rule),
  ...ratingProposals(rule),
]

const BALLOT_PARAMETERS: readonly Parameter[] = ['cap', 'exact', 'unmarked', 'blank', 'over-selection', 'aggregate', 'partial']

/** Points of «named among the first k» depend on the seats, ballot by ballot. */
const needsBallots = ({ ballot }: VotingRule, { parameter }: Changed): boolean =>
  BALLOT_PARAMETERS.includes(parameter) || (parameter === 'seats' && ballot.rank?.aggregate === 'first-k-count')

function idOf(changed: Changed): string {
  switch (changed.parameter) {
    case 'fraction':
      return `fraction:${changed.value.num}-${changed.value.den}`
    case 'quorum':
      return `quorum:${changed.value.num}-${changed.value.den}-${changed.value.cmp}`
    case 'seats':
    case 'cap':
      return `${changed.parameter}:${changed.value ?? 'none'}:${changed.group}`
    case 'at-half':
      return `at-half:${changed.value}:${changed.grade}`
    default:
      return `${changed.parameter}:${changed.value}`
  }
}
