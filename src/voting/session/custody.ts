/** Who can open the box: as the adopted rule says, where there are sealed ballots at all. */
import type { RoundMethod } from '../../database/tables/vote.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { Custody } from './readiness.ts'

export const custodyOf = ({ custody }: Pick<VotingRule, 'custody'>, method: RoundMethod): Custody =>
  method === 'sealed' && custody === 'scrutineers' ? 'k-of-n' : 'platform'
