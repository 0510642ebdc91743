/** What every sentence about an outcome is made from: the words, the rule with its articles, the candidates' names. */
import type { Scored, Tier } from '../../../src/voting/rule/ranking.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import type { Step } from '../../../src/voting/rule/steps.ts'
import type { Language, Text } from '../../text/index.ts'
import type { Unit } from '../../text/zh-CN/outcome.ts'
import { speechOf } from '../rule-words/article.ts'
import { type Article, articleOn, articlesOf } from '../rule-words/articles.ts'

type Words = Text['outcome']

export interface Account {
  readonly text: Text
  readonly language: Language
  readonly words: Words
  /** The rule that was adopted, of which the steps' clauses are fields; null where nobody knows it: then no article is named. */
  readonly rule: VotingRule | null
  readonly articles: readonly Article[]
  readonly who: Words['who']
  readonly nameOf: (id: string) => string
}

interface Told {
  readonly text: Text
  readonly language: Language
}

export function accountOf({ text, language }: Told, rule: VotingRule | null, titles: ReadonlyMap<string, string>): Account {
  return {
    text,
    language,
    words: text.outcome,
    rule,
    articles: rule === null ? [] : articlesOf(text.clauses, rule),
    who: rule === null ? text.outcome.who : speechOf(text.clauses, rule).terms,
    nameOf: (id) => titles.get(id) ?? id,
  }
}

export const namesOf = ({ words, nameOf }: Account, ids: readonly string[]): string => ids.map(nameOf).join(words.and)

/** The sentence ended, with the article that it applied; a block of candidates is named where there are several. */
export function finished({ words, rule, articles }: Account, step: Step, sentence: string): string {
  const group = 'group' in step && rule !== null && rule.groups.length > 1 ? step.group : null
  const name = group === null ? undefined : rule?.groups.find(({ id }) => id === group)?.name
  return words.finish(name === undefined ? sentence : words.inGroup(name, sentence), articleOn(articles, step.clause))
}

/** A majority is counted in votes, whatever candidates are ranked by. */
export const votesOf = ({ words, nameOf }: Account, votes: readonly Scored[]): string =>
  votes.map(({ candidate, score }) => words.tier(nameOf(candidate), 1, words.score.votes(score))).join(words.and)

/** In a run-off nobody gives points any more: its numbers are votes, even where the first vote was by ranks. */
export function unitOf({ rule }: Account, steps: readonly Step[], act: number, candidate: string | undefined): Unit {
  if (rule === null || rule.ranking === 'for') return 'votes'
  if (rule.ranking === 'for-minus-against') return 'net'
  const inRunoff = steps.some(
    (step) => step.act === act && step.kind === 'runoff-result' && step.votes.some((one) => one.candidate === candidate),
  )
  if (inRunoff) return 'votes'
  switch (rule.ballot.rank?.aggregate) {
    case 'borda':
      return 'points'
    case 'sum-of-ranks':
      return 'sum'
    case 'first-k-count':
    case undefined:
      return 'votes'
  }
}

export function orderOf(account: Account, tiers: readonly Tier[], unit: Unit): string {
  const { words } = account
  return tiers
    .map(({ candidates, score }) => words.tier(namesOf(account, candidates), candidates.length, words.score[unit](score)))
    .join(words.or)
}
