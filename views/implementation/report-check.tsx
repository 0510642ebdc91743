/** The report once more before it is sent, under the light that it will give. Nothing has been sent yet, and the page says so. */
import type { Light } from '../../src/implementation/light.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { month } from '../format.ts'
import { StaffPage } from '../layout.tsx'
import { RequestIdField } from '../parts/form.tsx'
import { Ring } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { LightSentence } from './light-panel.tsx'
import { ReportCrumbs, type ReportFormProps, ReportSteps } from './report-form.tsx'

export interface ReportCheckProps {
  readonly ui: Ui
  readonly project: ReportFormProps['project']
  readonly month: Day
  readonly light: Light
  readonly answers: {
    readonly percent: number
    readonly done: string
    readonly problem: string
    readonly next: string
    readonly reason: string
  }
  /** As typed, handed on with the form. */
  readonly values: Readonly<Record<string, string>>
  readonly requestId: string
}

const FIELDS = ['month', 'percent', 'done', 'problem', 'next', 'reason'] as const

export function ReportCheckPage(props: ReportCheckProps) {
  const { ui, project, light, answers } = props
  const words = ui.text.implementation.report
  const here = paths.desk(project.body_slug, 'projects', project.code)
  const lines = (['done', 'problem', 'reason', 'next'] as const).map((name) => [words.answers[name], answers[name]] as const)
  return (
    <StaffPage ui={ui} title={words.checkTitle} menu={<DeskMenu ui={ui} current="projects" />}>
      <ReportCrumbs ui={ui} project={project} title={words.checkTitle} />
      <div class="report-page">
        <ReportSteps ui={ui} at={1} />
        <h1>{words.checkTitle}</h1>
        <p class="quiet">
          {words.checkIntro} <span lang="zh-CN">{project.title}</span> · {month(props.month, ui.language)}
        </p>
        <section class="panel report-light" aria-label={words.lamp}>
          <Ring percent={light.percent} lamp={light.lamp} size={92} label={`${light.percent}%`} inside={`${light.percent}%`} />
          <LightSentence ui={ui} light={light} told />
        </section>
        <section class="panel">
          <dl class="summary summary-tight">
            {lines.map(([term, text]) => (
              <div>
                <dt>{term}</dt>
                <dd lang={text === '' ? undefined : 'zh-CN'}>{text || words.none}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div class="send">
          <form method="post" action={`${here}/report`}>
            <RequestIdField id={props.requestId} />
            <Kept values={props.values} />
            <button class="btn" type="submit">
              {words.send}
            </button>
          </form>
          <form method="post" action={`${here}/report/form`}>
            <Kept values={props.values} />
            <button class="btn btn-ghost" type="submit">
              {words.change}
            </button>
          </form>
        </div>
      </div>
    </StaffPage>
  )
}

const Kept = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {FIELDS.map((name) => (
      <input type="hidden" name={name} value={values[name] ?? ''} />
    ))}
  </>
)
