/** An officer's own account: his password. Also the first page for whoever signs in with a password that somebody else set. */
import { StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface OwnAccountProps {
  readonly ui: Ui
  /** `temporary`: somebody else set the present password; `changed`: it has just been changed. */
  readonly state: 'temporary' | 'changed' | null
  readonly errors: FieldErrors
}

export function OwnAccountPage({ ui, state, errors }: OwnAccountProps) {
  const words = ui.text.accounts.own
  const failed = Object.keys(errors).length > 0
  const field = (name: string) => ({ name, error: errors[name], type: 'password' as const })
  return (
    <StaffPage ui={ui} title={words.title} failed={failed}>
      <div class="account-page">
        <div class="desk-title">
          <h1>{words.title}</h1>
          <p lang="zh-CN">{ui.viewer?.name}</p>
        </div>
        {state === 'temporary' && (
          <p class="note account-note">
            <b>{words.temporary}</b>
            {words.temporaryBody}
          </p>
        )}
        {state === 'changed' && (
          <p class="note note-lv account-note" role="status">
            <b>{words.changed}</b>
            <a href={paths.desks}>{words.toDesks}</a>
          </p>
        )}
        <section class="panel">
          <h2>{words.passwordTitle}</h2>
          {state !== 'temporary' && <p class="quiet">{words.intro}</p>}
          <form method="post" action={paths.account}>
            <ErrorSummary errors={errors} text={ui.text} />
            <TextField
              {...field('current-password')}
              label={state === 'temporary' ? words.currentTemporary : words.current}
              autocomplete="current-password"
            />
            <TextField {...field('new-password')} label={words.chosen} hint={words.chosenHint} autocomplete="new-password" />
            <TextField {...field('new-password-again')} label={words.again} autocomplete="new-password" />
            <button class="btn" type="submit">
              {words.submit}
            </button>
          </form>
        </section>
      </div>
    </StaffPage>
  )
}
