/** One session at its desk: who is there, the sign-in desk, the slips, the rounds. */
import type { Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { RequestIdField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { type AttendanceProps, AttendanceRegion } from './attendance.tsx'
import { HelpList, type HelpListProps } from './help-list.tsx'
import { Rehearsals } from './rehearsal.tsx'
import { RoundLinks, type SessionRound } from './sessions.tsx'
import { type DeskProps, SignInDesk } from './sign-in-desk.tsx'

export interface SessionProps {
  readonly ui: Ui
  readonly noun: string
  readonly session: Session
  readonly attendance: AttendanceProps['figures']
  readonly desk: Omit<DeskProps, 'ui' | 'here'>
  readonly slips: { readonly inForce: number; readonly missing: number; readonly seated: number }
  readonly rounds: readonly SessionRound[]
  readonly canPrepare: boolean
  readonly help: HelpListProps['open']
  /** Null once the vote has begun. */
  readonly mayRehearse: boolean | null
  readonly rehearsalId: string
  /** Where deputies sign in. */
  readonly door: string
}

export function SessionPage(props: SessionProps) {
  const { ui, session, noun } = props
  const words = ui.text.session
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'sessions', session.id)
  return (
    <StaffPage ui={ui} title={session.name} menu={<DeskMenu ui={ui} current="sessions" />}>
      <Crumbs ui={ui} items={[[words.title(noun), paths.desk(slug, 'sessions')], [session.name]]} />
      <div class="desk-title">
        <h1 lang="zh-CN">{session.name}</h1>
        <p class="quiet">
          {longDay(session.held_on, ui.language)} · <span lang="zh-CN">{session.hall}</span>
        </p>
      </div>
      <AttendanceRegion ui={ui} figures={props.attendance} here={here} />
      <div class="desk-columns">
        <div>
          <SignInDesk ui={ui} here={here} {...props.desk} />
          <HelpList ui={ui} here={here} open={props.help} now={ui.now} />
        </div>
        <div>
          <section class="panel" aria-labelledby="rounds-title" id="rounds">
            <h2 id="rounds-title">{words.rounds}</h2>
            <RoundLinks ui={ui} noun={noun} rounds={props.rounds.filter(({ kind }) => kind !== 'rehearsal')} />
            {props.canPrepare && (
              <p class="act-row">
                <a class="btn btn-ghost" href={`${paths.desk(slug, 'rounds', 'new')}?session=${session.id}`}>
                  {ui.text.rounds.newTitle(noun)}
                </a>
              </p>
            )}
          </section>
          <Rehearsals
            ui={ui}
            here={here}
            rounds={props.rounds.filter(({ kind }) => kind === 'rehearsal')}
            mayDraft={props.mayRehearse}
            requestId={props.rehearsalId}
          />
          <section class="panel" aria-labelledby="hall-title">
            <h2 id="hall-title">{ui.text.hall.control.title}</h2>
            <p class="quiet small">{ui.text.hall.control.openHint}</p>
            <ul class="link-list">
              <li>
                <a href={`${here}/hall`}>{ui.text.hall.control.levers}</a>
              </li>
              <li>
                <a href={paths.hall(session.code)}>{ui.text.hall.control.open}</a>
              </li>
            </ul>
          </section>
          <Slips {...props} here={here} />
        </div>
      </div>
    </StaffPage>
  )
}

function Slips({ ui, slips, here, door, attendance }: SessionProps & { here: string }) {
  const words = ui.text.session
  return (
    <section class="panel" aria-labelledby="slips-title" id="slips">
      <h2 id="slips-title">{words.slips.title}</h2>
      <p>{words.slips.have(slips.inForce, attendance.entitled)}</p>
      <p class="quiet">
        {ui.text.seats.link(slips.seated, attendance.entitled)}{' '}
        {ui.desk?.may('session.call') && <a href={`${here}/seats`}>{ui.text.seats.edit}</a>}
      </p>
      {slips.missing === 0 ? (
        <p class="quiet">{words.slips.complete}</p>
      ) : (
        ui.desk?.may('slips.issue') && (
          <form method="post" action={`${here}/slips`}>
            <RequestIdField id={attendance.requestId} />
            <p class="note">{words.slips.hint}</p>
            <p class="act-row">
              <button class="btn" type="submit">
                {words.slips.issue(slips.missing)}
              </button>
            </p>
          </form>
        )
      )}
      <p class="quiet small">
        {words.desk.door}
        <br />
        {door}
      </p>
    </section>
  )
}
