/** The first start of a real installation: one code, one city, two administrators who are two people. */
import { beforeEach, expect, test } from 'vitest'
import { writeInstallation } from '../../src/database/installation.ts'
import { digestOfSecret } from '../../src/identity/secrets.ts'
import { onPostgres, useDatabase } from '../support/database.ts'
import { PASSWORD } from '../support/people.ts'
import { type Site, site, type Visitor } from '../support/site.ts'
import { changePassword, errorAt, typedAt } from './arrange.ts'

useDatabase()

const CODE = 'a-code-that-was-printed-once'
const FILLED = {
  code: CODE,
  city: '乌海市',
  'city-slug': 'wuhai',
  'system-name': '王系统',
  'system-username': 'wang',
  'system-password': PASSWORD,
  'security-name': '安全员',
  'security-username': 'anquan',
  'security-password': `${PASSWORD}-2`,
}

let here: Site
beforeEach(async () => {
  here = await site()
  const setUpDigest = await digestOfSecret(CODE)
  await here.db.change((trx) => writeInstallation(trx, { kind: 'real', businessOffsetMs: 0, setUpDigest }))
})

const fill = async (change: Partial<typeof FILLED> = {}) => {
  const visitor = here.visitor()
  return visitor.submit(await visitor.get('/set-up'), { ...FILLED, ...change })
}
const signedIn = async (username: string, password: string): Promise<Visitor> => {
  const visitor = here.visitor()
  await visitor.submit(await visitor.get('/sign-in'), { username, password })
  return visitor
}
const bodies = () => here.db.read.selectFrom('body').select(['kind', 'name', 'slug', 'parent_id']).execute()
const usernames = async () =>
  (await here.db.read.selectFrom('account').select('username').orderBy('username').execute()).map((row) => row.username)

test('the right code makes the city and its two administrators; each changes his password at his first sign-in', async () => {
  const done = await fill()
  expect([done.status, done.path]).toEqual([200, '/sign-in'])
  expect(await bodies()).toEqual([{ kind: 'city', name: '乌海市', slug: 'wuhai', parent_id: null }])
  const wang = await signedIn('wang', PASSWORD)
  expect((await wang.get('/desk/wuhai/people')).path).toBe('/account')
  await changePassword(wang, PASSWORD, `${PASSWORD}-own`)
  const system = await wang.get('/desk/wuhai/people')
  expect([system.status, system.path]).toEqual([200, '/desk/wuhai/people'])
  for (const words of ['王系统', '系统管理员', '安全员', '安全管理员']) expect(system.text).toContain(words)
  const anquan = await signedIn('anquan', `${PASSWORD}-2`)
  await changePassword(anquan, `${PASSWORD}-2`, `${PASSWORD}-own-2`)
  expect((await anquan.get('/desk/wuhai/people')).path).toBe('/desk/wuhai/people')
})

test('the first acts stand in the record: set-up, the city, two accounts, two roles', async () => {
  await fill()
  const events = await here.db.read.selectFrom('audit_event').select(['event', 'actor_id']).orderBy('number').execute()
  expect(events.map(({ event }) => event)).toEqual([
    'installation.set-up',
    'body.created',
    'account.created',
    'role.granted',
    'account.created',
    'role.granted',
  ])
  expect(events.every(({ actor_id }) => actor_id === null)).toBe(true)
})

test('with a wrong code nothing is made, and what was typed stays, except the passwords', async () => {
  const page = await fill({ code: 'guessed' })
  expect(page.status).toBe(422)
  expect(errorAt(page, 'code')).toBe('设置码不对')
  for (const [name, value] of Object.entries({ ...FILLED, code: 'guessed' })) {
    const kept = name.endsWith('-password') ? '' : value
    expect(typedAt(page, name), name).toBe(kept)
  }
  expect([await bodies(), await usernames()]).toEqual([[], []])
  expect((await fill()).path).toBe('/sign-in')
})

const WRONG = [
  ['city', '', '请填城市名称'],
  ['city-slug', 'Wuhai', '网址名用小写英文字母'],
  ['system-name', '', '请填姓名'],
  ['system-username', 'w', '用户名用小写字母'],
  ['system-password', 'short-1A', '密码至少 10 个字符'],
  ['security-password', 'only-small-letters', '密码至少 10 个字符'],
  ['security-username', 'wang', '两位管理员的用户名不能相同'],
  // One user name in two spellings is still one person.
  ['security-username', ' WANG ', '两位管理员的用户名不能相同'],
] as const
test('what is wrong is refused at its field, two administrators are two people, and the code stays good', async () => {
  for (const [name, value, sentence] of WRONG) {
    const page = await fill({ [name]: value })
    expect([page.status, errorAt(page, name)], `${name} ${value}`).toEqual([422, expect.stringContaining(sentence)])
  }
  expect(await bodies()).toEqual([])
  expect((await fill()).path).toBe('/sign-in')
})

test('a used code opens nothing: the page is gone, and so is the form', async () => {
  const visitor = here.visitor()
  const open = await visitor.get('/set-up')
  await fill()
  expect((await visitor.get('/set-up')).status).toBe(404)
  const again = await visitor.submit(open, { ...FILLED, 'city-slug': 'second', 'system-username': 'eve' })
  expect(again.status).toBe(404)
  expect(await usernames()).toEqual(['anquan', 'wang'])
})

test('a demo, and a database without a code, have no set-up', async () => {
  await here.db.change((trx) => trx.deleteFrom('installation').execute())
  expect((await here.visitor().get('/set-up')).status).toBe(404)
  await here.db.change((trx) => writeInstallation(trx, { kind: 'demo', businessOffsetMs: 0, setUpDigest: null }))
  expect((await here.visitor().post('/set-up', FILLED)).status).toBe(404)
})

test.skipIf(!onPostgres)('of two who use the code at the same moment one sets up the city, and the other is told', async () => {
  const pages = await Promise.all([fill(), fill({ city: '另一市', 'city-slug': 'other', 'system-username': 'eve' })])
  expect(pages.map(({ status }) => status).sort()).not.toEqual([200, 200])
  expect(await bodies()).toHaveLength(1)
  expect(await usernames()).toHaveLength(2)
})
