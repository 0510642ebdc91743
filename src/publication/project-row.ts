/** From database rows to what the public sees of a project; the light comes from the same rule as on the desks. */
import { lampOf } from '../implementation/light.ts'
import type { PlanPoint } from '../implementation/plan.ts'
import type { Day } from '../kernel/clock.ts'
import type { ProjectId } from '../kernel/ids.ts'
import type { PublicProject } from './disclosure.ts'
import type { ProjectRow } from './store.ts'

export type Plans = ReadonlyMap<ProjectId, readonly PlanPoint[]>

export function plansByProject(rows: readonly { project_id: ProjectId; on_day: Day; percent: number }[]): Plans {
  const plans = new Map<ProjectId, PlanPoint[]>()
  for (const { project_id, on_day, percent } of rows) {
    const plan = plans.get(project_id) ?? []
    plan.push({ on: on_day, percent })
    plans.set(project_id, plan)
  }
  return plans
}

export function publicProject(row: ProjectRow, plans: Plans, today: Day): PublicProject {
  const latest = row.month !== null && row.percent !== null ? { month: row.month, percent: row.percent } : null
  const light = lampOf({ state: row.state, plan: plans.get(row.id) ?? [], latest }, today)
  const own = { slug: row.body_slug, name: row.body_name }
  const above = row.up_slug !== null && row.up_name !== null ? { slug: row.up_slug, name: row.up_name } : own
  return {
    code: row.code,
    title: row.title,
    category: row.category,
    beneficiaries: row.beneficiaries,
    state: row.state,
    unit: row.unit,
    body: { ...own, kind: row.body_kind },
    district: row.body_kind === 'town' || row.body_kind === 'street' ? above : own,
    decidedBy: row.decided_by,
    approved: row.approved ?? 0,
    contracted: row.contracted ?? 0,
    paid: row.paid ?? 0,
    percent: light.percent,
    planned: light.planned,
    lamp: light.lamp,
    reason: row.reason ?? '',
    reportedOn: row.reported_on,
  }
}
