/** The main line of a year, and where it stands. */
import type { Stage } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { longDay } from '../format.ts'
import type { Ui } from '../ui.ts'

const ORDER = [
  'collection',
  'screening',
  'deliberation',
  'voting',
  'announced',
  'assigned',
  'archived',
] as const satisfies readonly Stage[]

export function YearSteps({ ui, stage, since }: { ui: Ui; stage: Stage; since: Day }) {
  const reached = ORDER.indexOf(stage)
  return (
    <>
      <ol class="steps">
        {ORDER.map((name, index) => (
          <li class={index < reached ? 'done' : undefined} aria-current={index === reached ? 'step' : undefined}>
            {ui.text.words.stage[name]}
          </li>
        ))}
      </ol>
      <p class="quiet small">
        {ui.text.words.stage[stage]} {ui.text.desk.year.since(longDay(since, ui.language))}
      </p>
    </>
  )
}
