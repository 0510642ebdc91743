/** 任务分解表 (rulebook §11.10): every project of the year with who answers for what until when, on A4 across. */
import type { Project } from '../../src/implementation/project.ts'
import type { Day } from '../../src/kernel/clock.ts'
import type { Fen } from '../../src/kernel/money.ts'
import { longDay, wan } from '../format.ts'
import { PaperPage } from '../parts/paper.tsx'
import { paths } from '../paths.ts'
import { breakdownPaper as paper } from '../text/papers/implementation.ts'
import type { Ui } from '../ui.ts'
import type { TeamMember } from './project-facts.tsx'

export interface BreakdownLine {
  readonly project: Project
  readonly approved: Fen
  readonly team: readonly TeamMember[]
  readonly milestones: readonly { readonly title: string; readonly planned_on: Day }[]
}

export interface BreakdownSheetProps {
  readonly ui: Ui
  readonly place: { readonly slug: string; readonly name: string }
  readonly year: number
  readonly today: Day
  readonly lines: readonly BreakdownLine[]
  readonly approved: Fen
}

export function BreakdownSheet({ ui, place, year, today, lines, approved }: BreakdownSheetProps) {
  const title = paper.title(year, place.name)
  return (
    <PaperPage ui={ui} title={title} back={paths.desk(place.slug, 'assign')} shape="wide">
      <h1>{title}</h1>
      <p>{paper.head(lines.length, wan(approved))}</p>
      <div class="paper-scroll" tabindex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {paper.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Line line={line} number={index + 1} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={8}>
                {paper.sum}
              </th>
              <td class="number">{wan(approved)}</td>
              <td colspan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="paper-sign">{paper.printed(place.name, longDay(today, 'zh-CN'))}</p>
    </PaperPage>
  )
}

function Line({ line, number }: { line: BreakdownLine; number: number }) {
  const { project, approved, team, milestones } = line
  return (
    <tr>
      <td class="number">{number}</td>
      <td>
        {project.code} {project.title}
      </td>
      <td>{project.target}</td>
      <td>
        {project.responsible} {project.site_phone}
      </td>
      <td>{project.unit}</td>
      <td>{project.support_units}</td>
      <td>{project.owner_unit}</td>
      <td>{team.map(({ name, lead }) => (lead ? paper.lead(name) : name)).join('、')}</td>
      <td class="number">{wan(approved)}</td>
      <td>
        {milestones.map(({ title, planned_on }) => (
          <div class="nowrap">
            {title} {planned_on}
          </div>
        ))}
      </td>
      <td class="nowrap">{project.due_on}</td>
      <td>{project.safeguards}</td>
    </tr>
  )
}
