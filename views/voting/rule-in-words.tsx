/** 票决办法 in words (rulebook §11.5): article after article, made from the rule's own data, and where to be careful with it. */
import type { VotingRule } from '../../src/voting/rule/rule.ts'
import type { RuleWarning } from '../../src/voting/rule/warnings.ts'
import type { Ui } from '../ui.ts'
import { articlesOf, textOf } from './rule-words/articles.ts'

export function RuleInWords(props: { ui: Ui; rule: VotingRule; warnings?: readonly RuleWarning[] }) {
  const { ui, rule, warnings = [] } = props
  return (
    <>
      <p class="articles-title" lang="zh-CN">
        {rule.title}
      </p>
      <ol class="articles">
        {articlesOf(ui.text.clauses, rule).map((article) => (
          <li>
            <b>{article.title}</b> {textOf(article, ui.language)}
          </li>
        ))}
      </ol>
      <RuleWarnings ui={ui} warnings={warnings} />
    </>
  )
}

export function RuleWarnings({ ui, warnings }: { ui: Ui; warnings: readonly RuleWarning[] }) {
  const words = ui.text.clauses
  if (warnings.length === 0) return null
  return (
    <div class="note rule-warnings">
      <b>{words.warningsTitle}</b>
      <p class="small">{words.warningsHint}</p>
      <ul>
        {warnings.map(({ code }) => (
          <li>{words.warnings[code]}</li>
        ))}
      </ul>
    </div>
  )
}
