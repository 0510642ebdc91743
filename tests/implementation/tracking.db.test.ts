/** The tracking table: every number is a sum of rows that can be opened, and nobody sees more than his body. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { useDatabase } from '../support/database.ts'
import { makeDecision, makeProjects } from '../support/decisions.ts'
import { type MadeBody, makeBody, makeDistrict, makeUnit, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'

useDatabase()

const PLAN = [
  { on: day('2022-01-15'), percent: 0 },
  { on: day('2022-09-30'), percent: 80 },
  { on: day('2022-12-15'), percent: 100 },
]
const WORDS = { on: '2022-03-15', counterparty: '市政公司', purpose: '施工' }

/** A district with two units and three projects, one of its towns with one, and a second district with one. */
async function county(here: Site) {
  standOn(here, day('2022-10-11'))
  const { city, district } = await makeDistrict(here)
  const housing = await makeUnit(here, district, '区住建局')
  const traffic = await makeUnit(here, district, '区交通局')
  const handed = { on: day('2022-01-15'), due: day('2022-12-15'), plan: PLAN }
  await makeProjects(
    here,
    district,
    [
      { title: '排水管网改造', cost: 860, unit: housing },
      { title: '学校周边道路', cost: 380, unit: traffic },
      { title: '停车泊位', cost: 330, unit: housing },
    ],
    handed,
  )
  const town = await makeBody(here, 'town', '千里山镇', 'qianlishan', district)
  await makeProjects(here, town, [{ title: '农区道路', cost: 345, unit: await makeUnit(here, town, '千里山镇') }], handed)
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  await makeProjects(here, other, [{ title: '供热管网', cost: 720, unit: await makeUnit(here, other, '区住建局') }], handed)
  return { city, district, housing, government: await officer(here, 'government-office', district) }
}

async function book(visitor: Visitor, code: string, kind: string, amount: number) {
  const here = `/desk/haibowan/projects/${code}`
  const fields = { kind, amount: String(amount * 10_000), document: `${kind} ${code}`, ...WORDS }
  const page = await visitor.submit(await visitor.get(here), fields, `${here}/entries`)
  expect(page.status, page.text).toBe(200)
}

async function report(visitor: Visitor, code: string, percent: number, reason = '') {
  const here = `/desk/haibowan/projects/${code}`
  const fields = {
    month: '2022-09-01',
    percent: String(percent),
    done: '这个月按计划把能干的活都干了，材料也都进场了',
    next: '接着干',
    reason,
  }
  const form = await visitor.submit(await visitor.get(`${here}/report`), fields, `${here}/report/check`)
  expect((await visitor.submit(form, {}, `${here}/report`)).status).toBe(200)
}

/** 2022-H01 paid and on plan, 2022-H02 done, 2022-H03 28 points behind with its reason. */
async function worked(government: Visitor) {
  for (const [kind, amount] of [
    ['arrived', 860],
    ['contracted', 812],
    ['paid', 560],
  ] as const)
    await book(government, '2022-H01', kind, amount)
  for (const [kind, amount] of [
    ['arrived', 380],
    ['contracted', 366],
    ['paid', 348],
  ] as const)
    await book(government, '2022-H02', kind, amount)
  await report(government, '2022-H01', 78)
  await report(government, '2022-H02', 100)
  await report(government, '2022-H03', 52, '3 块用地与消防通道冲突')
}

