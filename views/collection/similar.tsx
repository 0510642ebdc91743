/** Accepted proposals that say nearly the same: shown while writing and once more before sending. */
import type { Category } from '../../src/database/tables/year.ts'
import { PublicPage } from '../layout.tsx'
import type { Ui } from '../ui.ts'

export interface PublicSimilar {
  readonly title: string
  readonly place: string
  readonly category: Category
}

export function SimilarBox({ ui, similar }: { ui: Ui; similar: readonly PublicSimilar[] }) {
  const words = ui.text.collection.propose
  if (similar.length === 0) return null
  return (
    <div class="similar-box">
      <h2>{words.similarTitle(similar.length)}</h2>
      <ul lang="zh-CN">
        {similar.map((proposal) => (
          <li>
            <b>{proposal.title}</b>
            <span class="small quiet">
              {proposal.place} · {ui.text.words.category[proposal.category]}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{words.similarHint}</p>
    </div>
  )
}

/** The fragment opened as a page of its own. */
export function SimilarPage({ ui, similar }: { ui: Ui; similar: readonly PublicSimilar[] }) {
  const { propose } = ui.text.collection
  return (
    <PublicPage ui={ui} title={propose.title} menu="propose">
      <div class="wrap section narrow">
        <h1 class="page-title">{propose.title}</h1>
        {similar.length === 0 ? <p class="empty">{propose.similarNone}</p> : <SimilarBox ui={ui} similar={similar} />}
      </div>
    </PublicPage>
  )
}
