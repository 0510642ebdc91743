/** What a table of many projects needs: a few queries whatever their number. */
import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'
import type { LedgerKind } from '../database/tables/works.ts'
import type { Day } from '../kernel/clock.ts'
import type { BodyId, CycleId, ProjectId, UnitId } from '../kernel/ids.ts'
import type { Totals } from './ledger.ts'
import type { PlanPoint } from './plan.ts'
import { projectsOfCycles } from './store.ts'
import { type LatestReport, NO_MONEY, type Tracked, track } from './tracking.ts'

/** The years in which these bodies have projects, newest first. */
export const cyclesWithProjects = (db: Reader, bodies: readonly BodyId[]) =>
  bodies.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('cycle as c')
        .select(['c.id', 'c.year'])
        .where('c.body_id', 'in', [...bodies])
        .where(({ exists, selectFrom }) => exists(selectFrom('project as p').select('p.id').whereRef('p.cycle_id', '=', 'c.id')))
        .orderBy('c.year', 'desc')
        .execute()

export async function trackedOf(db: Reader, cycles: readonly CycleId[], today: Day): Promise<Tracked[]> {
  if (cycles.length === 0) return []
  const projects = await projectsOfCycles(db, cycles)
  const [money, plans, latest] = [await sums(db, cycles), await plansOf(db, cycles), await latestReports(db, cycles)]
  return projects.map((project) =>
    track(project, money.get(project.id) ?? NO_MONEY, plans.get(project.id) ?? [], latest.get(project.id) ?? null, today),
  )
}

/** What a desk must look at in its newest year: lights that are amber or red, and reports that are missing; of one unit or of all. */
export async function dueAt(db: Reader, bodyId: BodyId, unitId: UnitId | null, today: Day) {
  const [newest] = await cyclesWithProjects(db, [bodyId])
  const rows = newest ? await trackedOf(db, [newest.id], today) : []
  const own = rows.filter(({ project }) => unitId === null || project.unit_id === unitId)
  return {
    lamps: own.filter(({ light }) => light.lamp === 'amber' || light.lamp === 'red').length,
    reports: own.filter(({ overdue }) => overdue !== null).length,
  }
}

/** The clause that a sum of the ledger is grouped by, so that each total is one column. */
const sumOf = (kind: LedgerKind) => sql<number>`coalesce(sum(l.amount_fen) filter (where l.kind = ${kind}), 0)::bigint`

async function sums(db: Reader, cycles: readonly CycleId[]): Promise<Map<ProjectId, Totals>> {
  const rows = await db
    .selectFrom('ledger_entry as l')
    .innerJoin('project as p', 'p.id', 'l.project_id')
    .select([
      'l.project_id',
      sumOf('approved').as('approved'),
      sumOf('arrived').as('arrived'),
      sumOf('contracted').as('contracted'),
      sumOf('paid').as('paid'),
      sumOf('settled').as('settled'),
    ])
    .where('p.cycle_id', 'in', [...cycles])
    .groupBy('l.project_id')
    .execute()
  return new Map(rows.map(({ project_id, ...totals }) => [project_id, totals]))
}

async function plansOf(db: Reader, cycles: readonly CycleId[]): Promise<Map<ProjectId, PlanPoint[]>> {
  const rows = await db
    .selectFrom('plan_point as t')
    .innerJoin('project as p', 'p.id', 't.project_id')
    .select(['t.project_id', 't.on_day as on', 't.percent'])
    .where('p.cycle_id', 'in', [...cycles])
    .orderBy('t.project_id')
    .orderBy('t.on_day')
    .execute()
  const plans = new Map<ProjectId, PlanPoint[]>()
  for (const { project_id, on, percent } of rows) plans.set(project_id, [...(plans.get(project_id) ?? []), { on, percent }])
  return plans
}

async function latestReports(db: Reader, cycles: readonly CycleId[]): Promise<Map<ProjectId, LatestReport>> {
  const rows = await db
    .selectFrom('progress_report as r')
    .innerJoin('project as p', 'p.id', 'r.project_id')
    .distinctOn('r.project_id')
    .select(['r.project_id', 'r.month', 'r.percent', 'r.reason', 'r.reported_on'])
    .where('p.cycle_id', 'in', [...cycles])
    .orderBy('r.project_id')
    .orderBy('r.month', 'desc')
    .orderBy('r.entered_at', 'desc')
    .execute()
  return new Map(rows.map(({ project_id, ...report }) => [project_id, report]))
}

export async function countEntries(db: Reader, ids: readonly ProjectId[], kind: LedgerKind): Promise<number> {
  if (ids.length === 0) return 0
  const row = await db
    .selectFrom('ledger_entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('project_id', 'in', [...ids])
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function unitName(db: Reader, id: UnitId): Promise<string | null> {
  const row = await db.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

/** Entries of many projects by project and day, for the page behind a sum. */
export const entriesOfProjects = (db: Reader, ids: readonly ProjectId[], kind: LedgerKind, page: number, size: number) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('ledger_entry as l')
        .innerJoin('project as p', 'p.id', 'l.project_id')
        .select([
          'l.id',
          'l.project_id',
          'l.amount_fen as amount',
          'l.on_day as on',
          'l.document',
          'l.counterparty',
          'l.purpose',
          'l.corrects_id as corrects',
        ])
        .where('l.project_id', 'in', [...ids])
        .where('l.kind', '=', kind)
        .orderBy('p.code')
        .orderBy('l.on_day')
        .orderBy('l.entered_at')
        .orderBy('l.id')
        .limit(size)
        .offset((page - 1) * size)
        .execute()
