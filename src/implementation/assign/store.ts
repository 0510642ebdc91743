/** What an announced decision chose, which of it became projects, and the writing of new ones. */
import { type Insertable, sql } from 'kysely'
import type { Reader, Trx } from '../../database/connect.ts'
import type { ProjectTable } from '../../database/tables/works.ts'
import type { Tables } from '../../database/tables.ts'
import type { Day } from '../../kernel/clock.ts'
import { type BodyId, type CycleId, type MandateId, type MilestoneId, newId, type ProjectId } from '../../kernel/ids.ts'
import { lettersOfCode } from '../code.ts'
import type { PlanPoint } from '../plan.ts'

/** The newest year of a body with an announced decision: what is to be handed over, or was. */
export const yearToAssign = (db: Reader, bodyId: BodyId) =>
  db
    .selectFrom('cycle as c')
    .select(['c.id', 'c.year', 'c.stage'])
    .where('c.body_id', '=', bodyId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('decision as d').select('d.id').whereRef('d.cycle_id', '=', 'c.id').where('d.announced_on', 'is not', null),
      ),
    )
    .orderBy('c.year', 'desc')
    .executeTakeFirst()

/** Every chosen candidate of a year's announced decisions, as it was voted, with the project that it became. */
export const chosenOf = (db: Reader, cycleId: CycleId) =>
  db
    .selectFrom('decision as d')
    .innerJoin('decision_item as i', 'i.decision_id', 'd.id')
    .innerJoin('candidate as k', 'k.id', 'i.candidate_id')
    .innerJoin('unit as u', 'u.id', 'k.unit_id')
    .leftJoin('candidate_list_item as l', (join) =>
      join.onRef('l.list_id', '=', 'd.list_id').onRef('l.candidate_id', '=', 'k.id'),
    )
    .leftJoin('project as p', 'p.candidate_id', 'k.id')
    .select([
      'k.id',
      'd.id as decision_id',
      'd.kind as decided_by',
      'd.decided_on',
      'd.confirmed_document',
      'i.position',
      'i.votes_for',
      // The voted text stays as it was voted, whatever happened to the candidate afterwards.
      (eb) => eb.fn.coalesce('l.title', 'k.title').as('title'),
      (eb) => eb.fn.coalesce('l.beneficiaries', 'k.beneficiaries').as('beneficiaries'),
      (eb) => eb.fn.coalesce('l.cost_fen', 'k.cost_fen').as('cost'),
      'k.category',
      'k.target',
      'k.unit_id',
      'u.name as unit',
      'k.due_on',
      'p.code',
    ])
    .where('d.cycle_id', '=', cycleId)
    .where('d.announced_on', 'is not', null)
    .where('i.chosen', '=', true)
    .orderBy('i.position')
    .orderBy('k.id')
    .execute()

export type Chosen = Awaited<ReturnType<typeof chosenOf>>[number]

/** How many chosen candidates of a body's newest decision nobody has taken over yet. */
export async function waitingToAssign(db: Reader, bodyId: BodyId): Promise<number> {
  const year = await yearToAssign(db, bodyId)
  return year ? (await chosenOf(db, year.id)).filter(({ code }) => code === null).length : 0
}

/** Which of these deputies are in office at this body on the day. */
export const inOffice = async (db: Reader, bodyId: BodyId, mandates: readonly MandateId[], on: Day): Promise<number> => {
  if (mandates.length === 0) return 0
  const row = await db
    .selectFrom('mandate')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('id', 'in', [...mandates])
    .where('body_id', '=', bodyId)
    .where('from_on', '<=', on)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    .executeTakeFirstOrThrow()
  return row.count
}

export const isUnitOf = (db: Reader, bodyId: BodyId, id: Tables['unit']['id']) =>
  db.selectFrom('unit').select('id').where('id', '=', id).where('body_id', '=', bodyId).executeTakeFirst()

/** The district that a body's projects are numbered in. FOR UPDATE: its towns never take the same number. */
export async function holdArea(trx: Trx, bodyId: BodyId): Promise<{ id: BodyId; slug: string }> {
  const body = await trx.selectFrom('body').select(['id', 'kind', 'parent_id']).where('id', '=', bodyId).executeTakeFirstOrThrow()
  const id = (body.kind === 'town' || body.kind === 'street') && body.parent_id !== null ? body.parent_id : body.id
  return trx.selectFrom('body').select(['id', 'slug']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Every district (and the city, last) with the letters that its projects carry, in the order of the tree. */
export async function areas(db: Reader): Promise<{ slug: string; letters: string | null }[]> {
  const rows = await db
    .selectFrom('body as b')
    .select(({ selectFrom }) => [
      'b.slug',
      selectFrom('project as p')
        .innerJoin('body as own', 'own.id', 'p.body_id')
        .select('p.code')
        .where((eb) => eb.or([eb('own.id', '=', eb.ref('b.id')), eb('own.parent_id', '=', eb.ref('b.id'))]))
        .where((eb) => eb.or([eb('own.id', '=', eb.ref('b.id')), eb('own.kind', 'in', ['town', 'street'])]))
        .orderBy('p.code')
        .limit(1)
        .as('code'),
    ])
    .where('b.kind', 'in', ['district', 'city'])
    .orderBy(sql`b.kind = 'city'`)
    .orderBy('b.position')
    .orderBy('b.name')
    .execute()
  return rows.map(({ slug, code }) => ({ slug, letters: code === null ? null : lettersOfCode(code) }))
}

export async function codesLike(db: Reader, prefix: string): Promise<string[]> {
  const rows = await db.selectFrom('project').select('code').where('code', 'like', `${prefix}%`).execute()
  return rows.map(({ code }) => code)
}

export async function addProject(trx: Trx, project: Omit<Insertable<ProjectTable>, 'id'>): Promise<ProjectId> {
  const id = newId<ProjectId>()
  await trx
    .insertInto('project')
    .values({ ...project, id })
    .execute()
  return id
}

export async function addTeam(trx: Trx, projectId: ProjectId, team: readonly MandateId[]): Promise<void> {
  if (team.length === 0) return
  await trx
    .insertInto('project_team')
    .values(team.map((mandate_id, index) => ({ project_id: projectId, mandate_id, lead: index === 0 })))
    .execute()
}

export async function addPromises(
  trx: Trx,
  projectId: ProjectId,
  plan: readonly PlanPoint[],
  milestones: readonly { readonly title: string; readonly on: Day }[],
): Promise<void> {
  await trx
    .insertInto('plan_point')
    .values(plan.map(({ on, percent }) => ({ project_id: projectId, on_day: on, percent })))
    .execute()
  if (milestones.length === 0) return
  await trx
    .insertInto('milestone')
    .values(
      milestones.map(({ title, on }, index) => ({
        id: newId<MilestoneId>(),
        project_id: projectId,
        position: index + 1,
        title,
        planned_on: on,
        done_on: null,
      })),
    )
    .execute()
}
