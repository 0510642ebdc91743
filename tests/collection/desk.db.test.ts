/** The desk collects: calls are drafted and published, proposals accepted, refused, merged and parted again. */
import { expect, test } from 'vitest'
import { advanceCycle } from '../../src/cycle/actions.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { makeBody, makeDistrict, officer } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { acceptedProposal, collectingYear, proposal, type Year } from './arrange.ts'

useDatabase()

async function setting() {
  const here = await site()
  const { city, district } = await makeDistrict(here)
  const year = await collectingYear(here, district)
  const staff = await officer(here, 'office-staff', district)
  return { here, city, district, year, staff }
}
const at = (year: Year, ...rest: string[]) => ['/desk', year.body.slug, 'proposals', ...rest].join('/')
const stateOf = async (here: Site, id: string) =>
  (await here.db.read.selectFrom('proposal').select(['id', 'state']).execute()).find((row) => row.id === id)?.state
/** Does one of the acts on a proposal's page, as that page offers it. */
async function act(visitor: Visitor, path: string, name: string, fields: Record<string, string> = {}): Promise<Page> {
  return visitor.submit(await visitor.get(path), fields, `${path}/${name}`)
}

test('a call is drafted, changed, published with a warning when it is short, and extended to a later day only', async () => {
  const { here, district, year, staff } = await setting()
  const list = `/desk/${district.slug}/calls`
  const today = year.today
  const draft = await staff.submit(
    await staff.get(`${list}/new`),
    { title: '补充征集', opens: today, closes: addDays(today, 10) },
    list,
  )
  expect(draft.path).toMatch(/\/calls\/[0-9a-f-]{36}$/)
  expect(draft.text).toContain('只有 11 天')
  const changed = await staff.submit(draft, { title: '2023 年度补充征集' }, draft.path)
  expect(changed.text).toContain('2023 年度补充征集')
  const published = await staff.submit(changed, {}, `${draft.path}/publish`)
  expect(published.text).toContain('正在征集')
  expect(published.document.querySelector(`form[action="${draft.path}"]`)).toBeNull()
  const earlier = await staff.submit(published, { closes: addDays(today, 5) }, `${draft.path}/extend`)
  expect(earlier.status).toBe(422)
  expect(earlier.text).toContain('只能往后延')
  const later = await staff.submit(published, { closes: addDays(today, 40) }, `${draft.path}/extend`)
  expect(later.status).toBe(200)
  expect(later.text).toContain('41 天')
  expect((await here.visitor().get('/calls')).text).toContain('2023 年度补充征集')
})

test('a published call cannot be changed nor published again', async () => {
  const { district, year, staff } = await setting()
  const path = `/desk/${district.slug}/calls/${year.call}`
  const changed = await staff.post(path, { title: '换个名字' })
  expect(changed.status).toBe(409)
  expect(changed.text).toContain('不能再改')
  expect((await staff.post(`${path}/publish`, {})).status).toBe(409)
})

test('a draft with wrong days stays on its page with what was typed', async () => {
  const { district, year, staff } = await setting()
  const list = `/desk/${district.slug}/calls`
  const page = await staff.submit(
    await staff.get(`${list}/new`),
    { opens: year.today, closes: addDays(year.today, -1), scope: '' },
    list,
  )
  expect(page.status).toBe(422)
  expect(page.text).toContain('截止日期不能早于开始日期')
  expect(page.text).toContain('请写征集什么')
  expect(page.document.querySelector('#opens')?.getAttribute('value')).toBe(year.today)
})

test('the notice is a paper with dates, both lists, the organ that signs and a QR code', async () => {
  const { district, year, staff } = await setting()
  const notice = await staff.get(`/desk/${district.slug}/calls/${year.call}/notice`)
  for (const words of ['关于征集', '海勃湾区民生实事项目建议的公告', '不纳入的情形', '海勃湾区人大常委会办公室'])
    expect(notice.text).toContain(words)
  expect(notice.document.querySelector('svg.qr')).not.toBeNull()
})

