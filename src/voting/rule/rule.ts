/**
 * The rule of one vote (票决办法) as data: adopted by the session, frozen before opening, printed on every paper.
 * Every field is either used by the count or printed. No field is optional, so that one meaning has one canonical text.
 */
import { canonicalJson, type Digest, digestOfText } from '../../kernel/digest.ts'
import type { Fen } from '../../kernel/money.ts'

export type VotingRule = {
  readonly title: string
  readonly venue: Venue
  /** The printed word: 票决, 票选, 会商, 测评. Only a congress decides by 票决. */
  readonly noun: 'formal-vote' | 'advisory-vote' | 'consultation' | 'rating'

  /** The candidates in ballot order, cut into neighbouring groups; most ballots have one. */
  readonly groups: readonly Group[]

  /** 法定人数, of all deputies; 组织法 art. 14: two thirds, exactly two thirds is enough. */
  readonly quorum: Share
  readonly mode: 'sealed-ballot' | 'paper-ballot' | 'voting-device' | 'show-of-hands'
  readonly fallback: 'paper-ballot' | 'show-of-hands' | null
  readonly secrecy: 'secret' | 'recorded'
  /** Who can open the sealed ballots: k of n scrutineers, or, where the session says so, the platform. */
  readonly custody: 'scrutineers' | 'platform'
  readonly rooms: 'single' | 'by-delegation'
  /** What happens when one box holds more ballots than were issued for it. */
  readonly roomOverflow: 'void-room' | 'void-round'

  readonly ballot: Ballot
  readonly validity: Validity

  /** Null: no majority is asked for, the most votes win. */
  readonly threshold: Threshold | null
  /** Fewer 赞成 than this never win, whatever their rank; 0 asks for nothing. */
  readonly minimumVotes: number
  /** Kinds of members that are also counted apart, each on ballots of its own colour. */
  readonly classes: readonly MemberClass[]
  readonly extraThresholds: readonly ClassThreshold[]
  readonly ranking: 'for' | 'for-minus-against' | 'points'
  /** A sum that the chosen projects together may not exceed. */
  readonly money: { readonly envelopeFen: Fen; readonly whenShort: 'skip' | 'stop' } | null
  readonly tie: TieRule
  readonly shortfall: ShortfallRule
  readonly confirm: 'street-party-committee' | null
  readonly satisfaction: SatisfactionRule | null

  readonly officials: {
    readonly chief: number
    readonly scrutineers: number
    readonly scrutineersPer: 'session' | 'delegation'
    readonly voteFirst: boolean
  }
  readonly publish: {
    readonly onTheSpot: boolean
    readonly counts: 'none' | 'for-only' | 'full'
    readonly order: 'list' | 'by-votes'
    /** Opened ballots row by row; off unless adopted, because patterns of marks can be ordered from people. */
    readonly rows: boolean
  }
  /** How long the sealed ballots are kept; null: to the end of the term. */
  readonly retentionMonths: number | null
}

type Venue = 'town-congress' | 'county-congress' | 'city-congress' | 'province-congress' | 'street-council' | 'standing-committee'

/** num/den of a base. 超过, 过 = over; 以上 = at-least. */
export type Share = { readonly num: number; readonly den: number; readonly cmp: 'over' | 'at-least' }
/** `present` is 在场, fixed at opening. */
export type Base = 'all-deputies' | 'present' | 'issued' | 'returned' | 'valid'
export type Threshold = Share & { readonly base: Base }
export type ClassThreshold = Threshold & { readonly classId: string }
/** `members` names the origins on the roll that belong to the class, such as 'deputy' or 'resident'. */
type MemberClass = { readonly id: string; readonly name: string; readonly members: readonly string[] }

export type Group = {
  readonly id: string
  readonly name: string
  /** 差额, 等额, or one yes-or-no question for the whole block (a must-do block, 必办项目). */
  readonly contest: 'contested' | 'uncontested' | 'block'
  readonly candidates: number
  readonly seats: number
  /** How many items of the group one ballot may select at most; null: as many as it likes. */
  readonly cap: number | null
  /** How many it must select at least; see `validity.underSelection`. */
  readonly minimum: number
}

