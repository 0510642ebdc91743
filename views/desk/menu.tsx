/** The desk's menu: only what this person may open. */
import type { Action } from '../../src/identity/roles.ts'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

const DESK_PAGES = [
  ['today', 'desk.open', []],
  ['year', 'cycle.read', ['year']],
  ['calls', 'call.read', ['calls']],
  ['proposals', 'proposal.inbox', ['proposals']],
  ['screening', 'screening.read', ['screening']],
  ['shortlist', 'screening.read', ['shortlist']],
  ['sessions', 'session.read', ['sessions']],
  ['projects', 'project.read', ['projects']],
  ['deputies', 'mandate.read', ['deputies']],
  ['people', 'account.read', ['people']],
  ['audit', 'audit.read', ['audit']],
] as const satisfies readonly (readonly [string, Action, readonly string[]])[]

export type DeskPage = (typeof DESK_PAGES)[number][0]

export function DeskMenu({ ui, current }: { ui: Ui; current: DeskPage | null }) {
  const { desk } = ui
  if (desk === null) return null
  return (
    <nav class="desk-menu" aria-label={ui.text.common.mainMenu}>
      <ul>
        {DESK_PAGES.filter(([, action]) => desk.may(action)).map(([page, , rest]) => (
          <li>
            <a href={paths.desk(desk.slug, ...rest)} aria-current={page === current ? 'page' : undefined}>
              {ui.text.desk.menu[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
