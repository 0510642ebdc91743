/** The tracking page through its door: what it tells, to whom, and what it never tells. */
import { expect, test } from 'vitest'
import { acceptedProposal, collectingYear, proposal } from '../collection/arrange.ts'
import { useDatabase } from '../support/database.ts'
import { makeDistrict } from '../support/people.ts'
import { site } from '../support/site.ts'

useDatabase()

async function setting() {
  const here = await site()
  const { district } = await makeDistrict(here)
  return { here, year: await collectingYear(here, district), visitor: here.visitor() }
}

test('the code is found however it is typed', async () => {
  const { here, year, visitor } = await setting()
  const { code } = await proposal(here, year, { title: '滨河公园没有路灯' })
  const groups = code.replace(/(\d{4})(?=\d)/g, '$1 ')
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  for (const typed of [code, groups, wide]) {
    const page = await visitor.get(`/track?code=${encodeURIComponent(typed)}`)
    expect(page.path, typed).toBe(`/track/${code}`)
    expect(page.text).toContain('滨河公园没有路灯')
  }
})

test('what is not twelve digits, and what nobody has, gets a sentence and the form again', async () => {
  const { visitor } = await setting()
  const form = await visitor.get('/track?code=4821')
  expect(form.status).toBe(422)
  expect(form.document.querySelector('#code')?.getAttribute('value')).toBe('4821')
  const unknown = await visitor.get('/track/123456789012')
  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('没有找到。请核对这 12 个数字')
  expect(unknown.document.querySelector('form[action="/track"]')).not.toBeNull()
})

test('the author is never on the page, nor the proposal’s full text', async () => {
  const { here, year, visitor } = await setting()
  const { code } = await proposal(here, year, {
    title: '换路灯',
    wish: '我家住三号楼，电话找我。',
    name: '刘秀兰',
    phone: '13912345678',
  })
  const page = await visitor.get(`/track/${code}`)
  for (const secret of ['刘秀兰', '13912345678', '三号楼']) expect(page.html).not.toContain(secret)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('x-robots-tag')).toBe('noindex')
})

test('guessing is braked for the whole house, without keeping anybody’s address', async () => {
  const { here, year, visitor } = await setting()
  const { code } = await acceptedProposal(here, year, { title: '换路灯' })
  await here.db.change((trx) =>
    trx
      .insertInto('sign_in_attempt')
      .values({ key: 'door:track', attempts: 599, window_ends_at: new Date(Date.now() + 600_000) })
      .execute(),
  )
  expect((await visitor.get('/track/111111111111')).status).toBe(404)
  for (const path of ['/track/111111111111', `/track/${code}`, `/calls/${year.call}/propose/done?code=${code}`]) {
    const braked = await visitor.get(path)
    expect(braked.status, path).toBe(429)
    expect(braked.text).toContain('请 10 分钟后再来')
  }
  expect(
    await here.db.read.selectFrom('sign_in_attempt').select(['key', 'attempts']).where('key', '=', 'door:track').execute(),
  ).toEqual([{ key: 'door:track', attempts: 600 }])
})

test('right codes do not use up the brake', async () => {
  const { here, year, visitor } = await setting()
  const { code } = await acceptedProposal(here, year, { title: '换路灯' })
  for (let times = 0; times < 3; times++) await visitor.get(`/track/${code}`)
  expect(await here.db.read.selectFrom('sign_in_attempt').select('key').where('key', '=', 'door:track').execute()).toEqual([])
})

test('no log line tells a tracking code', async () => {
  const { here, year, visitor } = await setting()
  const { code } = await acceptedProposal(here, year, { title: '换路灯' })
  await visitor.get(`/track?code=${code}`)
  expect(here.lines.join('\n')).not.toContain(code)
})