const shown = (page: Page) =>
  [...page.document.querySelectorAll('.tracking tbody tr:not(.group) a')].flatMap((link) => {
    const [, code] = /\/projects\/([^/?#]+)$/.exec(link.getAttribute('href') ?? '') ?? []
    return code === undefined ? [] : [code]
  })
const sums = (page: Page) => [...page.document.querySelectorAll('.tracking tfoot .number')].map((cell) => cell.textContent)

describe('the table of a district', () => {
  test('sums what its rows say, and every sum leads to the entries that it adds', async () => {
    const here = await site()
    const { government } = await county(here)
    await worked(government)
    const page = await government.get('/desk/haibowan/projects')
    expect(shown(page)).toEqual(['2022-H01', '2022-H02', '2022-H03'])
    expect(sums(page)).toEqual(['1,570', '1,240', '1,178', '908', '57.8%'])
    const links = [...page.document.querySelectorAll('.tracking tfoot a')].map((link) => link.getAttribute('href') ?? '')
    expect(links[3]).toBe('/desk/haibowan/ledger?kind=paid')
    const behind = await government.get(links[3] ?? '')
    expect(behind.document.querySelector('tfoot .number')?.textContent).toBe('9,080,000.00')
    const amounts = [...behind.document.querySelectorAll('tbody .number')].map((cell) => cell.textContent)
    expect(amounts).toEqual(['5,600,000.00', '3,480,000.00'])
    const row = page.document.querySelector('.tracking tbody .number a')
    expect(row?.getAttribute('href')).toBe('/desk/haibowan/projects/2022-H01?kind=approved#ledger')
  })

  test('puts the slow ones to the front with their reason', async () => {
    const here = await site()
    const { government } = await county(here)
    await worked(government)
    const page = await government.get('/desk/haibowan/projects?sort=slow')
    expect(shown(page)).toEqual(['2022-H03', '2022-H01', '2022-H02'])
    const late = page.document.querySelector('.latecomers')
    expect(late?.textContent).toContain('要催的 1 件')
    expect(late?.textContent).toContain('3 块用地与消防通道冲突')
    expect(late?.textContent).toContain('落后 28 点')
  })

  test('names what was not reported, with the days', async () => {
    const here = await site()
    const { government } = await county(here)
    const page = await government.get('/desk/haibowan/projects?lamp=late')
    expect(shown(page)).toHaveLength(3)
    expect(page.text).toContain('2022年9月的进度没有报送，已经逾期 6 天')
  })

  test.each([
    ['lamp=amber', ['2022-H03']],
    ['lamp=done', ['2022-H02']],
    [`unit=${encodeURIComponent('区住建局')}`, ['2022-H01', '2022-H03']],
    ['category=health', []],
    ['sort=money', ['2022-H01', '2022-H02', '2022-H03']],
    ['sort=progress', ['2022-H02', '2022-H01', '2022-H03']],
    ['lamp=purple&sort=nonsense&year=1999', ['2022-H01', '2022-H02', '2022-H03']],
  ])('filters and sorts by its address: ?%s', async (query, codes) => {
    const here = await site()
    const { government } = await county(here)
    await worked(government)
    const page = await government.get(`/desk/haibowan/projects?${query}`)
    expect(page.status).toBe(200)
    expect(shown(page)).toEqual(codes)
  })

  test('shows a department its own projects first, and all when it asks', async () => {
    const here = await site()
    const { district, housing } = await county(here)
    const department = await officer(here, 'department', district, housing)
    const own = await department.get('/desk/haibowan/projects')
    expect(shown(own)).toEqual(['2022-H01', '2022-H03'])
    expect(own.text).toContain('只显示区住建局的项目')
    expect(shown(await department.get('/desk/haibowan/projects?unit=all'))).toEqual(['2022-H01', '2022-H02', '2022-H03'])
  })

  test('is downloaded as it is filtered, and printed as the monthly sheet', async () => {
    const here = await site()
    const { government } = await county(here)
    await worked(government)
    const answer = await government.raw('/desk/haibowan/projects.csv?lamp=amber')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toBe(
      '2022-H03,停车泊位,海勃湾区,区票决,道路管网,区住建局,副局长 周×,3300000,0,0,0,0,0,52,80,偏慢,3 块用地与消防通道冲突,2022-09,2022-10-11,,2022-12-15,实施中',
    )
    const sheet = await government.get('/desk/haibowan/projects/monthly')
    expect(sheet.text).toContain('海勃湾区2022年民生实事项目进度月报表')
    expect(sheet.text).toContain('3 块用地与消防通道冲突')
  })

  test('before anything is handed over says so, and leads to what waits', async () => {
    const here = await site()
    const { city } = await makeDistrict(here)
    const fresh = await makeBody(here, 'district', '乌达区', 'wuda', city)
    const page = await (await officer(here, 'government-office', fresh)).get('/desk/wuda/projects')
    expect(page.text).toContain('还没有交办的项目')
  })
})

describe('who sees which projects', () => {
  const codesAt = async (here: Site, role: Parameters<typeof officer>[1], body: MadeBody) =>
    shown(await (await officer(here, role, body)).get(`/desk/${body.slug}/projects`))

  test('a city observer reads all of them on one page, with the sum of all, and changes none', async () => {
    const here = await site()
    const { city } = await county(here)
    const observer = await officer(here, 'city-observer', city)
    const page = await observer.get('/desk/wuhai/projects')
    expect(shown(page)).toEqual(['2022-H01', '2022-H02', '2022-H03', '2022-H04', '2022-N01'])
    expect(sums(page)[0]).toBe('2,635')
    const groups = [...page.document.querySelectorAll('.tracking .group')].map((row) => row.textContent)
    expect(groups).toEqual(['海勃湾区 · 4 件1,915000', '海南区 · 1 件720000'])
    expect(shown(await observer.get('/desk/wuhai/projects?area=hainan'))).toEqual(['2022-N01'])
    expect((await observer.get('/desk/hainan/projects/2022-N01')).status).toBe(200)
    expect((await observer.get('/desk/hainan/projects/2022-N01/report')).status).toBe(403)
    expect((await observer.get('/desk/wuhai/projects/2022-N01')).status).toBe(404)
    expect((await observer.get('/desk/wuhai/ledger?kind=approved')).document.querySelector('tfoot .number')?.textContent).toBe(
      '26,350,000.00',
    )
  })

  test('the office of the city congress does not see the districts’, a district not its towns’, nobody his neighbour’s', async () => {
    const here = await site()
    const { city, district } = await county(here)
    expect(await codesAt(here, 'office-staff', city)).toEqual([])
    expect(await codesAt(here, 'office-staff', district)).toEqual(['2022-H01', '2022-H02', '2022-H03'])
    const office = await officer(here, 'office-staff', district)
    for (const path of ['/desk/hainan/projects', '/desk/hainan/ledger', '/desk/hainan/projects.csv', '/desk/qianlishan/projects'])
      expect((await office.get(path)).status, path).toBe(403)
  })

  test('the auditor reads money and reports of every body', async () => {
    const here = await site()
    const { city } = await county(here)
    expect(await codesAt(here, 'auditor', city)).toHaveLength(5)
  })
})

test('in English the table is English, and what people wrote stays Chinese', async () => {
  const here = await site()
  const { government } = await county(here)
  await worked(government)
  const page = await government.get('/desk/haibowan/projects?language=en')
  expect(page.text).toContain('1 to be chased')
  expect(page.text).toContain('28 points behind')
  expect(page.document.querySelector('.tracking-name a')?.getAttribute('lang')).toBe('zh-CN')
})

test('the first page of a desk says what waits: lights, overdue reports, and what is to be handed over', async () => {
  const here = await site()
  const { city, district, housing, government } = await county(here)
  expect((await government.get('/desk/haibowan')).text).toContain('3 件项目的进度逾期未报')
  await worked(government)
  const department = await officer(here, 'department', district, housing)
  for (const visitor of [government, department]) {
    const today = await visitor.get('/desk/haibowan')
    expect(today.text).toContain('1 件项目亮灯')
    expect(today.text).not.toContain('逾期未报')
  }
  const fresh = await makeBody(here, 'district', '乌达区', 'wuda', city)
  await makeDecision(here, fresh, [{ title: '雨污分流', cost: 520, unit: await makeUnit(here, fresh, '区住建局') }])
  const waiting = await (await officer(here, 'government-office', fresh)).get('/desk/wuda')
  expect(waiting.text).toContain('1 件决定的项目等待交办')
})
