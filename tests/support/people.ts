/** Arranging: bodies and officers, made through the stores, signed in through the real door. */

import { addBody, addMandate, addUnit } from '../../src/bodies/store.ts'
import type { BodyKind, Role } from '../../src/database/tables/people.ts'
import { createOfficer } from '../../src/identity/actions.ts'
import { hashPassword } from '../../src/identity/secrets.ts'
import { addPerson } from '../../src/identity/store.ts'
import { day } from '../../src/kernel/clock.ts'
import type { BodyId, MandateId, UnitId } from '../../src/kernel/ids.ts'
import type { Site, Visitor } from './site.ts'

export const PASSWORD = 'Sunny-day-2022'
let hashed: Promise<string> | undefined
const passwordHash = () => (hashed ??= hashPassword(PASSWORD))

export interface MadeBody {
  readonly id: BodyId
  readonly slug: string
}

export async function makeBody(
  site: Site,
  kind: BodyKind,
  name: string,
  slug: string,
  parent: MadeBody | null,
): Promise<MadeBody> {
  const id = await site.db.change((trx) =>
    addBody(trx, { parentId: parent?.id ?? null, kind, name, slug, position: 0, validFrom: day('2020-01-01') }),
  )
  return { id, slug }
}

/** 乌海市 with 海勃湾区: enough for most tests. */
export async function makeDistrict(site: Site): Promise<{ city: MadeBody; district: MadeBody }> {
  const city = await makeBody(site, 'city', '乌海市', 'wuhai', null)
  return { city, district: await makeBody(site, 'district', '海勃湾区', 'haibowan', city) }
}

export const makeUnit = (site: Site, body: MadeBody, name: string): Promise<UnitId> =>
  site.db.change((trx) => addUnit(trx, body.id, name, 0))

let made = 0
/** Somebody with this role at this body; returns the user name (the password is PASSWORD). */
export async function makeOfficer(site: Site, role: Role, body: MadeBody, unitId: UnitId | null = null): Promise<string> {
  const username = `officer-${++made}`
  const hash = await passwordHash()
  await site.db.change((trx, now) =>
    createOfficer(trx, now, {
      name: `${role} ${made}`,
      username,
      passwordHash: hash,
      passwordIsTemporary: false,
      role,
      bodyId: body.id,
      unitId,
    }),
  )
  return username
}

/** A signed-in browser of somebody with this role at this body. */
export async function officer(site: Site, role: Role, body: MadeBody, unitId: UnitId | null = null): Promise<Visitor> {
  const username = await makeOfficer(site, role, body, unitId)
  const visitor = site.visitor()
  const page = await visitor.submit(await visitor.get('/sign-in'), { username, password: PASSWORD })
  if (page.status >= 400 && page.path === '/sign-in') throw new Error(`sign-in failed: ${page.status}`)
  return visitor
}

/** Deputies of a congress with roll numbers from 1. */
export async function makeDeputies(site: Site, body: MadeBody, count: number): Promise<MandateId[]> {
  return site.db.change(async (trx) => {
    const ids: MandateId[] = []
    for (let number = 1; number <= count; number++)
      ids.push(
        await addMandate(trx, {
          person_id: await addPerson(trx, `代表${number}`),
          body_id: body.id,
          term: '第九届',
          delegation: `第${(number % 3) + 1}代表团`,
          roll_number: number,
          origin: 'general',
          from_on: day('2021-12-01'),
        }),
      )
    return ids
  })
}
