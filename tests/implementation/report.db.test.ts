/** Monthly reports, milestones and completion through the doors of a department. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { database, useDatabase } from '../support/database.ts'
import { makeProjects } from '../support/decisions.ts'
import { makeDistrict, makeUnit, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'

useDatabase()

const HERE = '/desk/haibowan/projects/2022-H01'
/** Handed over on 15 August with 80 % planned for the end of September. */
const PLAN = [
  { on: day('2022-08-15'), percent: 0 },
  { on: day('2022-08-31'), percent: 40 },
  { on: day('2022-09-30'), percent: 80 },
  { on: day('2022-12-15'), percent: 100 },
]
const AUGUST = {
  month: '2022-08-01',
  percent: '38',
  done: '换管 4 公里，两个小区进场，材料全部到位，施工队伍三班倒',
  next: '换管 8 公里',
}
const SEPTEMBER = {
  month: '2022-09-01',
  percent: '78',
  done: '换好 9.2 公里（共 11.8 公里），4 个小区恢复路面',
  next: '全部换完',
}

async function handedOver(here: Site) {
  standOn(here, day('2022-10-11'))
  const { district } = await makeDistrict(here)
  const unit = await makeUnit(here, district, '区住建局')
  await makeProjects(here, district, [{ title: '排水管网改造', cost: 860, unit }], {
    on: day('2022-08-15'),
    due: day('2022-12-15'),
    plan: PLAN,
  })
  return { district, department: await officer(here, 'department', district, unit) }
}

const check = async (visitor: Visitor, fields: Record<string, string>) =>
  visitor.submit(await visitor.get(`${HERE}/report`), fields, `${HERE}/report/check`)

/** Writes, looks at the light, sends. */
async function report(visitor: Visitor, fields: Record<string, string>): Promise<Page> {
  const checked = await check(visitor, fields)
  expect(checked.status, checked.text).toBe(200)
  return visitor.submit(checked, {}, `${HERE}/report`)
}

const reports = (here: Site) =>
  here.db.read.selectFrom('progress_report').select(['month', 'percent', 'reason']).orderBy('month').orderBy('percent').execute()
const stateOf = async (here: Site) => (await here.db.read.selectFrom('project').select('state').executeTakeFirstOrThrow()).state
const errorsOf = (page: Page) => [...page.document.querySelectorAll('.error-summary a')].map((link) => link.textContent)
const lampOn = (page: Page) => page.document.querySelector('.light .lamp')?.textContent