test('the inbox shows what waits, filters, sorts and searches', async () => {
  const { here, year, staff } = await setting()
  const light = await proposal(here, year, { title: '滨河公园没有路灯', category: 'safety', channel: 'letter' })
  await proposal(here, year, { title: '口袋公园没有座椅', category: 'culture-sports', place: '海勃湾北路' })
  await acceptedProposal(here, year, { title: '社区老年食堂', category: 'old-young' })
  const waiting = await staff.get(at(year))
  expect(waiting.text).toContain('滨河公园没有路灯')
  expect(waiting.text).not.toContain('社区老年食堂')
  expect(waiting.text).toContain('待受理 2')
  const titles = (page: Page) => [...page.document.querySelectorAll('.inbox-title a')].map((link) => link.textContent)
  expect(titles(await staff.get(`${at(year)}?state=`))).toHaveLength(3)
  expect(titles(await staff.get(`${at(year)}?state=&category=safety`))).toEqual(['滨河公园没有路灯'])
  expect(titles(await staff.get(`${at(year)}?state=&channel=letter`))).toEqual(['滨河公园没有路灯'])
  expect(titles(await staff.get(`${at(year)}?state=&q=${encodeURIComponent('北路')}`))).toEqual(['口袋公园没有座椅'])
  expect(titles(await staff.get(`${at(year)}?state=&q=${light.code.replace(/(\d{4})/g, '$1 ').trim()}`))).toEqual([
    '滨河公园没有路灯',
  ])
  expect(titles(await staff.get(`${at(year)}?state=&q=${encodeURIComponent('100%_')}`))).toEqual([])
  const down = titles(await staff.get(`${at(year)}?state=&sort=-title`))
  expect(titles(await staff.get(`${at(year)}?state=&sort=title`))).toEqual(down.toReversed())
})

test('more than a hundred are shown page by page, each once', async () => {
  const { here, year, staff } = await setting()
  for (let number = 1; number <= 103; number++) await proposal(here, year, { title: `第 ${number} 条建议` })
  const first = await staff.get(at(year))
  const second = await staff.get(`${at(year)}?state=submitted&page=2`)
  const links = (page: Page) => [...page.document.querySelectorAll('.inbox-title a')].map((link) => link.getAttribute('href'))
  expect(first.text).toContain('第 1 页，共 2 页')
  expect(links(second)).toHaveLength(3)
  expect(new Set([...links(first), ...links(second)]).size).toBe(103)
})

test('the list as CSV names no author, and a formula that somebody typed stays text', async () => {
  const { here, year, staff } = await setting()
  await proposal(here, year, {
    title: '=HYPERLINK("http://evil.example")',
    wish: '@SUM(1)',
    name: '刘秀兰',
    phone: '13912345678',
  })
  const response = await staff.raw(`${at(year)}.csv?state=`)
  expect(response.headers.get('content-type')).toContain('text/csv')
  const file = await response.text()
  expect(file).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  expect(file).toContain(`'@SUM(1)`)
  expect(file).not.toContain('刘秀兰')
  expect(file).not.toContain('13912345678')
})

test('an officer enters a proposal for somebody, and the slip shows its code and nothing of the author', async () => {
  const { here, year, staff } = await setting()
  const form = await staff.get(at(year, 'new'))
  const wrong = await staff.submit(
    form,
    { title: '路口没有红绿灯', received: addDays(year.today, 1), channel: 'phone' },
    at(year),
  )
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('请写现在怎么不方便')
  const filled = {
    title: '路口没有红绿灯',
    wish: '过马路危险。',
    place: '新华西街路口',
    category: 'safety',
    channel: 'phone',
    name: '王大爷',
    phone: '',
  }
  const future = await staff.submit(form, { ...filled, received: addDays(year.today, 1) }, at(year))
  expect(future.status).toBe(422)
  expect(future.text).toContain('不能晚于今天')
  const entered = await staff.submit(form, { ...filled, received: addDays(year.today, -3) }, at(year))
  expect(entered.text).toContain('路口没有红绿灯')
  expect(entered.text).toContain('王大爷')
  const slip = await staff.get(`${entered.path}/slip`)
  expect(slip.text).toMatch(/\d{4} \d{4} \d{4}/)
  expect(slip.text).not.toContain('王大爷')
  expect(await here.db.read.selectFrom('proposal').select('id').execute()).toHaveLength(1)
})

