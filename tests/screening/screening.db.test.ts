/** From an accepted proposal to a frozen list, through the doors of everybody who has a part in it. */
import { expect, test } from 'vitest'
import { advanceCycle } from '../../src/cycle/actions.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { digestOfText } from '../../src/kernel/digest.ts'
import { newId, type UnitId } from '../../src/kernel/ids.ts'
import { contentOf } from '../../src/screening/list.ts'
import { frozenList, latestList } from '../../src/screening/store.ts'
import { acceptedProposal, collectingYear, proposal, type Year } from '../collection/arrange.ts'
import { database, useDatabase } from '../support/database.ts'
import { type MadeBody, makeBody, makeDistrict, makeUnit, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'

useDatabase()

interface Setting {
  readonly here: Site
  readonly city: MadeBody
  readonly district: MadeBody
  readonly year: Year
  readonly housing: UnitId
  readonly civil: UnitId
  readonly office: Visitor
}

async function setting(): Promise<Setting> {
  const here = await site()
  const { city, district } = await makeDistrict(here)
  const [housing, civil] = [await makeUnit(here, district, '区住建局'), await makeUnit(here, district, '区民政局')]
  const year = await collectingYear(here, district)
  const office = await officer(here, 'government-office', district)
  return { here, city, district, year, housing, civil, office }
}
const to = (here: Site, year: Year, stage: 'screening' | 'deliberation') =>
  advanceCycle(here.db, year.actor, year.body.id, year.cycle, stage)

const DRAFT = {
  title: '小区电动自行车充电设施（180 处）',
  content: '统一建充电棚 180 处。',
  place: '滨河片区',
  category: 'safety',
  beneficiaries: '22 个小区 7,400 户',
  target: '180 处投用',
  cost: '265',
  fund: '区级财政',
}

const board = (district: MadeBody) => `/desk/${district.slug}/screening`
const list = (district: MadeBody) => `/desk/${district.slug}/shortlist`

/** Drafts a candidate from a proposal through the form; returns its page. */
async function draft(
  { district, year, office, housing }: Setting,
  proposalId: string,
  change: Record<string, string> = {},
): Promise<Page> {
  const form = await office.get(`${board(district)}/new?proposal=${proposalId}`)
  return office.submit(form, { ...DRAFT, unit: housing, due: addDays(year.today, 300), ...change }, board(district))
}
const ask = (office: Visitor, page: Page, units: readonly UnitId[], due: string) =>
  office.submit(
    page,
    { ...Object.fromEntries(units.map((unit) => [`unit-${unit}`, 'on'])), 'asked-due': due },
    `${page.path}/ask`,
  )
const give = (visitor: Visitor, path: string, unit: UnitId, fields: Record<string, string> = {}) =>
  visitor.post(`${path}/opinion`, { unit, opinion: 'feasible', reason: '条件具备。', cost: '260', ...fields })

/** A candidate with all its opinions in, in the stage of screening. */
async function reviewed(all: Setting, change: Record<string, string> = {}): Promise<string> {
  const { here, district, year, office, housing } = all
  const { id } = await acceptedProposal(here, year, { title: `${change['title'] ?? '没有地方充电'}`.slice(0, 20) })
  const page = await draft(all, id, change)
  await ask(office, page, [housing], addDays(year.today, 7))
  await give(await officer(here, 'department', district, housing), page.path, housing)
  return page.path
}

test('from two proposals to a frozen list, each by who may do it', async () => {
  const all = await setting()
  const { here, district, year, housing, civil, office } = all
  const lead = await acceptedProposal(here, year, { title: '小区没有地方给电动车充电' })
  const second = await acceptedProposal(here, year, { title: '飞线充电太危险' })
  const merged = await proposal(here, year, { title: '小区建充电棚', channel: 'letter' })
  const staff = await officer(here, 'office-staff', district)
  await staff.post(`/desk/${district.slug}/proposals/${merged.id}/merge`, { lead: lead.id, version: '1' })

  const form = await office.get(`${board(district)}/new?proposal=${lead.id}`)
  expect(form.document.querySelector('#title')?.getAttribute('value')).toBe('小区没有地方给电动车充电')
  const page = await draft(all, lead.id, { [`source-${second.id}`]: 'on' })
  expect(page.text).toContain('来自 3 条建议')
  expect(page.text).toContain('265 万元')

  await to(here, year, 'screening')
  const asked = await ask(office, await office.get(page.path), [housing, civil], addDays(year.today, 7))
  expect(asked.text).toContain('还差区住建局、区民政局的意见')
  expect((await office.get(board(district))).text).toContain('意见 0/2')

  const [housingOfficer, civilOfficer] = [
    await officer(here, 'department', district, housing),
    await officer(here, 'department', district, civil),
  ]
  expect((await housingOfficer.get(board(district))).text).toContain('等我们给意见')
  const answered = await give(housingOfficer, page.path, housing)
  expect(answered.text).toContain('可办')
  const early = await office.post(`${page.path}/shortlist`, {})
  expect(early.status).toBe(409)
  expect(early.text).toContain('还差区民政局的意见')
  await give(civilOfficer, page.path, civil, { opinion: 'feasible-if-changed', reason: '建议先办 160 处。' })
  const shortlisted = await office.submit(await office.get(page.path), {}, `${page.path}/shortlist`)
  expect(shortlisted.text).toContain('已列入候选，排第 1 件')
  await office.submit(await office.get(list(district)), { seats: '1', envelope: '300' }, `${list(district)}/plan`)

  const chair = await officer(here, 'chair', district)
  expect((await chair.get(list(district))).text).toContain('进入“审议”以后才能冻结')
  await to(here, year, 'deliberation')
  const ready = await chair.get(list(district))
  const frozen = await chair.submit(ready, {}, `${list(district)}/freeze`)
  expect(frozen.text).toContain('候选名单第 1 号，已冻结')

  const stored = await latestList(here.db.read, year.cycle)
  expect(stored?.digest).toBe(await digestOfText(stored?.canonical ?? ''))
  expect(frozen.text).toContain(stored?.digest ?? '?')
  const content = contentOf(stored?.canonical ?? '')
  expect(content.items[0]).toMatchObject({
    title: DRAFT.title,
    unit: '区住建局',
    cost_fen: 265_000_000,
    sources: [
      { channel: 'station', count: 2 },
      { channel: 'letter', count: 1 },
    ],
  })
  expect(await frozenList(here.db.read, stored?.id ?? newId())).toEqual(stored)
  expect(stored?.items).toMatchObject([{ position: 1, title: DRAFT.title, unit_name: '区住建局', cost_fen: 265_000_000 }])
  const cycle = await here.db.read.selectFrom('cycle').select('stage').where('id', '=', year.cycle).executeTakeFirst()
  expect(cycle?.stage).toBe('voting')
  for (const { code } of [lead, merged]) expect((await here.visitor().get(`/track/${code}`)).text).toContain('候选名单已冻结')
  const published = await here.visitor().get(`/candidates/${stored?.id}`)
  for (const words of [DRAFT.title, '候选 1 件，应选 1 件，总投资 265 万元', '来自 3 条建议'])
    expect(published.text).toContain(words)
  expect((await here.visitor().get(`/candidates/${newId()}`)).status).toBe(404)
})

test('a draft says what is missing field by field and keeps the rest; without a source there is no candidate', async () => {
  const all = await setting()
  const { here, district, year, office, housing } = all
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id, { cost: '很多', target: '' })
  expect(page.status).toBe(422)
  expect(page.document.querySelector('#cost-error')?.textContent).toContain('请写万元数')
  expect(page.document.querySelector('#target-error')?.textContent).toContain('请写年底办成什么样')
  expect(page.document.querySelector('#title')?.getAttribute('value')).toBe(DRAFT.title)
  const late = await draft(all, id, { due: addDays(year.today, -1) })
  expect(late.document.querySelector('#due-error')?.textContent).toContain('日期不能早于今天')
  const form = await office.get(`${board(district)}/new`)
  const alone = await office.submit(form, { ...DRAFT, unit: housing, due: addDays(year.today, 300) }, board(district))
  expect(alone.status).toBe(422)
  expect(alone.document.querySelector('#sources-error')?.textContent).toContain('请至少选一条建议')
  expect(await here.db.read.selectFrom('candidate').select('id').execute()).toEqual([])
})

