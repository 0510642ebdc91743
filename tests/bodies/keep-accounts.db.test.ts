/** The system administrator keeps the accounts of his body: a new password, disabling, enabling. */
import { describe, expect, test } from 'vitest'
import { type AccountId, newId } from '../../src/kernel/ids.ts'
import { onPostgres, useDatabase } from '../support/database.ts'
import { type MadeBody, makeOfficer, officer, PASSWORD } from '../support/people.ts'
import type { Page, Site, Visitor } from '../support/site.ts'
import {
  accountId,
  changePassword,
  createAccount,
  FIRST_PASSWORD,
  giveRole,
  madeAccount,
  offered,
  PERSON,
  people,
  setting,
  signIn,
} from './arrange.ts'

useDatabase()

const OWN = 'Chosen-by-himself-9'
const accountPage = (body: MadeBody, id: string) => `${people(body)}/accounts/${id}`
type Act = 'password' | 'disable' | 'enable'
const act = async (visitor: Visitor, body: MadeBody, id: AccountId, what: Act): Promise<Page> =>
  visitor.submit(await visitor.get(accountPage(body, id)), {}, `${accountPage(body, id)}/${what}`)
/** Past the page: what a form that was kept open, or made by hand, sends. */
const send = (visitor: Visitor, body: MadeBody, id: string, what: Act): Promise<Page> =>
  visitor.post(`${accountPage(body, id)}/${what}`, { 'request-id': newId() })
const shownPassword = (page: Page) => page.document.querySelector('.account-password code')?.textContent ?? ''
const eventsOf = async (here: Site, ...names: string[]) =>
  (await here.db.read.selectFrom('audit_event').select(['event', 'fields', 'body_id']).where('event', 'in', names).execute()).map(
    ({ event, fields, body_id }) => ({ event, body: body_id, ...(JSON.parse(fields) as object) }),
  )

/** An officer of the district, signed in, with an own password. */
async function working() {
  const all = await setting()
  const id = await madeAccount(all, 'zhang')
  await giveRole(all.security, all.district, id, 'office-staff')
  return { ...all, id, zhang: await signIn(all.here, 'zhang') }
}

describe('a password that somebody else set', () => {
  test('lets its owner to the page where he changes it, and to no other until he has', async () => {
    const { here, district, system, security } = await setting()
    await createAccount(system, district)
    await giveRole(security, district, await accountId(here, PERSON.username), 'office-staff')
    const li = await signIn(here, PERSON.username, FIRST_PASSWORD)
    for (const path of ['/desk', '/desk/haibowan', '/desk/haibowan/deputies', '/desk/hainan', '/desk/nowhere']) {
      const page = await li.get(path)
      expect([page.path, page.text.includes('现在的密码是别人给您设的')], path).toEqual(['/account', true])
    }
    const written = await li.post('/desk/haibowan/year', { year: '2023' })
    expect(written.path).toBe('/account')
    expect(await here.db.read.selectFrom('cycle').select('id').execute()).toEqual([])
    expect((await changePassword(li, FIRST_PASSWORD, OWN)).path).toBe('/desk/haibowan')
    expect((await li.get('/desk/haibowan/deputies')).path).toBe('/desk/haibowan/deputies')
  })

  test('cannot be kept by choosing it again', async () => {
    const { here, district, system } = await setting()
    await createAccount(system, district)
    const li = await signIn(here, PERSON.username, FIRST_PASSWORD)
    expect((await changePassword(li, FIRST_PASSWORD, FIRST_PASSWORD)).status).toBe(422)
    expect((await li.get('/desk')).path).toBe('/account')
  })

  test('does not hinder signing out, nor reading what everybody may read', async () => {
    const { here, district, system } = await setting()
    await createAccount(system, district)
    const li = await signIn(here, PERSON.username, FIRST_PASSWORD)
    expect((await li.get('/projects')).status).toBe(200)
    await li.post('/sign-out', {})
    expect((await li.get('/account')).status).toBe(401)
  })
})

