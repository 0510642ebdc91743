/** Where a body's year stands, and the one step that may come next. */
import type { Stage } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'
import { YearSteps } from './year-steps.tsx'

interface YearRow {
  readonly id: string
  readonly year: number
  readonly stage: Stage
  readonly stage_since: Day
}

export interface YearPageProps {
  readonly ui: Ui
  readonly cycles: readonly YearRow[]
  readonly current: YearRow | null
  /** The stage that an officer moves to by hand; null when an act does it. */
  readonly next: Stage | null
  readonly typedYear: string
  readonly errors: FieldErrors
}

export function YearPage({ ui, cycles, current, next, typedYear, errors }: YearPageProps) {
  const words = ui.text.desk.year
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="year" />} failed={Object.keys(errors).length > 0}>
      <div class="desk-title">
        <h1>{current ? ui.text.publication.results.year(current.year) : words.title}</h1>
      </div>
      {current && (
        <section class="panel">
          <h2>{words.stages}</h2>
          <YearSteps ui={ui} stage={current.stage} since={current.stage_since} />
          {next && ui.desk?.may('cycle.advance') && (
            <form method="post" action={paths.desk(slug, 'year', current.id, 'advance')} class="send">
              <input type="hidden" name="to" value={next} />
              <button class="btn" type="submit">
                {words.next(ui.text.words.stage[next])}
              </button>
              <span class="quiet">{words.nextHint}</span>
            </form>
          )}
          {!next && <p class="quiet">{words.byAct}</p>}
        </section>
      )}
      {ui.desk?.may('cycle.advance') && (
        <section class="panel">
          <h2>{words.openTitle}</h2>
          <form method="post" action={paths.desk(slug, 'year')}>
            <ErrorSummary errors={errors} text={ui.text} />
            <TextField
              name="year"
              label={words.year}
              value={typedYear}
              error={errors['year']}
              inputmode="numeric"
              maxlength={4}
              short
            />
            <button class="btn" type="submit">
              {words.open}
            </button>
          </form>
        </section>
      )}
      <section class="panel">
        <h2>{words.earlier}</h2>
        <ul>
          {cycles.map((cycle) => (
            <li>
              {ui.text.publication.results.year(cycle.year)}：{ui.text.words.stage[cycle.stage]}
            </li>
          ))}
        </ul>
      </section>
    </StaffPage>
  )
}