test('entering twice with the same request id makes one proposal', async () => {
  const { here, year, staff } = await setting()
  const form = await staff.get(at(year, 'new'))
  const filled = {
    title: '路口没有红绿灯',
    wish: '危险。',
    place: '新华西街',
    category: 'safety',
    channel: 'phone',
    received: year.today,
  }
  const [first, second] = [await staff.submit(form, filled, at(year)), await staff.submit(form, filled, at(year))]
  expect(second.path).toBe(first.path)
  expect(await here.db.read.selectFrom('proposal').select('id').execute()).toHaveLength(1)
})

test('accepted with a corrected kind; refused with an offered reason and a word more; reconsidered', async () => {
  const { here, year, staff } = await setting()
  const { id } = await proposal(here, year, { title: '滨河公园没有路灯', category: 'environment' })
  const path = at(year, id)
  const accepted = await act(staff, path, 'accept', { category: 'safety' })
  expect(accepted.text).toContain('已受理')
  expect(accepted.text).toContain('公共安全')
  const nothing = await act(staff, path, 'refuse', { phrase: '', reason: ' ' })
  expect(nothing.status).toBe(422)
  expect(nothing.text).toContain('请选一条理由，或者自己写')
  const refused = await act(staff, path, 'refuse', { phrase: 'planned', reason: '预计明年春天完工。' })
  expect(refused.text).toContain('已经列入上级或部门的计划，正在办。预计明年春天完工。')
  expect(await stateOf(here, id)).toBe('refused')
  await act(staff, path, 'accept')
  expect(await stateOf(here, id)).toBe('accepted')
})

test('a reason is stored in Chinese even when the officer works in English', async () => {
  const { here, year, staff } = await setting()
  const { id } = await proposal(here, year, { title: '换一扇门' })
  await staff.get('/calls?language=en')
  await act(staff, at(year, id), 'refuse', { phrase: 'personal', reason: '' })
  const row = await here.db.read.selectFrom('proposal').select('reason').where('id', '=', id).executeTakeFirst()
  expect(row?.reason).toContain('属于个别单位或个人的问题')
})

test('a merge from the list of similar ones keeps both, tells both, and is undone to the state before', async () => {
  const { here, year, staff } = await setting()
  const lead = await acceptedProposal(here, year, { title: '小区建电动自行车充电棚' })
  const waiting = await proposal(here, year, { title: '小区电动自行车没有地方充电' })
  const page = await staff.get(at(year, waiting.id))
  expect(page.text).toContain('小区建电动自行车充电棚')
  expect(page.text).toContain('电动自行车')
  await staff.post(at(year, waiting.id, 'merge'), { lead: lead.id, version: '1' })
  expect(await stateOf(here, waiting.id)).toBe('merged')
  expect((await staff.get(at(year, lead.id))).text).toContain('并入这一条的 1 条')
  expect((await here.visitor().get(`/track/${waiting.code}`)).text).toContain('和“小区建电动自行车充电棚”说的是一件事')
  const undone = await act(staff, at(year, waiting.id), 'undo-merge')
  expect(undone.text).toContain('待受理')
  expect((await here.visitor().get(`/track/${waiting.code}`)).text).toContain('等待受理')
  const merges = await here.db.read.selectFrom('proposal_merge').selectAll().execute()
  expect(merges).toHaveLength(1)
  expect(merges[0]?.undone_at).not.toBeNull()
})

