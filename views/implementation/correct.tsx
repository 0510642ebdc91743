/** Correcting an entry: the wrong one stays in sight, its opposite is booked, and the right one in its place. */
import type { Project } from '../../src/implementation/project.ts'
import type { LedgerRow } from '../../src/implementation/store.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay, yuan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, Picks, RequestIdField, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { EntryFields } from './entry-form.tsx'

export interface CorrectPageProps {
  readonly ui: Ui
  readonly project: Pick<Project, 'code' | 'title' | 'body_slug'>
  readonly wrong: LedgerRow
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly requestId: string
}

export function CorrectPage(props: CorrectPageProps) {
  const { ui, project, wrong, values, errors } = props
  const words = ui.text.implementation.correct
  const here = paths.desk(project.body_slug, 'projects', project.code)
  const approved = wrong.kind === 'approved'
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="projects" />} failed={Object.keys(errors).length > 0}>
      <Crumbs
        ui={ui}
        items={[
          [ui.text.implementation.tracking.title, paths.desk(project.body_slug, 'projects')],
          [project.code, here],
          [words.title],
        ]}
      />
      <div class="desk-title">
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
      </div>
      <Wrong ui={ui} project={project} wrong={wrong} />
      <form method="post" action={`${here}/entries/${wrong.id}/correct`} class="panel">
        <ErrorSummary errors={errors} text={ui.text} />
        <RequestIdField id={props.requestId} />
        {approved ? (
          <>
            <p class="note">{words.approvedHint}</p>
            <input type="hidden" name="way" value="replace" />
          </>
        ) : (
          <Picks
            name="way"
            label={words.way}
            value={values['way'] ?? ''}
            error={errors['way']}
            options={[
              { value: 'replace', label: words.replace },
              { value: 'cancel', label: words.cancel },
            ]}
          />
        )}
        <TextField
          name="reason"
          label={words.reason}
          value={values['reason'] ?? ''}
          error={errors['reason']}
          maxlength={200}
          required
        />
        <fieldset>
          <legend class="panel-legend">{words.right}</legend>
          <EntryFields ui={ui} values={values} errors={errors} />
        </fieldset>
        <button class="btn" type="submit">
          {words.send}
        </button>
      </form>
    </StaffPage>
  )
}

function Wrong({ ui, project, wrong }: Pick<CorrectPageProps, 'ui' | 'project' | 'wrong'>) {
  const words = ui.text.implementation
  const { columns } = words.ledger
  return (
    <section class="panel" aria-labelledby="wrong">
      <h2 id="wrong">{words.correct.wrong}</h2>
      <dl class="summary summary-tight">
        <div>
          <dt>{words.tracking.table.columns.title}</dt>
          <dd lang="zh-CN">
            {project.code} {project.title}
          </dd>
        </div>
        <div>
          <dt>{columns.kind}</dt>
          <dd>
            {ui.text.words.ledger[wrong.kind]} · {longDay(wrong.on, ui.language)}
          </dd>
        </div>
        <div>
          <dt>{columns.amount}</dt>
          <dd>
            <b>{yuan(wrong.amount)}</b>
          </dd>
        </div>
        <div>
          <dt>{columns.document}</dt>
          <dd lang="zh-CN">
            {wrong.document} · {wrong.counterparty} · {wrong.purpose}
          </dd>
        </div>
      </dl>
    </section>
  )
}
