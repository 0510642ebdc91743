/** Where an officer holds roles: one line a desk. */
import type { Role } from '../../src/database/tables/people.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface Desk {
  readonly slug: string
  readonly name: string
  readonly roles: readonly Role[]
}

export function ChooseDeskPage({ ui, desks }: { ui: Ui; desks: readonly Desk[] }) {
  const words = ui.text.desk.choose
  return (
    <StaffPage ui={ui} title={words.title}>
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p>{desks.length === 0 ? words.none : words.intro}</p>
      </div>
      <ul class="panel-grid">
        {desks.map((desk) => (
          <li class="panel">
            <h2>
              <a href={paths.desk(desk.slug)}>{ui.text.common.deskOf(desk.name)}</a>
            </h2>
            <p>{desk.roles.map((role) => ui.text.words.role[role]).join('、')}</p>
          </li>
        ))}
      </ul>
    </StaffPage>
  )
}
