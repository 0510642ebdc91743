/** Every one thing that could be different in a rule, as the rule it would then be; only rules that a session could adopt. */
import { flawsOf } from '../rule/flaws.ts'
import type { Base, Group, RankRule, Share, TieRule, Validity, VotingRule } from '../rule/rule.ts'
import { ruleText } from '../rule/rule.ts'

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

type Proposal = { readonly changed: Changed; readonly rule: VotingRule }

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

function proposals(rule: VotingRule): Proposal[] {
  return [
    ...majorityProposals(rule),
    ...QUORUMS.map((value): Proposal => ({ changed: { parameter: 'quorum', value }, rule: { ...rule, quorum: value } })),
    ...rule.groups.flatMap((group) => seatsProposals(rule, group)),
    ...rule.groups.flatMap((group) => capProposals(rule, group)),
    ...ballotProposals(rule),
    ...decisionProposals(rule),
    ...ratingProposals(rule),
  ]
}

const BASES = ['all-deputies', 'present', 'issued', 'returned', 'valid'] as const satisfies readonly Base[]
const COMPARISONS = ['over', 'at-least'] as const
const FRACTIONS: readonly Fraction[] = [
  { num: 1, den: 3 },
  { num: 1, den: 2 },
  { num: 2, den: 3 },
  { num: 3, den: 4 },
]
const QUORUMS: readonly Share[] = [
  { num: 1, den: 2, cmp: 'over' },
  { num: 2, den: 3, cmp: 'at-least' },
  { num: 2, den: 3, cmp: 'over' },
]

function majorityProposals(rule: VotingRule): Proposal[] {
  const { threshold } = rule
  if (threshold === null) {
    if (rule.noun === 'rating') return []
    const asked = { base: 'all-deputies', num: 1, den: 2, cmp: 'over' } as const
    return [{ changed: { parameter: 'majority', value: 'over-half-of-all' }, rule: { ...rule, threshold: asked } }]
  }
  const asking = (changed: Changed, change: Partial<typeof threshold>): Proposal => ({
    changed,
    rule: { ...rule, threshold: { ...threshold, ...change } },
  })
  return [
    ...BASES.map((value) => asking({ parameter: 'base', value }, { base: value })),
    ...COMPARISONS.map((value) => asking({ parameter: 'comparison', value }, { cmp: value })),
    ...FRACTIONS.map((value) => asking({ parameter: 'fraction', value }, value)),
    { changed: { parameter: 'majority', value: 'none' }, rule: { ...rule, threshold: null } },
  ]
}

const withGroup = (rule: VotingRule, group: Group, change: Partial<Group>): VotingRule => ({
  ...rule,
  groups: rule.groups.map((one) => (one.id === group.id ? { ...one, ...change } : one)),
})

function seatsProposals(rule: VotingRule, group: Group): Proposal[] {
  if (group.contest !== 'contested') return []
  return [group.seats - 1, group.seats + 1]
    .filter((value) => value >= 1)
    .map((value) => ({
      changed: { parameter: 'seats', value, group: group.id },
      rule: withGroup(rule, group, { seats: value }),
    }))
}

/** On a ballot of 赞成 and 反对 a cap makes another layout, which every contested group has to follow: only one group is asked. */
function capProposals(rule: VotingRule, group: Group): Proposal[] {
  const { layout } = rule.ballot
  if (group.contest !== 'contested' || layout === 'rank' || layout === 'grade' || layout === 'block') return []
  const judged = layout === 'per-item' || layout === 'per-item-with-cap'
  if (judged && rule.groups.filter(({ contest }) => contest === 'contested').length > 1) return []
  const values = [group.seats - 1, group.seats, group.seats + 1].filter((value) => value >= 1)
  const capped = values.map((value): Proposal => {
    const minimum = layout === 'exactly-n' ? value : group.minimum
    const limited = withGroup(rule, group, { cap: value, minimum })
    return {
      changed: { parameter: 'cap', value, group: group.id },
      rule: judged ? { ...limited, ballot: { ...limited.ballot, layout: 'per-item-with-cap' } } : limited,
    }
  })
  if (!judged) return capped
  const free = withGroup(rule, group, { cap: null })
  const uncapped = { ...free, ballot: { ...free.ballot, layout: 'per-item' } } as const
  return [...capped, { changed: { parameter: 'cap', value: null, group: group.id }, rule: uncapped }]
}