test('a draft sent twice makes one candidate', async () => {
  const all = await setting()
  const { here, district, year, office, housing } = all
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const form = await office.get(`${board(district)}/new?proposal=${id}`)
  const fields = { ...DRAFT, unit: housing, due: addDays(year.today, 300) }
  const [first, second] = [await office.submit(form, fields, board(district)), await office.submit(form, fields, board(district))]
  expect(second.path).toBe(first.path)
  expect(await here.db.read.selectFrom('candidate').select('id').execute()).toHaveLength(1)
})

test('a proposal that waits, or was refused meanwhile, cannot become a source', async () => {
  const all = await setting()
  const { here, district, year, office, housing } = all
  const accepted = await acceptedProposal(here, year, { title: '没有地方充电' })
  const waiting = await proposal(here, year, { title: '换路灯' })
  const form = await office.get(`${board(district)}/new?proposal=${accepted.id}`)
  const fields = { ...DRAFT, unit: housing, due: addDays(year.today, 300), [`source-${waiting.id}`]: 'on' }
  const page = await office.submit(form, fields, board(district))
  expect(page.status).toBe(409)
  expect(page.text).toContain('已经不是“已受理”')
})

test('a candidate is changed; a change on top of a colleague’s is shown, not saved, and saved when sent once more', async () => {
  const all = await setting()
  const { here, district, year, office } = all
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const edit = await office.get(`${page.path}/edit`)
  const colleague = await officer(here, 'government-office', district)
  await colleague.submit(await colleague.get(`${page.path}/edit`), { title: '充电设施（200 处）' }, page.path)
  const conflict = await office.submit(edit, { title: '充电设施（160 处）' }, page.path)
  expect(conflict.status).toBe(409)
  expect(conflict.text).toContain('刚刚有人改过这一件')
  expect(conflict.document.querySelector('#title')?.getAttribute('value')).toBe('充电设施（160 处）')
  expect((await office.get(page.path)).text).toContain('充电设施（200 处）')
  const saved = await office.submit(conflict, {}, page.path)
  expect(saved.text).toContain('充电设施（160 处）')
})