export type Layout =
  | 'per-item'
  | 'per-item-with-cap'
  | 'up-to-n'
  | 'exactly-n'
  | 'rank'
  | 'block'
  /** 满意, 基本满意, 不满意 for each item; only for a rating. */
  | 'grade'

export type Ballot = {
  readonly layout: Layout
  /** What an item without a mark says. */
  readonly unmarked: 'abstain' | 'for' | 'not-selected'
  /** The signs printed in the instructions of a paper ballot; an empty one means «leave blank». */
  readonly signs: { readonly for: string; readonly against: string; readonly abstain: string }
  readonly rank: RankRule | null
  /** Columns printed beside each item's name. */
  readonly fields: readonly ('content' | 'investment' | 'fund-source' | 'unit' | 'deadline' | 'beneficiaries')[]
  /** Ballots of one sitting are told apart by colour; null: white. */
  readonly colour: string | null
  readonly boxes: number
}

export type RankRule = {
  /** Ranks 1 to depth may be given. */
  readonly depth: number
  readonly aggregate: 'borda' | 'sum-of-ranks' | 'first-k-count'
  readonly partialAllowed: boolean
}

export type Validity = {
  readonly overSelection: 'void-ballot' | 'void-group'
  readonly underSelection: 'valid' | 'void-ballot'
  readonly blank: 'valid' | 'void-ballot'
  readonly illegible: 'void-item' | 'void-ballot'
  /** On paper only: something written in, a sign that was not agreed, two signs for one item, a number seen before. */
  readonly unknownItem: 'ignore' | 'void-ballot'
  readonly unknownMark: 'void-item' | 'void-ballot'
  readonly conflictingMarks: 'void-item' | 'void-ballot'
  readonly duplicateSerial: 'first-stands' | 'void-all'
}

export type TieRule = {
  /** Only for a tie across the cut: ties above or below it need nothing. */
  readonly method: 'runoff' | 'presidium' | 'accept-all' | 'lower-cost' | 'more-public-support'
  readonly runoffMajority: 'plurality' | 'same-threshold'
  /** Null: run-offs until there is a decision. */
  readonly maxRounds: number | null
  readonly finally: 'presidium' | 'leave-open'
}

type ShortfallRule = {
  readonly method: 'accept-fewer' | 'second-round' | 'next-session'
  readonly secondRoundCandidates: 'all-remaining' | 'top-by-votes'
  readonly maxRounds: number
}

export type SatisfactionRule = {
  readonly tiers: readonly { readonly id: string; readonly name: string }[]
  readonly base: Base
  /** Asked in this order; the first test that is met names the grade. */
  readonly grades: readonly GradeTest[]
  readonly otherwise: string
  /** What the printed satisfied rate is divided by. */
  readonly rateBase: 'valid' | 'returned' | 'all-deputies'
  /** Months after which a project with the last grade is rated again; null: not. */
  readonly retestMonths: number | null
}

export type GradeTest = {
  readonly name: string
  readonly sumOf: readonly string[]
  readonly num: number
  readonly den: number
  /** At exactly num/den: real documents say both 半数以上 and 不足半数（含半数）, so the rule must say which. */
  readonly atHalf: 'passes' | 'fails'
}

export const seatsOf = (rule: VotingRule): number => rule.groups.reduce((sum, group) => sum + group.seats, 0)
export const candidatesOf = (rule: VotingRule): number => rule.groups.reduce((sum, group) => sum + group.candidates, 0)

export function groupOf(rule: VotingRule, id: string): Group {
  const group = rule.groups.find((one) => one.id === id)
  if (group === undefined) throw new Error(`the rule has no group ${id}`)
  return group
}

export const ruleText = (rule: VotingRule): string => canonicalJson(rule)
/** What stands on the screen, the ballot and the minutes, so that all know they mean the same rule. */
export const ruleDigest = (rule: VotingRule): Promise<Digest> => digestOfText(ruleText(rule))
