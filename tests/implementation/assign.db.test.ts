/** 交办 through the doors of the government office. */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { type MadeDecision, makeDecision } from '../support/decisions.ts'
import { type MadeBody, makeBody, makeDeputies, makeDistrict, makeUnit, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { standOn } from '../support/today.ts'

useDatabase()

const TODAY = day('2022-01-15')
const PEOPLE = { responsible: '副局长 周×', phone: '0473-2012345', document: '区人大公告第 5 号' }

async function decided(here: Site) {
  standOn(here, TODAY)
  const { city, district } = await makeDistrict(here)
  const unit = await makeUnit(here, district, '区住建局')
  const decision = await makeDecision(
    here,
    district,
    [
      { title: '排水管网改造', cost: 860, unit },
      { title: '学校周边道路', cost: 380, unit },
      { title: '没有选上的一件', cost: 100, unit, chosen: false },
    ],
    { dueOn: day('2022-12-15') },
  )
  return { city, district, unit, decision, government: await officer(here, 'government-office', district) }
}

const formOf = (visitor: Visitor, body: MadeBody, decision: MadeDecision, index: number) =>
  visitor.get(`/desk/${body.slug}/assign/${decision.candidates[index]}`)

const codes = async (here: Site) =>
  (await here.db.read.selectFrom('project').select(['code', 'title']).orderBy('code').execute()).map(
    ({ code, title }) => `${code} ${title}`,
  )

const acts = async (here: Site, event: string) =>
  here.db.read.selectFrom('audit_event').select(['fields']).where('event', '=', event).execute()

const stageOf = async (here: Site, decision: MadeDecision) =>
  (await here.db.read.selectFrom('cycle').select('stage').where('id', '=', decision.cycleId).executeTakeFirstOrThrow()).stage

const errorsOf = (page: Page) => [...page.document.querySelectorAll('.error-summary a')].map((link) => link.textContent)

describe('the government office', () => {
  test('sees what was chosen, not what was refused', async () => {
    const here = await site()
    const { district, government } = await decided(here)
    const page = await government.get(`/desk/${district.slug}/assign`)
    expect(page.text).toContain('决定列入 2 件，还有 2 件没有交办')
    expect(page.text).toContain('排水管网改造')
    expect(page.text).not.toContain('没有选上的一件')
  })

  test('hands over one candidate: code, people, plan, the approved sum of the vote, one event', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    const deputies = await makeDeputies(here, district, 5)
    const form = await formOf(government, district, decision, 0)
    const done = await government.submit(form, { ...PEOPLE, lead: deputies[2] ?? '', 'deputy-1': deputies[0] ?? '' })
    expect(done.path).toBe(`/desk/${district.slug}/assign`)
    expect(await codes(here)).toEqual(['2022-H01 排水管网改造'])
    const project = await here.db.read.selectFrom('project').selectAll().executeTakeFirstOrThrow()
    expect(project).toMatchObject({ responsible: '副局长 周×', assigned_on: TODAY, due_on: '2022-12-15', state: 'assigned' })
    const ledger = await here.db.read.selectFrom('ledger_entry').selectAll().execute()
    expect(ledger).toHaveLength(1)
    expect(ledger[0]).toMatchObject({
      kind: 'approved',
      amount_fen: 860_000_000,
      document: '区人大公告第 5 号',
      corrects_id: null,
    })
    const team = await here.db.read.selectFrom('project_team').selectAll().orderBy('lead', 'desc').execute()
    expect(team.map(({ mandate_id, lead }) => [mandate_id, lead])).toEqual([
      [deputies[2], true],
      [deputies[0], false],
    ])
    const plan = await here.db.read.selectFrom('plan_point').select(['on_day', 'percent']).orderBy('on_day').execute()
    expect(plan.at(0)).toEqual({ on_day: TODAY, percent: 0 })
    expect(plan.at(-1)).toEqual({ on_day: '2022-12-15', percent: 100 })
    const milestones = await here.db.read.selectFrom('milestone').select('title').orderBy('position').execute()
    expect(milestones.map(({ title }) => title)).toEqual(['开工', '过半', '完工', '验收'])
    const [event, ...more] = await acts(here, 'project.assigned')
    expect(more).toEqual([])
    expect(JSON.parse(event?.fields ?? '')).toMatchObject({ project: project.id, approved: 860_000_000 })
  })

  test('moves the year on with the last one, and numbers follow each other', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    await government.submit(await formOf(government, district, decision, 0), PEOPLE)
    expect(await stageOf(here, decision)).toBe('announced')
    const page = await government.submit(await formOf(government, district, decision, 1), PEOPLE)
    expect(page.text).toContain('决定列入的 2 件已经全部交办')
    expect(await stageOf(here, decision)).toBe('assigned')
    expect(await codes(here)).toEqual(['2022-H01 排水管网改造', '2022-H02 学校周边道路'])
  })

  test('prints the sheet of tasks with every project and the sum', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    await government.submit(await formOf(government, district, decision, 0), { ...PEOPLE, safeguards: '每周调度' })
    const sheet = await government.get(`/desk/${district.slug}/assign/table`)
    expect(sheet.text).toContain('海勃湾区2022年民生实事项目任务分解表')
    for (const cell of ['2022-H01 排水管网改造', '副局长 周×', '每周调度', '开工', '860']) expect(sheet.text).toContain(cell)
  })

  test('keeps what was typed when something is missing, and says what', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    await makeDeputies(here, district, 2)
    const form = await formOf(government, district, decision, 0)
    const again = await government.submit(form, { ...PEOPLE, phone: '12', responsible: '', target: '换管 11.8 公里' })
    expect(again.status).toBe(422)
    expect(errorsOf(again)).toEqual(['请填责任人', '电话用 7—20 位数字，可以带横线', '请选领衔代表'])
    expect(again.document.querySelector('#target')?.textContent?.trim()).toBe('换管 11.8 公里')
    expect(await codes(here)).toEqual([])
  })

  test.each([
    [{ 'point-2-on': '2022-02-01' }, '计划进度要按日期一路往上，同一天只能有一个'],
    [{ 'point-3-percent': '90' }, '完成时限那天的计划进度要是 100%'],
    [{ 'point-1-on': '2022-01-01' }, '计划进度的日期要在今天和完成时限之间'],
    [{ 'point-1-percent': '一半' }, '计划进度是 0 到 100 的整数'],
    [{ 'point-1': '' }, '请填节点名称'],
    [{ due: '2022-01-15' }, '完成时限要在今天以后'],
  ])('refuses a plan that cannot be kept: %o', async (fields, sentence) => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    const page = await government.submit(await formOf(government, district, decision, 0), { ...PEOPLE, ...fields })
    expect(page.status).toBe(422)
    expect(errorsOf(page)).toEqual([sentence])
  })

  test('who sends the form twice hands over once', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    const form = await formOf(government, district, decision, 0)
    await Promise.all([government.submit(form, PEOPLE), government.submit(form, PEOPLE)])
    expect((await government.submit(form, PEOPLE)).status).toBe(200)
    expect(await codes(here)).toHaveLength(1)
    expect(await acts(here, 'project.assigned')).toHaveLength(1)
  })

  test('cannot hand over what became a project already', async () => {
    const here = await site()
    const { district, decision, government } = await decided(here)
    const form = await formOf(government, district, decision, 0)
    await government.submit(form, PEOPLE)
    expect((await formOf(government, district, decision, 0)).status).toBe(409)
    expect((await government.submit(form, { ...PEOPLE, 'request-id': newId() })).status).toBe(409)
  })

  test('finds neither what was refused nor what another body chose', async () => {
    const here = await site()
    const { city, district, decision, government } = await decided(here)
    const other = await makeBody(here, 'district', '海南区', 'hainan', city)
    const unit = await makeUnit(here, other, '区住建局')
    const elsewhere = await makeDecision(here, other, [{ title: '别处的一件', cost: 10, unit }])
    expect((await formOf(government, district, decision, 2)).status).toBe(404)
    expect((await formOf(government, district, elsewhere, 0)).status).toBe(404)
    expect((await formOf(government, other, elsewhere, 0)).status).toBe(403)
    const foreign = await government.submit(await formOf(government, district, decision, 0), { ...PEOPLE, unit })
    expect(foreign.status).toBe(404)
    expect(await codes(here)).toEqual([])
  })
})

