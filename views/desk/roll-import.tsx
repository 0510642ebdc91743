/** A roll is sent: as a file, or as cells that are pasted; and what it stands for. */
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, FileField, Picks, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { DeskMenu } from './menu.tsx'

export interface RollImportProps {
  readonly ui: Ui
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function RollImportPage(props: RollImportProps) {
  const { ui, values, errors } = props
  const words = ui.text.roll.start
  const slug = ui.desk?.slug ?? ''
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="deputies" />} failed={Object.keys(errors).length > 0}>
      <RollCrumbs ui={ui} />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <form class="panel roll-start" method="post" action={paths.desk(slug, 'deputies', 'import')} enctype="multipart/form-data">
        <ErrorSummary errors={errors} text={ui.text} />
        <div class="roll-columns">
          <div>
            <FileField
              name="file"
              label={words.file}
              hint={words.fileHint}
              error={errors['file']}
              accept=".xlsx,.csv,.txt,.tsv"
            />
            <TextArea
              name="table"
              label={words.paste}
              hint={words.pasteHint}
              value={values['table'] ?? ''}
              error={errors['table']}
              rows={7}
            />
          </div>
          <div>
            <ReadingFields {...props} />
          </div>
        </div>
        <button class="btn" type="submit">
          {words.look}
        </button>
      </form>
    </StaffPage>
  )
}

export function RollCrumbs({ ui }: { ui: Ui }) {
  const slug = ui.desk?.slug ?? ''
  return <Crumbs ui={ui} items={[[ui.text.desk.deputies.title, paths.desk(slug, 'deputies')], [ui.text.roll.start.title]]} />
}

/** What the file stands for; the preview asks it again. */
export function ReadingFields({ ui, values, errors }: RollImportProps) {
  const words = ui.text.roll.reading
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <>
      <Picks
        {...field('scope')}
        value={values['scope'] === 'whole' ? 'whole' : 'part'}
        label={words.scope}
        wide
        options={(['part', 'whole'] as const).map((scope) => ({ value: scope, label: words.scopes[scope] }))}
      />
      <TextField {...field('term')} label={words.term} hint={words.termHint} short />
      <TextField {...field('on')} label={words.on} hint={words.onHint} type="date" short />
    </>
  )
}
