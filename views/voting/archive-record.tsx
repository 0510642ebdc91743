/** The round is archived: when, by whom, and the fingerprint that both sign on paper. */
import type { Archived } from '../../src/voting/archive/store.ts'
import { longDay, time } from '../format.ts'
import type { Ui } from '../ui.ts'

export function Record({ ui, archived, here }: { ui: Ui; archived: Archived; here: string }) {
  const words = ui.text.archive.done
  const { record, at, day, digest } = archived
  return (
    <section class="panel archive-record" aria-labelledby="record-title">
      <h2 id="record-title">{words.at(`${longDay(day, ui.language)} ${time(at)}`)}</h2>
      <p>{words.by(record.office, record.chiefScrutineer)}</p>
      <dl class="share-digests">
        <div>
          <dt>{words.fingerprint}</dt>
          <dd class="digest">{digest}</dd>
        </div>
      </dl>
      <p class="quiet small">{words.fingerprintHint}</p>
      <p class="act-row">
        <a class="btn" href={`${here}/archive/record`}>
          {words.print}
        </a>
      </p>
    </section>
  )
}
