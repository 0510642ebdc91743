/** The tracking table: every project with its money and its light, filtered and sorted as the address asks; the sums are sums of the rows shown. */
import type { Category } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import { type Fen, sumFen } from '../kernel/money.ts'
import { type Totals, totalsOf } from './ledger.ts'
import { LAMPS, type Lamp, type Light, lampOf, type Overdue, overdueOf } from './light.ts'
import { type PlanPoint, plannedPaid } from './plan.ts'
import type { Project } from './project.ts'

export interface LatestReport {
  readonly month: Day
  readonly percent: number
  readonly reason: string
  readonly reported_on: Day
}

export interface Tracked {
  readonly project: Project
  readonly money: Totals
  /** What would be paid if payments kept step with the plan. */
  readonly plannedPaid: Fen
  readonly latest: LatestReport | null
  readonly light: Light
  readonly overdue: Overdue | null
}

export function track(
  project: Project,
  money: Totals,
  plan: readonly PlanPoint[],
  latest: LatestReport | null,
  today: Day,
): Tracked {
  const lit = { state: project.state, plan, latest, assignedOn: project.assigned_on }
  const light = lampOf(lit, today)
  return { project, money, latest, light, overdue: overdueOf(lit, today), plannedPaid: plannedPaid(money, light.planned) }
}

export const SORTS = ['code', 'slow', 'money', 'paid', 'progress', 'reported'] as const
export type Sort = (typeof SORTS)[number]

/** `late` is every project that somebody must look at: amber, red, or without its report. */
export type LampFilter = Lamp | 'late'

export interface TrackingFilter {
  readonly lamp: LampFilter | null
  /** Name of the lead unit; `null`: all of them. */
  readonly unit: string | null
  readonly category: Category | null
  /** Slug of a district. */
  readonly area: string | null
  readonly sort: Sort
}

const isLate = ({ light, overdue }: Tracked) => light.lamp === 'amber' || light.lamp === 'red' || overdue !== null

const shows = (filter: TrackingFilter) => (tracked: Tracked) =>
  (filter.lamp === null || (filter.lamp === 'late' ? isLate(tracked) : tracked.light.lamp === filter.lamp)) &&
  (filter.unit === null || tracked.project.unit === filter.unit) &&
  (filter.category === null || tracked.project.category === filter.category) &&
  (filter.area === null || tracked.project.area_slug === filter.area)

export const arrange = (all: readonly Tracked[], filter: TrackingFilter): Tracked[] =>
  all.filter(shows(filter)).sort((a, b) => ORDERS[filter.sort](a, b) || byCode(a, b))

const byCode = (a: Tracked, b: Tracked) => (a.project.code < b.project.code ? -1 : 1)
const urgency = ({ light }: Tracked) => LAMPS.indexOf(light.lamp)

const ORDERS: Readonly<Record<Sort, (a: Tracked, b: Tracked) => number>> = {
  code: byCode,
  slow: (a, b) => urgency(a) - urgency(b) || b.light.behind - a.light.behind,
  money: (a, b) => b.money.approved - a.money.approved,
  paid: (a, b) => paidShare(b) - paidShare(a),
  progress: (a, b) => b.light.percent - a.light.percent,
  reported: (a, b) => reportedDay(b) - reportedDay(a),
}

const paidShare = ({ money }: Tracked) => (money.approved === 0 ? 0 : money.paid / money.approved)
const reportedDay = ({ latest }: Tracked) => (latest === null ? 0 : Date.parse(latest.reported_on))

/** The ones to look at, most urgent first. */
export const latecomers = (all: readonly Tracked[]): Tracked[] => all.filter(isLate).sort(ORDERS.slow)

export interface Sums {
  readonly count: number
  readonly money: Totals
  readonly plannedPaid: Fen
  readonly lamps: Readonly<Record<LampFilter, number>>
  /** Day of the newest report among them. */
  readonly asOf: Day | null
}

export function sumsOf(rows: readonly Tracked[]): Sums {
  const lamps: Record<LampFilter, number> = { red: 0, amber: 0, grey: 0, green: 0, done: 0, late: rows.filter(isLate).length }
  for (const { light } of rows) lamps[light.lamp]++
  return {
    count: rows.length,
    money: addTotals(rows.map(({ money }) => money)),
    plannedPaid: sumFen(rows.map((row) => row.plannedPaid)),
    lamps,
    asOf: rows.reduce<Day | null>(
      (newest, { latest }) => (latest && latest.reported_on > (newest ?? '') ? latest.reported_on : newest),
      null,
    ),
  }
}

const addTotals = (all: readonly Totals[]): Totals => ({
  approved: sumFen(all.map((money) => money.approved)),
  arrived: sumFen(all.map((money) => money.arrived)),
  contracted: sumFen(all.map((money) => money.contracted)),
  paid: sumFen(all.map((money) => money.paid)),
  settled: sumFen(all.map((money) => money.settled)),
})

export const NO_MONEY: Totals = totalsOf([])

export interface RowGroup {
  readonly area: { readonly slug: string; readonly name: string }
  readonly rows: readonly Tracked[]
  readonly sums: Sums
}

/** The rows by district, in the order in which they come. */
export function byArea(rows: readonly Tracked[]): RowGroup[] {
  const slugs = [...new Set(rows.map(({ project }) => project.area_slug))]
  return slugs.map((slug) => {
    const own = rows.filter(({ project }) => project.area_slug === slug)
    return { area: { slug, name: own[0]?.project.area_name ?? '' }, rows: own, sums: sumsOf(own) }
  })
}
