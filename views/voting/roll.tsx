/** The whole roll of a session: number, name, delegation, slip, where they are. */
import type { Presence } from '../../src/voting/session/figures.ts'
import type { Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface RollProps {
  readonly ui: Ui
  readonly noun: string
  readonly session: Session
  readonly roll: readonly {
    readonly rollNumber: number
    readonly name: string
    readonly delegation: string
    readonly seat: string | null
    readonly presence: Presence
    readonly hasSlip: boolean
  }[]
}

export function RollPage({ ui, noun, session, roll }: RollProps) {
  const words = ui.text.session
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'sessions', session.id)
  const title = words.desk.rollOf(session.name)
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs ui={ui} items={[[words.title(noun), paths.desk(slug, 'sessions')], [session.name, here], [words.desk.roll]]} />
      <div class="desk-title">
        <h1>{title}</h1>
      </div>
      <Scroll label={words.desk.roll} class="panel">
        <table class="table">
          <thead>
            <tr>
              <th class="number">{ui.text.desk.deputies.number}</th>
              <th>{ui.text.desk.deputies.name}</th>
              <th>{ui.text.desk.deputies.delegation}</th>
              <th>{ui.text.seats.seat}</th>
              <th>{words.desk.slip}</th>
              <th>{words.figures.title}</th>
            </tr>
          </thead>
          <tbody>
            {roll.map((deputy) => (
              <tr>
                <td class="number">{deputy.rollNumber}</td>
                <td lang="zh-CN">
                  <a href={`${here}?q=${deputy.rollNumber}`}>{deputy.name}</a>
                </td>
                <td lang="zh-CN">{deputy.delegation}</td>
                <td lang="zh-CN">{deputy.seat ?? '—'}</td>
                <td>{deputy.hasSlip ? words.desk.hasSlip : words.desk.noSlip}</td>
                <td>{words.desk.presence[deputy.presence]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </StaffPage>
  )
}
