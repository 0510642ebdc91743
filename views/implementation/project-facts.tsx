/** What was handed over with a project: who answers, what is promised, who follows it. */
import type { Project } from '../../src/implementation/project.ts'
import { longDay } from '../format.ts'
import type { Ui } from '../ui.ts'

export interface TeamMember {
  readonly name: string
  readonly delegation: string
  readonly lead: boolean
}

export function ProjectFacts(props: { ui: Ui; project: Project; team: readonly TeamMember[]; approved: string }) {
  const { ui, project, team } = props
  const { facts, rows, leads } = ui.text.implementation.project
  const lines: [string, string][] = [
    [rows.unit, project.unit],
    [rows.support, project.support_units],
    [rows.owner, project.owner_unit],
    [rows.responsible, project.responsible],
    [rows.phone, project.site_phone],
    [rows.target, project.target],
    [rows.benefits, project.beneficiaries],
    [rows.safeguards, project.safeguards],
  ]
  return (
    <section class="panel" aria-labelledby="facts">
      <h2 id="facts">{facts}</h2>
      <dl class="summary summary-tight project-facts">
        {lines
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd lang="zh-CN">{value}</dd>
            </div>
          ))}
        <div>
          <dt>{rows.due}</dt>
          <dd>{longDay(project.due_on, ui.language)}</dd>
        </div>
        <div>
          <dt>{rows.assigned}</dt>
          <dd>{longDay(project.assigned_on, ui.language)}</dd>
        </div>
        {team.length > 0 && (
          <div>
            <dt>{rows.team}</dt>
            <dd>
              <ul lang="zh-CN">
                {team.map((member) => (
                  <li>
                    {member.name}
                    <span class="quiet">
                      {' '}
                      {member.delegation}
                      {member.lead && ` · ${leads}`}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