test('a merge by the other one’s tracking code; a wrong code is an error at the field', async () => {
  const { here, year, staff } = await setting()
  const lead = await acceptedProposal(here, year, { title: '建充电棚' })
  const other = await acceptedProposal(here, year, { title: '铁路桥下积水' })
  const path = at(year, other.id)
  for (const [code, sentence] of [
    ['1234', '查询码是 12 个数字'],
    ['123456789012', '没有这个查询码的建议'],
  ] as const) {
    const page = await staff.post(`${path}/merge`, { lead: code, version: '2' })
    expect(page.status).toBe(422)
    expect(page.document.querySelector('#lead-error')?.textContent).toContain(sentence)
  }
  await staff.post(`${path}/merge`, { lead: `${lead.code.slice(0, 4)} ${lead.code.slice(4)}`, version: '2' })
  expect(await stateOf(here, other.id)).toBe('merged')
  await act(staff, path, 'undo-merge')
  expect(await stateOf(here, other.id)).toBe('accepted')
})

test('what cannot be merged says why', async () => {
  const { here, year, staff } = await setting()
  const accepted = await acceptedProposal(here, year, { title: '建充电棚' })
  const waiting = await proposal(here, year, { title: '建充电桩' })
  const into = async (id: string, lead: string, version: string) =>
    (await staff.post(at(year, id, 'merge'), { lead, version })).text
  expect(await into(accepted.id, waiting.id, '2')).toContain('只能并到一条已受理的建议里')
  expect(await into(accepted.id, accepted.id, '2')).toContain('不能并到自己里')
  await staff.post(at(year, waiting.id, 'merge'), { lead: accepted.id, version: '1' })
  expect((await staff.post(at(year, accepted.id, 'refuse'), { phrase: 'planned', version: '2' })).text).toContain(
    '请先撤销那些合并',
  )
  expect((await staff.post(at(year, waiting.id, 'accept'), { category: 'safety', version: '2' })).text).toContain('请先撤销合并')
})

test('when a colleague was faster, the page says who and when, shows the new state, and changes nothing', async () => {
  const { here, district, year, staff } = await setting()
  const { id } = await proposal(here, year, { title: '滨河公园没有路灯' })
  const open = await staff.get(at(year, id))
  const colleague = await officer(here, 'office-staff', district)
  await act(colleague, at(year, id), 'refuse', { phrase: 'planned' })
  const late = await staff.submit(open, {}, at(year, id, 'accept'))
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/office-staff \d+ \d\d:\d\d 已经改过/)
  expect(late.text).toContain('已经列入上级或部门的计划')
  expect(await stateOf(here, id)).toBe('refused')
})

test('on the author’s wish name and telephone are deleted, and nothing else', async () => {
  const { here, year, staff } = await setting()
  const { id } = await proposal(here, year, { title: '换路灯', name: '刘秀兰', phone: '13912345678' })
  const page = await act(staff, at(year, id), 'remove-author')
  expect(page.text).not.toContain('刘秀兰')
  expect(page.text).toContain('换路灯')
  expect(await here.db.read.selectFrom('proposal_author').selectAll().execute()).toEqual([])
  const acts = await here.db.read.selectFrom('audit_event').select(['event', 'fields']).execute()
  expect(acts.at(-1)?.event).toBe('proposal.author-removed')
  expect(JSON.stringify(acts)).not.toContain('刘秀兰')
})

