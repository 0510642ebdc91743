/** What could be decided otherwise once votes are counted: the order, ties, a shortfall, money, and the grades of a rating. */
import type { VotingRule } from '../rule/rule.ts'
import type { Changed, Proposal } from './try-changes.ts'
import { BASES } from './try-changes-majority.ts'

export function decisionProposals(rule: VotingRule): Proposal[] {
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

export function ratingProposals(rule: VotingRule): Proposal[] {
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
