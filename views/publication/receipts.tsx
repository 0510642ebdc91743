/** All receipts of a closed box, in the order of their digests: the whole digest is the check, eight digits only find the line. */
import type { Day } from '../../src/kernel/clock.ts'
import { count, longDay } from '../format.ts'
import { Crumbs, PublicPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface ReceiptsProps {
  readonly ui: Ui
  readonly receipts: readonly { readonly digest: string; readonly label: string }[]
  readonly boxDigest: string
  readonly decisionId: string
  /** Null as long as the envelopes are still there. */
  readonly archivedOn: Day | null
}

export function ReceiptsPage({ ui, receipts, boxDigest, decisionId, archivedOn }: ReceiptsProps) {
  const words = ui.text.publication.result
  return (
    <PublicPage ui={ui} title={words.receipts} menu="results">
      <div class="wrap">
        <Crumbs
          ui={ui}
          items={[[ui.text.publication.results.title, paths.votes], [words.back, paths.vote(decisionId)], [words.receipts]]}
        />
        <h1 class="page-title">{words.receipts}</h1>
        <p class="lead">{words.receiptsText(count(receipts.length))}</p>
        {archivedOn !== null && <p class="note">{ui.text.archive.public.receipts(longDay(archivedOn, ui.language))}</p>}
        <dl class="digests section">
          <div>
            <dt>{words.boxDigest}</dt>
            <dd>
              <code>{boxDigest}</code>
            </dd>
          </div>
        </dl>
        <ol class="receipt-list">
          {receipts.map(({ digest, label }) => (
            <li>
              <b>{label}</b> <code>{digest}</code>
            </li>
          ))}
        </ol>
      </div>
    </PublicPage>
  )
}