describe('a new password by the system administrator', () => {
  test('is random, shown once, and changed by its owner at his next sign-in; the old one and its sessions end at once', async () => {
    const { here, district, system, id, zhang } = await working()
    const page = await act(system, district, id, 'password')
    const password = shownPassword(page)
    expect([page.status, password]).toEqual([200, expect.stringMatching(/^[a-z]{4}-[a-z]{4}-[a-z]{4}-\d{4}$/)])
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect((await system.get(accountPage(district, id))).html).not.toContain(password)
    expect((await zhang.get('/desk/haibowan')).status).toBe(401)
    expect((await (await signIn(here, 'zhang')).get('/desk')).status).toBe(401)
    const again = await signIn(here, 'zhang', password)
    expect((await again.get('/desk/haibowan')).path).toBe('/account')
    expect((await changePassword(again, password, OWN)).path).toBe('/desk/haibowan')
  })

  test('stands in the record with whose it is, and neither record nor log has the password', async () => {
    const { here, district, system, id } = await working()
    const password = shownPassword(await act(system, district, id, 'password'))
    expect(await eventsOf(here, 'password.reset')).toEqual([{ event: 'password.reset', body: district.id, account: id }])
    const events = await here.db.read.selectFrom('audit_event').select('fields').execute()
    expect(JSON.stringify(events) + here.lines.join()).not.toContain(password)
  })

  test('is made once when its form is sent twice, and shown no second time', async () => {
    const { here, district, system, id } = await working()
    const form = await system.get(accountPage(district, id))
    const action = `${accountPage(district, id)}/password`
    const first = shownPassword(await system.submit(form, {}, action))
    const again = await system.submit(form, {}, action)
    expect([again.status, again.path, shownPassword(again)]).toEqual([200, accountPage(district, id), ''])
    expect((await (await signIn(here, 'zhang', first)).get('/desk')).path).toBe('/account')
  })

  test('lets in who had tried too often', async () => {
    const { here, district, system, id } = await working()
    for (let tries = 0; tries < 6; tries++) await signIn(here, 'zhang', 'forgotten')
    const password = shownPassword(await act(system, district, id, 'password'))
    expect((await (await signIn(here, 'zhang', password)).get('/desk')).path).toBe('/account')
  })

  test('is possible for the last administrator too, who would be locked out for ever', async () => {
    const { here, district, system } = await setting()
    const { account_id } = await here.db.read
      .selectFrom('role_grant')
      .select('account_id')
      .where('role', '=', 'security-administrator')
      .executeTakeFirstOrThrow()
    expect(shownPassword(await act(system, district, account_id, 'password'))).not.toBe('')
  })
})

describe('a disabled account', () => {
  test('is out at once, and its sign-in is answered exactly like a wrong password', async () => {
    const { here, district, system, id, zhang } = await working()
    const page = await act(system, district, id, 'disable')
    expect([page.status, page.path]).toEqual([200, accountPage(district, id)])
    expect(page.text).toContain('停用')
    expect((await zhang.get('/desk/haibowan')).status).toBe(401)
    expect(await here.db.read.selectFrom('web_session').select('account_id').where('account_id', '=', id).execute()).toEqual([])
    const right = await here.visitor().post('/sign-in', { username: 'zhang', password: PASSWORD, next: '' })
    const wrong = await here.visitor().post('/sign-in', { username: 'zhang', password: 'nonsense', next: '' })
    expect([right.status, right.html]).toEqual([422, wrong.html])
    expect(right.text).toContain('用户名或密码不对')
  })

  test('keeps its roles, is shown as disabled, and is offered no further role', async () => {
    const { district, system, security, id } = await working()
    await act(system, district, id, 'disable')
    const page = await security.get(people(district))
    expect(page.text).toContain('某zhang已停用zhang人大办公室')
    expect(offered(page)).not.toContain('zhang')
    expect((await giveRole(security, district, id, 'teller')).status).toBe(404)
  })

  test('that is enabled again signs in with its password and works as before', async () => {
    const { here, district, system, id } = await working()
    await act(system, district, id, 'disable')
    await act(system, district, id, 'enable')
    expect((await (await signIn(here, 'zhang')).get('/desk/haibowan/deputies')).status).toBe(200)
    const acts = await eventsOf(here, 'account.disabled', 'account.enabled')
    expect(acts).toEqual([
      { event: 'account.disabled', body: district.id, account: id },
      { event: 'account.enabled', body: district.id, account: id },
    ])
  })

  test('disabled twice, or enabled twice, is one act', async () => {
    const { here, district, system, id } = await working()
    for (const what of ['disable', 'disable', 'enable', 'enable'] as const)
      expect((await send(system, district, id, what)).status).toBe(200)
    expect(await eventsOf(here, 'account.disabled', 'account.enabled')).toHaveLength(2)
  })
})

