/** What public pages ask the database. Select only; nothing here joins authors, sign-ins or unannounced rounds. */
import { sql } from 'kysely'
import type { Reader } from '../database/connect.ts'
import type { BodyKind } from '../database/tables/people.ts'
import type { Day } from '../kernel/clock.ts'
import type { BodyId } from '../kernel/ids.ts'

/** The years that have projects, newest first. */
export async function yearsWithProjects(db: Reader): Promise<number[]> {
  const rows = await db
    .selectFrom('project as p')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .select('c.year')
    .distinct()
    .orderBy('c.year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

export const districtsOf = (db: Reader) =>
  db.selectFrom('body').select(['slug', 'name']).where('kind', '=', 'district').orderBy('position').orderBy('slug').execute()

/** Every project of a year with its body, its district, its way of decision, its sums and its newest report. */
export const projectRows = (db: Reader, year: number) =>
  db
    .selectFrom('project as p')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .innerJoin('body as b', 'b.id', 'p.body_id')
    .leftJoin('body as up', 'up.id', 'b.parent_id')
    .innerJoin('decision as d', 'd.id', 'p.decision_id')
    .innerJoin('unit as u', 'u.id', 'p.lead_unit_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('ledger_entry as l')
          .select([
            sql<number>`coalesce(sum(l.amount_fen) filter (where l.kind = 'approved'), 0)::bigint`.as('approved'),
            sql<number>`coalesce(sum(l.amount_fen) filter (where l.kind = 'contracted'), 0)::bigint`.as('contracted'),
            sql<number>`coalesce(sum(l.amount_fen) filter (where l.kind = 'paid'), 0)::bigint`.as('paid'),
          ])
          .whereRef('l.project_id', '=', 'p.id')
          .as('money'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('progress_report as r')
          .select(['r.month', 'r.percent', 'r.done', 'r.reason', 'r.reported_on'])
          .whereRef('r.project_id', '=', 'p.id')
          .orderBy('r.month', 'desc')
          .orderBy('r.entered_at', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select([
      'p.id',
      'p.code',
      'p.title',
      'p.category',
      'p.beneficiaries',
      'p.state',
      'p.target',
      'p.responsible',
      'p.site_phone',
      'p.due_on',
      'p.assigned_on',
      'p.decision_id',
      'p.candidate_id',
      'u.name as unit',
      'b.slug as body_slug',
      'b.name as body_name',
      'b.kind as body_kind',
      'up.slug as up_slug',
      'up.name as up_name',
      'd.kind as decided_by',
      'money.approved',
      'money.contracted',
      'money.paid',
      'latest.month',
      'latest.percent',
      'latest.done',
      'latest.reason',
      'latest.reported_on',
    ])
    .where('c.year', '=', year)
    .orderBy('p.code')
    .execute()

export type ProjectRow = Awaited<ReturnType<typeof projectRows>>[number]

/** Points of the plans of a year's projects. */
export const planRows = (db: Reader, year: number) =>
  db
    .selectFrom('plan_point as pp')
    .innerJoin('project as p', 'p.id', 'pp.project_id')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .select(['pp.project_id', 'pp.on_day', 'pp.percent'])
    .where('c.year', '=', year)
    .orderBy('pp.project_id')
    .orderBy('pp.on_day')
    .execute()

/** The newest reports with something to say, for the feed. */
export const recentReports = (db: Reader, year: number, limit: number) =>
  db
    .selectFrom('progress_report as r')
    .innerJoin('project as p', 'p.id', 'r.project_id')
    .innerJoin('cycle as c', 'c.id', 'p.cycle_id')
    .select(['r.reported_on', 'r.done', 'p.code'])
    .where('c.year', '=', year)
    .where('r.done', '<>', '')
    .orderBy('r.reported_on', 'desc')
    // Among reports of one day the districts take turns: H01, N01, W01, H02 …
    .orderBy(sql`right(p.code, 2)`)
    .orderBy('p.code')
    .limit(limit)
    .execute()

/** Published calls that are open on the day, with how many proposals came in. */
export const openCalls = (db: Reader, today: Day) =>
  db
    .selectFrom('call')
    .innerJoin('cycle as c', 'c.id', 'call.cycle_id')
    .innerJoin('body as b', 'b.id', 'c.body_id')
    .select(({ selectFrom }) => [
      'call.id',
      'call.title',
      'call.closes_on',
      'b.name as body',
      selectFrom('proposal as p').select(sql<number>`count(*)::int`.as('n')).whereRef('p.call_id', '=', 'call.id').as('received'),
    ])
    .where('call.published_at', 'is not', null)
    .where('call.opens_on', '<=', today)
    .where('call.closes_on', '>=', today)
    .orderBy('call.closes_on')
    .orderBy('b.position')
    .execute()

export interface PlaceRow {
  readonly id: BodyId
  readonly slug: string
  readonly name: string
  readonly kind: BodyKind
}

export const placeBySlug = (db: Reader, slug: string): Promise<PlaceRow | undefined> =>
  db
    .selectFrom('body')
    .select(['id', 'slug', 'name', 'kind'])
    .where('slug', '=', slug)
    .where('kind', '<>', 'city')
    .executeTakeFirst()

export const placesBelow = (db: Reader, id: BodyId) =>
  db.selectFrom('body').select(['slug', 'name', 'kind']).where('parent_id', '=', id).orderBy('position').orderBy('name').execute()
