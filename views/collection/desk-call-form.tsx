/** The text of a call: drafted here, and changed as long as it is not published. */
import { DeskMenu } from '../desk/menu.tsx'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, RequestIdField, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'

export interface CallFieldsProps {
  readonly ui: Ui
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function CallFields({ ui, values, errors }: CallFieldsProps) {
  const words = ui.text.intake.calls
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name], required: true })
  return (
    <>
      <ErrorSummary errors={errors} text={ui.text} />
      <TextField {...field('title')} label={words.name} hint={words.nameHint} maxlength={60} />
      <div class="field-pair">
        <TextField {...field('opens')} label={words.opens} type="date" short />
        <TextField {...field('closes')} label={words.closes} type="date" short />
      </div>
      <TextArea {...field('scope')} label={words.scope} hint={words.scopeHint} rows={2} />
      <div class="field-pair">
        <TextArea {...field('wanted')} label={words.wanted} hint={words.wantedHint} />
        <TextArea {...field('excluded')} label={words.excluded} hint={words.excludedHint} />
      </div>
      <TextArea {...field('contact')} label={words.contact} hint={words.contactHint} rows={3} />
    </>
  )
}

export function NewCallPage(props: CallFieldsProps & { requestId: string }) {
  const { ui, errors } = props
  const words = ui.text.intake.calls
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.newTitle} menu={<DeskMenu ui={ui} current="calls" />} failed={Object.keys(errors).length > 0}>
      <Crumbs ui={ui} items={[[words.title, paths.desk(slug, 'calls')], [words.newTitle]]} />
      <div class="desk-title">
        <h1>{words.newTitle}</h1>
        <p class="quiet">{words.newIntro}</p>
      </div>
      <form method="post" action={paths.desk(slug, 'calls')} class="panel desk-form">
        <RequestIdField id={props.requestId} />
        <CallFields {...props} />
        <div class="send">
          <button class="btn" type="submit">
            {words.save}
          </button>
        </div>
      </form>
    </StaffPage>
  )
}
