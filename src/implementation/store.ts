/** Projects after their hand-over, one by one: the project itself, its ledger, plan, milestones, reports and the deputies who follow it. */
import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'
import type { BodyId, CycleId, ProjectId } from '../kernel/ids.ts'
import type { Project } from './project.ts'

/** The district of a body: the one above a town or street, otherwise itself. `b` is the body, `up` the one above. */
const area = (column: 'slug' | 'name') =>
  sql<string>`case when b.kind in ('town', 'street') and up.id is not null then up.${sql.ref(column)} else b.${sql.ref(column)} end`

const projects = (db: Reader) =>
  db
    .selectFrom('project as p')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .innerJoin('body as b', 'b.id', 'p.body_id')
    .leftJoin('body as up', 'up.id', 'b.parent_id')
    .innerJoin('decision as d', 'd.id', 'p.decision_id')
    .innerJoin('unit as u', 'u.id', 'p.lead_unit_id')
    .select([
      'p.id',
      'p.code',
      'p.cycle_id',
      'c.year',
      'p.body_id',
      'b.slug as body_slug',
      'b.name as body_name',
      'b.kind as body_kind',
      area('slug').as('area_slug'),
      area('name').as('area_name'),
      'p.decision_id',
      'd.kind as decided_by',
      'd.decided_on',
      'p.candidate_id',
      'p.title',
      'p.category',
      'p.beneficiaries',
      'p.target',
      'p.lead_unit_id as unit_id',
      'u.name as unit',
      'p.support_units',
      'p.owner_unit',
      'p.responsible',
      'p.site_phone',
      'p.safeguards',
      'p.assigned_on',
      'p.due_on',
      'p.state',
    ])

export const projectsOfCycles = (db: Reader, cycles: readonly CycleId[]): Promise<Project[]> =>
  cycles.length === 0
    ? Promise.resolve([])
    : projects(db)
        .where('p.cycle_id', 'in', [...cycles])
        .orderBy('p.code')
        .execute()

/** Within one body: another body's code is not there. */
export const projectByCode = (db: Reader, bodyId: BodyId, code: string): Promise<Project | undefined> =>
  projects(db).where('p.body_id', '=', bodyId).where('p.code', '=', code).executeTakeFirst()

/** Every entry in the order of its day, with who booked it. */
export const ledgerOf = (db: Reader, id: ProjectId) =>
  db
    .selectFrom('ledger_entry as l')
    .leftJoin('account as a', 'a.id', 'l.entered_by')
    .leftJoin('person as w', 'w.id', 'a.person_id')
    .select([
      'l.id',
      'l.kind',
      'l.amount_fen as amount',
      'l.on_day as on',
      'l.document',
      'l.counterparty',
      'l.purpose',
      'l.corrects_id as corrects',
      'l.entered_at',
      'w.name as entered_by',
    ])
    .where('l.project_id', '=', id)
    .orderBy('l.on_day')
    .orderBy('l.entered_at')
    // A counter-entry and what stands in its place are booked in one moment: the opposite is read first.
    .orderBy('l.corrects_id', (order) => order.asc().nullsLast())
    .orderBy('l.id')
    .execute()

export type LedgerRow = Awaited<ReturnType<typeof ledgerOf>>[number]

/** Newest month first, within a month the standing report first. */
export const reportsOf = (db: Reader, id: ProjectId) =>
  db
    .selectFrom('progress_report as r')
    .leftJoin('account as a', 'a.id', 'r.reported_by')
    .leftJoin('person as w', 'w.id', 'a.person_id')
    .select([
      'r.id',
      'r.month',
      'r.percent',
      'r.done',
      'r.problem',
      'r.next_step',
      'r.reason',
      'r.reported_on',
      'w.name as reported_by',
    ])
    .where('r.project_id', '=', id)
    .orderBy('r.month', 'desc')
    .orderBy('r.entered_at', 'desc')
    .execute()

export type ReportRow = Awaited<ReturnType<typeof reportsOf>>[number]

export const planOf = (db: Reader, id: ProjectId) =>
  db.selectFrom('plan_point').select(['on_day as on', 'percent']).where('project_id', '=', id).orderBy('on_day').execute()

export const milestonesOf = (db: Reader, id: ProjectId) =>
  db
    .selectFrom('milestone')
    .select(['id', 'title', 'planned_on', 'done_on'])
    .where('project_id', '=', id)
    .orderBy('position')
    .execute()

export type MilestoneRow = Awaited<ReturnType<typeof milestonesOf>>[number]

/** The deputies who follow a project, the leading one first. */
export const teamOf = (db: Reader, id: ProjectId) =>
  db
    .selectFrom('project_team as t')
    .innerJoin('mandate as m', 'm.id', 't.mandate_id')
    .innerJoin('person as w', 'w.id', 'm.person_id')
    .select(['w.name', 'm.delegation', 't.lead'])
    .where('t.project_id', '=', id)
    .orderBy('t.lead', 'desc')
    .orderBy('m.roll_number')
    .execute()
