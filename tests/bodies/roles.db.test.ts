/** Roles: given and withdrawn by the security administrator, never by anybody to himself, and never so that nobody is left. */
import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/database/tables/people.ts'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { onPostgres, useDatabase } from '../support/database.ts'
import { type MadeBody, makeOfficer, makeUnit, officer } from '../support/people.ts'
import type { Site, Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'
import { accountId, errorAt, giveRole, madeAccount, people, type Setting, setting, signIn, typedAt } from './arrange.ts'

useDatabase()

const grantOf = async (here: Site, username: string) =>
  (
    await here.db.read
      .selectFrom('role_grant as g')
      .innerJoin('account as a', 'a.id', 'g.account_id')
      .select('g.id')
      .where('a.username', '=', username)
      .where('g.revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).id
const withdraw = (visitor: Visitor, body: MadeBody, grant: string) => visitor.post(`${people(body)}/${grant}/revoke`, {})
/** The role that an arranged administrator of this body holds. */
const administration = async (here: Site, body: MadeBody, role: Role = 'system-administrator') =>
  (
    await here.db.read
      .selectFrom('role_grant')
      .select('id')
      .where('role', '=', role)
      .where('body_id', '=', body.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).id
/** An officer of this body and the browser that he is signed in with. */
async function signedIn({ here, district }: Setting, role: Role, body: MadeBody = district) {
  const username = await makeOfficer(here, role, body)
  return { username, visitor: await signIn(here, username) }
}

describe('giving a role', () => {
  test('opens the desk to its holder from today, and stands in the record', async () => {
    const all = await setting()
    standOn(all.here, day('2022-10-11'))
    const account = await madeAccount(all, 'zhang')
    const page = await giveRole(all.security, all.district, account, 'office-staff')
    expect([page.status, page.path]).toEqual([200, people(all.district)])
    expect(page.text).toContain('某zhangzhang人大办公室—2022-10-11')
    expect((await (await signIn(all.here, 'zhang')).get(`/desk/${all.district.slug}/deputies`)).status).toBe(200)
    const { fields } = await all.here.db.read
      .selectFrom('audit_event')
      .select('fields')
      .where('event', '=', 'role.granted')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(fields)).toEqual({ account, role: 'office-staff' })
  })

  test('ends the sessions of its holder: he begins afresh with what he may do now', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    const zhang = await signIn(all.here, 'zhang')
    await giveRole(all.security, all.district, account, 'teller')
    expect((await zhang.get('/desk')).status).toBe(401)
  })

  test('nobody gives a role to himself', async () => {
    const all = await setting()
    const { username, visitor } = await signedIn(all, 'security-administrator')
    const page = await giveRole(visitor, all.district, await accountId(all.here, username), 'chair')
    expect(page.status).toBe(422)
    expect(errorAt(page, 'account')).toContain('不能给自己岗位')
    expect(typedAt(page, 'role')).toBe('chair')
    const grants = await all.here.db.read.selectFrom('role_grant').select('id').where('role', '=', 'chair').execute()
    expect(grants).toEqual([])
  })

  test('system administrator, security administrator and auditor are three people', async () => {
    const all = await setting()
    const three = ['system-administrator', 'security-administrator', 'auditor'] as const
    for (const [index, held] of three.entries()) {
      const account = await madeAccount(all, `zhang-${index}`)
      await giveRole(all.security, all.district, account, held)
      for (const wanted of three.filter((role) => role !== held)) {
        const page = await giveRole(all.security, all.district, account, wanted)
        expect([page.status, errorAt(page, 'role')], `${held} ${wanted}`).toEqual([
          422,
          expect.stringContaining('三个人分别担任'),
        ])
        expect([typedAt(page, 'account'), typedAt(page, 'role')]).toEqual([account, wanted])
      }
    }
  })

  test('an administrator of one body cannot become another one of the three at a second body', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    await giveRole(all.security, all.district, account, 'auditor')
    const { id } = all.other
    // The other district knows him as a teller, so its security administrator may give him roles.
    await all.here.db.change((trx, now) =>
      trx
        .insertInto('role_grant')
        .values({
          id: newId(),
          account_id: account,
          role: 'teller',
          body_id: id,
          unit_id: null,
          granted_at: now,
          revoked_at: null,
        })
        .execute(),
    )
    const abroad = await officer(all.here, 'security-administrator', all.other)
    expect(errorAt(await giveRole(abroad, all.other, account, 'system-administrator'), 'role')).toContain('三个人')
  })

  test('a role that somebody holds already is not given twice', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    await giveRole(all.security, all.district, account, 'teller')
    const page = await giveRole(all.security, all.district, account, 'teller')
    expect([page.status, errorAt(page, 'role')]).toEqual([422, '这个人已经有这个岗位了。'])
  })

  test('a department’s officer belongs to one of this body’s departments', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    const housing = await makeUnit(all.here, all.district, '区住建局')
    const abroad = await makeUnit(all.here, all.other, '外区住建局')
    const page = await giveRole(all.security, all.district, account, 'department')
    expect([page.status, errorAt(page, 'unit')]).toEqual([422, '责任部门的岗位要选一个部门。'])
    expect(typedAt(page, 'role')).toBe('department')
    expect((await giveRole(all.security, all.district, account, 'department', abroad)).status).toBe(404)
    const given = await all.security.submit(page, { unit: housing }, `${people(all.district)}/grants`)
    expect(given.text).toContain('某zhangzhang责任部门区住建局')
  })

  test('a department chosen for another role is not kept', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    const housing = await makeUnit(all.here, all.district, '区住建局')
    expect((await giveRole(all.security, all.district, account, 'teller', housing)).text).toContain('某zhangzhang计票人—')
  })

  test('asks for a person and a role', async () => {
    const all = await setting()
    const page = await giveRole(all.security, all.district, '', 'emperor')
    expect(page.status).toBe(422)
    expect([errorAt(page, 'account'), errorAt(page, 'role')]).toEqual(['请选人', '请选岗位'])
  })
})

