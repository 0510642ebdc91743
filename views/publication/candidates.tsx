/** The frozen candidate list for everybody: what the deputies will vote on, in ballot order, with money and who answers for it. */
import type { Day } from '../../src/kernel/clock.ts'
import type { ListContent } from '../../src/screening/list.ts'
import { digestLabel, longDay, wan } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface CandidatesProps {
  readonly ui: Ui
  readonly content: ListContent
  readonly frozenOn: Day
  readonly digest: string
  readonly total: number
  readonly sources: readonly number[]
}

export function CandidatesPage({ ui, content, frozenOn, digest, total, sources }: CandidatesProps) {
  const words = ui.text.tracking.candidates
  const { board, candidate } = ui.text.screening
  return (
    <PublicPage ui={ui} title={words.title(content.year)} menu="results">
      <div class="wrap">
        <Crumbs ui={ui} items={[[ui.text.common.nav.results, paths.votes], [words.title(content.year)]]} />
        <p class="kicker" lang="zh-CN">
          {content.body}
        </p>
        <h1 class="page-title">{words.title(content.year)}</h1>
        <p class="lead">{words.lead(content.items.length, content.seats, wan(total))}</p>
        <p class="quiet">
          {words.frozen(content.number, longDay(frozenOn, ui.language))} <span class="code-small">{digestLabel(digest)}</span>
        </p>
        <ol class="candidate-list">
          {content.items.map((item, index) => (
            <li>
              <span class="candidate-number" aria-hidden="true">
                {item.position}
              </span>
              <div>
                <h2 lang="zh-CN">{item.title}</h2>
                <p lang="zh-CN">{item.content}</p>
                <p class="small quiet">
                  <b>{board.wan(wan(item.cost_fen))}</b> · <span lang="zh-CN">{item.fund_source}</span> ·{' '}
                  <span lang="zh-CN">{item.unit}</span> · {candidate.due}{' '}
                  <time datetime={item.due_on}>{longDay(item.due_on, ui.language)}</time>
                </p>
                <p class="small quiet">
                  <span lang="zh-CN">
                    {item.place} · {item.beneficiaries}
                  </span>{' '}
                  · {candidate.sources(sources[index] ?? 0)}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </PublicPage>
  )
}
