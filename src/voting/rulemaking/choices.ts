/** The questions of a rule that are answered by choosing, with their answers. */
import type { Base, GradeTest, RankRule, Share, VotingRule } from '../rule/rule.ts'

type YesNo = 'yes' | 'no'
type OrNone<Value> = NonNullable<Value> | 'none'
type Ballot = VotingRule['ballot']
type Validity = VotingRule['validity']

/** Shares as people say them; any other is typed as a fraction. */
type SpokenShare = 'over-half' | 'half-or-more' | 'over-two-thirds' | 'two-thirds-or-more'
export const SHARES: ReadonlyMap<string, Share> = new Map<SpokenShare, Share>([
  ['over-half', { num: 1, den: 2, cmp: 'over' }],
  ['half-or-more', { num: 1, den: 2, cmp: 'at-least' }],
  ['over-two-thirds', { num: 2, den: 3, cmp: 'over' }],
  ['two-thirds-or-more', { num: 2, den: 3, cmp: 'at-least' }],
])

/** `views/text` has words for each. */
export interface RuleChoices {
  readonly mode: VotingRule['mode']
  readonly fallback: OrNone<VotingRule['fallback']>
  readonly secrecy: VotingRule['secrecy']
  readonly custody: VotingRule['custody']
  readonly rooms: VotingRule['rooms']
  readonly roomOverflow: VotingRule['roomOverflow']
  readonly 'quorum.share': SpokenShare | 'other'
  readonly 'quorum.cmp': Share['cmp']
  readonly 'threshold.base': Base | 'none'
  readonly 'threshold.share': SpokenShare | 'other'
  readonly 'threshold.cmp': Share['cmp']
  readonly ranking: VotingRule['ranking']
  readonly 'money.whenShort': NonNullable<VotingRule['money']>['whenShort'] | 'none'
  readonly 'groups.contest': VotingRule['groups'][number]['contest']
  readonly 'ballot.layout': Ballot['layout']
  readonly 'ballot.unmarked': Ballot['unmarked']
  readonly 'ballot.rank.aggregate': RankRule['aggregate']
  readonly 'ballot.rank.partialAllowed': YesNo
  readonly 'ballot.fields': Ballot['fields'][number]
  readonly 'validity.overSelection': Validity['overSelection']
  readonly 'validity.underSelection': Validity['underSelection']
  readonly 'validity.blank': Validity['blank']
  readonly 'validity.illegible': Validity['illegible']
  readonly 'validity.unknownItem': Validity['unknownItem']
  readonly 'validity.unknownMark': Validity['unknownMark']
  readonly 'validity.conflictingMarks': Validity['conflictingMarks']
  readonly 'validity.duplicateSerial': Validity['duplicateSerial']
  readonly 'tie.method': VotingRule['tie']['method']
  readonly 'tie.runoffMajority': VotingRule['tie']['runoffMajority']
  readonly 'tie.finally': VotingRule['tie']['finally']
  readonly 'shortfall.method': VotingRule['shortfall']['method']
  readonly 'shortfall.secondRoundCandidates': VotingRule['shortfall']['secondRoundCandidates']
  readonly confirm: OrNone<VotingRule['confirm']>
  readonly 'classes.members': Member
  readonly 'extraThresholds.base': Base | 'none'
  readonly 'extraThresholds.share': SpokenShare | 'other'
  readonly 'extraThresholds.cmp': Share['cmp']
  readonly 'satisfaction.base': Base
  readonly 'satisfaction.rateBase': NonNullable<VotingRule['satisfaction']>['rateBase']
  readonly 'satisfaction.grades.atHalf': GradeTest['atHalf']
  readonly 'officials.scrutineersPer': VotingRule['officials']['scrutineersPer']
  readonly 'officials.voteFirst': YesNo
  readonly 'publish.onTheSpot': YesNo
  readonly 'publish.counts': VotingRule['publish']['counts']
  readonly 'publish.order': VotingRule['publish']['order']
  readonly 'publish.rows': YesNo
}
export type ChoiceQuestion = keyof RuleChoices

/** Columns that may be printed beside a project, and kinds of members that may be counted apart, in the order of the form. */
export const COLUMNS = ['content', 'investment', 'fund-source', 'unit', 'deadline', 'beneficiaries'] as const
export const MEMBERS = ['deputy', 'party-delegate', 'cppcc-member', 'resident', 'expert'] as const
type Member = (typeof MEMBERS)[number]
