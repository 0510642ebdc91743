/** A resident proposes: written, checked, sent, found again, all through the public doors. */
import { expect, test } from 'vitest'
import { draftCall } from '../../src/collection/call-actions.ts'
import { callPreset } from '../../src/collection/call-preset.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { useDatabase } from '../support/database.ts'
import { makeDistrict } from '../support/people.ts'
import { type Page, type Site, site, type Visitor } from '../support/site.ts'
import { acceptedProposal, collectingYear, proposal } from './arrange.ts'

useDatabase()

const WRITTEN = {
  title: '滨河公园东门到公交站没有路灯',
  place: '滨河公园东门',
  category: 'safety',
  wish: '晚上八点以后全黑。\n老人绊倒过。',
  beneficiaries: '大约 1,800 户',
  name: '刘秀兰',
  phone: '１３９ 1234 5678',
}

const checkOf = async (visitor: Visitor, call: string, fields: Record<string, string> = {}): Promise<Page> =>
  visitor.submit(await visitor.get(`/calls/${call}/propose`), { ...WRITTEN, ...fields })
const send = (visitor: Visitor, page: Page): Promise<Page> => visitor.submit(page)
const fragmentOf = async (visitor: Visitor, path: string) =>
  (await visitor.raw(path, { headers: { 'hx-request': 'true' } })).text()
const codeOn = (page: Page): string => /\d{4} \d{4} \d{4}/.exec(page.text)?.[0] ?? ''

async function setting(days?: { opens: number; closes: number }) {
  const here = await site()
  const { district } = await makeDistrict(here)
  return { here, year: await collectingYear(here, district, days) }
}
const rows = (here: Site) => here.db.read.selectFrom('proposal').selectAll().execute()

test('written, checked, sent: the resident gets a tracking code of twelve digits that opens the tracking page', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const checked = await checkOf(visitor, year.call)
  expect(checked.text).toContain('还没交，请核对')
  expect(checked.text).toContain('13912345678')
  expect(await rows(here)).toEqual([])
  const done = await send(visitor, checked)
  expect(done.text).toContain('收到了')
  const code = codeOn(done)
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
  const tracked = await here.visitor().get(`/track/${code.replaceAll(' ', '')}`)
  expect(tracked.text).toContain(WRITTEN.title)
  expect(tracked.text).toContain('等待受理')
  const [row] = await rows(here)
  expect(row).toMatchObject({
    state: 'submitted',
    channel: 'web',
    wish: WRITTEN.wish,
    call_id: year.call,
    tracking_code: code.replaceAll(' ', ''),
  })
})

test('the QR code on the last page leads to this proposal', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const done = await send(visitor, await checkOf(visitor, year.call))
  const code = codeOn(done).replaceAll(' ', '')
  expect(done.document.querySelector(`main a[href="/track/${code}"]`)).not.toBeNull()
  expect(done.document.querySelector('main svg.qr')?.getAttribute('aria-label')).toContain('二维码')
})

test('what is wrong is said above the form and at each field, and what was typed stays', async () => {
  const { here, year } = await setting()
  const page = await checkOf(here.visitor(), year.call, { title: '', category: '', phone: '请打给我儿子' })
  expect(page.status).toBe(422)
  expect(page.document.title).toMatch(/^错误：/)
  for (const [field, sentence] of [
    ['title', '请写想办的是什么事'],
    ['category', '请选一类，最接近的就行'],
    ['phone', '电话号码只写数字'],
  ]) {
    expect(page.document.querySelector(`.error-summary a[href="#${field}"]`)?.textContent, field).toContain(sentence)
    expect(page.document.querySelector(`#${field}-error`)?.textContent, field).toContain(sentence)
  }
  expect(page.document.querySelector('#wish')?.textContent).toBe(WRITTEN.wish)
  expect(page.document.querySelector('#phone')?.getAttribute('value')).toBe('请打给我儿子')
})

test('from the check page every field can be changed without losing the others', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const checked = await checkOf(visitor, year.call)
  const change = checked.document.querySelector('button[formaction*="#wish"]')?.getAttribute('formaction') ?? ''
  expect(change).toBe(`/calls/${year.call}/propose/form#wish`)
  const again = await visitor.post(`/calls/${year.call}/propose/form`, WRITTEN)
  expect(again.status).toBe(200)
  expect(again.document.querySelector('#title')?.getAttribute('value')).toBe(WRITTEN.title)
  expect(again.document.querySelector('#wish')?.textContent).toBe(WRITTEN.wish)
  expect(again.document.querySelector('input[value=safety]')?.hasAttribute('checked')).toBe(true)
})

test('sent twice with the same request id there is one proposal and the same code', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const checked = await checkOf(visitor, year.call)
  const [first, second] = [await send(visitor, checked), await send(visitor, checked)]
  expect(codeOn(second)).toBe(codeOn(first))
  expect(await rows(here)).toHaveLength(1)
})

test('pressed twice at the same moment there is one proposal, and both answers show its code', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const checked = await checkOf(visitor, year.call)
  const [first, second] = await Promise.all([send(visitor, checked), send(visitor, checked)])
  expect(codeOn(first)).toMatch(/\d/)
  expect(codeOn(second)).toBe(codeOn(first))
  expect(await rows(here)).toHaveLength(1)
})

