/** The monthly report in five questions; the light that it would give is shown while it is written. */
import type { Light } from '../../src/implementation/light.ts'
import type { Project } from '../../src/implementation/project.ts'
import type { ReportFault, Told } from '../../src/implementation/report.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { month } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors, Select, TextArea, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { LightSentence } from './light-panel.tsx'

/** What a report of this percentage would mean; null until there is a percentage. */
export interface Preview {
  readonly light: Light
  readonly needs: readonly ReportFault[]
}

export interface ReportFormProps {
  readonly ui: Ui
  readonly project: Pick<Project, 'code' | 'title' | 'body_slug'>
  /** Months that may be reported, newest first; the one chosen. */
  readonly months: readonly Day[]
  readonly month: Day
  /** The newest standing report, and what the plan wants at the end of the chosen month. */
  readonly last: (Told & { readonly next_step: string }) | null
  readonly planned: number
  readonly preview: Preview | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function ReportFormPage(props: ReportFormProps) {
  const { ui, project, values, errors, last } = props
  const words = ui.text.implementation.report
  const here = paths.desk(project.body_slug, 'projects', project.code)
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] })
  return (
    <StaffPage ui={ui} title={words.title} menu={<DeskMenu ui={ui} current="projects" />} failed={Object.keys(errors).length > 0}>
      <ReportCrumbs ui={ui} project={project} title={words.title} />
      <div class="report-page">
        <ReportSteps ui={ui} at={0} />
        <h1>{words.title}</h1>
        <p class="quiet" lang="zh-CN">
          {project.code} {project.title}
        </p>
        <form method="post" action={`${here}/report/check`} class="panel">
          <ErrorSummary errors={errors} text={ui.text} />
          <Select
            {...field('month')}
            value={props.month}
            label={words.month}
            options={props.months.map((each) => ({
              value: each,
              label: each === last?.month ? words.again(month(each, ui.language)) : month(each, ui.language),
            }))}
          />
          <TextField
            {...field('percent')}
            label={words.percent}
            hint={words.percentHint}
            inputmode="numeric"
            maxlength={4}
            short
            required
          />
          <div
            class="lamp-region"
            aria-live="polite"
            hx-get={`${here}/report`}
            hx-trigger="input from:#percent delay:400ms, change from:#month"
            hx-include="#percent, #month"
          >
            <LampPreview {...props} />
          </div>
          <TextArea
            {...field('done')}
            label={words.done}
            hint={`${last ? words.promised(last.next_step) : ''}${words.doneHint}`}
            maxlength={400}
            rows={3}
            required
          />
          <TextArea {...field('problem')} label={words.problem} hint={words.problemHint} maxlength={300} rows={2} />
          <TextArea {...field('next')} label={words.next} hint={words.nextHint} maxlength={300} rows={2} required />
          <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} maxlength={300} rows={2} />
          <div class="send">
            <button class="btn" type="submit">
              {words.look}
            </button>
          </div>
        </form>
      </div>
    </StaffPage>
  )
}

/** The region that htmx replaces while the percentage is typed. */
export function LampPreview(props: Pick<ReportFormProps, 'ui' | 'preview' | 'last' | 'month' | 'planned'>) {
  const { ui, preview, last } = props
  const words = ui.text.implementation.report
  const known = (
    <p class="quiet">
      {last ? words.last(month(last.month, ui.language), last.percent) : words.first}{' '}
      {words.plan(month(props.month, ui.language), props.planned)} {preview === null ? words.lampEmpty : words.lamp}
    </p>
  )
  if (preview === null) return known
  return (
    <>
      {known}
      <LightSentence ui={ui} light={preview.light} told />
      {preview.needs.map((need) => (
        <p class="note">{words.needs[need]}</p>
      ))}
    </>
  )
}

export function ReportCrumbs({ ui, project, title }: { ui: Ui; project: ReportFormProps['project']; title: string }) {
  const desk = paths.desk(project.body_slug, 'projects')
  return (
    <Crumbs ui={ui} items={[[ui.text.implementation.tracking.title, desk], [project.code, `${desk}/${project.code}`], [title]]} />
  )
}

/** 填写 → 看灯 → 报送 */
export function ReportSteps({ ui, at }: { ui: Ui; at: number }) {
  const { step, steps } = ui.text.implementation.report
  return (
    <ol class="steps" aria-label={steps}>
      {step.map((name, index) => (
        <li class={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  )
}
