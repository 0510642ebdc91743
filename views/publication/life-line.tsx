/** The whole life of an idea on one line: done, now, still to come; changes against the plan stand out. */
import type { Child } from 'hono/jsx'
import type { Day } from '../../src/kernel/clock.ts'
import { dayOfYear, longDay } from '../format.ts'
import type { Ui } from '../ui.ts'

export interface LifeEvent {
  readonly on: Day
  readonly kind: 'done' | 'vote' | 'now' | 'todo' | 'late'
  /** Inside the vote's ring: the number of votes. */
  readonly mark?: string
  readonly title: string
  readonly text: Child
  readonly late?: string
  readonly link?: { readonly href: string; readonly label: string }
}

export function LifeLine({ ui, events }: { ui: Ui; events: readonly LifeEvent[] }) {
  return (
    <ol class="life-line">
      {events.map((event, index) => {
        const sameYear = events[index - 1]?.on.slice(0, 4) === event.on.slice(0, 4)
        return (
          <li class={`life-${event.kind}`}>
            <time datetime={event.on}>{sameYear ? dayOfYear(event.on, ui.language) : longDay(event.on, ui.language)}</time>
            <span class="life-dot" aria-hidden="true">
              {event.mark}
            </span>
            <div>
              <b lang="zh-CN">{event.title}</b>
              <p>
                <span lang="zh-CN">{event.text}</span> {event.late && <span class="life-behind">{event.late}</span>}
                {event.link && <a href={event.link.href}>{event.link.label}</a>}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