describe('a report', () => {
  test('is written, shown with the light that it gives, and only then sent', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await report(department, AUGUST)
    const checked = await check(department, SEPTEMBER)
    expect(checked.text).toContain('还没有报送')
    expect(lampOn(checked)).toBe('行正常')
    expect(checked.text).toContain('报送 78%，2022年9月30日的计划是 80%')
    expect(await reports(here)).toHaveLength(1)
    const sent = await department.submit(checked, {}, `${HERE}/report`)
    expect(sent.path).toBe(`${HERE}#reports`)
    expect(sent.text).toContain('换好 9.2 公里')
    expect((await reports(here)).map(({ month, percent }) => [month, percent])).toEqual([
      ['2022-08-01', 38],
      ['2022-09-01', 78],
    ])
    expect(await stateOf(here)).toBe('in-progress')
    const events = await here.db.read
      .selectFrom('audit_event')
      .select('fields')
      .where('event', '=', 'progress.reported')
      .execute()
    expect(events.map(({ fields }) => JSON.parse(fields).percent)).toEqual([38, 78])
  })

  test('asks first for the month that was missed, and for no month before the newest one', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const form = await department.get(`${HERE}/report`)
    expect(form.document.querySelector('#month option[selected]')?.getAttribute('value')).toBe('2022-08-01')
    await report(department, { ...SEPTEMBER, reason: '' })
    const late = await check(department, AUGUST)
    expect(late.status).toBe(422)
    expect(errorsOf(late)).toEqual(['这个月已经不能报了，请选别的月份'])
  })

  test('10 points behind plan is amber, says so before it is sent, and is not taken without a reason', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await report(department, AUGUST)
    const without = await check(department, { ...SEPTEMBER, percent: '70' })
    expect(without.status).toBe(422)
    expect(errorsOf(without)).toEqual(['比计划慢 10 个百分点以上，请写原因'])
    expect(lampOn(without)).toBe('缓偏慢')
    const withReason = await check(department, { ...SEPTEMBER, percent: '70', reason: '挖到没有记录的燃气管' })
    expect(withReason.status).toBe(200)
    expect(withReason.text).toContain('比计划慢 10 个百分点')
    expect(withReason.text).toContain('报送达到 71% 就转为“行”')
    // Nor past the check page, straight to the door that sends.
    const straight = await department.post(`${HERE}/report`, { ...SEPTEMBER, percent: '70', 'request-id': newId() })
    expect(straight.status).toBe(422)
    expect(await reports(here)).toHaveLength(1)
  })

  test('may be lower than the last one only with a reason', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await report(department, SEPTEMBER)
    const lower = { ...SEPTEMBER, month: '2022-10-01', percent: '77' }
    expect(errorsOf(await check(department, lower))).toContain('比上次报的少，请写原因')
    expect((await report(department, { ...lower, reason: '一段返工' })).text).toContain('一段返工')
  })

  test('that jumps by more than 25 points says in 20 characters what was done', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    expect(errorsOf(await check(department, { ...SEPTEMBER, done: '换管' }))).toEqual([
      '一个月多了 25 个百分点以上，请用至少 20 个字写清楚干了什么',
    ])
  })

  test('of the same month takes the place of the first; both stay to be read', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    await report(department, SEPTEMBER)
    const page = await report(department, { ...SEPTEMBER, percent: '79' })
    expect(page.text).toContain('已被后一次代替')
    expect((await reports(here)).map(({ percent }) => percent)).toEqual([78, 79])
    expect(page.document.querySelector('.project-desk-head .ring')?.getAttribute('aria-label')).toBe('79%')
    const { db } = await database()
    await expect(db.change((trx) => trx.updateTable('progress_report').set({ percent: 1 }).execute())).rejects.toThrow()
  })

  test('sent twice is one report', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const checked = await check(department, SEPTEMBER)
    await Promise.all([1, 2].map(() => department.submit(checked, {}, `${HERE}/report`)))
    expect(await reports(here)).toHaveLength(1)
  })

  test.each([
    [{ percent: '101' }, '进度是 0 到 100 的整数'],
    [{ percent: '七成' }, '进度是 0 到 100 的整数'],
    [{ done: '' }, '请写这个月干了什么'],
    [{ next: ' ' }, '请写下一步做什么'],
    [{ month: '2022-11-01' }, '这个月已经不能报了，请选别的月份'],
    [{ month: '2022-07-01' }, '这个月已经不能报了，请选别的月份'],
  ])('is told what is wrong with %o and loses no word', async (fields, sentence) => {
    const here = await site()
    const { department } = await handedOver(here)
    const page = await check(department, { ...SEPTEMBER, problem: '缺管材', ...fields })
    expect(page.status).toBe(422)
    expect(errorsOf(page)).toEqual([sentence])
    expect(page.document.querySelector('#problem')?.textContent?.trim()).toBe('缺管材')
  })

  test('goes back to the form with every word', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const form = await department.submit(await check(department, SEPTEMBER), {}, `${HERE}/report/form`)
    expect(form.status).toBe(200)
    expect(form.document.querySelector('#done')?.textContent?.trim()).toBe(SEPTEMBER.done)
    expect((await department.get(`${HERE}/report/check`)).path).toBe(`${HERE}/report`)
  })

  test('shows its light while it is written: the region alone for the script', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const part = await department.get(`${HERE}/report?month=2022-09-01&percent=50`, { 'hx-request': 'true' })
    expect(part.html).not.toContain('<html')
    expect(part.html).toContain('滞后')
    expect(part.html).toContain('请在第 5 题写原因')
    const empty = await department.get(`${HERE}/report?month=2022-09-01&percent=x`, { 'hx-request': 'true' })
    expect(empty.html).toContain('填了进度，这里显示亮什么灯')
  })
})

describe('milestones and completion', () => {
  const marks = (page: Page) =>
    [...page.document.querySelectorAll('form')].flatMap((form) => {
      const action = form.getAttribute('action') ?? ''
      return action.includes('/milestones/') ? [action] : []
    })

  test('a milestone is marked once, not in the future, with how late it was', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    const [first = '', second = ''] = marks(await department.get(HERE))
    const future = await department.post(first, { on: '2022-10-12' })
    expect(future.status).toBe(422)
    expect(errorsOf(future)).toEqual(['日期不能在今天以后'])
    // The first was planned for 60 days after the hand-over: 14 October.
    expect((await department.post(first, { on: '2022-10-11' })).text).toContain('完成 2022-10-11')
    expect((await department.post(first, { on: '2022-10-10' })).status).toBe(409)
    expect((await department.post(second, { on: 'gestern' })).status).toBe(422)
    expect((await department.post(`${HERE}/milestones/${newId()}`, { on: '2022-10-11' })).status).toBe(404)
  })

  test('a project is completed at 100 % with every milestone marked, and reports no more', async () => {
    const here = await site()
    const { department } = await handedOver(here)
    expect((await department.post(`${HERE}/complete`, {})).text).toContain('还不到 100%')
    await report(department, { ...SEPTEMBER, percent: '100' })
    expect((await department.post(`${HERE}/complete`, {})).text).toContain('还有节点没有完成')
    for (const mark of marks(await department.get(HERE))) await department.post(mark, { on: '2022-10-10' })
    const page = await department.get(HERE)
    const done = await department.submit(page, {}, `${HERE}/complete`)
    expect(done.text).toContain('已办结')
    expect(await stateOf(here)).toBe('completed')
    expect((await department.get(`${HERE}/report`)).status).toBe(409)
    expect((await department.post(`${HERE}/complete`, {})).status).toBe(409)
  })
})

test('the office of the congress and the chair read every report and send none', async () => {
  const here = await site()
  const { district, department } = await handedOver(here)
  await report(department, SEPTEMBER)
  for (const role of ['office-staff', 'chair', 'city-observer', 'auditor'] as const) {
    const reader = await officer(here, role, district)
    const page = await reader.get(HERE)
    expect(page.text, role).toContain('换好 9.2 公里')
    expect(page.document.querySelector('form[action*="/projects/"]'), role).toBeNull()
    expect((await reader.get(`${HERE}/report`)).status, role).toBe(403)
  }
})
