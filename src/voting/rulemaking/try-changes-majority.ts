/** What a rule could ask instead before anything passes: quorum, base, size and comparison of the majority, or no majority at all. */
import type { Base, Share, VotingRule } from '../rule/rule.ts'
import type { Changed, Fraction, Proposal } from './try-changes.ts'

export const majorityProposals = (rule: VotingRule): Proposal[] => [...thresholdProposals(rule), ...quorumProposals(rule)]

const quorumProposals = (rule: VotingRule): Proposal[] =>
  QUORUMS.map((value) => ({ changed: { parameter: 'quorum', value }, rule: { ...rule, quorum: value } }))

export const BASES = ['all-deputies', 'present', 'issued', 'returned', 'valid'] as const satisfies readonly Base[]
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

function thresholdProposals(rule: VotingRule): Proposal[] {
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
