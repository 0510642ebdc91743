/** 票决办法 to be laid before the session, and later filed with it: the rule of one round, article after article. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { rulePaper as paper } from '../text/papers/rule.ts'
import { zh } from '../text/zh-CN/index.ts'
import { articlesOf, textOf } from '../voting/rule-words/articles.ts'
import { type Block, type Sheet, title } from './model.ts'
import type { Voice } from './voice.ts'

type Round = Pick<RoundAtDesk, 'kind' | 'manifest_digest' | 'rule_digest'>

export function ruleSheet(voice: Voice, round: Round, rule: VotingRule): Sheet {
  const follows = round.kind === 'runoff' || round.kind === 'second'
  // What is frozen has been adopted; until then it is a draft. What follows from it is not adopted again.
  const isDraft = round.manifest_digest === null && !follows
  const noun = zh.clauses.noun[rule.noun]
  const name = paper.title(rule.title, round.kind, noun, isDraft)
  const passed: Block[] = isDraft
    ? []
    : [{ kind: 'centred', words: follows ? voice.say('rule.derived') : voice.say('rule.passed') }]
  return {
    title: name,
    shape: 'document',
    stamp: isDraft ? paper.draft : null,
    blocks: [
      title(name, noun),
      ...passed,
      ...articlesOf(zh.clauses, rule).map(
        (article): Block => ({ kind: 'clause', label: article.title, words: [textOf(article, 'zh-CN')] }),
      ),
      { kind: 'digest', label: paper.digest, value: round.rule_digest },
    ],
  }
}
