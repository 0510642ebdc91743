/** The roll of a congress: who is a deputy in office, entered by the congress office. */
import { expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { type MandateId, newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { type MadeBody, makeBody, makeDeputies, makeDistrict, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'
import { errorAt, typedAt } from './arrange.ts'

useDatabase()

const DEPUTY = { name: '巴特尔', number: '12', delegation: '第一代表团', term: '第九届' }
const roll = (body: MadeBody) => `/desk/${body.slug}/deputies`
const enter = async (visitor: Visitor, body: MadeBody, change: Partial<typeof DEPUTY> = {}) =>
  visitor.submit(await visitor.get(roll(body)), { ...DEPUTY, ...change }, roll(body))
/** Roll number and name, as the table shows them. */
const onRoll = (page: Page) =>
  [...page.document.querySelectorAll('table tbody tr')].map((row) =>
    [...row.querySelectorAll('.number, th')].map((cell) => cell.textContent).join(' '),
  )

async function setting(): Promise<{ here: Site; city: MadeBody; district: MadeBody; office: Visitor }> {
  const here = await site()
  const { city, district } = await makeDistrict(here)
  return { here, city, district, office: await officer(here, 'office-staff', district) }
}

test('a deputy enters the roll with number, delegation and term, in office from today', async () => {
  const { here, district, office } = await setting()
  standOn(here, day('2022-12-20'))
  const page = await enter(office, district)
  expect([page.status, page.path]).toEqual([200, roll(district)])
  expect(page.text).toContain('12巴特尔第一代表团第九届2022-12-20')
  expect(page.text).toContain('在任代表 1 名')
  const { fields, body_id } = await here.db.read
    .selectFrom('audit_event')
    .select(['fields', 'body_id'])
    .where('event', '=', 'mandate.recorded')
    .executeTakeFirstOrThrow()
  expect([Object.keys(JSON.parse(fields) as object), body_id]).toEqual([['mandate'], district.id])
})

test('the roll is in the order of its numbers, and counts who is in office today', async () => {
  const { here, district, office } = await setting()
  await makeDeputies(here, district, 11)
  const page = await enter(office, district, { number: '300' })
  expect(onRoll(page).slice(-3)).toEqual(['10 代表10', '11 代表11', '300 巴特尔'])
  expect(page.text).toContain('在任代表 12 名')
  standOn(here, day('2021-11-30'))
  expect((await office.get(roll(district))).text).toContain('名册还是空的')
})

test('a taken roll number is refused at its field, and what was typed stays', async () => {
  const { district, office } = await setting()
  await enter(office, district)
  const page = await enter(office, district, { name: '其木格' })
  expect([page.status, errorAt(page, 'number')]).toEqual([422, '这个名册号已经给了别的代表，请换一个。'])
  expect(['name', 'number', 'delegation', 'term'].map((name) => typedAt(page, name))).toEqual([
    '其木格',
    '12',
    '第一代表团',
    '第九届',
  ])
  expect(onRoll(await office.submit(page, { number: '13' }, roll(district)))).toEqual(['12 巴特尔', '13 其木格'])
})

test('the same number may be given again in another term, and at another congress', async () => {
  const { here, city, district, office } = await setting()
  const town = await makeBody(here, 'district', '海南区', 'hainan', city)
  await enter(office, district)
  expect((await enter(office, district, { name: '其木格', term: '第十届' })).status).toBe(200)
  const abroad = await officer(here, 'office-staff', town)
  expect(onRoll(await enter(abroad, town, { name: '斯琴' }))).toEqual(['12 斯琴'])
})

const WRONG = [
  ['name', '', '请填姓名'],
  ['number', '0', '1 到 9999'],
  ['number', '12.5', '1 到 9999'],
  ['number', '十二', '1 到 9999'],
  ['number', '12345', '1 到 9999'],
  ['delegation', ' ', '请填代表团'],
  ['term', '', '请填届次'],
] as const
test('what is missing or no number is refused at its field, and nobody is entered', async () => {
  const { district, office } = await setting()
  for (const [name, value, sentence] of WRONG) {
    const page = await enter(office, district, { [name]: value })
    expect([page.status, errorAt(page, name)], `${name} ${value}`).toEqual([422, expect.stringContaining(sentence)])
    expect(onRoll(page)).toEqual([])
  }
})

test('a form sent twice enters one deputy', async () => {
  const { district, office } = await setting()
  const form = await office.get(roll(district))
  await office.submit(form, DEPUTY, roll(district))
  const again = await office.submit(form, DEPUTY, roll(district))
  expect([again.status, again.path]).toEqual([200, roll(district)])
  expect(onRoll(again)).toEqual(['12 巴特尔'])
})

test('the roll of another congress is nobody’s to read or write, and one that does not exist is not there', async () => {
  const { here, city, district, office } = await setting()
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  await makeDeputies(here, other, 3)
  expect(onRoll(await office.get(roll(district)))).toEqual([])
  expect((await office.get(roll(other))).status).toBe(403)
  expect((await office.post(roll(other), { ...DEPUTY, 'request-id': newId() })).status).toBe(403)
  expect((await office.get('/desk/nowhere/deputies')).status).toBe(404)
})

const letGo = async (visitor: Visitor, body: MadeBody, deputy: string, leaves: string) =>
  visitor.submit(await visitor.get(roll(body)), { deputy, leaves }, `${roll(body)}/leaving`)

test('a deputy who leaves is counted until the day before, and then no more', async () => {
  const { here, district, office } = await setting()
  standOn(here, day('2022-12-20'))
  const [first = '', second = ''] = await makeDeputies(here, district, 3)
  await letGo(office, district, first, '2022-12-20')
  const page = await letGo(office, district, second, '2022-12-23')
  expect(onRoll(page)).toEqual(['2 代表2', '3 代表3'])
  expect(page.text).toContain('2021-12-01 （2022-12-23离任）')
  standOn(here, day('2022-12-22'))
  expect(onRoll(await office.get(roll(district)))).toEqual(['2 代表2', '3 代表3'])
  standOn(here, day('2022-12-23'))
  expect(onRoll(await office.get(roll(district)))).toEqual(['3 代表3'])
  const events = await here.db.read.selectFrom('audit_event').select('fields').where('event', '=', 'mandate.ended').execute()
  expect(events.map(({ fields }) => JSON.parse(fields) as object)).toEqual([{ mandate: first }, { mandate: second }])
})

test('nobody leaves in the past, twice, or without a name and a day', async () => {
  const { here, district, office } = await setting()
  standOn(here, day('2022-12-20'))
  const [first = '', second = ''] = await makeDeputies(here, district, 2)
  const late = await letGo(office, district, first, '2022-12-19')
  expect([late.status, errorAt(late, 'leaves'), typedAt(late, 'deputy')]).toEqual([
    422,
    expect.stringContaining('日期不能早于今天'),
    first,
  ])
  const empty = await letGo(office, district, '', '20.12.2022')
  expect([empty.status, errorAt(empty, 'deputy'), errorAt(empty, 'leaves')]).toEqual([
    422,
    '请选代表',
    expect.stringContaining('请填日期'),
  ])
  await letGo(office, district, first, '2022-12-20')
  expect((await letGo(office, district, first, '2022-12-31')).status).toBe(404)
  expect(onRoll(await office.get(roll(district)))).toEqual(['2 代表2'])
  const desk = await officer(here, 'sign-in-desk', district)
  expect((await desk.post(`${roll(district)}/leaving`, { deputy: second, leaves: '2022-12-21' })).status).toBe(403)
})

test('a deputy of another congress is not there to leave', async () => {
  const { here, city, district, office } = await setting()
  standOn(here, day('2022-12-20'))
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  const [abroad = newId<MandateId>()] = await makeDeputies(here, other, 1)
  await makeDeputies(here, district, 1)
  for (const id of [abroad, newId()]) expect((await letGo(office, district, id, '2022-12-21')).status, id).toBe(404)
  expect((await here.db.read.selectFrom('mandate').select('to_on').where('id', '=', abroad).execute())[0]?.to_on).toBeNull()
})

test('the sign-in desk reads the roll and enters nobody', async () => {
  const { here, district } = await setting()
  const desk = await officer(here, 'sign-in-desk', district)
  const page = await desk.get(roll(district))
  expect([page.status, page.html.includes('name="delegation"')]).toEqual([200, false])
  expect((await desk.post(roll(district), { ...DEPUTY, 'request-id': newId() })).status).toBe(403)
})