test('before the result is announced there is nothing to hand over', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const unit = await makeUnit(here, district, '区住建局')
  const decision = await makeDecision(here, district, [{ title: '未宣布的一件', cost: 10, unit }], {
    announced: null,
    stage: 'voting',
  })
  const government = await officer(here, 'government-office', district)
  const page = await government.get(`/desk/${district.slug}/assign`)
  expect(page.text).toContain('还没有宣布的结果')
  expect(page.text).not.toContain('未宣布的一件')
  expect((await formOf(government, district, decision, 0)).status).toBe(404)
})

test('a town is numbered in its district, a second district has another letter', async () => {
  const here = await site()
  const { city, district, decision, government } = await decided(here)
  await government.submit(await formOf(government, district, decision, 0), PEOPLE)
  const town = await makeBody(here, 'town', '千里山镇', 'qianlishan', district)
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  for (const body of [town, other]) {
    const unit = await makeUnit(here, body, '政府办')
    const made = await makeDecision(here, body, [{ title: `${body.slug} 的一件`, cost: 345, unit }])
    const visitor = await officer(here, 'government-office', body)
    await visitor.submit(await formOf(visitor, body, made, 0), PEOPLE)
  }
  expect(await codes(here)).toEqual(['2022-H01 排水管网改造', '2022-H02 qianlishan 的一件', '2022-N01 hainan 的一件'])
})
