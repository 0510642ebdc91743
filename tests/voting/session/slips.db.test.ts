/** Slips: shown once, five tries, re-issue; and what the deputy's page says afterwards. */
import { expect, test } from 'vitest'
import { newId, type RequestId, type SessionId } from '../../../src/kernel/ids.ts'
import { slipAddress } from '../../../src/voting/session/slip.ts'
import { issueSlips } from '../../../src/voting/session/slip-actions.ts'
import { useDatabase } from '../../support/database.ts'
import { MASTER_KEY, type Page, type Site, site, type Visitor } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, press } from './hall.ts'

useDatabase()

interface Slip {
  readonly number: string
  readonly digits: string
}

/** What the printed page holds, read as a person would. */
function slipsOn(page: Page): Slip[] {
  return [...page.document.querySelectorAll('.slip')].map((slip) => ({
    number: /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? '',
    digits: (slip.querySelector('.slip-digits')?.textContent ?? '').replace(/\s/g, ''),
  }))
}

async function issued(at: Hall): Promise<{ session: string; page: Page; slips: Slip[] }> {
  const session = await callSession(at, { code: 'hall22' })
  const office = await at.as('office-staff')
  const page = await office.submit(await office.get(session), {}, `${session}/slips`)
  return { session, page, slips: slipsOn(page) }
}

const signIn = (visitor: Visitor, slip: Pick<Slip, 'number' | 'digits'>) =>
  visitor.post('/s/hall22', { number: slip.number, digits: slip.digits })
const wrong = { digits: '00000000' }

const everything = async (here: Site) => {
  const tables = ['slip', 'web_session', 'audit_event', 'attendance', 'form_request'] as const
  const rows = await Promise.all(tables.map((table) => here.db.read.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows) + here.lines.join('\n')
}

test('everybody in office gets one slip; eight digits and a long secret, all different, and nothing of them is stored or logged', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 9 })
  const { session, page, slips } = await issued(at)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(slips.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  for (const { digits } of slips) expect(digits).toMatch(/^\d{8}$/)
  expect(new Set(slips.map(({ digits }) => digits)).size).toBe(9)
  const stored = await everything(here)
  for (const { digits } of slips) expect(stored).not.toContain(digits)
  const office = await at.as('office-staff')
  const after = await office.get(session)
  for (const { digits } of slips) expect(after.html).not.toContain(digits)
  expect(after.text).toContain('每名代表都有一张有效的纸条')
})

test('the same form sent again prints nothing a second time', async () => {
  const at = await hall(await site('demo'))
  const session = await callSession(at)
  const office = await at.as('office-staff')
  const form = await office.get(session)
  const first = await office.submit(form, {}, `${session}/slips`)
  const second = await office.submit(form, {}, `${session}/slips`)
  expect(slipsOn(first)).toHaveLength(9)
  expect(slipsOn(second)).toHaveLength(0)
  expect(second.path).toBe(session)
})

test('with number and digits a deputy is signed in, sees his own name, and counts once however often he signs in', async () => {
  const at = await hall(await site('demo'))
  const { session, slips } = await issued(at)
  const deputy = at.here.visitor()
  const waiting = await signIn(deputy, slips[2] as Slip)
  expect(waiting.path).toBe('/s/hall22/wait')
  expect(waiting.text).toContain('代表3，您已签到')
  await signIn(at.here.visitor(), slips[2] as Slip)
  const office = await at.as('office-staff')
  expect((await office.get(session)).document.querySelector('.figures')?.textContent).toMatch(/实到1/)
})

test('five wrong tries, and this number is for the desk only, even with the right digits; others are not hindered', async () => {
  const at = await hall(await site('demo'))
  const { slips } = await issued(at)
  const visitor = at.here.visitor()
  const [one, two] = slips as [Slip, Slip]
  const statuses = []
  for (let tries = 1; tries <= 5; tries++) statuses.push((await signIn(visitor, { number: one.number, ...wrong })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 429])
  const right = await signIn(visitor, one)
  expect(right.status).toBe(429)
  expect(right.text).toContain('请到签到处')
  expect((await signIn(at.here.visitor(), two)).path).toBe('/s/hall22/wait')
})