test('a department sees what it was asked and nothing else', async () => {
  const all = await setting()
  const { here, district, year, housing, civil, office } = all
  await to(here, year, 'screening')
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const civilOfficer = await officer(here, 'department', district, civil)
  expect((await civilOfficer.get(page.path)).status).toBe(404)
  await ask(office, page, [housing, civil], addDays(year.today, 7))
  const housingOfficer = await officer(here, 'department', district, housing)
  await give(housingOfficer, page.path, housing, { reason: '住建内部意见。' })
  const seen = await civilOfficer.get(page.path)
  expect(seen.status).toBe(200)
  expect(seen.text).not.toContain('住建内部意见')
  expect((await give(civilOfficer, page.path, housing)).status).toBe(404)
  expect((await civilOfficer.get(list(district))).text).toContain('冻结以后')
  expect((await civilOfficer.get(`${list(district)}/table`)).status).toBe(404)
})

test('an opinion needs a kind, a reason and, unless it cannot be done, a cost; what was typed stays', async () => {
  const all = await setting()
  const { here, district, year, housing, office } = all
  await to(here, year, 'screening')
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  await ask(office, page, [housing], addDays(year.today, 7))
  const housingOfficer = await officer(here, 'department', district, housing)
  const wrong = await give(housingOfficer, page.path, housing, { opinion: '', reason: '', cost: '' })
  expect(wrong.status).toBe(422)
  for (const sentence of ['请选一种意见', '请写理由', '请写万元数']) expect(wrong.text).toContain(sentence)
  const kept = await give(housingOfficer, page.path, housing, { reason: '', cost: '250' })
  expect(kept.document.querySelector('#cost')?.getAttribute('value')).toBe('250')
  const infeasible = await give(housingOfficer, page.path, housing, { opinion: 'infeasible', reason: '没有用地。', cost: '' })
  expect(infeasible.text).toContain('不可办')
  const corrected = await give(housingOfficer, page.path, housing, { opinion: 'feasible', reason: '用地已落实。' })
  expect(corrected.text).toContain('用地已落实')
  expect((await office.get(page.path)).text).not.toContain('没有用地')
})

