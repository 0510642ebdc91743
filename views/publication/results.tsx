/** Every decision: who made it, how, and where its sheet stands. «Voted» is said only of congresses. */
import type { PublicDecision } from '../../src/publication/results-store.ts'
import { dayOfYear } from '../format.ts'
import { PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export function ResultsPage({ ui, decisions }: { ui: Ui; decisions: readonly PublicDecision[] }) {
  const words = ui.text.publication.results
  const years = [...new Set(decisions.map((decision) => decision.year))]
  return (
    <PublicPage ui={ui} title={words.title} menu="results">
      <div class="wrap section">
        <h1 class="page-title">{words.title}</h1>
        <p class="lead">{words.intro}</p>
        {decisions.length === 0 && <p class="empty section">{words.empty}</p>}
        {years.map((year) => (
          <section class="section" aria-labelledby={`year-${year}`}>
            <h2 class="section-title" id={`year-${year}`}>
              {words.year(year)}
            </h2>
            <ul class="result-list">
              {decisions
                .filter((decision) => decision.year === year)
                .map((decision) => (
                  <li>
                    <ResultLine ui={ui} decision={decision} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </PublicPage>
  )
}

function ResultLine({ ui, decision }: { ui: Ui; decision: PublicDecision }) {
  const words = ui.text.publication.results
  return (
    <a href={paths.vote(decision.id)}>
      <span class="tag">{ui.text.words.decidedBy(decision.kind, decision.level)}</span>
      <span class="result-body" lang="zh-CN">
        {decision.level === 'district' || decision.above === null ? decision.body : `${decision.above} · ${decision.body}`}
      </span>
      <span class="quiet">
        {decision.announced_on
          ? `${words.chosen(decision.chosen ?? 0, decision.candidates ?? 0)} · ${words.announcedOn(dayOfYear(decision.announced_on, ui.language))}`
          : words.pending}
      </span>
    </a>
  )
}
