/**
 * Where a rule could be read in two ways, departs from the statutes, or surprises those who vote by it. Nothing here forbids anything
 * (that is `flaws.ts`): a session may adopt all of it, knowingly. The sentences stand in `views/text`.
 */
import type { RuleField } from './fields.ts'
import type { Share, VotingRule } from './rule.ts'

export const WARNING_CODES = [
  'quorum-over',
  'quorum-below-law',
  'majority-at-half',
  'majority-two-thirds',
  'majority-not-of-all',
  'majority-missing',
  'present-is-at-opening',
  'contested-without-surplus',
  'cap-without-contest',
  'cap-is-not-seats',
  'fewer-is-void',
  'unmarked-says-for',
  'unmarked-beside-abstain',
  'unmarked-instead-of-abstain',
  'signs-alike',
  'room-loses-its-votes',
  'room-keeps-electronic',
  'more-than-seats',
  'runoffs-without-end',
  'grades-differ-at-half',
  'absent-count-against',
  'rows-can-be-ordered',
  'recorded-vote',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export type RuleWarning = { readonly code: WarningCode; readonly field: RuleField }

export const warningsOf = (rule: VotingRule): RuleWarning[] => [
  ...ofQuorum(rule),
  ...(rule.satisfaction === null ? [...ofMajority(rule), ...ofContest(rule), ...ofTie(rule)] : ofRating(rule)),
  ...ofSilence(rule),
  ...ofSetting(rule),
]

/** 组织法 art. 14 says 三分之二以上: exactly two thirds is enough. Some adopted texts say 超过. */
function ofQuorum({ quorum, venue }: VotingRule): RuleWarning[] {
  return [
    ...when(quorum.cmp === 'over' && !isHalf(quorum), 'quorum-over', 'quorum.cmp'),
    ...when(isCongress(venue) && quorum.num * 3 < quorum.den * 2, 'quorum-below-law', 'quorum.num'),
  ]
}

/** 组织法 art. 25: 全体代表的过半数. */
function ofMajority({ threshold, extraThresholds, venue, minimumVotes }: VotingRule): RuleWarning[] {
  if (threshold === null) return when(isCongress(venue) && extraThresholds.length === 0, 'majority-missing', 'threshold.base')
  const lessThanLaw = threshold.base !== 'all-deputies' || threshold.num * 2 < threshold.den
  const byBase = [threshold, ...extraThresholds].some(({ base }) => base === 'present')
  return [
    ...when(isHalf(threshold) && threshold.cmp === 'at-least', 'majority-at-half', 'threshold.cmp'),
    ...when(!isHalf(threshold) && threshold.num < threshold.den, 'majority-two-thirds', 'threshold.cmp'),
    ...when(isCongress(venue) && lessThanLaw && minimumVotes === 0, 'majority-not-of-all', 'threshold.base'),
    ...when(byBase, 'present-is-at-opening', 'threshold.base'),
  ]
}

function ofContest({ groups, ballot, validity }: VotingRule): RuleWarning[] {
  const capped = ['per-item-with-cap', 'up-to-n', 'exactly-n'].includes(ballot.layout)
  const contested = groups.filter(({ contest }) => contest === 'contested')
  const asksForMore = groups.some(({ minimum }) => minimum > 0) || ballot.rank?.partialAllowed === false
  return [
    ...when(
      contested.some(({ candidates, seats }) => candidates === seats),
      'contested-without-surplus',
      'groups.contest',
    ),
    ...when(capped && contested.length < groups.length, 'cap-without-contest', 'ballot.layout'),
    ...when(
      contested.some(({ cap, seats }) => cap !== null && cap !== seats),
      'cap-is-not-seats',
      'groups.cap',
    ),
    ...when(validity.underSelection === 'void-ballot' && asksForMore, 'fewer-is-void', 'validity.underSelection'),
  ]
}

const ofTie = ({ tie, groups }: VotingRule): RuleWarning[] => {
  const hasCut = groups.some(({ seats, candidates }) => seats < candidates)
  return [
    ...when(hasCut && tie.method === 'accept-all', 'more-than-seats', 'tie.method'),
    ...when(hasCut && tie.method === 'runoff' && tie.maxRounds === null, 'runoffs-without-end', 'tie.maxRounds'),
  ]
}

/** What an item without a mark says, beside what the printed sign for 弃权 says. */
function ofSilence({ ballot, mode, fallback }: VotingRule): RuleWarning[] {
  const { unmarked, signs, layout } = ballot
  const onPaper = mode === 'paper-ballot' || fallback === 'paper-ballot'
  const threeWay = layout === 'per-item' || layout === 'per-item-with-cap' || layout === 'block'
  return [
    ...when(unmarked === 'for', 'unmarked-says-for', 'ballot.unmarked'),
    ...when(
      onPaper && threeWay && unmarked === 'abstain' && signs.abstain !== '',
      'unmarked-beside-abstain',
      'ballot.signs.abstain',
    ),
    ...when(
      onPaper && threeWay && unmarked === 'for' && signs.abstain === '',
      'unmarked-instead-of-abstain',
      'ballot.signs.abstain',
    ),
    ...when(onPaper && threeWay && signs.for === signs.against, 'signs-alike', 'ballot.signs.against'),
  ]
}

function ofRating({ satisfaction }: VotingRule): RuleWarning[] {
  const halves = new Set(satisfaction?.grades.filter(isHalf).map(({ atHalf }) => atHalf))
  return [
    ...when(halves.size > 1, 'grades-differ-at-half', 'satisfaction.grades.atHalf'),
    ...when(satisfaction?.base === 'all-deputies', 'absent-count-against', 'satisfaction.base'),
  ]
}

const ofSetting = ({ rooms, roomOverflow, publish, secrecy, mode }: VotingRule): RuleWarning[] => [
  ...when(rooms === 'by-delegation' && roomOverflow === 'void-room', 'room-loses-its-votes', 'roomOverflow'),
  // Electronic ballots lie in one box: nobody can tell which of them are the room's.
  ...when(
    rooms === 'by-delegation' && roomOverflow === 'void-room' && mode === 'sealed-ballot',
    'room-keeps-electronic',
    'roomOverflow',
  ),
  ...when(publish.rows && secrecy === 'secret', 'rows-can-be-ordered', 'publish.rows'),
  ...when(secrecy === 'recorded' && mode !== 'show-of-hands', 'recorded-vote', 'secrecy'),
]

const isHalf = ({ num, den }: Pick<Share, 'num' | 'den'>): boolean => num * 2 === den
const isCongress = (venue: VotingRule['venue']): boolean => venue.endsWith('-congress')

const when = (holds: boolean, code: WarningCode, field: RuleField): RuleWarning[] => (holds ? [{ code, field }] : [])