test('an opinion is asked of real departments, by a day that is not past, once each, and withdrawn only while open', async () => {
  const all = await setting()
  const { here, district, year, housing, civil, office } = all
  await to(here, year, 'screening')
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const nobody = await office.submit(page, { 'asked-due': '' }, `${page.path}/ask`)
  expect(nobody.status).toBe(422)
  for (const sentence of ['请至少选一个部门', '请填日期']) expect(nobody.text).toContain(sentence)
  expect((await ask(office, page, [housing], addDays(year.today, -1))).text).toContain('日期不能早于今天')
  expect((await ask(office, page, [newId<UnitId>()], addDays(year.today, 7))).status).toBe(404)
  const [secondWindow, thirdWindow] = [await office.get(page.path), await office.get(page.path)]
  const asked = await ask(office, page, [housing], addDays(year.today, 7))
  expect(await ask(office, page, [housing], addDays(year.today, 7))).toMatchObject({ status: 200, path: asked.path })
  expect((await ask(office, secondWindow, [housing], addDays(year.today, 7))).text).toContain('这个部门已经征询过了')
  await ask(office, thirdWindow, [civil], addDays(year.today, 7))
  await office.post(`${page.path}/withdraw`, { unit: civil })
  await give(await officer(here, 'department', district, housing), page.path, housing)
  expect((await office.post(`${page.path}/withdraw`, { unit: housing })).text).toContain('不能撤回征询')
  expect((await office.get(page.path)).text).not.toContain('还差')
})

test('an opinion that is late stands in red with its days', async () => {
  const all = await setting()
  const { here, district, year, housing, office } = all
  await to(here, year, 'screening')
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  await ask(office, page, [housing], addDays(year.today, 2))
  here.db.setBusinessOffset(5 * 86_400_000)
  const late = await office.get(board(district))
  expect(late.document.querySelector('.board-asking .late')?.textContent).toBe('逾期 3 天')
  const mine = await (await officer(here, 'department', district, housing)).get(board(district))
  expect(mine.document.querySelector('.late')?.textContent).toBe('逾期 3 天')
})

test('dropping needs a reason that the author reads; taken back, it is in screening again', async () => {
  const all = await setting()
  const { here, year, office } = all
  await to(here, year, 'screening')
  const { id, code } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const silent = await office.submit(page, { 'drop-reason': ' ' }, `${page.path}/drop`)
  expect(silent.status).toBe(422)
  expect(silent.document.querySelector('#drop-reason-error')?.textContent).toContain('请写理由')
  await office.submit(page, { 'drop-reason': '与已有项目重复。' }, `${page.path}/drop`)
  expect((await here.visitor().get(`/track/${code}`)).text).toContain('与已有项目重复。')
  expect((await office.post(`${page.path}/shortlist`, {})).text).toContain('已经决定过了')
  await office.submit(await office.get(page.path), {}, `${page.path}/reopen`)
  expect((await here.visitor().get(`/track/${code}`)).text).not.toContain('与已有项目重复。')
  expect((await office.post(`${page.path}/reopen`, {})).text).toContain('还在初筛')
})

test('nothing goes on the shortlist before a department was asked', async () => {
  const all = await setting()
  const { here, year, office } = all
  await to(here, year, 'screening')
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const refused = await office.post(`${page.path}/shortlist`, {})
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('还没有征询过部门')
})

const titlesOf = (page: Page) =>
  [...page.document.querySelectorAll('.order-table tbody td:nth-child(2) a')].map((link) => link.textContent)

