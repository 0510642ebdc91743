/** The history of monthly reports, newest first; one that was replaced stays, marked as such. */

import type { Lamp as LampName } from '../../src/implementation/light.ts'
import type { ReportRow } from '../../src/implementation/store.ts'
import type { Day } from '../../src/kernel/clock.ts'
import { month } from '../format.ts'
import { Curve, type CurvePoint } from '../parts/curve.tsx'
import { Lamp } from '../parts/ring.tsx'
import type { Ui } from '../ui.ts'

export interface ReportLine extends ReportRow {
  readonly planned: number
  readonly lamp: LampName
  /** The day on which the light reads the plan. */
  readonly measured_on: Day
  readonly standing: boolean
}

export interface ReportsProps {
  readonly ui: Ui
  readonly reports: readonly ReportLine[]
  readonly plan: readonly CurvePoint[]
  readonly behind: number
}

export function Reports({ ui, reports, plan, behind }: ReportsProps) {
  const words = ui.text.implementation.reports
  return (
    <section class="panel" aria-labelledby="reports">
      <h2 id="reports">{words.title}</h2>
      <Curve ui={ui} plan={plan} told={toldOf(reports)} behind={behind} />
      {reports.length === 0 && <p class="empty">{words.empty}</p>}
      <ol class="report-lines">
        {reports.map((report) => (
          <li class={report.standing ? undefined : 'replaced'}>
            <p class="row">
              <b>{month(report.month, ui.language)}</b>
              <Lamp lamp={report.lamp} text={ui.text} />
              <span>
                {report.percent}% <span class="quiet">/ {report.planned}%</span>
              </span>
              {!report.standing && <span class="tag">{words.replaced}</span>}
              <span class="quiet small">
                {words.by} <time>{report.reported_on}</time> <span lang="zh-CN">{report.reported_by ?? words.system}</span>
              </span>
            </p>
            <dl lang="zh-CN">
              <Answer term={words.done} text={report.done} />
              <Answer term={words.problem} text={report.problem} />
              <Answer term={words.reason} text={report.reason} />
              <Answer term={words.next} text={report.next_step} />
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Reports that stand, oldest first, at the day on which their light reads the plan. */
const toldOf = (reports: readonly ReportLine[]): CurvePoint[] =>
  reports
    .filter(({ standing }) => standing)
    .map(({ measured_on, percent }) => ({ on: measured_on, percent }))
    .reverse()

const Answer = ({ term, text }: { term: string; text: string }) =>
  text === '' ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
