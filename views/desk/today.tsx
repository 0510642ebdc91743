/** An officer's first page: what is due, each line leading to where it is done. */
import type { Role } from '../../src/database/tables/people.ts'
import type { Stage } from '../../src/database/tables/year.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Todo } from '../../src/overview/todo.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'
import { YearSteps } from './year-steps.tsx'

export interface TodayProps {
  readonly ui: Ui
  readonly roles: readonly Role[]
  readonly cycle: { readonly year: number; readonly stage: Stage; readonly stage_since: Day } | null
  readonly todo: readonly Todo[]
}

export function TodayPage({ ui, roles, cycle, todo }: TodayProps) {
  const words = ui.text.desk.today
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="today" />}>
      <div class="desk-title">
        <h1>{words.greeting(ui.viewer?.name ?? '')}</h1>
        <p>{cycle ? words.yearNow(cycle.year, ui.text.words.stage[cycle.stage]) : words.noYear}</p>
      </div>
      {cycle && (
        <section class="panel">
          <h2>{ui.text.publication.results.year(cycle.year)}</h2>
          <YearSteps ui={ui} stage={cycle.stage} since={cycle.stage_since} />
        </section>
      )}
      <div class="panel-grid">
        <section class="panel">
          <h2>{words.todo}</h2>
          {todo.length === 0 && <p class="empty">{words.nothing}</p>}
          <ul class="todo">
            {todo.map((item) => (
              <li>
                <a href={paths.desk(slug, ...item.at)}>{words[item.kind](item.count)}</a>
              </li>
            ))}
          </ul>
        </section>
        <section class="panel">
          <h2>{words.roles}</h2>
          <ul>
            {roles.map((role) => (
              <li>{ui.text.words.role[role]}</li>
            ))}
          </ul>
        </section>
      </div>
    </StaffPage>
  )
}
