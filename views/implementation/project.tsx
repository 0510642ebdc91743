/** One project at the desk: its light, its money to the last entry, its milestones, its reports; and the forms of those who lead it. */
import type { PlanPoint } from '../../src/implementation/plan.ts'
import type { Tracked } from '../../src/implementation/tracking.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { DeskMenu } from '../desk/menu.tsx'
import { longDay, month, percent, wan } from '../format.ts'
import { Crumbs, StaffPage } from '../layout.tsx'
import { ErrorSummary, type FieldErrors } from '../parts/form.tsx'
import { MoneySteps } from '../parts/money-steps.tsx'
import { Ring } from '../parts/ring.tsx'
import { paths } from '../paths.ts'
import type { Ui } from '../ui.ts'
import { EntryForm } from './entry-form.tsx'
import { LedgerTable, type LedgerTableProps } from './ledger-table.tsx'
import { LightPanel } from './light-panel.tsx'
import { type MilestoneLine, Milestones } from './milestones.tsx'
import { ProjectFacts, type TeamMember } from './project-facts.tsx'
import { type ReportLine, Reports } from './reports.tsx'

export interface ProjectPageProps {
  readonly ui: Ui
  readonly tracked: Tracked
  readonly team: readonly TeamMember[]
  readonly ledger: Omit<LedgerTableProps, 'ui' | 'here'>
  readonly milestones: readonly MilestoneLine[]
  readonly plan: readonly PlanPoint[]
  readonly reports: readonly ReportLine[]
  /** The month that is reported next, and whether it was told before; null when nothing more is reported. */
  readonly nextReport: { readonly month: Day; readonly again: boolean } | null
  readonly mayBook: boolean
  readonly mayReport: boolean
  readonly canComplete: boolean
  /** Somebody who could write, were it his unit's project. */
  readonly otherUnit: boolean
  readonly requestId: string
  readonly values: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export function ProjectDeskPage(props: ProjectPageProps) {
  const { ui, tracked, errors } = props
  const { project, light } = tracked
  const words = ui.text.implementation
  const here = paths.desk(project.body_slug, 'projects', project.code)
  const failed = Object.keys(errors).length > 0
  return (
    <StaffPage ui={ui} title={project.title} menu={<DeskMenu ui={ui} current="projects" />} failed={failed}>
      <Crumbs ui={ui} items={[[words.tracking.title, paths.desk(project.body_slug, 'projects')], [project.code]]} />
      <div class="project-desk-head">
        <Ring percent={light.percent} lamp={light.lamp} size={92} label={`${light.percent}%`} inside={`${light.percent}%`} />
        <div>
          <p class="row">
            <span class="tag">{project.code}</span>
            <span class="tag tag-qing">{ui.text.words.projectState[project.state]}</span>
            <span class="quiet">{ui.text.words.category[project.category]}</span>
          </p>
          <h1 lang="zh-CN">{project.title}</h1>
          <p class="quiet">
            <span lang="zh-CN">{project.unit}</span> ·{' '}
            {project.decided_on &&
              words.project.decided(
                ui.text.words.decidedBy(project.decided_by, project.body_kind),
                longDay(project.decided_on, ui.language),
              )}
          </p>
        </div>
        <Acts {...props} here={here} />
      </div>
      <ErrorSummary errors={errors} text={ui.text} />
      <div class="project-desk">
        <div>
          <LightPanel
            ui={ui}
            light={light}
            overdue={tracked.overdue}
            told={tracked.latest !== null}
            reason={tracked.latest?.reason ?? ''}
          />
          <section class="panel" aria-labelledby="money">
            <h2 id="money">
              {words.project.money} <small class="quiet">{percent(tracked.money.paid, tracked.money.approved)}</small>
            </h2>
            <MoneySteps ui={ui} {...tracked.money} plannedPaid={tracked.plannedPaid} />
          </section>
          <LedgerTable ui={ui} here={here} {...props.ledger} />
          {props.mayBook && <EntryForm ui={ui} here={here} values={props.values} errors={errors} requestId={props.requestId} />}
          <Reports ui={ui} reports={props.reports} plan={props.plan} behind={light.behind} />
        </div>
        <div>
          <ProjectFacts ui={ui} project={project} team={props.team} approved={wan(tracked.money.approved)} />
          <Milestones ui={ui} here={here} milestones={props.milestones} mayMark={props.mayReport} errors={errors} />
          {props.canComplete && (
            <form method="post" action={`${here}/complete`} class="panel">
              <h2>{words.project.complete}</h2>
              <p>{words.project.completeHint}</p>
              <button class="btn" type="submit">
                {words.project.complete}
              </button>
            </form>
          )}
        </div>
      </div>
    </StaffPage>
  )
}

function Acts({ ui, tracked, nextReport, mayReport, otherUnit, here }: ProjectPageProps & { here: string }) {
  const words = ui.text.implementation.project
  return (
    <div class="project-acts no-print">
      {mayReport && nextReport && (
        <a class="btn" href={`${here}/report`}>
          {nextReport.again
            ? words.reportAgain(month(nextReport.month, ui.language))
            : words.report(month(nextReport.month, ui.language))}
        </a>
      )}
      {otherUnit && <p class="quiet">{words.otherUnit}</p>}
      <a href={paths.project(tracked.project.code)}>{words.publicPage}</a>
    </div>
  )
}
