/** The tree of the example with departments and rolls, and its clock. */
import { addBody, addUnit } from '../bodies/store.ts'
import type { Database, Trx } from '../database/connect.ts'
import { day } from '../kernel/clock.ts'
import type { BodyId, UnitId } from '../kernel/ids.ts'
import { DEMO_PLACES, type DemoPlace } from './data/places.ts'
import { type DemoDeputy, deputiesOf } from './people.ts'
import { insertAll } from './store.ts'

export interface DemoBody {
  readonly place: DemoPlace
  readonly id: BodyId
  readonly units: ReadonlyMap<string, UnitId>
  readonly deputies: readonly DemoDeputy[]
}
export type DemoBodies = ReadonlyMap<string, DemoBody>

export const bodyAt = (bodies: DemoBodies, slug: string): DemoBody => {
  const body = bodies.get(slug)
  if (!body) throw new Error(`the example has no body ${slug}`)
  return body
}

/** Business time from now on: the clock is set, and runs. */
export function setClock(db: Database, at: Date): void {
  db.setBusinessOffset(at.getTime() - Date.now())
}

export async function writeBodies(trx: Trx): Promise<DemoBodies> {
  const bodies = new Map<string, DemoBody>()
  for (const [position, place] of DEMO_PLACES.entries()) {
    const parentId = place.parent === null ? null : bodyAt(bodies, place.parent).id
    const id = await addBody(trx, {
      parentId,
      kind: place.kind,
      name: place.name,
      slug: place.slug,
      position,
      validFrom: day('2020-01-01'),
    })
    const units = new Map<string, UnitId>()
    for (const [index, name] of place.units.entries()) units.set(name, await addUnit(trx, id, name, index))
    const deputies = deputiesOf(place, id)
    await insertAll(
      trx,
      'person',
      deputies.map((deputy) => deputy.person),
    )
    await insertAll(
      trx,
      'mandate',
      deputies.map((deputy) => deputy.mandate),
    )
    bodies.set(place.slug, { place, id, units, deputies })
  }
  return bodies
}