describe('nobody', () => {
  test('resets, disables or enables his own account; he is led to his own page', async () => {
    const { here, district } = await setting()
    const username = await makeOfficer(here, 'system-administrator', district)
    const visitor = await signIn(here, username)
    const own = await accountId(here, username)
    const page = await visitor.get(accountPage(district, own))
    expect(page.document.querySelector('main a[href="/account"]')).not.toBeNull()
    for (const what of ['password', 'disable', 'enable'] as const) {
      const refused = await send(visitor, district, own, what)
      expect([refused.status, refused.text.includes('自己的账号')], what).toEqual([409, true])
    }
  })

  test('touches the account of another body, even one that holds a role here, nor one that is not there', async () => {
    const { here, city, district, other, system, security } = await setting()
    const abroad = await accountId(here, await makeOfficer(here, 'office-staff', other))
    const above = await accountId(here, await makeOfficer(here, 'city-observer', city))
    await here.db.change((trx, now) =>
      trx
        .insertInto('role_grant')
        .values({
          id: newId(),
          account_id: above,
          role: 'teller',
          body_id: district.id,
          unit_id: null,
          granted_at: now,
          revoked_at: null,
        })
        .execute(),
    )
    expect((await system.get(people(district))).document.querySelector(`a[href="${accountPage(district, above)}"]`)).toBeNull()
    for (const id of [abroad, above, newId(), 'nonsense']) {
      expect((await system.get(accountPage(district, id))).status, id).toBe(404)
      for (const what of ['password', 'disable', 'enable'] as const)
        expect((await send(system, district, id, what)).status, `${id} ${what}`).toBe(404)
    }
    const id = await accountId(here, await makeOfficer(here, 'teller', district))
    expect((await security.get(accountPage(district, id))).status).toBe(403)
    expect((await send(security, district, id, 'disable')).status).toBe(403)
  })

  test('disables the last administrator of a body, of either kind; with another one, also in the city above, it is possible', async () => {
    const { here, city, district } = await setting()
    // A second system administrator of the district does it, so that nobody acts on himself.
    const second = await makeOfficer(here, 'system-administrator', city)
    const visitor = await signIn(here, second)
    const { account_id: security } = await here.db.read
      .selectFrom('role_grant')
      .select('account_id')
      .where('role', '=', 'security-administrator')
      .executeTakeFirstOrThrow()
    const refused = await send(visitor, district, security, 'disable')
    expect([refused.status, refused.text.includes('最后一位')]).toEqual([409, true])
    await makeOfficer(here, 'security-administrator', city)
    expect((await send(visitor, district, security, 'disable')).status).toBe(200)
  })

  test('counts a disabled administrator as one who is left', async () => {
    const { here, city, district, security } = await setting()
    const visitor = await officer(here, 'system-administrator', city)
    const first = await accountId(here, await makeOfficer(here, 'security-administrator', district))
    await send(visitor, district, first, 'disable')
    const { id, account_id } = await here.db.read
      .selectFrom('role_grant')
      .select(['id', 'account_id'])
      .where('role', '=', 'security-administrator')
      .where('account_id', '!=', first)
      .executeTakeFirstOrThrow()
    expect((await send(visitor, district, account_id, 'disable')).status).toBe(409)
    expect((await security.post(`${people(district)}/${id}/revoke`, {})).status).toBe(409)
  })
})

test.skipIf(!onPostgres)('of two system administrators who disable each other at the same moment one stays', async () => {
  const { here, city } = await setting()
  const names = [
    await makeOfficer(here, 'system-administrator', city),
    await makeOfficer(here, 'system-administrator', city),
  ] as const
  const ids = [await accountId(here, names[0]), await accountId(here, names[1])] as const
  const [one, two] = [await signIn(here, names[0]), await signIn(here, names[1])]
  const pages = await Promise.all([send(one, city, ids[1], 'disable'), send(two, city, ids[0], 'disable')])
  const left = await here.db.read
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [...ids])
    .where('disabled_at', 'is', null)
    .execute()
  expect(left, pages.map(({ status }) => status).join()).toHaveLength(1)
  for (const { status } of pages) expect(status).toBeLessThan(500)
})
