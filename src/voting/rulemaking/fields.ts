/**
 * The questions of the set-up of a rule. A field is named by its place in the rule («tie.method», «groups.0.seats»), so that what is
 * wrong with a rule, what a preset assumes and what a sentence speaks for all point at the same field.
 */
import type { Base, GradeTest, RankRule, Share, VotingRule } from '../rule/rule.ts'

/** Every field, positions in lists left out; `views/text` has a label for each. */
export const FIELDS = [
  'title',
  'mode',
  'fallback',
  'secrecy',
  'custody',
  'rooms',
  'roomOverflow',
  'quorum.share',
  'quorum.num',
  'quorum.den',
  'quorum.cmp',
  'threshold.base',
  'threshold.share',
  'threshold.num',
  'threshold.den',
  'threshold.cmp',
  'minimumVotes',
  'ranking',
  'money.whenShort',
  'money.envelopeFen',
  'groups',
  'groups.name',
  'groups.contest',
  'groups.candidates',
  'groups.seats',
  'groups.cap',
  'groups.minimum',
  'ballot.layout',
  'ballot.unmarked',
  'ballot.signs.for',
  'ballot.signs.against',
  'ballot.signs.abstain',
  'ballot.rank.depth',
  'ballot.rank.aggregate',
  'ballot.rank.partialAllowed',
  'ballot.fields',
  'ballot.colour',
  'ballot.boxes',
  'validity.overSelection',
  'validity.underSelection',
  'validity.blank',
  'validity.illegible',
  'validity.unknownItem',
  'validity.unknownMark',
  'validity.conflictingMarks',
  'validity.duplicateSerial',
  'tie.method',
  'tie.runoffMajority',
  'tie.maxRounds',
  'tie.finally',
  'shortfall.method',
  'shortfall.secondRoundCandidates',
  'shortfall.maxRounds',
  'confirm',
  'classes',
  'classes.name',
  'classes.members',
  'extraThresholds.base',
  'extraThresholds.share',
  'extraThresholds.num',
  'extraThresholds.den',
  'extraThresholds.cmp',
  'satisfaction.base',
  'satisfaction.rateBase',
  'satisfaction.retestMonths',
  'satisfaction.otherwise',
  'satisfaction.tiers',
  'satisfaction.tiers.name',
  'satisfaction.grades',
  'satisfaction.grades.name',
  'satisfaction.grades.sumOf',
  'satisfaction.grades.num',
  'satisfaction.grades.den',
  'satisfaction.grades.atHalf',
  'officials.chief',
  'officials.scrutineers',
  'officials.scrutineersPer',
  'officials.voteFirst',
  'publish.onTheSpot',
  'publish.counts',
  'publish.order',
  'publish.rows',
  'retentionMonths',
] as const
export type RuleQuestion = (typeof FIELDS)[number]

/** Whose label a field has: «groups.1.seats» → «groups.seats». */
export const withoutPositions = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, '')
export const isQuestion = (field: string): field is RuleQuestion => (FIELDS as readonly string[]).includes(field)

type YesNo = 'yes' | 'no'
type OrNone<Value> = NonNullable<Value> | 'none'
type Ballot = VotingRule['ballot']
type Validity = VotingRule['validity']

/** Shares as people say them; any other is typed as a fraction. */
export type SpokenShare = 'over-half' | 'half-or-more' | 'over-two-thirds' | 'two-thirds-or-more'
export const SHARES: ReadonlyMap<string, Share> = new Map<SpokenShare, Share>([
  ['over-half', { num: 1, den: 2, cmp: 'over' }],
  ['half-or-more', { num: 1, den: 2, cmp: 'at-least' }],
  ['over-two-thirds', { num: 2, den: 3, cmp: 'over' }],
  ['two-thirds-or-more', { num: 2, den: 3, cmp: 'at-least' }],
])

/** The questions that are answered by choosing, with their answers; `views/text` has words for each. */
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
export type Member = (typeof MEMBERS)[number]

/** How many rows of each kind the form reads. */
export const MOST_ROWS = { groups: 8, classes: 4, tiers: 8, grades: 8 } as const