test('a second wish, written after going back, is a second proposal', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  await send(visitor, await checkOf(visitor, year.call))
  await send(visitor, await checkOf(visitor, year.call, { title: '口袋公园没有座椅' }))
  expect((await rows(here)).map((row) => row.title).sort()).toEqual(['口袋公园没有座椅', WRITTEN.title].sort())
})

test('when the call has closed meanwhile, nothing is sent and nothing that was typed is lost', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  const checked = await checkOf(visitor, year.call)
  here.db.setBusinessOffset(40 * 86_400_000)
  const late = await send(visitor, checked)
  expect(late.status).toBe(409)
  expect(late.text).toContain('征集已经截止')
  expect(late.text).toContain('老人绊倒过。')
  expect(await rows(here)).toEqual([])
  const early = await checkOf(visitor, year.call).catch((error: Error) => error.message)
  expect(early).toContain('expected one form')
})

test('a call that is not open has no form, but its page says when', async () => {
  const { here, year } = await setting({ opens: 5, closes: 40 })
  const page = await here.visitor().get(`/calls/${year.call}/propose`)
  expect(page.path).toBe(`/calls/${year.call}`)
  expect(page.text).toContain('还没开始')
  const posted = await here.visitor().post(`/calls/${year.call}/propose/check`, WRITTEN)
  expect(posted.status).toBe(409)
  expect(posted.text).toContain(WRITTEN.title)
})

test('drafts, unknown calls and nonsense are 404 at every public door', async () => {
  const { here, year } = await setting()
  const form = { ...callPreset(2023), opens: year.today, closes: addDays(year.today, 30) }
  const draft = await draftCall(here.db, { actor: year.actor, bodyId: year.body.id }, year.cycle, form, {
    id: newId(),
    location: () => '/',
  })
  for (const id of [draft, newId(), 'nonsense'])
    for (const path of [
      `/calls/${id}`,
      `/calls/${id}/propose`,
      `/calls/${id}/similar?title=x`,
      `/calls/${id}/propose/done?code=123456789012`,
    ])
      expect((await here.visitor().get(path)).status, path).toBe(404)
})

test('similar proposals are shown while writing and before sending: accepted ones only', async () => {
  const { here, year } = await setting()
  await acceptedProposal(here, year, { title: '滨河公园绿道夜间照明不足' })
  await proposal(here, year, { title: '滨河公园东门路灯全坏了' })
  const visitor = here.visitor()
  const query = `title=${encodeURIComponent('滨河公园东门没有路灯')}&place=${encodeURIComponent('滨河公园')}`
  const fragment = await fragmentOf(visitor, `/calls/${year.call}/similar?${query}`)
  expect(fragment).toContain('滨河公园绿道夜间照明不足')
  expect(fragment).not.toContain('路灯全坏了')
  expect(fragment).not.toContain('<html')
  const checked = await checkOf(visitor, year.call, { title: '滨河公园东门没有路灯' })
  expect(checked.text).toContain('滨河公园绿道夜间照明不足')
  expect(checked.text).not.toContain('路灯全坏了')
})

test('nothing similar: no box at all', async () => {
  const { here, year } = await setting()
  await acceptedProposal(here, year, { title: '滨河公园绿道夜间照明不足' })
  const path = `/calls/${year.call}/similar?title=${encodeURIComponent('婴幼儿托位')}`
  expect(await fragmentOf(here.visitor(), path)).toBe('')
})

test('a flood of proposals is braked with a sentence, the text kept, and no address is stored anywhere', async () => {
  const { here, year } = await setting()
  await here.db.change((trx) =>
    trx
      .insertInto('sign_in_attempt')
      .values({ key: `call:${year.call}`, attempts: 300, window_ends_at: new Date(Date.now() + 600_000) })
      .execute(),
  )
  const visitor = here.visitor()
  const braked = await send(visitor, await checkOf(visitor, year.call))
  expect(braked.status).toBe(429)
  expect(braked.text).toContain('过 10 分钟再点一次')
  expect(braked.text).toContain(WRITTEN.title)
  expect(await rows(here)).toEqual([])
  expect(here.lines.join('\n')).not.toMatch(/\d+\.\d+\.\d+\.\d+/)
})

test('the list of calls begins with what is open and says so when nothing is', async () => {
  const { here, year } = await setting()
  expect((await here.visitor().get('/calls')).text).toContain('还有 25 天')
  const page = await here.visitor().get(`/calls/${year.call}`)
  expect(page.text).toContain('很多人用得上')
  expect(page.text).toContain('还没有受理的建议')
  here.db.setBusinessOffset(40 * 86_400_000)
  const later = await here.visitor().get('/calls')
  expect(later.text).toContain('现在没有正在征集的')
  expect(later.text).toContain('最近结束的')
})

test('every door answers in English too', async () => {
  const { here, year } = await setting()
  const visitor = here.visitor()
  await visitor.get('/calls?language=en')
  expect((await visitor.get(`/calls/${year.call}/propose`)).text).toContain('What should be done?')
  const done = await send(visitor, await checkOf(visitor, year.call))
  expect(done.text).toContain('Tracking code')
})

test('a proposal from another site is not taken', async () => {
  const { here, year } = await setting()
  const response = await here.visitor().post(`/calls/${year.call}/propose`, WRITTEN, { origin: 'https://elsewhere.example' })
  expect(response.status).toBe(403)
})
