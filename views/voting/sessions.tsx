/** The sessions of a body with their rounds, newest first. */
import type { roundsOfSession, Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { phaseWord } from './mode-words.ts'

export type SessionRound = Awaited<ReturnType<typeof roundsOfSession>>[number]

export interface SessionsProps {
  readonly ui: Ui
  /** 票决 or 票选. */
  readonly noun: string
  readonly street: boolean
  readonly canCall: boolean
  readonly sessions: readonly (Session & { readonly rounds: readonly SessionRound[] })[]
}

export function SessionsPage(props: SessionsProps) {
  const { ui, noun, sessions } = props
  const words = ui.text.session
  const slug = ui.desk?.slug ?? ''
  const title = words.title(noun)
  return (
    <StaffPage ui={ui} title={title} menu={<DeskMenu ui={ui} current="sessions" />}>
      <div class="desk-title">
        <h1>{title}</h1>
        <p class="quiet">{words.intro(noun)}</p>
        <span class="spring" />
        <a href={paths.desk(slug, 'archive')}>{ui.text.archive.list.link}</a>
        {props.street && <a href={paths.desk(slug, 'consultations')}>{words.toConsultations}</a>}
        {props.canCall && (
          <a class="btn" href={paths.desk(slug, 'sessions', 'new')}>
            {words.new}
          </a>
        )}
      </div>
      {sessions.length === 0 && <p class="empty">{words.empty}</p>}
      <ul class="session-list">
        {sessions.map((session) => (
          <li class="panel">
            <div>
              <h2>
                <a href={paths.desk(slug, 'sessions', session.id)} lang="zh-CN">
                  {session.name}
                </a>
              </h2>
              <p class="quiet">
                {longDay(session.held_on, ui.language)} · <span lang="zh-CN">{session.hall}</span> · {words.year(session.year)}
              </p>
            </div>
            <RoundLinks ui={ui} noun={noun} rounds={session.rounds} />
          </li>
        ))}
      </ul>
    </StaffPage>
  )
}

export function RoundLinks({ ui, noun, rounds }: { ui: Ui; noun: string; rounds: readonly SessionRound[] }) {
  const slug = ui.desk?.slug ?? ''
  if (rounds.length === 0) return <p class="quiet">{ui.text.session.noRound(noun)}</p>
  return (
    <ul class="link-list">
      {rounds.map((round) => (
        <li>
          <a href={paths.desk(slug, 'rounds', round.id)}>
            {round.kind === 'rehearsal' ? ui.text.rehearsal.title(round.number) : ui.text.session.round(round.number)}
          </a>{' '}
          {round.kind !== 'rehearsal' && <span class="quiet">{ui.text.rounds.console.kind[round.kind]}</span>}{' '}
          <span class={round.phase === 'void' ? 'tag' : 'tag tag-qing'}>{phaseWord(ui.text, round, round.phase)}</span>
        </li>
      ))}
    </ul>
  )
}
