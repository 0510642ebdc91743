/** Milestones with their promised days; whoever leads the project marks one as done. The planned curve stands below. */
import type { MilestoneRow } from '../../src/implementation/store.ts'
import type { FieldErrors } from '../parts/form.tsx'
import type { Ui } from '../ui.ts'

export interface MilestoneLine extends MilestoneRow {
  /** Days after the promised one: when it was done, or today. */
  readonly late: number
}

export interface MilestonesProps {
  readonly ui: Ui
  readonly here: string
  readonly milestones: readonly MilestoneLine[]
  readonly mayMark: boolean
  readonly errors: FieldErrors
}

export function Milestones({ ui, here, milestones, mayMark, errors }: MilestonesProps) {
  const words = ui.text.implementation.milestones
  return (
    <section class="panel" aria-labelledby="milestones">
      <h2 id="milestones">{words.title}</h2>
      {milestones.length === 0 && <p class="empty">{words.none}</p>}
      <ol class="milestones">
        {milestones.map((milestone) => (
          <li class={milestone.done_on ? 'done' : undefined}>
            <b lang="zh-CN">{milestone.title}</b>
            <span class="quiet">
              {words.planned} <time>{milestone.planned_on}</time>
            </span>
            {milestone.done_on ? (
              <span>
                {words.done} <time>{milestone.done_on}</time> <Late days={milestone.late} say={words.late} />
              </span>
            ) : (
              <span>
                <Late days={milestone.late} say={words.overdue} />
                {mayMark && <Mark ui={ui} here={here} milestone={milestone} error={errors[`done-${milestone.id}`]} />}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Late = ({ days, say }: { days: number; say: (days: number) => string }) =>
  days > 0 ? <b class="behind">{say(days)}</b> : null

function Mark(props: { ui: Ui; here: string; milestone: MilestoneRow; error: string | undefined }) {
  const { ui, here, milestone, error } = props
  const words = ui.text.implementation.milestones
  const id = `done-${milestone.id}`
  return (
    <form method="post" action={`${here}/milestones/${milestone.id}`} class="inline-form no-print">
      {error && (
        <span class="error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      <input
        class="input"
        type="date"
        id={id}
        name="on"
        value={ui.today}
        max={ui.today}
        aria-label={words.markDay(milestone.title)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <button class="btn btn-ghost btn-small" type="submit">
        {words.mark}
      </button>
    </form>
  )
}
