/** 求助 from the waiting page to the desk and away again. */
import { expect, test } from 'vitest'
import { HELP_REASONS } from '../../../src/database/tables/vote.ts'
import { useDatabase } from '../../support/database.ts'
import { site, type Visitor } from '../../support/site.ts'
import { callSession, draftRound, type Hall, hall, passSeconds, press, signInAtDesk, turnBoth } from '../session/hall.ts'

useDatabase()

const CODE = 'help23'

async function begun() {
  const at = await hall(await site('demo'), { deputies: 6, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  const office = await at.as('office-staff')
  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  const deputies: Visitor[] = []
  for (const slip of [...printed.document.querySelectorAll('.slip')].slice(0, 2)) {
    const deputy = at.here.visitor()
    const number = /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? ''
    await deputy.post(`/s/${CODE}`, { number, digits: slip.querySelector('.slip-digits')?.textContent ?? '' })
    deputies.push(deputy)
  }
  const [first, second] = deputies
  if (first === undefined || second === undefined) throw new Error('no deputies')
  return { at, session, first, second }
}

const requests = ({ here }: Hall) => here.db.read.selectFrom('help_request').select(['mandate_id', 'reason']).execute()
const ask = (deputy: Visitor, reason: string) => deputy.post(`/s/${CODE}/help`, { reason })

test('a deputy asks with one press and without a script; the desk reads who, where, why and for how long', async () => {
  const { at, session, first } = await begun()
  const form = (await first.get(`/s/${CODE}/wait`)).document.querySelector(`form[action="/s/${CODE}/help"]`)
  expect([...(form?.querySelectorAll('button') ?? [])].map((button) => button.getAttribute('value'))).toEqual([...HELP_REASONS])
  expect(form?.querySelectorAll('input, textarea')).toHaveLength(0)
  const waiting = await ask(first, 'battery')
  expect([waiting.path, waiting.text.includes('已通知工作人员')]).toEqual([`/s/${CODE}/wait`, true])
  passSeconds(at.here, 130)
  const desk = await (await at.as('sign-in-desk')).get(`${session}/help`)
  for (const words of ['求助（1）', '代表1', '1 号', '手机没电', '等了 2 分钟']) expect(desk.text).toContain(words)
})

test('pressed again it is one request, with the first reason and the first minute; another deputy is another request', async () => {
  const { at, session, first, second } = await begun()
  await ask(first, 'battery')
  await ask(first, 'how-to')
  await ask(second, 'reading')
  expect((await requests(at)).map(({ reason }) => reason).sort()).toEqual(['battery', 'reading'])
  expect((await (await at.as('office-staff')).get(session)).text).toContain('求助（2）')
})

test('only a reason of the list is taken: no free text, and nothing about who has voted', async () => {
  const { at, first } = await begun()
  for (const reason of ['', 'not-voted', '代表2还没有投']) expect((await ask(first, reason)).status).toBe(400)
  await first.post(`/s/${CODE}/help`, { reason: 'other', text: '代表2还没有投' })
  expect(await requests(at)).toEqual([{ mandate_id: at.mandates[0], reason: 'other' }])
})

test('whoever has been there presses 已处理: the request is deleted, and the record of acts names nobody', async () => {
  const { at, session, first } = await begun()
  await ask(first, 'connection')
  const desk = await at.as('sign-in-desk')
  const list = await desk.get(`${session}/help`)
  await desk.submit(list, {}, `${session}/help/${at.mandates[0]}`)
  expect(await requests(at)).toEqual([])
  // A second helper who presses at the same moment has handled nothing.
  await desk.post(`${session}/help/${at.mandates[0]}`, {})
  const acts = await at.here.db.read.selectFrom('audit_event').select('fields').where('event', '=', 'help.handled').execute()
  expect(acts.map(({ fields }) => JSON.parse(fields))).toEqual([{ session: session.split('/').at(-1) }])
  expect((await first.get(`/s/${CODE}/wait`)).text).not.toContain('已通知工作人员')
})

test('a deputy may take the request back; a slip of another session asks for nothing here', async () => {
  const { at, first } = await begun()
  await ask(first, 'other')
  await first.post(`/s/${CODE}/help/take-back`, {})
  expect(await requests(at)).toEqual([])
  await callSession(at, { code: 'other23', name: '第四次会议' })
  expect((await first.post('/s/other23/help', { reason: 'other' })).status).toBe(404)
  expect((await at.here.visitor().post(`/s/${CODE}/help`, { reason: 'other' })).status).toBe(401)
})

test('when the round is closed, what was asked is deleted', async () => {
  const { at, session, first } = await begun()
  const round = await draftRound(at, session)
  await signInAtDesk({ ...at, mandates: at.mandates.slice(2) }, session, 4)
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await ask(first, 'how-to')
  expect(await requests(at)).toHaveLength(1)
  await turnBoth(at, round, 'close')
  expect(await requests(at)).toEqual([])
})

test('from the casting page help is not asked: it has no form, and its card is held up', async () => {
  const { at, session } = await begun()
  const round = await draftRound(at, session, { method: 'sealed' })
  await press(at, 'chair', `${round}/freeze`)
  const page = await at.here.visitor().get(`/cast/${round.split('/').at(-1)}`)
  expect(page.html).not.toContain(`/s/${CODE}/help`)
  expect(page.document.querySelector('.help-card')?.textContent).toContain('这一屏不发送任何东西')
  expect(page.document.querySelector('[data-screen="unfit"] a')?.getAttribute('href')).toBe(`/s/${CODE}/wait#help`)
})