function ballotProposals(rule: VotingRule): Proposal[] {
  const { ballot, validity } = rule
  const { rank } = ballot
  const validly = (changed: Changed, change: Partial<Validity>): Proposal => ({
    changed,
    rule: { ...rule, validity: { ...validity, ...change } },
  })
  const limited = rule.groups.some(({ cap }) => cap !== null)
  return [
    ...exactProposals(rule),
    ...(['abstain', 'for', 'not-selected'] as const).map(
      (value): Proposal => ({
        changed: { parameter: 'unmarked', value },
        rule: { ...rule, ballot: { ...ballot, unmarked: value } },
      }),
    ),
    ...(['valid', 'void-ballot'] as const).map((value) => validly({ parameter: 'blank', value }, { blank: value })),
    ...(limited ? (['void-ballot', 'void-group'] as const) : []).map((value) =>
      validly({ parameter: 'over-selection', value }, { overSelection: value }),
    ),
    ...(rank === null ? [] : rankProposals(rule, rank)),
  ]
}

/** 少选有效, or 全票制: a ballot selects exactly as many as the cap. */
function exactProposals(rule: VotingRule): Proposal[] {
  const { layout } = rule.ballot
  if (layout !== 'up-to-n' && layout !== 'exactly-n') return []
  const exact = layout === 'up-to-n'
  const groups = rule.groups.map((group) => ({ ...group, minimum: exact ? (group.cap ?? 0) : 0 }))
  const validity = { ...rule.validity, underSelection: exact ? 'void-ballot' : 'valid' } as const
  const ballot = { ...rule.ballot, layout: exact ? 'exactly-n' : 'up-to-n' } as const
  return [{ changed: { parameter: 'exact', value: exact }, rule: { ...rule, groups, validity, ballot } }]
}

const rankProposals = (rule: VotingRule, rank: RankRule): Proposal[] => [
  ...(['borda', 'sum-of-ranks', 'first-k-count'] as const).map(
    (value): Proposal => ({
      changed: { parameter: 'aggregate', value },
      rule: { ...rule, ballot: { ...rule.ballot, rank: { ...rank, aggregate: value } } },
    }),
  ),
  {
    changed: { parameter: 'partial', value: !rank.partialAllowed },
    rule: { ...rule, ballot: { ...rule.ballot, rank: { ...rank, partialAllowed: !rank.partialAllowed } } },
  },
]

function decisionProposals(rule: VotingRule): Proposal[] {
  const { money, tie, shortfall } = rule
  if (rule.noun === 'rating') return []
  return [
    ...(['for', 'for-minus-against'] as const).map(
      (value): Proposal => ({
        changed: { parameter: 'ranking', value },
        rule: { ...rule, ranking: value },
      }),
    ),
    ...TIES.map(
      (value): Proposal => ({
        changed: { parameter: 'tie', value },
        rule: { ...rule, tie: { ...tie, method: value, maxRounds: tie.maxRounds === 0 ? 1 : tie.maxRounds } },
      }),
    ),
    ...(['accept-fewer', 'second-round', 'next-session'] as const).map(
      (value): Proposal => ({
        changed: { parameter: 'shortfall', value },
        rule: { ...rule, shortfall: { ...shortfall, method: value, maxRounds: Math.max(1, shortfall.maxRounds) } },
      }),
    ),
    ...(money === null ? [] : (['skip', 'stop', 'none'] as const)).map(
      (value): Proposal => ({
        changed: { parameter: 'money', value },
        rule: { ...rule, money: money === null || value === 'none' ? null : { ...money, whenShort: value } },
      }),
    ),
  ].filter(({ changed }) => !isIdle(rule, changed))
}

/** Not `more-public-support`: no list tells how many support a candidate. Where the rule itself says so the trial asks for it. */
const TIES = ['runoff', 'presidium', 'accept-all', 'lower-cost'] as const

/** The same method with another number of rounds behind it is no change that a name could tell. */
const isIdle = ({ tie, shortfall }: VotingRule, changed: Changed): boolean =>
  (changed.parameter === 'tie' && changed.value === tie.method) ||
  (changed.parameter === 'shortfall' && changed.value === shortfall.method)

function ratingProposals(rule: VotingRule): Proposal[] {
  const { satisfaction } = rule
  if (satisfaction === null) return []
  return [
    ...BASES.map(
      (value): Proposal => ({
        changed: { parameter: 'rating-base', value },
        rule: { ...rule, satisfaction: { ...satisfaction, base: value } },
      }),
    ),
    ...satisfaction.grades.map((test, index): Proposal => {
      const value = test.atHalf === 'passes' ? 'fails' : 'passes'
      const grades = satisfaction.grades.with(index, { ...test, atHalf: value })
      return {
        changed: { parameter: 'at-half', value, grade: test.name },
        rule: { ...rule, satisfaction: { ...satisfaction, grades } },
      }
    }),
  ]
}

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
