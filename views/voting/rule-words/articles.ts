/** 票决办法 as a real one reads (rulebook §11.5): article after article, made from the rule's own data. */
import type { RuleField } from '../../../src/voting/rule/fields.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Language } from '../../text/index.ts'
import { type Clause, type Speech, speechOf, type Words } from './article.ts'
import { marks, returned, validity } from './ballot.ts'
import { effect, officials, publication, retention } from './closing.ts'
import { confirmation, majority, ranking, shortfall, tie } from './decision.ts'
import { grades } from './rating.ts'
import { basis, candidates, mode, quorum } from './setting.ts'

export interface Article {
  /** 第七条, Article 7 */
  readonly title: string
  readonly clauses: readonly Clause[]
}

type Part = (speech: Speech) => readonly Clause[]

const DECIDING: readonly Part[] = [majority, ranking, tie, shortfall, confirmation]
const RATING: readonly Part[] = [grades]

/** A part that has nothing to say is no article, and the next one has its number. */
export function articlesOf(words: Words, rule: VotingRule): Article[] {
  const speech = speechOf(words, rule)
  const deciding = rule.satisfaction === null ? DECIDING : RATING
  return [basis, candidates, quorum, mode, marks, validity, returned, ...deciding, officials, publication, retention, effect]
    .map((part: Part) => part(speech))
    .filter((clauses) => clauses.length > 0)
    .map((clauses, index) => ({ title: words.article(index + 1), clauses }))
}

export const textOf = ({ clauses }: Article, language: Language): string =>
  clauses.map(({ text }) => text.trim()).join(language === 'en' ? ' ' : '')

/** The article in which the rule speaks of one of its fields, such as «tie» or «threshold»; null where it does not. */
export const articleOn = (articles: readonly Article[], field: keyof VotingRule): string | null =>
  articles.find(({ clauses }) => clauses.some(({ fields }) => fields.some((one) => one.split('.')[0] === field)))?.title ?? null

/** What whoever marks a ballot must know; the rest is for those who count it. */
const ON_BALLOT: readonly RuleField[] = [
  'groups.cap',
  'ballot.rank.partialAllowed',
  'groups.minimum',
  'validity.blank',
  'validity.illegible',
  'validity.unknownItem',
]

/** What a paper ballot says of itself: how to mark it, and what makes it void. */
export function ballotNotes(words: Words, rule: VotingRule): string {
  const speech = speechOf(words, rule)
  const told = validity(speech).filter(({ fields }) => fields.some((field) => ON_BALLOT.includes(field)))
  return [...marks(speech), ...told].map(({ text }) => text).join('')
}
