/**
 * The warning light: the newest report against the plan at the end of the reported month. A light names its rule, its numbers
 * and what would turn it green. A missing report is a fact of its own beside the light, never hidden in it.
 */
import type { ProjectState } from '../database/tables/works.ts'
import { addDays, type Day, daysBetween } from '../kernel/clock.ts'
import { firstOfMonth, lastOfMonth, monthBefore } from './month.ts'
import { type PlanPoint, plannedPercent } from './plan.ts'

/** Worst first: the order in which people must look. */
export const LAMPS = ['red', 'amber', 'grey', 'green', 'done'] as const
export type Lamp = (typeof LAMPS)[number]

/** Points behind plan from which a project is slow, and far behind. */
export const SLOW_FROM = 10
const FAR_BEHIND_FROM = 30

export type LampRule = 'finished' | 'halted' | 'not-started' | 'on-plan' | 'slow' | 'far-behind'

export interface Light {
  readonly lamp: Lamp
  readonly rule: LampRule
  readonly percent: number
  readonly planned: number
  /** planned − percent; negative when ahead. */
  readonly behind: number
  /** The day on which the plan was read. */
  readonly on: Day
  /** The least progress that is green against the same plan. */
  readonly greenFrom: number
}

export interface Lit {
  readonly state: ProjectState
  readonly plan: readonly PlanPoint[]
  readonly latest: { readonly month: Day; readonly percent: number } | null
}

/** Without a report the plan is read at the end of the last ended month: a project that nobody reports does not stay grey for ever. */
export function lampOf(project: Lit, today: Day): Light {
  const on = lastOfMonth(project.latest?.month ?? monthBefore(today))
  const planned = plannedPercent(project.plan, on)
  const percent = project.latest?.percent ?? 0
  const rule = ruleFor(project.state, percent, planned - percent)
  return {
    lamp: LAMP_OF[rule],
    rule,
    percent,
    planned,
    behind: planned - percent,
    on,
    greenFrom: Math.max(1, planned - SLOW_FROM + 1),
  }
}

const LAMP_OF: Readonly<Record<LampRule, Lamp>> = {
  finished: 'done',
  halted: 'grey',
  'not-started': 'grey',
  'on-plan': 'green',
  slow: 'amber',
  'far-behind': 'red',
}

function ruleFor(state: ProjectState, percent: number, behind: number): LampRule {
  if (isFinished(state) || percent === 100) return 'finished'
  if (isHalted(state)) return 'halted'
  if (behind >= FAR_BEHIND_FROM) return 'far-behind'
  if (behind >= SLOW_FROM) return 'slow'
  return percent === 0 ? 'not-started' : 'on-plan'
}

export const isFinished = (state: ProjectState): boolean => state === 'completed' || state === 'closed-out'
export const isHalted = (state: ProjectState): boolean => state === 'suspended' || state === 'terminated'

/** A month's report is due on this day of the next month. */
const REPORT_DUE_DAY = 5

export interface Overdue {
  /** The newest month whose report is missing. */
  readonly month: Day
  readonly dueOn: Day
  readonly days: number
}

/** The day on which the report of this month is due. */
const reportDueOn = (month: Day): Day => addDays(lastOfMonth(month), REPORT_DUE_DAY)

/** The report that should be here and is not; null when all is told, when there is nothing left to report, or nothing is due yet. */
export function overdueOf(project: Lit & { readonly assignedOn: Day }, today: Day): Overdue | null {
  if (isFinished(project.state) || isHalted(project.state) || project.latest?.percent === 100) return null
  const ended = monthBefore(today)
  const month = reportDueOn(ended) < today ? ended : monthBefore(ended)
  if (month < firstOfMonth(project.assignedOn) || (project.latest && project.latest.month >= month)) return null
  const dueOn = reportDueOn(month)
  return { month, dueOn, days: daysBetween(dueOn, today) }
}
