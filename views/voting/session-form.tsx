/** Calling a session: what is printed on every slip and paper. */
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface SessionFormProps {
  readonly ui: Ui
  readonly noun: string
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function SessionFormPage({ ui, noun, requestId, values, errors }: SessionFormProps) {
  const words = ui.text.session
  const slug = ui.desk?.slug ?? ''
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <StaffPage
      ui={ui}
      title={words.newTitle}
      menu={<DeskMenu ui={ui} current="sessions" />}
      failed={Object.keys(errors).length > 0}
    >
      <Crumbs ui={ui} items={[[words.title(noun), paths.desk(slug, 'sessions')], [words.newTitle]]} />
      <div class="desk-title">
        <h1>{words.newTitle}</h1>
      </div>
      <form method="post" action={paths.desk(slug, 'sessions')} class="panel desk-form">
        <RequestIdField id={requestId} />
        <ErrorSummary errors={errors} text={ui.text} />
        <TextField {...field('name')} label={words.name} hint={words.nameHint} maxlength={60} />
        <div class="field-pair">
          <TextField {...field('held')} label={words.held} type="date" short />
          <TextField {...field('hall')} label={words.hall} maxlength={60} />
        </div>
        <TextField {...field('code')} label={words.code} hint={words.codeHint} maxlength={12} short />
        <div class="send">
          <button class="btn" type="submit">
            {words.create}
          </button>
        </div>
      </form>
    </StaffPage>
  )
}
