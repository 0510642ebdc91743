/**
 * What a session may adopt but this installation cannot yet carry out. Such a rule can be drafted, read and printed; a round of it is
 * not frozen, because its count would be wrong, or nobody could cast its ballot.
 */
import type { VotingRule } from '../rule/rule.ts'

export const RULE_OBSTACLES = [
  'rating-not-held',
  'ranks-not-on-screen',
  'ranks-not-counted-by-hand',
  'support-not-recorded',
  'classes-not-counted',
  'rooms-not-counted',
  'paper-always-offered',
  'counts-always-published',
  'rows-only-of-sealed',
] as const
export type RuleObstacle = (typeof RULE_OBSTACLES)[number]

export function obstaclesIn(rule: VotingRule): RuleObstacle[] {
  const { ballot, tie, publish } = rule
  const sealed = rule.mode === 'sealed-ballot'
  // Where every candidate has a seat, nobody is parted from an equal.
  const hasCut = rule.groups.some(({ seats, candidates }) => seats < candidates)
  return [
    ...when(rule.noun === 'rating', 'rating-not-held'),
    ...when(ballot.layout === 'rank', sealed ? 'ranks-not-on-screen' : 'ranks-not-counted-by-hand'),
    ...when(hasCut && tie.method === 'more-public-support', 'support-not-recorded'),
    ...when(rule.classes.length > 0, 'classes-not-counted'),
    ...when(rule.rooms === 'by-delegation', 'rooms-not-counted'),
    ...when(sealed && rule.fallback !== 'paper-ballot', 'paper-always-offered'),
    ...when(publish.counts !== 'full', 'counts-always-published'),
    // Of papers counted by hand there are sums and no rows.
    ...when(publish.rows && !sealed, 'rows-only-of-sealed'),
  ]
}

const when = (stands: boolean, obstacle: RuleObstacle): RuleObstacle[] => (stands ? [obstacle] : [])
