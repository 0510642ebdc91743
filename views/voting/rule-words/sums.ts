/** Candidates and seats of all groups together; views take no values from `src`, so the two sums stand here too. */
import type { VotingRule } from '../../../src/voting/rule/rule.ts'

export const candidatesOf = ({ groups }: VotingRule): number => groups.reduce((sum, group) => sum + group.candidates, 0)
export const seatsOf = ({ groups }: VotingRule): number => groups.reduce((sum, group) => sum + group.seats, 0)
