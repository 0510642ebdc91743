/** The seating plan of a session as text: number, name, seat. */
import type { SeatFault } from '../../src/voting/session/seats.ts'
import type { Session } from '../../src/voting/session/session-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, TextArea } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface SeatsProps {
  readonly ui: Ui
  readonly noun: string
  readonly session: Session
  readonly entitled: number
  readonly seated: number
  /** As it stands, or as it was typed. */
  readonly plan: string
  readonly faults: readonly SeatFault[]
}

/** More lines than these make the box scroll. */
const MOST_ROWS = 24

export function SeatsPage({ ui, noun, session, entitled, seated, plan, faults }: SeatsProps) {
  const words = ui.text.seats
  const slug = ui.desk?.slug ?? ''
  const here = paths.desk(slug, 'sessions', session.id)
  const error = faults.map(({ line, code, what }) => words.fault(line, words.faults[code](what))).join('；')
  const errors = error === '' ? {} : { plan: error }
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="sessions" />} failed={error !== ''}>
      <Crumbs
        ui={ui}
        items={[[ui.text.session.title(noun), paths.desk(slug, 'sessions')], [session.name, here], [words.title]]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.have(seated, entitled)}</p>
      </div>
      <form method="post" action={`${here}/seats`} class="panel desk-form">
        <ErrorSummary errors={errors} text={ui.text} />
        <TextArea
          name="plan"
          label={words.plan}
          hint={words.hint}
          value={plan}
          error={errors.plan}
          rows={Math.min(MOST_ROWS, plan.split('\n').length + 1)}
        />
        <div class="send">
          <button class="btn" type="submit">
            {words.save}
          </button>
          <a class="btn btn-ghost" href={here}>
            {ui.text.common.back}
          </a>
        </div>
      </form>
    </StaffPage>
  )
}
