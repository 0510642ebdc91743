/** An open call: until when, how many have written, and the way in. */
import type { Day } from '../../src/kernel/clock.ts'
import { count, longDay } from '../format.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface OpenCall {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly closesOn: Day
  readonly daysLeft: number
  readonly received: number
}

export function CallBox({ ui, call }: { ui: Ui; call: OpenCall }) {
  const words = ui.text.publication.home.call
  return (
    <section class="call-box section" aria-labelledby={`call-${call.id}`}>
      <div>
        <p class="kicker">{words.open(call.body)}</p>
        <h2 id={`call-${call.id}`}>{call.title}</h2>
        <p>
          {words.text} {words.until(longDay(call.closesOn, ui.language))} {words.received(count(call.received))}
        </p>
        <p class="cta">
          <a class="btn btn-zhu" href={paths.propose(call.id)}>
            {words.write}
          </a>
          <a class="btn btn-zhu btn-ghost" href={paths.track}>
            {words.track}
          </a>
        </p>
      </div>
      <p class="call-days only-large">
        <b>{call.daysLeft}</b>
        {words.daysLeft}
      </p>
    </section>
  )
}
