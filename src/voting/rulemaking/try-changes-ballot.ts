/** What could be different about the seats and about one ballot: caps, silence, blanks, too many marks, ranks. */
import type { Group, RankRule, Validity, VotingRule } from '../rule/rule.ts'
import type { Changed, Proposal } from './try-changes.ts'

export const ballotProposals = (rule: VotingRule): Proposal[] => [
  ...rule.groups.flatMap((group) => seatsProposals(rule, group)),
  ...rule.groups.flatMap((group) => capProposals(rule, group)),
  ...markProposals(rule),
]

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

function markProposals(rule: VotingRule): Proposal[] {
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