describe('withdrawing a role', () => {
  test('ends the sessions of its holder at once, and stands in the record', async () => {
    const all = await setting()
    const { username, visitor } = await signedIn(all, 'office-staff')
    expect((await visitor.get(`/desk/${all.district.slug}`)).status).toBe(200)
    const page = await withdraw(all.security, all.district, await grantOf(all.here, username))
    expect([page.status, page.path]).toEqual([200, people(all.district)])
    expect((await visitor.get(`/desk/${all.district.slug}`)).status).toBe(401)
    expect((await (await signIn(all.here, username)).get('/desk')).text).toContain('您现在没有岗位')
    const { fields } = await all.here.db.read
      .selectFrom('audit_event')
      .select('fields')
      .where('event', '=', 'role.revoked')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(fields)).toMatchObject({ role: 'office-staff' })
  })

  test('nobody withdraws his own role', async () => {
    const all = await setting()
    const { username, visitor } = await signedIn(all, 'security-administrator')
    const grant = await grantOf(all.here, username)
    const page = await withdraw(visitor, all.district, grant)
    expect(page.status).toBe(409)
    expect(page.text).toContain('也不能收回自己的岗位')
    expect(await grantOf(all.here, username)).toBe(grant)
  })

  test('a role that another body gave, one withdrawn before and nonsense are not there', async () => {
    const all = await setting()
    const { username } = await signedIn(all, 'teller', all.other)
    const abroad = await grantOf(all.here, username)
    const own = await grantOf(all.here, (await signedIn(all, 'teller')).username)
    await withdraw(all.security, all.district, own)
    for (const id of [abroad, own, newId(), 'nonsense'])
      expect((await withdraw(all.security, all.district, id)).status, id).toBe(404)
    expect(await grantOf(all.here, username)).toBe(abroad)
  })

  test('of the last system administrator is refused; with a second one it is not', async () => {
    const { here, district, security } = await setting()
    const grant = await administration(here, district)
    const page = await withdraw(security, district, grant)
    expect(page.status).toBe(409)
    expect(page.text).toContain('这是最后一位这样的管理员')
    await makeOfficer(here, 'system-administrator', district)
    expect((await withdraw(security, district, grant)).status).toBe(200)
  })

  test('of a district’s last administrator is possible while the city’s reaches it; the city’s own last one stays', async () => {
    const { here, city, district, security } = await setting()
    const grant = await grantOf(here, await makeOfficer(here, 'system-administrator', city))
    const citySecurity = await officer(here, 'security-administrator', city)
    // An administrator of a district does not reach the city.
    expect((await withdraw(citySecurity, city, grant)).status).toBe(409)
    expect((await withdraw(security, district, await administration(here, district))).status).toBe(200)
    expect((await withdraw(citySecurity, district, await administration(here, district, 'security-administrator'))).status).toBe(
      200,
    )
  })

  test('an administrator of another district is no reason to let the last one go', async () => {
    const { here, district, other, security } = await setting()
    await makeOfficer(here, 'system-administrator', other)
    expect((await withdraw(security, district, await administration(here, district))).status).toBe(409)
  })

  test.skipIf(!onPostgres)('of two security administrators who withdraw each other at the same moment one stays', async () => {
    const all = await setting()
    const [one, two] = [
      await signedIn(all, 'security-administrator', all.city),
      await signedIn(all, 'security-administrator', all.city),
    ]
    const grants = [await grantOf(all.here, one.username), await grantOf(all.here, two.username)] as const
    const pages = await Promise.all([withdraw(one.visitor, all.city, grants[1]), withdraw(two.visitor, all.city, grants[0])])
    const left = await all.here.db.read
      .selectFrom('role_grant')
      .select('id')
      .where('body_id', '=', all.city.id)
      .where('revoked_at', 'is', null)
      .execute()
    expect(left, pages.map(({ status }) => status).join()).toHaveLength(1)
  })

  test.skipIf(!onPostgres)('of two of the three administrations given to one person at the same moment he gets one', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    const second = await officer(all.here, 'security-administrator', all.district)
    await Promise.all([
      giveRole(all.security, all.district, account, 'auditor'),
      giveRole(second, all.district, account, 'system-administrator'),
    ])
    const held = await all.here.db.read.selectFrom('role_grant').select('role').where('account_id', '=', account).execute()
    expect(held).toHaveLength(1)
  })
})
