/** Screen 1, 签到: the slip's QR code does it alone; whoever cannot scan types two things from the same slip. */
import type { DoorRefusal } from '../../src/voting/session/door-actions.ts'
import { longDay } from '../format.ts'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { BoothPage } from './booth-page.tsx'

export interface DoorProps {
  readonly ui: Ui
  readonly session: { readonly code: string; readonly name: string; readonly held_on: Parameters<typeof longDay>[0] }
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly problem: DoorRefusal | null
  /** A rehearsal takes whoever signs in now, or took this phone and is over. */
  readonly rehearsal: 'now' | 'after' | null
}

export function DoorPage({ ui, session, values, errors, problem, rehearsal }: DoorProps) {
  const words = ui.text.session.door
  const here = paths.sessionDoor(session.code)
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <BoothPage
      ui={ui}
      title={words.title}
      session={session.name}
      script="sign-in.js"
      failed={problem !== null || Object.keys(errors).length > 0}
    >
      <h1>{words.title}</h1>
      <p class="lead">{longDay(session.held_on, ui.language)}</p>
      <p class="note" id="scanned" role="status" hidden>
        {words.scanned}
      </p>
      <form method="post" action={here} id="scan" hidden>
        <input type="hidden" name="secret" value="" />
      </form>
      {rehearsal && <p class="note">{ui.text.rehearsal.door[rehearsal]}</p>}
      {problem && (
        <p class="note note-zhu" role="alert">
          {words.problem[problem]}
        </p>
      )}
      {problem !== 'too-many-tries' && (
        <form method="post" action={here} class="door-form">
          <p>{words.scan}</p>
          <ErrorSummary errors={errors} text={ui.text} />
          <TextField {...field('number')} label={words.number} hint={words.numberHint} inputmode="numeric" maxlength={4} short />
          <TextField {...field('digits')} label={words.digits} hint={words.digitsHint} inputmode="numeric" maxlength={12} short />
          <button class="btn" type="submit">
            {words.submit}
          </button>
        </form>
      )}
      <p class="door-help">{words.help}</p>
    </BoothPage>
  )
}
