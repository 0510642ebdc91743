/** 应到, 实到, 在场 and the quorum; replaced by itself every five seconds where there is a script. */
import { count, timeWithSeconds } from '../format.ts'
import type { Ui } from '../ui.ts'

export interface AttendanceProps {
  readonly ui: Ui
  readonly here: string
  readonly figures: {
    readonly entitled: number
    readonly signedIn: number
    readonly present: number
    readonly needed: number
    readonly reached: boolean
    /** For the form that issues slips on the same page. */
    readonly requestId: string
  }
}

export function AttendanceRegion({ ui, here, figures }: AttendanceProps) {
  const words = ui.text.session.figures
  const { entitled, signedIn, present, needed, reached } = figures
  return (
    <section id="attendance" aria-label={words.title} hx-get={here} hx-trigger="every 5s" hx-swap="outerHTML">
      <dl class="figures">
        <div>
          <dt>{words.entitled}</dt>
          <dd>{count(entitled)}</dd>
        </div>
        <div>
          <dt>{words.signedIn}</dt>
          <dd>{count(signedIn)}</dd>
        </div>
        <div>
          <dt>{words.present}</dt>
          <dd>{count(present)}</dd>
        </div>
        <div class={reached ? 'figure-good' : 'figure-short'}>
          <dt>{words.quorum}</dt>
          <dd>
            {count(needed)}
            <small>{words.quorumHint}</small>
            <small class="strong">{reached ? words.reached : words.missing(needed - present)}</small>
          </dd>
        </div>
      </dl>
      <p class="as-of quiet small">
        {words.asOf(timeWithSeconds(ui.now))} · {words.everyFew}
      </p>
    </section>
  )
}
