/** Streets: 会商 with minutes, and 票选; nothing is adopted before the party committee has confirmed. */
import { expect, test } from 'vitest'
import { decisionItems, decisionOfCycle } from '../../../src/voting/session/store.ts'
import { useDatabase } from '../../support/database.ts'
import { wordsOfDocx } from '../../support/sheets.ts'
import { site } from '../../support/site.ts'
import { callSession, draftRound, enterPaperTwice, type Hall, hall, press, signInAtDesk, totals, turnBoth } from './hall.ts'

useDatabase()

const MINUTES = {
  held: '2023-01-05',
  place: '街道三楼会议室',
  chair: '吴静',
  entitled: '43',
  present: '40',
  attendees: '议事代表 40 名\n列席：社区负责人 9 名',
  discussion: '大家一致认为先办路灯和老年食堂。',
  'chosen-1': 'yes',
  'chosen-2': 'yes',
  'chosen-3': 'no',
  'words-3': '明年再议',
}
const CONFIRMATION = { committee: '中共滨河街道工作委员会', document: '滨党发〔2023〕1号', confirmed: '2023-01-06' }

const street = async () => hall(await site('demo'), { kind: 'street', candidates: 3, seats: 2, deputies: 43 })
const home = (at: Hall) => at.desk('consultations')

async function minuted(at: Hall) {
  const office = await at.as('office-staff')
  return office.submit(await office.get(home(at)), MINUTES)
}

test('from the minutes over the committee’s confirmation to the announcement', async () => {
  const at = await street()
  const filed = await minuted(at)
  expect(filed.text).toContain('列入 2 件')
  expect(filed.text).toContain('明年再议')
  // Before the confirmation there is no way to announce.
  const chair = await at.as('chair')
  const early = await chair.post(`${home(at)}/${at.cycleId}/announce`, { announcement: at.titles.join() })
  expect([early.status, early.text.includes('街道党工委还没有确认')]).toEqual([409, true])

  const confirmed = await chair.submit(await chair.get(home(at)), CONFIRMATION)
  expect(confirmed.text).toContain('2023年1月6日 由中共滨河街道工作委员会确认（滨党发〔2023〕1号）')
  const announced = await chair.submit(confirmed)
  expect(announced.status).toBe(200)

  const decision = await decisionOfCycle(at.here.db.read, at.cycleId)
  expect(decision).toMatchObject({ kind: 'consultation', decided_on: '2023-01-05', confirmed_on: '2023-01-06' })
  expect(decision?.announcement).toContain(`一、${at.titles[0]}\n二、${at.titles[1]}`)
  expect(decision?.announcement).not.toMatch(/票决|决议/)
  const items = await decisionItems(at.here.db.read, decision?.id ?? ('' as never))
  expect(items.map(({ chosen, conclusion }) => [chosen, conclusion])).toEqual([
    [true, ''],
    [true, ''],
    [false, '明年再议'],
  ])
  const cycle = await at.here.db.read.selectFrom('cycle').select('stage').where('id', '=', at.cycleId).executeTakeFirstOrThrow()
  expect(cycle.stage).toBe('announced')
  const paper = await chair.get(`${home(at)}/${at.cycleId}/minutes`)
  expect(paper.text).toContain('应到议事代表43名，实到40名')
  const file = await chair.raw(`${home(at)}/${at.cycleId}/minutes.docx`)
  expect(wordsOfDocx(new Uint8Array(await file.arrayBuffer()))).toContain('应到议事代表43名，实到40名')
})

test('every item needs its conclusion, at least one is taken, and what was typed is kept', async () => {
  const at = await street()
  const office = await at.as('office-staff')
  const form = await office.get(home(at))
  const { 'chosen-3': _, ...open } = MINUTES
  const answer = await office.submit(form, open)
  expect([answer.status, answer.text.includes('每一件都要选')]).toEqual([422, true])
  expect(answer.text).toContain('先办路灯和老年食堂')
  const none = await office.submit(form, { ...MINUTES, 'chosen-1': 'no', 'chosen-2': 'no' })
  expect([none.status, none.text.includes('至少要列入一件')]).toEqual([422, true])
  const crowd = await office.submit(form, { ...MINUTES, present: '44' })
  expect([crowd.status, crowd.text.includes('实到不能多于应到')]).toEqual([422, true])
})

test('minutes are filed once: the same form leads there, another one is refused', async () => {
  const at = await street()
  const office = await at.as('office-staff')
  const form = await office.get(home(at))
  const [one, two] = await Promise.all([office.submit(form, MINUTES), office.submit(form, MINUTES)])
  expect([one.status, two.status]).toEqual([200, 200])
  const again = await office.post(home(at), { ...MINUTES, 'request-id': crypto.randomUUID() })
  expect([again.status, again.text.includes('已经有纪要')]).toEqual([409, true])
})

test('the confirmation comes neither twice nor before the consultation itself', async () => {
  const at = await street()
  await minuted(at)
  const chair = await at.as('chair')
  const page = await chair.get(home(at))
  const before = await chair.submit(page, { ...CONFIRMATION, confirmed: '2023-01-04' })
  expect([before.status, before.text.includes('不能早于会商日期')]).toEqual([422, true])
  expect((await chair.submit(page, CONFIRMATION)).status).toBe(200)
  expect((await chair.submit(page, CONFIRMATION)).status).toBe(409)
})

test('a street may also choose by 票选: the count is announced, and then waits for the committee', async () => {
  const at = await street()
  const session = await callSession(at, { name: '滨河街道议事代表会议' })
  await signInAtDesk(at, session, 40)
  const round = await draftRound(at, session)
  const frozen = await press(at, 'chair', `${round}/freeze`)
  expect(frozen.text).not.toContain('票决办法')
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  await enterPaperTwice(at, round, totals(40, 40, [35, 30, 10]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  const after = await chair.submit(await chair.get(`${round}/announce`))
  expect(after.path).toBe(home(at))
  expect(after.text).toContain('票选结果')
  expect((await decisionOfCycle(at.here.db.read, at.cycleId))?.announced_on).toBeNull()
  const announced = await chair.submit(await chair.submit(after, { document: CONFIRMATION.document }))
  expect(announced.text).toContain('已公布')
  expect((await decisionOfCycle(at.here.db.read, at.cycleId))?.kind).toBe('advisory-vote')
})

test('a street that has filed minutes holds no vote on the same list', async () => {
  const at = await street()
  await minuted(at)
  const session = await callSession(at)
  const office = await at.as('office-staff')
  const form = await office.get(`${at.desk('rounds', 'new')}?session=${session.split('/').at(-1)}`)
  const refused = await office.submit(form, { method: 'hand-totals' })
  expect([refused.status, refused.text.includes('已经用会商定下来')]).toEqual([409, true])
})

test('a street that has drawn up a vote files no minutes', async () => {
  const at = await street()
  const form = await (await at.as('office-staff')).get(home(at))
  await draftRound(at, await callSession(at))
  const refused = await (await at.as('office-staff')).submit(form, MINUTES)
  expect([refused.status, refused.text.includes('已经有投票的一轮')]).toEqual([409, true])
})

test('a congress has no consultation', async () => {
  const at = await hall(await site('demo'))
  expect((await (await at.as('office-staff')).get(home(at))).status).toBe(404)
  expect((await press(at, 'chair', `${home(at)}/${at.cycleId}/confirm`, CONFIRMATION)).status).toBe(404)
})