test('a re-issued slip kills the old one and the phone it signed in, and gives five new tries', async () => {
  const at = await hall(await site('demo'))
  const { session, slips } = await issued(at)
  const [old] = slips as [Slip]
  const phone = at.here.visitor()
  await signIn(phone, old)
  for (let tries = 1; tries <= 5; tries++) await signIn(at.here.visitor(), { number: old.number, ...wrong })

  const desk = await at.as('sign-in-desk')
  const found = await desk.get(`${session}?q=1`)
  const reissued = await desk.submit(found, {}, `${session}/slips/${at.mandates[0]}`)
  const [fresh] = slipsOn(reissued) as [Slip]
  expect(slipsOn(reissued)).toHaveLength(1)
  expect(fresh.digits).not.toBe(old.digits)

  expect((await phone.get('/s/hall22/wait')).path).toBe('/s/hall22')
  expect((await signIn(at.here.visitor(), old)).status).toBe(422)
  expect((await signIn(at.here.visitor(), fresh)).path).toBe('/s/hall22/wait')
  const events = await at.here.db.read.selectFrom('audit_event').select('event').execute()
  expect(events.filter(({ event }) => event === 'slip.reissued')).toHaveLength(1)
})

test('the secret of the QR code signs in at once, and never stands in an address that a browser sends', async () => {
  const here = await site('demo')
  const at = await hall(here, { deputies: 3 })
  const session = await callSession(at, { code: 'hall22' })
  const sessionId = session.split('/').at(-1) as SessionId
  const account = await here.db.read.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const once = { id: newId<RequestId>(), location: session }
  const [slip] = await issueSlips(here.db, MASTER_KEY, { actor: account.id, bodyId: at.body.id }, sessionId, once)
  const secret = slip?.secret ?? ''
  expect((await here.visitor().post('/s/hall22', { secret })).path).toBe('/s/hall22/wait')
  const address = new URL(slipAddress(new URL('https://example.org'), 'hall22', secret))
  expect([address.pathname + address.search, address.hash]).toEqual(['/s/hall22', `#${secret}`])
  expect(await everything(here)).not.toContain(secret)
})

test('a secret that belongs to no slip, or to a slip of another session, opens nothing', async () => {
  const at = await hall(await site('demo'))
  await issued(at)
  const answer = await at.here.visitor().post('/s/hall22', { secret: 'A'.repeat(43) })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('这张纸条不能用')
  expect((await at.here.visitor().get('/s/nowhere')).status).toBe(404)
})

test('fields that are no number and no eight digits come back with their words, and what was typed is kept', async () => {
  const at = await hall(await site('demo'))
  await issued(at)
  const answer = await at.here.visitor().post('/s/hall22', { number: '七', digits: '1234' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('名册号是纸条上印的数字')
  expect(answer.document.querySelector('#number')?.getAttribute('value')).toBe('七')
})

test('at the door of the hall: who has signed in leaves and comes back, and the same press twice is told', async () => {
  const at = await hall(await site('demo'))
  const { session } = await issued(at)
  const desk = await at.as('sign-in-desk')
  const record = (kind: string) => desk.post(`${session}/attendance/${at.mandates[0]}`, { kind, q: '1' })
  expect((await record('leave')).status).toBe(409)
  expect((await record('sign-in')).text).toContain('在场')
  expect((await record('sign-in')).status).toBe(409)
  expect((await record('leave')).text).toContain('已离场')
  expect((await record('return')).status).toBe(200)
  expect((await desk.get(`${session}?q=代表1`)).text).toContain('代表1')
  expect((await desk.get(`${session}?q=没有这个人`)).text).toContain('名册里没有这个号或姓名')
})

test('the waiting page leads to the ballot from the freeze on, first says what drawing means, and never shows the name beside a ballot', async () => {
  const at = await hall(await site('demo'), { deputies: 3 })
  const { session, slips } = await issued(at)
  const phones = []
  for (const slip of slips) {
    const phone = at.here.visitor()
    await signIn(phone, slip)
    phones.push(phone)
  }
  const [phone] = phones as [Visitor]
  expect((await phone.get('/s/hall22/wait')).text).toContain('投出以后不能改')
  const round = await draftRound(at, session, { method: 'sealed' })
  expect((await phone.get('/s/hall22/wait')).document.querySelector('a[href^="/cast/"]')).toBeNull()
  await press(at, 'chair', `${round}/freeze`)
  const waiting = await phone.get('/s/hall22/wait', { 'hx-request': 'true' })
  const link = waiting.document.querySelector('a[href^="/cast/"]')?.getAttribute('href') ?? ''
  // What stands behind the # stays in the browser (ballot/waiting.db.test.ts).
  expect(link.split('#')[0]).toBe(`/cast/${round.split('/').at(-1)}`)
  expect(waiting.html).toContain('会场平板、纸质票和手机一样算数')
  expect((await phone.get(link)).text).not.toContain('代表1')
})