test('the shortlist is ordered by buttons, closes its gaps, and shows surplus, both ratios and money', async () => {
  const all = await setting()
  const { here, district, year, office } = all
  await to(here, year, 'screening')
  const paths: string[] = []
  for (const [title, cost] of [
    ['充电设施', '300'],
    ['路灯', '100'],
    ['助餐点', '200'],
  ] as const) {
    const path = await reviewed(all, { title, cost })
    await office.post(`${path}/shortlist`, {})
    paths.push(path.split('/').at(-1) ?? '')
  }
  expect(titlesOf(await office.get(list(district)))).toEqual(['充电设施', '路灯', '助餐点'])
  await office.post(`${list(district)}/${paths[2]}/move`, { direction: 'up' })
  await office.post(`${list(district)}/${paths[0]}/move`, { direction: 'up' })
  expect(titlesOf(await office.get(list(district)))).toEqual(['充电设施', '助餐点', '路灯'])
  await office.post(`${board(district)}/${paths[0]}/reopen`, {})
  expect(titlesOf(await office.get(list(district)))).toEqual(['助餐点', '路灯'])
  await office.post(`${board(district)}/${paths[0]}/shortlist`, {})
  const wrong = await office.submit(await office.get(list(district)), { seats: 'zwei', envelope: '' }, `${list(district)}/plan`)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('应选数是 1—999 的整数')
  const page = await office.submit(await office.get(list(district)), { seats: '2', envelope: '450' }, `${list(district)}/plan`)
  expect(page.text).toContain('占应选 50.0%，占候选 33.3%')
  expect(page.text).toContain('选满应选数：300—500 万元')
  expect(page.text).toContain('选最贵的会超出 50 万元')
})

/** A list ready to be frozen, with the page on which the chair sees it. */
async function ready(seats = '1') {
  const all = await setting()
  const { here, district, year, office } = all
  await to(here, year, 'screening')
  const path = await reviewed(all)
  await office.post(`${path}/shortlist`, {})
  await office.post(`${list(district)}/plan`, { seats, envelope: '300' })
  await to(here, year, 'deliberation')
  const chair = await officer(here, 'chair', district)
  return { ...all, path, chair, page: await chair.get(list(district)) }
}

test('the chair freezes exactly what he saw: a list that changed meanwhile is not frozen', async () => {
  const { here, district, office, chair, page } = await ready()
  await office.post(`${list(district)}/plan`, { seats: '1', envelope: '290' })
  const late = await chair.submit(page, {}, `${list(district)}/freeze`)
  expect(late.status).toBe(409)
  expect(late.text).toContain('名单刚刚有人改过，没有冻结')
  expect(await here.db.read.selectFrom('candidate_list').select('id').execute()).toEqual([])
})

test('only the chair freezes; an empty list, a list without a plan and one with too few candidates are refused', async () => {
  const { district, office, chair, path } = await ready('2')
  const freeze = async (visitor: Visitor) => visitor.post(`${list(district)}/freeze`, { seen: '' })
  expect((await freeze(office)).status).toBe(403)
  expect((await freeze(chair)).text).toContain('候选比应选数少')
  await office.post(`${path}/reopen`, {})
  expect((await freeze(chair)).text).toContain('候选名单还是空的')
})

test('before deliberation nothing is frozen, after freezing nothing is changed, not even by the database’s owner', async () => {
  const { here, district, office, chair, path, page } = await ready()
  await chair.submit(page, {}, `${list(district)}/freeze`)
  for (const [door, fields] of [
    [`${path}/reopen`, {}],
    [`${list(district)}/plan`, { seats: '1', envelope: '300' }],
    [`${list(district)}/${path.split('/').at(-1)}/move`, { direction: 'up' }],
  ] as const) {
    const late = await office.post(door, fields)
    expect(late.status, door).toBe(409)
    expect(late.text).toContain('已经过了这一步')
  }
  expect((await chair.submit(page, {}, `${list(district)}/freeze`)).status).toBe(409)
  expect((await office.get(`${path}/edit`)).status).toBe(409)
  const { asOwner } = await database()
  await expect(asOwner((owner) => owner.updateTable('candidate_list').set({ seats: 9 }).execute())).rejects.toThrow('frozen row')
  await expect(asOwner((owner) => owner.deleteFrom('candidate_list_item').execute())).rejects.toThrow('frozen row')
  await expect(here.db.change((trx) => trx.updateTable('candidate_list').set({ seats: 9 }).execute())).rejects.toThrow(
    'permission denied',
  )
  expect(await here.db.read.selectFrom('candidate_list').select('id').execute()).toHaveLength(1)
})

