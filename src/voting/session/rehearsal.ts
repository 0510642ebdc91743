/** 试投: what it is about, and the rule it is held by. Made-up candidates, never the year's; marked as the real ballot will be. */
import type { BodyKind } from '../../database/tables/people.ts'
import type { Phase, RoundKind } from '../../database/tables/vote.ts'
import { allowed, refused, type Verdict } from '../../kernel/verdict.ts'
import type { Group, VotingRule } from '../rule/rule.ts'
import { ruleSchema } from '../rule/schema.ts'
import { obstaclesIn } from '../rulemaking/obstacles.ts'
import { startsFor } from '../rulemaking/starts.ts'
import { adoptedRule } from './adopted-rule.ts'

export type RehearsalRefusal = 'rehearsal-after-the-vote' | 'rehearsal-stands-already'

/** Data and no words of ours, so in the language of every list: Chinese. */
export const SAMPLE = ['早餐：豆浆油条', '早餐：奶茶果条', '午餐：羊肉面', '午餐：素馅饺子', '加餐：西瓜', '加餐：酸奶'] as const
export const SAMPLE_CONTENT = '试投用的例子，不是民生实事项目，不算数。'
const SAMPLE_TITLE = '试投样例'
const SEATS = 2

/**
 * The real rule with a ballot of six and two seats. Only how one marks is kept of it; what decides (classes, sums of money, least votes) has
 * nothing to decide here. A rule that cannot be carried out on a phone gives way to the plainest one of the body.
 */
export function rehearsalRule(real: VotingRule | null, body: BodyKind): VotingRule {
  const rehearsed = real === null ? null : fitted(real)
  if (rehearsed !== null && ruleSchema.safeParse(rehearsed).success && obstaclesIn(rehearsed).length === 0) return rehearsed
  const choice = startsFor(body)[0]
  const candidates = SAMPLE.length
  return adoptedRule({ choice, title: SAMPLE_TITLE, body, method: 'sealed', custody: 'platform', candidates, seats: SEATS })
}

function fitted(real: VotingRule): VotingRule | null {
  const [first] = real.groups
  if (first === undefined) return null
  const { ballot } = real
  return {
    ...real,
    title: SAMPLE_TITLE,
    groups: [fitGroup(first)],
    mode: 'sealed-ballot',
    fallback: 'paper-ballot',
    custody: 'platform',
    rooms: 'single',
    // A made-up item has a name and a sentence; nothing of it costs money.
    ballot: { ...ballot, fields: ['content'] },
    minimumVotes: 0,
    classes: [],
    extraThresholds: [],
    money: null,
  }
}

const fitGroup = (group: Group): Group => ({
  ...group,
  contest: 'contested',
  candidates: SAMPLE.length,
  seats: SEATS,
  cap: group.cap === null ? null : SEATS,
  minimum: group.minimum === 0 ? 0 : group.minimum === group.cap ? SEATS : 1,
})

interface OneRound {
  readonly kind: RoundKind
  readonly phase: Phase
}

/** Ballots of it are being drawn or cast, or lie in a box that nobody has opened. */
const RUNS: readonly Phase[] = ['frozen', 'issuing', 'open', 'closed']
export const isRunning = ({ phase }: Pick<OneRound, 'phase'>): boolean => RUNS.includes(phase)

/** Whoever signs in now comes to the rehearsal and not yet to the session. */
const TAKES_PART: readonly Phase[] = ['frozen', 'issuing', 'open']
export const takesPart = ({ phase }: Pick<OneRound, 'phase'>): boolean => TAKES_PART.includes(phase)

/** Before the real vote, and one at a time; a void vote leaves room for another try. */
export function canRehearse(rounds: readonly OneRound[]): Verdict<RehearsalRefusal> {
  if (rounds.some(({ kind, phase }) => kind !== 'rehearsal' && phase !== 'draft' && phase !== 'void'))
    return refused('rehearsal-after-the-vote')
  if (rounds.some((round) => round.kind === 'rehearsal' && (round.phase === 'draft' || isRunning(round))))
    return refused('rehearsal-stands-already')
  return allowed
}
