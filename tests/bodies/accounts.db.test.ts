/** Accounts: made by the system administrator, seen where they were made or hold a role, and nowhere else. */
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { officer, PASSWORD } from '../support/people.ts'
import {
  accountId,
  changePassword,
  createAccount,
  errorAt,
  FIRST_PASSWORD,
  fill,
  giveRole,
  listed,
  madeAccount,
  offered,
  PERSON,
  people,
  type Setting,
  setting,
  signIn,
  typedAt,
} from './arrange.ts'

useDatabase()

describe('a new account', () => {
  test('signs in with its first password, changes it, and may do nothing until it is given a role', async () => {
    const { here, district, system } = await setting()
    const page = await createAccount(system, district, { username: ' Li.Xiuying ' })
    expect([page.status, page.path]).toEqual([200, people(district)])
    expect(page.text).toContain('李秀英li.xiuying还没有岗位')
    const li = await signIn(here, PERSON.username, FIRST_PASSWORD)
    expect((await changePassword(li, FIRST_PASSWORD, PASSWORD)).text).toContain('您现在没有岗位。请找安全管理员。')
    expect((await li.get(`/desk/${district.slug}`)).status).toBe(403)
    const event = await here.db.read
      .selectFrom('audit_event')
      .select(['fields', 'body_id'])
      .where('event', '=', 'account.created')
      .executeTakeFirstOrThrow()
    expect(event.body_id).toBe(district.id)
    expect(event.fields).not.toContain('li')
  })

  test('with a taken user name is refused at that field, and what was typed stays, except the password', async () => {
    const { district, system } = await setting()
    await createAccount(system, district)
    const page = await createAccount(system, district, { name: '李秀荣' })
    expect(page.status).toBe(422)
    expect(errorAt(page, 'username')).toBe('这个用户名已有人用，请换一个。')
    expect([typedAt(page, 'name'), typedAt(page, 'username'), typedAt(page, 'password')]).toEqual(['李秀荣', 'li.xiuying', ''])
    const mended = await system.submit(page, { username: 'li.xiurong', password: PASSWORD }, people(district))
    expect(listed(mended)).toContain('li.xiurong')
  })

  test('with a user name that another body has taken is refused just so, without a word about whose it is', async () => {
    const all = await setting()
    const abroad = await officer(all.here, 'system-administrator', all.other)
    await createAccount(abroad, all.other)
    const page = await createAccount(all.system, all.district, { name: '李秀荣' })
    expect(errorAt(page, 'username')).toBe('这个用户名已有人用，请换一个。')
    expect(page.text).not.toContain('李秀英')
    expect(page.text).not.toContain('海南区')
  })

  const WRONG = [
    ['name', '', '请填姓名'],
    ['name', '李'.repeat(41), '请填姓名'],
    ['username', 'li', '3—40 个字符'],
    ['username', '李秀英', '小写字母、数字'],
    ['username', '-li', '小写字母、数字'],
    ['password', 'Short-12', '至少 10 个字符'],
    ['password', 'onlysmallletters', '三种'],
    ['password', 'small-letters-and-signs', '三种'],
    ['password', `Aa1-${'x'.repeat(197)}`, '至少 10 个字符'],
  ] as const
  test('is refused at the field that is wrong: a missing name, a user name of other signs, a weak password; nothing is made', async () => {
    const { district, system } = await setting()
    const before = listed(await system.get(people(district)))
    for (const [name, value, sentence] of WRONG) {
      const page = await createAccount(system, district, { [name]: value })
      expect([page.status, errorAt(page, name)], `${name} ${value}`).toEqual([422, expect.stringContaining(sentence)])
      expect(listed(page)).toEqual(before)
    }
  })

  test('takes any password of ten signs with three kinds of them', async () => {
    const { here, district, system } = await setting()
    for (const [index, password] of ['Shi-zheng1', 'shizheng-2', 'SHIZHENG-2', 'ShiZheng22'].entries()) {
      const username = `li-${index}`
      await createAccount(system, district, { username, password })
      const visitor = here.visitor()
      const page = await visitor.submit(await visitor.get('/sign-in'), { username, password })
      expect(page.path, password).toBe('/account')
    }
  })

  test('is made once when its form is sent twice', async () => {
    const { district, system } = await setting()
    const form = await system.get(people(district))
    await system.submit(form, PERSON, people(district))
    const again = await system.submit(form, PERSON, people(district))
    expect([again.status, again.path]).toEqual([200, people(district)])
    expect(listed(again).filter((username) => username === PERSON.username)).toHaveLength(1)
  })
})

