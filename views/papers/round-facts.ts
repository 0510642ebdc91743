/** What the papers of one round are made from: figures of the record, and null for what is not known yet or not to be told. */
import type { BodyKind } from '../../src/database/tables/people.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Sealing } from '../../src/voting/archive/record.ts'
import type { Archived } from '../../src/voting/archive/store.ts'
import type { RoomsTold } from '../../src/voting/rooms/rows.ts'
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { NotedRuling } from '../../src/voting/rulings/store.ts'
import type { RoundAtDesk, RoundCandidate } from '../../src/voting/session/round-store.ts'
import type { RoundResult } from '../../src/voting/session/store.ts'
import { longDay } from '../format.ts'
import { zh } from '../text/zh-CN/index.ts'
import { speechOf } from '../voting/rule-words/article.ts'
import type { NamesOfReport } from './count-names.ts'
import type { Common } from './voice.ts'

interface Official {
  readonly name: string
  readonly role: 'chief-scrutineer' | 'scrutineer' | 'teller'
  /** Of a scrutineer who is a deputy of this congress. */
  readonly delegation: string | null
}

export interface ToldFigures {
  readonly entitled: number
  readonly signedIn: number | null
  readonly present: number | null
  readonly needed: number
  readonly issued: number | null
  readonly returned: number | null
}

export interface RoundFacts {
  readonly round: RoundAtDesk
  readonly rule: VotingRule
  /** In ballot order. */
  readonly candidates: readonly RoundCandidate[]
  readonly figures: ToldFigures
  /** By which door ballots were drawn; null before the box is closed, and where all are on paper. */
  readonly doors: { readonly device: number; readonly paper: number } | null
  readonly delegations: readonly { readonly name: string; readonly entitled: number; readonly signedIn: number | null }[]
  /** Of a vote by delegation, told as far as anybody may know; null where all vote in one hall. */
  readonly rooms: RoomsTold | null
  readonly officials: readonly Official[]
  /** For whoever may read it. */
  readonly result: RoundResult | null
  /** Of a counted vote that was recorded by name. */
  readonly names: NamesOfReport | null
  /** The rule and the titles of the first round, of which the words of an outcome speak. */
  readonly adopted: VotingRule
  readonly titles: ReadonlyMap<string, string>
  readonly decision: {
    readonly confirmed_on: Day | null
    readonly confirmed_by: string | null
    readonly confirmed_document: string | null
    readonly announced_on: Day | null
    readonly announcement: string | null
  }
  /** Of the decision: spare key sets that were recorded as destroyed with the last key, by number. */
  readonly endedSpares: readonly number[]
  /** 疑难票裁定 while papers were counted; for whoever may read the count. */
  readonly rulings: readonly NotedRuling[]
  /** 封票, as the office wrote it at the archive step; null: not yet. */
  readonly sealing: Sealing | null
  /** 归档: by whom, when, and what was destroyed; null: not yet. */
  readonly archived: Archived | null
  /** The day on which an announcement goes out, if it goes out now. */
  readonly today: Day
}

export type RoundOfPaper = Pick<RoundAtDesk, 'year' | 'session_name' | 'held_on' | 'body_name'>

/** 会议全称: a session that was called without the name of its place has it on papers. */
export const sessionOf = ({
  session_name: session,
  body_name: body,
}: Pick<RoundOfPaper, 'session_name' | 'body_name'>): string => (session.includes(body) ? session : `${body}${session}`)

export function commonOf(round: RoundOfPaper, rule: VotingRule): Common {
  const { noun, ballot, member } = speechOf(zh.clauses, rule).terms
  return {
    body: round.body_name,
    session: sessionOf(round),
    year: String(round.year),
    date: longDay(round.held_on, 'zh-CN'),
    noun,
    ballot,
    member,
  }
}

/** How a street comes to its decision. */
export type StreetWay = 'advisory-vote' | 'consultation'

/** A street's papers outside a round: 会商 has no rule, and meets as the council. */
export function commonOfStreet(body: string, year: number, way: StreetWay, day: string): Common {
  const noun = zh.clauses.noun[way]
  return {
    body,
    session: `${body}议事代表会议`,
    year: String(year),
    date: day,
    noun,
    ballot: zh.clauses.ballot[way],
    member: '议事代表',
  }
}

/** 票决 is decided by a congress, 票选 by a street. */
export const isStreet = (kind: BodyKind): boolean => kind === 'street'

/** 收回 against 发出, in the word that reports use. */
export const comparedWords = ({ issued, returned }: Pick<ToldFigures, 'issued' | 'returned'>): string | null =>
  issued === null || returned === null ? null : returned === issued ? '等于' : returned < issued ? '少于' : '多于'
