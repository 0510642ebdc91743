/** Bodies below and departments: made by the system administrator of the body above. */
import { expect, test } from 'vitest'
import { type BodyId, newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { makeBody, officer } from '../support/people.ts'
import type { Site } from '../support/site.ts'
import { errorAt, fill, people, setting, typedAt } from './arrange.ts'

useDatabase()

const TOWN = { kind: 'town', 'body-name': '千里山镇', slug: 'qianlishan' }
const bodiesUnder = (here: Site, parent: BodyId) =>
  here.db.read.selectFrom('body').select(['kind', 'name', 'slug']).where('parent_id', '=', parent).orderBy('slug').execute()
const kindsOffered = (html: { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }> }) =>
  [...html.querySelectorAll('select[name="kind"] option')].map((option) => option.getAttribute('value')).filter(Boolean)

test('a city makes districts, and reaches the desk of the new one at once', async () => {
  const { here, city } = await setting()
  const system = await officer(here, 'system-administrator', city)
  const page = await fill(system, city, '/bodies', { kind: 'district', 'body-name': '乌达区', slug: 'wuda' })
  expect([page.status, page.path]).toEqual([200, people(city)])
  const link = page.document.querySelector('a[href="/desk/wuda/people"]')
  expect(link?.textContent).toBe('乌达区')
  expect((await system.get('/desk/wuda/people')).status).toBe(200)
  expect((await here.visitor().get('/d/wuda')).status).toBe(200)
})

test('a district makes towns and streets, and the act stands in its record', async () => {
  const { here, district, system } = await setting()
  await fill(system, district, '/bodies', TOWN)
  const page = await fill(system, district, '/bodies', { kind: 'street', 'body-name': '滨河街道', slug: 'binhe' })
  for (const name of ['千里山镇', '滨河街道']) expect(page.text).toContain(name)
  expect(await bodiesUnder(here, district.id)).toEqual([
    { kind: 'street', name: '滨河街道', slug: 'binhe' },
    { kind: 'town', name: '千里山镇', slug: 'qianlishan' },
  ])
  const events = await here.db.read.selectFrom('audit_event').select('body_id').where('event', '=', 'body.created').execute()
  expect(events).toEqual([{ body_id: district.id }, { body_id: district.id }])
})

test('each body is offered, and given, only what may stand directly below it', async () => {
  const { here, city, district, system } = await setting()
  const ofCity = await officer(here, 'system-administrator', city)
  expect(kindsOffered((await ofCity.get(people(city))).document)).toEqual(['district'])
  expect(kindsOffered((await system.get(people(district))).document)).toEqual(['town', 'street'])
  for (const [visitor, body, kind] of [
    [ofCity, city, 'town'],
    [ofCity, city, 'city'],
    [system, district, 'district'],
    [system, district, ''],
  ] as const) {
    const page = await fill(visitor, body, '/bodies', { ...TOWN, kind })
    expect([page.status, errorAt(page, 'kind')], `${body.slug} ${kind}`).toEqual([422, '请选类别'])
    expect(typedAt(page, 'body-name')).toBe('千里山镇')
  }
  const town = await makeBody(here, 'town', '千里山镇', 'qianlishan', district)
  const ofTown = await officer(here, 'system-administrator', town)
  expect((await ofTown.get(people(town))).html).not.toContain('name="slug"')
  const below = await ofTown.post(`${people(town)}/bodies`, { ...TOWN, slug: 'lower', 'request-id': newId() })
  expect(below.status).toBe(422)
  expect(await bodiesUnder(here, town.id)).toEqual([])
})

test('a taken address name is refused at its field, wherever it is taken, and what was typed stays', async () => {
  const { district, system } = await setting()
  const page = await fill(system, district, '/bodies', { ...TOWN, slug: 'hainan' })
  expect([page.status, errorAt(page, 'slug')]).toEqual([422, '这个网址名已有单位在用，请换一个。'])
  expect([typedAt(page, 'body-name'), typedAt(page, 'slug'), typedAt(page, 'kind')]).toEqual(['千里山镇', 'hainan', 'town'])
  const mended = await system.submit(page, { slug: 'qianlishan' }, `${people(district)}/bodies`)
  expect(mended.text).toContain('千里山镇')
})

const WRONG = [
  ['body-name', '', '请填名称'],
  ['slug', '千里山', '小写英文字母'],
  ['slug', '9a', '以字母开头'],
  ['slug', 'a', '小写英文字母'],
  ['slug', 'desk/x', '小写英文字母'],
] as const
test('a missing name, and an address name of other signs, are refused at their field', async () => {
  const { here, district, system } = await setting()
  for (const [name, value, sentence] of WRONG) {
    const page = await fill(system, district, '/bodies', { ...TOWN, [name]: value })
    expect([page.status, errorAt(page, name)], `${name} ${value}`).toEqual([422, expect.stringContaining(sentence)])
  }
  expect(await bodiesUnder(here, district.id)).toEqual([])
})

test('a form sent twice makes one body', async () => {
  const { here, district, system } = await setting()
  const form = await system.get(people(district))
  await system.submit(form, TOWN, `${people(district)}/bodies`)
  const again = await system.submit(form, TOWN, `${people(district)}/bodies`)
  expect([again.status, again.path]).toEqual([200, people(district)])
  expect(await bodiesUnder(here, district.id)).toHaveLength(1)
})

test('an administrator of one district makes nothing at another, nor at the city', async () => {
  const { city, other, system } = await setting()
  for (const body of [city, other])
    for (const [form, fields] of [
      ['bodies', { ...TOWN, 'request-id': newId() }],
      ['units', { 'unit-name': '区住建局', 'request-id': newId() }],
    ] as const)
      expect((await system.post(`${people(body)}/${form}`, fields)).status, `${body.slug} ${form}`).toBe(403)
})

test('a department is made once under its name; another body may have one of the same name', async () => {
  const { here, city, district, other, system } = await setting()
  const page = await fill(system, district, '/units', { 'unit-name': ' 区住建局 ' })
  expect([page.status, page.text.includes('区住建局')]).toEqual([200, true])
  const twice = await fill(system, district, '/units', { 'unit-name': '区住建局' })
  expect([twice.status, errorAt(twice, 'unit-name'), typedAt(twice, 'unit-name')]).toEqual([
    422,
    '已经有同名的部门。',
    '区住建局',
  ])
  const empty = await fill(system, district, '/units', { 'unit-name': ' ' })
  expect(errorAt(empty, 'unit-name')).toBe('请填部门名称')
  const reaching = await officer(here, 'system-administrator', city)
  expect((await fill(reaching, other, '/units', { 'unit-name': '区住建局' })).status).toBe(200)
  expect((await system.get(people(district))).text.match(/区住建局/g)).toHaveLength(1)
})
