/** 票决办法 as a paper to be laid before the session, and later filed with it: the rule of one round, article after article. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RuleWarning } from '../../src/voting/rule/warnings.ts'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { longDay } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { rulePaper as paper } from '../text/papers/rule.ts'
import { zh } from '../text/zh-CN/index.ts'
import type { Ui } from '../ui.ts'
import { RuleWarnings } from './rule-in-words.tsx'
import { articlesOf, textOf } from './rule-words/articles.ts'

export interface RulePaperProps {
  readonly ui: Ui
  readonly round: Pick<RoundAtDesk, 'kind' | 'held_on' | 'session_name' | 'manifest_digest' | 'rule_digest'>
  readonly rule: VotingRule
  /** For the office that lays the text before the session; never printed. */
  readonly warnings: readonly RuleWarning[]
  readonly back: string
}

export function RulePaperPage({ ui, round, rule, warnings, back }: RulePaperProps) {
  const follows = round.kind === 'runoff' || round.kind === 'second'
  // What is frozen has been adopted; until then it is a draft. What follows from it is not adopted again.
  const isDraft = round.manifest_digest === null && !follows
  const passed = follows ? paper.derived : paper.passed
  const noun = zh.clauses.noun[rule.noun]
  const title = paper.title(rule.title, round.kind, noun, isDraft)
  return (
    <PaperPage ui={ui} title={title} back={back}>
      {isDraft && <p class="paper-draft">{paper.draft}</p>}
      {warnings.length > 0 && (
        <div class="paper-once no-print" lang={ui.language}>
          <RuleWarnings ui={ui} warnings={warnings} />
        </div>
      )}
      <Title title={title} noun={noun} />
      {!isDraft && <p class="paper-passed">{passed(longDay(round.held_on, 'zh-CN'), round.session_name)}</p>}
      {articlesOf(zh.clauses, rule).map((article) => (
        <p>
          <b>{article.title}</b>　{textOf(article, 'zh-CN')}
        </p>
      ))}
      <p class="report-digest rule-digest">
        {paper.digest} <b>{round.rule_digest}</b>
      </p>
    </PaperPage>
  )
}

/** A long title breaks before 票决办法, never inside a word. */
function Title({ title, noun }: { title: string; noun: string }) {
  const at = Math.max(0, title.indexOf(noun))
  return (
    <h1>
      <span class="together">{title.slice(0, at)}</span>
      <span class="together">{title.slice(at)}</span>
    </h1>
  )
}
