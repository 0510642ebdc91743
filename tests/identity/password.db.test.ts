/** An officer's own password: changed with the present one, a few tries, and nothing stays open that the old one opened. */
import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { makeDistrict, makeOfficer, PASSWORD } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'

useDatabase()

const NEW = 'Another-day-2023'

interface Office {
  readonly here: Site
  readonly username: string
  readonly visitor: Visitor
  /** A second browser of the same officer. */
  readonly elsewhere: Visitor
}

async function office(): Promise<Office> {
  const here = await site()
  const { district } = await makeDistrict(here)
  const username = await makeOfficer(here, 'office-staff', district)
  return { here, username, visitor: (await signIn(here, username)).visitor, elsewhere: (await signIn(here, username)).visitor }
}

async function signIn(here: Site, username: string, password = PASSWORD): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = here.visitor()
  return { visitor, page: await visitor.submit(await visitor.get('/sign-in'), { username, password }) }
}

const change = async (visitor: Visitor, fields: Partial<Record<'current' | 'chosen' | 'again', string>> = {}): Promise<Page> =>
  visitor.submit(
    await visitor.get('/account'),
    {
      'current-password': fields.current ?? PASSWORD,
      'new-password': fields.chosen ?? NEW,
      'new-password-again': fields.again ?? fields.chosen ?? NEW,
    },
    '/account',
  )
const errorAt = (page: Page, field: string) => page.document.querySelector(`#${field}-error`)?.textContent
const sessions = (here: Site) => here.db.read.selectFrom('web_session').select('token_digest').execute()

test('with the present password an officer chooses a new one; from then on it alone signs him in', async () => {
  const { here, username, visitor } = await office()
  const page = await change(visitor)
  expect([page.status, page.path]).toEqual([200, '/account?changed=1'])
  expect(page.text).toContain('密码已经改好，别处的登录都已退出。')
  expect((await signIn(here, username)).page.text).toContain('用户名或密码不对')
  expect((await signIn(here, username, NEW)).page.path).toBe('/desk/haibowan')
})

test('all his other sessions end, and the one that he sits at goes on under a new name', async () => {
  const { here, visitor, elsewhere } = await office()
  const before = await sessions(here)
  expect(before).toHaveLength(2)
  await change(visitor)
  const after = await sessions(here)
  expect(after).toHaveLength(1)
  expect(before).not.toContainEqual(after[0])
  expect((await visitor.get('/desk/haibowan')).status).toBe(200)
  expect((await elsewhere.get('/desk/haibowan')).status).toBe(401)
})

test('the change stands in the record of his body, without the password or its digest', async () => {
  const { here, username, visitor } = await office()
  await change(visitor)
  const { id, body_id } = await here.db.read
    .selectFrom('account')
    .select(['id', 'body_id'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const events = await here.db.read
    .selectFrom('audit_event')
    .select(['actor_id', 'body_id', 'fields'])
    .where('event', '=', 'password.changed')
    .execute()
  expect(events).toEqual([{ actor_id: id, body_id, fields: JSON.stringify({ account: id }) }])
})

test('a wrong present password is said at its field, and nothing changes', async () => {
  const { here, username, visitor, elsewhere } = await office()
  for (const current of ['nonsense', '', NEW]) {
    const page = await change(visitor, { current, chosen: `${NEW}!` })
    expect([page.status, errorAt(page, 'current-password')], current).toEqual([422, '现在的密码不对'])
    for (const typed of [current, NEW]) if (typed !== '') expect(page.html).not.toContain(typed)
  }
  expect((await elsewhere.get('/desk/haibowan')).status).toBe(200)
  expect((await signIn(here, username)).page.path).toBe('/desk/haibowan')
})

const WRONG = [
  [{ chosen: 'Short-12' }, 'new-password', '至少 10 个字符'],
  [{ chosen: 'onlysmallletters' }, 'new-password', '三种'],
  [{ chosen: PASSWORD }, 'new-password', '新密码要和现在的不一样'],
  [{ again: `${NEW}!` }, 'new-password-again', '两遍新密码不一样'],
] as const
test('a weak new password, the same one again, and two that differ are refused at their field', async () => {
  const { here, username, visitor } = await office()
  for (const [fields, name, sentence] of WRONG) {
    const page = await change(visitor, fields)
    expect([page.status, errorAt(page, name)], JSON.stringify(fields)).toEqual([422, expect.stringContaining(sentence)])
  }
  expect((await signIn(here, username)).page.path).toBe('/desk/haibowan')
})

test('after five wrong tries the right one is refused too, for a quarter of an hour; signing in is not', async () => {
  const { here, username, visitor } = await office()
  for (let tries = 0; tries < 5; tries++) await change(visitor, { current: 'guessed' })
  const page = await change(visitor)
  expect([page.status, errorAt(page, 'current-password')]).toEqual([429, expect.stringContaining('15 分钟')])
  expect((await signIn(here, username)).page.path).toBe('/desk/haibowan')
})

test('an officer without any role changes it too; without a sign-in there is no such page', async () => {
  const { here, username, visitor } = await office()
  await here.db.change((trx, now) => trx.updateTable('role_grant').set({ revoked_at: now }).execute())
  expect((await change(visitor)).status).toBe(200)
  expect((await signIn(here, username, NEW)).page.path).toBe('/desk')
  expect((await here.visitor().get('/account')).status).toBe(401)
})

test('of two changes sent from two desks at once, one holds and the other is told that his password is no longer right', async () => {
  const { here, username, visitor, elsewhere } = await office()
  const pages = await Promise.all([change(visitor), change(elsewhere, { chosen: `${NEW}-2` })])
  const done = pages.filter(({ status }) => status === 200)
  expect(done, pages.map(({ status }) => status).join()).toHaveLength(1)
  const [first, second] = await Promise.all([signIn(here, username, NEW), signIn(here, username, `${NEW}-2`)])
  expect([first.page.status, second.page.status].sort()).toEqual([200, 422])
})
