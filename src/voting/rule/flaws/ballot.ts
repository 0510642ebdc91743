/** Layout, ranks and what an empty field says. */
import { MOST_PLACES } from '../form.ts'
import { candidatesOf, type Layout, type VotingRule } from '../rule.ts'
import { type Flaw, when } from './flaw.ts'

export const flawsOfBallot = (rule: VotingRule): Flaw[] => [...flawsOfRank(rule), ...flawsOfSilence(rule), ...flawsOfLayout(rule)]

function flawsOfRank(rule: VotingRule): Flaw[] {
  const { layout, rank } = rule.ballot
  const byRank = layout === 'rank'
  const depth = rank?.depth ?? 0
  const isOneContest = rule.groups.length === 1 && rule.groups[0]?.contest === 'contested'
  return [
    ...when(byRank && rank === null, 'rank-missing', 'ballot', 'rank'),
    ...when(!byRank && rank !== null, 'rank-not-used', 'ballot', 'rank'),
    ...when(byRank && !isOneContest, 'rank-needs-one-contested-group', 'groups'),
    ...when(depth > candidatesOf(rule), 'rank-depth-exceeds-candidates', 'ballot', 'rank', 'depth'),
    ...when(depth > MOST_PLACES, 'rank-depth-too-deep', 'ballot', 'rank', 'depth'),
    ...when(byRank && rule.ranking !== 'points', 'rank-needs-points', 'ranking'),
    ...when(!byRank && rule.ranking === 'points', 'points-need-rank', 'ranking'),
  ]
}

const SILENCE: Record<Layout, readonly VotingRule['ballot']['unmarked'][]> = {
  'per-item': ['abstain', 'for'],
  'per-item-with-cap': ['abstain', 'for'],
  block: ['abstain', 'for'],
  'up-to-n': ['not-selected'],
  'exactly-n': ['not-selected'],
  rank: ['not-selected'],
  grade: ['abstain', 'not-selected'],
}

function flawsOfSilence({ ballot, groups, validity }: VotingRule): Flaw[] {
  const { layout, unmarked } = ballot
  const limits = groups.some(({ cap, minimum, contest }) => contest === 'contested' && (cap !== null || minimum > 0))
  return [
    ...when(!SILENCE[layout].includes(unmarked), 'unmarked-does-not-fit-layout', 'ballot', 'unmarked'),
    ...when(unmarked === 'for' && limits, 'unmarked-for-with-cap', 'ballot', 'unmarked'),
    ...when(unmarked === 'for' && validity.blank === 'void-ballot', 'blank-says-for', 'validity', 'blank'),
  ]
}

function flawsOfLayout({ ballot, groups, ranking, validity }: VotingRule): Flaw[] {
  const canOppose = ['per-item', 'per-item-with-cap', 'block'].includes(ballot.layout)
  const needsMinimum = validity.underSelection === 'void-ballot' && (ballot.rank?.partialAllowed ?? true)
  return [
    ...when(
      ballot.layout === 'block' && groups.some(({ contest }) => contest !== 'block'),
      'block-layout-needs-block-groups',
      'groups',
    ),
    ...when(ranking === 'for-minus-against' && !canOppose, 'against-not-on-ballot', 'ranking'),
    ...when(needsMinimum && groups.every(({ minimum }) => minimum === 0), 'minimum-missing', 'validity', 'underSelection'),
  ]
}
