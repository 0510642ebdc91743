/** The frame of a desk page that belongs to a round: where it stands, its title, and what it is for. */
import type { Child } from 'hono/jsx'
import type { RoundAtDesk } from '../../src/voting/session/round-store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface RoundDeskProps {
  readonly ui: Ui
  /** 票决 or 票选: the body's own word. */
  readonly noun: string
  readonly round: RoundAtDesk
}

/** The address of the round, or of one of its pages. */
export const roundPath = ({ ui, round }: Pick<RoundDeskProps, 'ui' | 'round'>, ...rest: readonly string[]): string =>
  paths.desk(ui.desk?.slug ?? '', 'rounds', round.id, ...rest)

export function RoundDesk(
  props: RoundDeskProps & {
    title: string
    intro?: string
    tag?: Child
    errors?: FieldErrors
    script?: string
    children: Child
  },
) {
  const { ui, round, title, intro, errors = {} } = props
  const failed = Object.keys(errors).length > 0
  return (
    <StaffPage
      ui={ui}
      title={title}
      menu={<DeskMenu ui={ui} current="sessions" />}
      failed={failed}
      {...(props.script === undefined ? {} : { script: props.script })}
    >
      <Crumbs
        ui={ui}
        items={[
          [round.session_name, paths.desk(ui.desk?.slug ?? '', 'sessions', round.session_id)],
          [ui.text.rounds.console.title(round.number, props.noun), roundPath(props)],
          [title],
        ]}
      />
      {intro !== undefined && (
        <div class="desk-title">
          <h1>{title}</h1>
          {props.tag}
          <p class="quiet">{intro}</p>
        </div>
      )}
      <ErrorSummary errors={errors} text={ui.text} />
      {props.children}
    </StaffPage>
  )
}