test('the table of candidates is printed from the frozen list, and before as a marked draft', async () => {
  const { district, chair, page } = await ready()
  const before = await chair.get(`${list(district)}/table`)
  expect(before.text).toContain('草稿，未冻结')
  await chair.submit(page, {}, `${list(district)}/freeze`)
  const after = await chair.get(`${list(district)}/table`)
  expect(after.text).not.toContain('草稿')
  for (const words of ['民生实事候选项目情况表', DRAFT.title, '区住建局', '候选名单第1号']) expect(after.text).toContain(words)
})

test('what belongs to another body is not there', async () => {
  const all = await setting()
  const { here, city, year, housing } = all
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const candidate = (await draft(all, id)).path.split('/').at(-1) ?? ''
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  await collectingYear(here, other)
  const stranger = await officer(here, 'government-office', other)
  for (const known of [candidate, newId(), 'nonsense']) {
    expect((await stranger.get(`${board(other)}/${known}`)).status, known).toBe(404)
    expect((await stranger.get(`${board(other)}/${known}/edit`)).status, known).toBe(404)
    for (const [name, fields] of [
      ['ask', { 'request-id': newId(), [`unit-${housing}`]: 'on', 'asked-due': addDays(year.today, 3) }],
      ['withdraw', { unit: housing }],
      ['shortlist', {}],
      ['drop', { 'drop-reason': '不办' }],
      ['reopen', {}],
    ] as const)
      expect((await stranger.post(`${board(other)}/${known}/${name}`, fields)).status, `${known} ${name}`).toBe(404)
    expect((await stranger.post(`${list(other)}/${known}/move`, { direction: 'up' })).status).toBe(404)
  }
  const foreign = await stranger.post(board(other), {
    ...DRAFT,
    'request-id': newId(),
    version: '',
    unit: housing,
    due: addDays(year.today, 300),
    [`source-${id}`]: 'on',
  })
  expect(foreign.status).toBe(404)
})

test('opinions are asked in the stage of screening, not before', async () => {
  const all = await setting()
  const { here, year, housing, office } = all
  const { id } = await acceptedProposal(here, year, { title: '没有地方充电' })
  const page = await draft(all, id)
  const early = await office.post(`${page.path}/ask`, {
    'request-id': newId(),
    [`unit-${housing}`]: 'on',
    'asked-due': addDays(year.today, 7),
  })
  expect(early.status).toBe(409)
  expect(early.text).toContain('还没走到这一步')
})

test('two officers who put candidates on the list at the same moment get two places', async () => {
  const all = await setting()
  const { here, district, year, office } = all
  await to(here, year, 'screening')
  const [first, second] = [await reviewed(all, { title: '充电设施' }), await reviewed(all, { title: '路灯' })]
  const colleague = await officer(here, 'government-office', district)
  await Promise.all([office.post(`${first}/shortlist`, {}), colleague.post(`${second}/shortlist`, {})])
  const rows = await here.db.read.selectFrom('candidate').select('position').orderBy('position').execute()
  expect(rows.map((row) => row.position)).toEqual([1, 2])
})

test('a body without a year, and one without candidates, say what to do', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const office = await officer(here, 'government-office', district)
  expect((await office.get(board(district))).text).toContain('还没有开始的年度')
  expect((await office.get(list(district))).text).toContain('还没有开始的年度')
  await collectingYear(here, district)
  expect((await office.get(board(district))).text).toContain('还没有候选项目')
  expect((await office.get(list(district))).text).toContain('还没有列入候选的项目')
})