describe('an account is seen', () => {
  /** 李秀英 of 海勃湾区 without a role, and the administrators of 海南区. */
  async function twoDistricts(): Promise<
    Setting & Record<'abroadSystem' | 'abroadSecurity', Awaited<ReturnType<typeof officer>>>
  > {
    const all = await setting()
    await createAccount(all.system, all.district)
    return {
      ...all,
      abroadSystem: await officer(all.here, 'system-administrator', all.other),
      abroadSecurity: await officer(all.here, 'security-administrator', all.other),
    }
  }

  test('where it was made, with a role and without', async () => {
    const { here, district, system, security } = await twoDistricts()
    for (const administrator of [system, security])
      expect(listed(await administrator.get(people(district)))).toContain(PERSON.username)
    expect(offered(await security.get(people(district)))).toContain(PERSON.username)
    const page = await giveRole(security, district, await accountId(here, PERSON.username), 'office-staff')
    expect(page.text).toContain('李秀英li.xiuying人大办公室')
  })

  test('by no administrator of another district, in the table or among those who can be given a role', async () => {
    const { other, abroadSystem, abroadSecurity } = await twoDistricts()
    for (const administrator of [abroadSystem, abroadSecurity]) {
      const page = await administrator.get(people(other))
      expect(page.html).not.toContain(PERSON.username)
      expect(page.text).not.toContain(PERSON.name)
    }
    expect(offered(await abroadSecurity.get(people(other)))).toHaveLength(2)
  })

  test('nor can one of them give it a role: it is not there for him, as an account that does not exist', async () => {
    const { here, district, security, other, abroadSecurity } = await twoDistricts()
    const li = await accountId(here, PERSON.username)
    expect((await giveRole(abroadSecurity, other, li, 'office-staff')).status).toBe(404)
    expect((await giveRole(abroadSecurity, other, newId(), 'office-staff')).status).toBe(404)
    await giveRole(security, district, li, 'office-staff')
    expect((await giveRole(abroadSecurity, other, li, 'teller')).status).toBe(404)
    const grants = await here.db.read.selectFrom('role_grant').select('body_id').where('account_id', '=', li).execute()
    expect(grants).toEqual([{ body_id: district.id }])
  })

  test('at the city’s own desk not either; the city’s administrators see it at the district’s desk, which they may open', async () => {
    const { here, city, district } = await twoDistricts()
    const security = await officer(here, 'security-administrator', city)
    expect(listed(await security.get(people(city)))).not.toContain(PERSON.username)
    expect(listed(await security.get(people(district)))).toContain(PERSON.username)
    const li = await accountId(here, PERSON.username)
    expect((await giveRole(security, city, li, 'city-observer')).status).toBe(404)
    expect((await giveRole(security, district, li, 'office-staff')).status).toBe(200)
  })

  test('an account of the city is not the districts’ either', async () => {
    const { here, city, district, security } = await twoDistricts()
    const citySystem = await officer(here, 'system-administrator', city)
    await createAccount(citySystem, city, { username: 'chengshi', name: '市里人' })
    expect((await security.get(people(district))).html).not.toContain('chengshi')
    expect((await giveRole(security, district, await accountId(here, 'chengshi'), 'teller')).status).toBe(404)
  })

  test('where it was made, still after its last role was withdrawn', async () => {
    const all = await setting()
    const account = await madeAccount(all, 'zhang')
    await giveRole(all.security, all.district, account, 'teller')
    const { id } = await all.here.db.read
      .selectFrom('role_grant')
      .select('id')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    await all.security.post(`${people(all.district)}/${id}/revoke`, {})
    expect((await all.system.get(people(all.district))).text).toContain('某zhangzhang还没有岗位')
  })
})

test('the form of a system administrator gives no roles, the form of a security administrator makes no accounts', async () => {
  const { district, system, security } = await setting()
  await expect(giveRole(system, district, newId(), 'teller')).rejects.toThrow('expected one form')
  await expect(createAccount(security, district)).rejects.toThrow('expected one form')
  await expect(fill(security, district, '/units', { 'unit-name': '区住建局' })).rejects.toThrow('expected one form')
  expect((await system.post(`${people(district)}/grants`, { account: newId(), role: 'teller', unit: '' })).status).toBe(403)
  expect((await security.post(people(district), PERSON)).status).toBe(403)
})