test('after screening nobody decides on proposals any more: the page can be read, the doors say why', async () => {
  const { here, district, year, staff } = await setting()
  const { id } = await proposal(here, year, { title: '换路灯' })
  for (const to of ['screening', 'deliberation'] as const) await advanceCycle(here.db, year.actor, district.id, year.cycle, to)
  const page = await staff.get(at(year, id))
  expect(page.text).toContain('已经过了受理的时候')
  const late = await staff.post(at(year, id, 'accept'), { category: 'safety', version: '1' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('已经过了这一步')
  expect((await staff.get(at(year, 'new'))).status).toBe(409)
})

test('after screening the desk offers no entry by hand and no extension of a call', async () => {
  const { here, district, year, staff } = await setting()
  const call = `/desk/${district.slug}/calls/${year.call}`
  const entry = `a[href="${at(year, 'new')}"]`
  const extension = `form[action="${call}/extend"]`
  expect((await staff.get(at(year))).document.querySelector(entry)).not.toBeNull()
  expect((await staff.get(call)).document.querySelector(extension)).not.toBeNull()
  for (const to of ['screening', 'deliberation'] as const) await advanceCycle(here.db, year.actor, district.id, year.cycle, to)
  expect((await staff.get(at(year))).document.querySelector(entry)).toBeNull()
  expect((await staff.get(call)).document.querySelector(extension)).toBeNull()
})

test('a refusal at the desk stays inside the desk: its menu is there, and only what this person may open', async () => {
  const { district, staff } = await setting()
  const refused = await staff.get(`/desk/${district.slug}/people`)
  expect(refused.status).toBe(403)
  expect(refused.document.querySelector(`.desk-menu a[href="/desk/${district.slug}/proposals"]`)).not.toBeNull()
  expect(refused.document.querySelector(`.desk-menu a[href="/desk/${district.slug}/people"]`)).toBeNull()
})

test('what belongs to another body is not there', async () => {
  const { here, city, year } = await setting()
  const other = await makeBody(here, 'district', '海南区', 'hainan', city)
  const otherYear = await collectingYear(here, other)
  const mine = await proposal(here, year, { title: '换路灯' })
  const theirs = await acceptedProposal(here, otherYear, { title: '换路灯' })
  const stranger = await officer(here, 'office-staff', other)
  for (const id of [mine.id, newId(), 'nonsense']) {
    expect((await stranger.get(at(otherYear, id))).status, id).toBe(404)
    for (const name of ['accept', 'refuse', 'merge', 'undo-merge', 'remove-author']) {
      const fields = { category: 'safety', version: '1', lead: theirs.id, phrase: 'planned' }
      expect((await stranger.post(at(otherYear, id, name), fields)).status, `${id} ${name}`).toBe(404)
    }
  }
  expect((await stranger.get(`/desk/${other.slug}/calls/${year.call}`)).status).toBe(404)
  expect((await stranger.post(`/desk/${other.slug}/calls/${year.call}/extend`, { closes: '2099-01-01' })).status).toBe(404)
  const across = await stranger.post(at(otherYear, theirs.id, 'merge'), { lead: mine.id, version: '2' })
  expect(across.status).toBe(404)
  expect(await stateOf(here, mine.id)).toBe('submitted')
})

test('a station clerk enters and reads, but does not decide', async () => {
  const { here, district, year } = await setting()
  const { id } = await proposal(here, year, { title: '换路灯' })
  const clerk = await officer(here, 'station-clerk', district)
  const page = await clerk.get(at(year, id))
  expect(page.status).toBe(200)
  expect(page.document.querySelector('form[action$="/accept"]')).toBeNull()
  expect((await clerk.get(at(year, 'new'))).status).toBe(200)
  expect((await clerk.post(at(year, id, 'accept'), { category: 'safety', version: '1' })).status).toBe(403)
})

test('a body without a year says what to do', async () => {
  const here = await site()
  const { district } = await makeDistrict(here)
  const staff = await officer(here, 'office-staff', district)
  expect((await staff.get(`/desk/${district.slug}/calls`)).text).toContain('请先在“年度”页面开始一个年度')
  expect((await staff.get(`/desk/${district.slug}/proposals`)).status).toBe(200)
})
