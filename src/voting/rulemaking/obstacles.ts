/**
 * What a session may adopt but this installation cannot yet carry out. Such a rule can be drafted, read and printed; a round of it is
 * not frozen, because its count would be wrong, or nobody could cast its ballot.
 */
import { hasBallots } from '../rule/mode.ts'
import { isRecorded } from '../rule/recorded.ts'
import type { Base, VotingRule } from '../rule/rule.ts'

export const RULE_OBSTACLES = [
  'rating-not-held',
  'ranks-not-on-screen',
  'ranks-not-counted-by-hand',
  'silence-needs-ballots',
  'base-needs-ballots',
  'support-not-recorded',
  'classes-not-counted',
  'rooms-need-ballots',
  'rooms-not-by-name',
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
    // Who raised no hand did not agree.
    ...when(!hasBallots(rule) && ballot.unmarked === 'for', 'silence-needs-ballots'),
    // Nothing is issued, returned or valid: a share is one of all, or of those present.
    ...when(!hasBallots(rule) && basesOf(rule).some((base) => OF_BALLOTS.includes(base)), 'base-needs-ballots'),
    ...when(hasCut && tie.method === 'more-public-support', 'support-not-recorded'),
    ...when(rule.classes.length > 0, 'classes-not-counted'),
    // A room is reconciled by its papers; of hands and keys it has none.
    ...when(rule.rooms === 'by-delegation' && !hasBallots(rule), 'rooms-need-ballots'),
    // Names are entered for the whole roll, in one list.
    ...when(rule.rooms === 'by-delegation' && isRecorded(rule), 'rooms-not-by-name'),
    ...when(sealed && rule.fallback !== 'paper-ballot', 'paper-always-offered'),
    ...when(publish.counts !== 'full', 'counts-always-published'),
    // Of papers counted by hand there are sums and no rows; of a recorded vote there are names.
    ...when(publish.rows && !sealed && !isRecorded(rule), 'rows-only-of-sealed'),
  ]
}

const OF_BALLOTS: readonly Base[] = ['issued', 'returned', 'valid']
const basesOf = ({ threshold }: VotingRule): Base[] => (threshold === null ? [] : [threshold.base])

const when = (stands: boolean, obstacle: RuleObstacle): RuleObstacle[] => (stands ? [obstacle] : [])
