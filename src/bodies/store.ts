/** Bodies in a tree, their departments and mandates. */
import { sql } from 'kysely'
import type { Reader, Trx } from '../database/connect.ts'
import type { BodyKind, BodyTable, MandateTable } from '../database/tables/people.ts'
import type { PlaceOfAddress } from '../http/env.ts'
import type { Day } from '../kernel/clock.ts'
import { type BodyId, type MandateId, newId, type UnitId } from '../kernel/ids.ts'

export async function bodyOfAddress(db: Reader, slug: string): Promise<PlaceOfAddress | null> {
  const body = await db.selectFrom('body').select(['id', 'slug', 'name', 'kind']).where('slug', '=', slug).executeTakeFirst()
  return body ? { ...body, lineage: await lineageOf(db, body.id) } : null
}

/** The body and everything above it, nearest first. */
export async function lineageOf(db: Reader, bodyId: BodyId): Promise<BodyId[]> {
  const lineage: BodyId[] = []
  for (let id: BodyId | null = bodyId; id !== null; ) {
    lineage.push(id)
    const row: { parent_id: BodyId | null } | undefined = await db
      .selectFrom('body')
      .select('parent_id')
      .where('id', '=', id)
      .executeTakeFirst()
    id = row?.parent_id ?? null
  }
  return lineage
}

export async function cityName(db: Reader): Promise<string> {
  const city = await db.selectFrom('body').select('name').where('kind', '=', 'city').executeTakeFirst()
  return city?.name ?? ''
}

export const bodyById = (db: Reader, id: BodyId) =>
  db.selectFrom('body').select(['id', 'slug', 'name', 'kind', 'parent_id']).where('id', '=', id).executeTakeFirst()

/** All bodies in the order of the tree: city, then each district with its towns and streets. */
export async function tree(db: Reader) {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'parent_id', 'kind', 'name', 'slug'])
    .orderBy('position')
    .orderBy('name')
    .execute()
  const under = (parent: BodyId | null): typeof rows =>
    rows.filter((row) => row.parent_id === parent).flatMap((row) => [row, ...under(row.id)])
  return under(null)
}

/** The bodies directly below one. */
export const bodiesBelow = (db: Reader, id: BodyId) =>
  db.selectFrom('body').select(['slug', 'name']).where('parent_id', '=', id).orderBy('position').orderBy('name').execute()

export async function addBody(
  trx: Trx,
  body: { parentId: BodyId | null; kind: BodyKind; name: string; slug: string; position: number; validFrom: Day },
) {
  const id = newId<BodyId>()
  const row: BodyTable = {
    id,
    parent_id: body.parentId,
    kind: body.kind,
    name: body.name,
    slug: body.slug,
    position: body.position,
    valid_from: body.validFrom,
    valid_to: null,
  }
  await trx.insertInto('body').values(row).execute()
  return id
}

export const unitsOf = (db: Reader, bodyId: BodyId) =>
  db.selectFrom('unit').select(['id', 'name']).where('body_id', '=', bodyId).orderBy('position').orderBy('name').execute()

export async function addUnit(trx: Trx, bodyId: BodyId, name: string, position: number): Promise<UnitId> {
  const id = newId<UnitId>()
  await trx.insertInto('unit').values({ id, body_id: bodyId, name, position }).execute()
  return id
}

export async function addMandate(trx: Trx, mandate: Omit<MandateTable, 'id' | 'to_on'>): Promise<MandateId> {
  const id = newId<MandateId>()
  await trx
    .insertInto('mandate')
    .values({ ...mandate, id, to_on: null })
    .execute()
  return id
}

/** `on` is the first day out of office. False when the mandate is not this body's, or has ended before. */
export async function endMandate(trx: Trx, bodyId: BodyId, id: MandateId, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mandate')
    .set({ to_on: on })
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** 应到: deputies in office on the day (vacancies are not counted), by roll number. */
export const deputiesInOffice = (db: Reader, bodyId: BodyId, on: Day) =>
  db
    .selectFrom('mandate as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.roll_number', 'm.delegation', 'm.term', 'm.origin', 'm.from_on', 'm.to_on', 'p.name'])
    .where('m.body_id', '=', bodyId)
    .where('m.from_on', '<=', on)
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', on)]))
    .orderBy('m.roll_number')
    .execute()

/** Deputies who are recorded and not yet in office, by their first day. */
export const deputiesAhead = (db: Reader, bodyId: BodyId, today: Day) =>
  db
    .selectFrom('mandate')
    .select(['from_on as on', sql<number>`count(*)::int`.as('deputies')])
    .where('body_id', '=', bodyId)
    .where('from_on', '>', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', eb.ref('from_on'))]))
    .groupBy('from_on')
    .orderBy('from_on')
    .execute()
