/** What cannot work in a rule whose fields are each well formed: every flaw with the field it stands in and a code. */
import { flawsOfBallot } from './flaws/ballot.ts'
import { flawsOfDecision } from './flaws/decision.ts'
import type { Flaw } from './flaws/flaw.ts'
import { flawsOfGroups } from './flaws/groups.ts'
import { flawsOfRating } from './flaws/rating.ts'
import { flawsOfSetting } from './flaws/setting.ts'
import type { VotingRule } from './rule.ts'

export type { Flaw } from './flaws/flaw.ts'

export const flawsOf = (rule: VotingRule): Flaw[] => [
  ...flawsOfSetting(rule),
  ...flawsOfGroups(rule),
  ...flawsOfBallot(rule),
  ...flawsOfDecision(rule),
  ...flawsOfRating(rule),
]
