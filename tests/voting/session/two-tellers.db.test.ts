/** 两名计票人: each enters by himself, only what two wrote down alike stands, and nobody reads more of a difference than he needs. */
import { expect, test } from 'vitest'
import { constraintOf } from '../../../src/database/constraints.ts'
import { useDatabase } from '../../support/database.ts'
import { site, type Visitor } from '../../support/site.ts'
import { announce, firstRound, hold, idIn } from './by-hand.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  passSeconds,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from './hall.ts'

useDatabase()

const GOOD = totals(8, 8, [7, 6, 5, 4])
/** One vote of the second item was read as 反对. */
const SLIP = totals(8, 8, [7, 5, 5, 4])

/** A round whose box is sealed; the tellers may begin. */
async function closedRound(at: Hall): Promise<string> {
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  return round
}

/** Sealed ballots that nobody drew but for these papers, so that papers may be entered ballot by ballot. */
async function closedBesidePapers(at: Hall, papers: number): Promise<string> {
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { method: 'sealed' })
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  for (const mandate of at.mandates.slice(0, papers))
    await press(at, 'sign-in-desk', `${session}/paper/${mandate}`, { round: round.split('/').at(-1) ?? '' })
  passSeconds(at.here, 120)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  passSeconds(at.here, 120)
  return round
}

interface Counting {
  readonly at: Hall
  readonly round: string
  readonly one: Visitor
  readonly two: Visitor
  readonly chief: Visitor
  enter(who: Visitor, paper: Readonly<Record<string, string>>): ReturnType<Visitor['post']>
  look(who: Visitor): ReturnType<Visitor['get']>
}

async function counting(makeRound: (at: Hall) => Promise<string>): Promise<Counting> {
  const at = await hall(await site('demo'))
  const round = await makeRound(at)
  return {
    at,
    round,
    one: await at.as('teller'),
    two: await at.as('teller', 'second'),
    chief: await at.as('chief-scrutineer'),
    enter: (who, paper) => who.post(`${round}/paper`, paper),
    look: (who) => who.get(`${round}/paper`),
  }
}

const rowsOf = (page: Awaited<ReturnType<Visitor['get']>>) =>
  [...page.document.querySelectorAll('.two-entries tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
  )
const typedIn = (page: Awaited<ReturnType<Visitor['get']>>, name: string) =>
  page.document.querySelector(`#${name}`)?.getAttribute('value')

test('two officers who entered the same are agreed, and only then the run sheet goes on', async () => {
  const { round, one, two, chief, enter } = await counting(closedRound)
  const first = await enter(one, GOOD)
  expect(first.text).toContain('您已录入，等另一名计票人')
  const early = await chief.post(`${round}/open-box`, {})
  expect([early.status, early.text.includes('还没有由两名计票人录入一致')]).toEqual([409, true])
  expect((await enter(two, GOOD)).text).toContain('两名计票人一致')
  expect((await chief.get(round)).text).toContain('纸质票发出 8 张，收回 8 张')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(200)
})

test('before he has sent his own, a teller reads who has entered, and not one figure', async () => {
  const { one, two, enter, look } = await counting(closedRound)
  await enter(one, SLIP)
  const before = await look(two)
  expect(before.text).toMatch(/已录入：teller \d+。/)
  for (const name of ['issued', 'returned', 'valid', 'for-1', 'against-2']) expect(typedIn(before, name)).toBe('')
  expect(rowsOf(before)).toEqual([])
  // His own come back to him, nobody else’s.
  expect(typedIn(await look(one), 'for-2')).toBe('5')
})

test('different entries stand side by side: only what differs, in words, and how much else is equal', async () => {
  const { at, round, one, two, chief, enter, look } = await counting(closedRound)
  await enter(one, SLIP)
  const page = await enter(two, GOOD)
  expect(page.text).toContain('录入不一致')
  expect(rowsOf(page)).toEqual([
    ['收回', '8', '8', '一致'],
    [`第 2 项赞成${at.titles[1]}`, '6', '5', '不一致，相差 1'],
    [`第 2 项反对${at.titles[1]}`, '2', '3', '不一致，相差 1'],
  ])
  expect(page.text).toContain('其余 19 处一致')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(409)
  // Who has entered nothing learns that they differ, and nothing else.
  const third = await look(chief)
  expect([third.text.includes('不一致'), rowsOf(third).length, third.text.includes('您还没有录入')]).toEqual([true, 0, true])
  expect((await enter(one, GOOD)).text).toContain('两名计票人一致')
})

test('where the first two differ a third count decides: any two officers who agree are enough', async () => {
  const { one, two, chief, enter } = await counting(closedRound)
  await enter(one, SLIP)
  await enter(two, totals(8, 7, [7, 6, 5, 4]))
  const page = await enter(chief, GOOD)
  expect(rowsOf(page)[0]).toEqual(['收回', '8', expect.stringMatching(/[78]/), expect.stringMatching(/[78]/), '不一致，相差 1'])
  expect((await enter(one, GOOD)).text).toContain('两名计票人一致')
})

test('the same person twice is never two', async () => {
  const { at, round, one, chief, enter } = await counting(closedRound)
  await enter(one, GOOD)
  expect((await enter(one, GOOD)).text).toContain('您已录入，等另一名计票人')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(409)
  expect(await at.here.db.read.selectFrom('paper_entry').select('returned').execute()).toEqual([{ returned: 8 }])
})

test('a body with one teller: the chief scrutineer is the second, the page says so, and he opens', async () => {
  const { round, one, chief, enter, look } = await counting(closedRound)
  await enter(one, GOOD)
  expect((await look(chief)).text).toContain('只有一名计票人的，由总监票人录第二份')
  expect((await enter(chief, GOOD)).text).toContain('两名计票人一致')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(200)
})

test('what two agreed on nobody changes; sending the same once more changes nothing', async () => {
  const { round, at, one, two, chief, enter } = await counting(closedRound)
  await enterPaperTwice(at, round, GOOD)
  for (const who of [one, two, chief]) {
    const page = await enter(who, SLIP)
    expect([page.status, page.text.includes('两名计票人已经一致，不能再改')]).toEqual([409, true])
  }
  expect((await enter(two, GOOD)).status).toBe(200)
  // Nor a third one who would only say the same.
  expect((await enter(chief, GOOD)).status).toBe(409)
})

test('a mistake found before the box is opened: the chief scrutineer sends both back, and they count again', async () => {
  const { at, round, one, two, chief, enter, look } = await counting(closedRound)
  expect((await chief.post(`${round}/paper/send-back`, {})).status).toBe(409)
  await enterPaperTwice(at, round, SLIP)
  expect((await one.post(`${round}/paper/send-back`, {})).status).toBe(403)
  expect((await chief.post(`${round}/paper/send-back`, {})).text).toContain('还没有人录入')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(409)
  expect(typedIn(await look(one), 'for-2')).toBe('')
  await enter(one, GOOD)
  expect((await enter(two, GOOD)).text).toContain('两名计票人一致')
  await chief.post(`${round}/open-box`, {})
  expect((await chief.post(`${round}/paper/send-back`, {})).status).toBe(409)
})

test('sums that do not agree are refused at once, at the first entry as at the second, and nothing is kept', async () => {
  const { at, one, two, enter } = await counting(closedRound)
  const wrong = { ...GOOD, 'against-2': '3' }
  expect((await enter(one, wrong)).status).toBe(422)
  await enter(one, GOOD)
  const second = await enter(two, wrong)
  expect([second.status, second.text.includes('第 2 项：各栏相加 9，不等于有效票 8')]).toEqual([422, true])
  expect(rowsOf(second)).toEqual([])
  expect(await at.here.db.read.selectFrom('paper_entry').select('returned').execute()).toHaveLength(1)
})

test('two equal entries sent at the same moment are one agreement', async () => {
  const { at, one, two, enter, look } = await counting(closedRound)
  await Promise.all([enter(one, GOOD), enter(two, GOOD)])
  expect((await look(one)).text).toContain('两名计票人一致')
  expect(await at.here.db.read.selectFrom('paper_teller').selectAll().execute()).toHaveLength(2)
  const events = await at.here.db.read.selectFrom('audit_event').select('event').where('event', 'like', 'totals.%').execute()
  expect(events.map(({ event }) => event).sort()).toEqual(['totals.agreed', 'totals.entered'])
})

test('two different entries sent at the same moment are both kept, and compared', async () => {
  const { one, two, enter, look } = await counting(closedRound)
  await Promise.all([enter(one, GOOD), enter(two, SLIP)])
  for (const who of [one, two]) expect(rowsOf(await look(who))).toHaveLength(3)
})

test('the record of an act names who entered, and no figure of the paper box', async () => {
  const { at, round, one, two, enter } = await counting(closedRound)
  await enter(one, SLIP)
  await enter(one, GOOD)
  await enter(two, GOOD)
  const acts = await at.here.db.read
    .selectFrom('audit_event')
    .select(['event', 'fields'])
    .where('event', 'like', 'totals.%')
    .orderBy('number')
    .execute()
  const id = round.split('/').at(-1)
  expect(acts.map(({ event, fields }) => [event, JSON.parse(fields)])).toEqual([
    ['totals.entered', { round: id }],
    ['totals.entered', { round: id }],
    ['totals.agreed', { round: id, account: expect.any(String) }],
  ])
})

test('papers beside sealed ballots: the order of reading is nothing, the same papers agree', async () => {
  const { at, round, one, two, chief, enter } = await counting((hallOf) => closedBesidePapers(hallOf, 3))
  await enter(one, { lines: '1122\n2222', spoiled: '1' })
  expect((await enter(two, { lines: '2222\n1122', spoiled: '1' })).text).toContain('两名计票人一致')
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(200)
  // After the merge nothing tells what came on paper; who counted it stays for the report.
  for (const table of ['paper_count', 'paper_entry'] as const)
    expect(await at.here.db.read.selectFrom(table).selectAll().execute()).toEqual([])
  expect(await at.here.db.read.selectFrom('paper_teller').selectAll().execute()).toHaveLength(2)
})

test('papers that differ are named by their marks and by how many, sorted; equal ones are not told', async () => {
  const { at, round, one, two, enter } = await counting((hallOf) => closedBesidePapers(hallOf, 4))
  await enter(one, { lines: '1122\n2222\n1212\n1212', spoiled: '0' })
  const page = await enter(two, { lines: '1212\n1221\n1122', spoiled: '1' })
  expect(rowsOf(page)).toEqual([
    ['收回', '4', '4', '一致'],
    ['整张看不清、作废的', '1', '0', '不一致，相差 1'],
    ['这样写的票 1212', '1', '2', '不一致，相差 1'],
    ['这样写的票 1221', '1', '0', '不一致，相差 1'],
    ['这样写的票 2222', '0', '1', '不一致，相差 1'],
  ])
  expect(page.text).not.toContain('其余')
  // His own papers come back sorted.
  expect(page.document.querySelector('#lines')?.textContent?.trim()).toBe('1122\n1212\n1221')
  // Nobody but tellers and the chief scrutineer learns even that they differ.
  for (const role of ['chair', 'office-staff', 'scrutineer', 'city-observer'] as const) {
    const console = await (await at.as(role)).get(round)
    expect(console.text, role).not.toContain('不一致')
    expect((await (await at.as(role)).get(`${round}/paper`)).status, role).toBe(403)
  }
})

test('an empty paper box is counted by two like any other', async () => {
  const { one, two, chief, round, enter } = await counting((hallOf) => closedBesidePapers(hallOf, 2))
  await enter(one, { lines: '', spoiled: '0' })
  expect((await chief.post(`${round}/open-box`, {})).status).toBe(409)
  expect((await enter(two, { lines: ' \n', spoiled: '0' })).text).toContain('两名计票人一致')
})

test('of a void round nothing remains of what tellers wrote down', async () => {
  const { at, round, one, enter } = await counting(closedRound)
  await enter(one, GOOD)
  await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  expect(await at.here.db.read.selectFrom('paper_entry').selectAll().execute()).toEqual([])
  expect((await enter(one, GOOD)).status).toBe(409)
})

test('the database itself refuses a count of one teller, an entry after agreement, and any change after opening', async () => {
  const { at, round, one, chief, enter } = await counting(closedRound)
  const { db } = at.here
  await enter(one, GOOD)
  const entry = await db.read.selectFrom('paper_entry').selectAll().executeTakeFirstOrThrow()
  const { entered_by, entered_at: _, ...count } = entry
  const broken = (work: Parameters<typeof db.change>[0]) =>
    db.change(work).then(
      () => 'done',
      (error: unknown) => constraintOf(error),
    )
  expect(await broken((trx) => trx.insertInto('paper_count').values(count).execute())).toBe('paper_count_is_by_two')
  await enter(chief, GOOD)
  expect(await broken((trx) => trx.updateTable('paper_entry').set({ returned: 7 }).execute())).toBe('paper_is_counted')
  await chief.post(`${round}/open-box`, {})
  for (const table of ['paper_entry', 'paper_count', 'paper_teller'] as const)
    expect(await broken((trx) => trx.deleteFrom(table).execute()), table).toBe('paper_is_counted')
  expect(
    await broken((trx) => trx.insertInto('paper_teller').values({ round_id: count.round_id, account_id: entered_by }).execute()),
  ).toBe('paper_is_counted')
})

test('the report at the desk names both tellers, the public sheet nobody', async () => {
  const here = await site('demo')
  const { at, round } = await firstRound(here)
  await hold(at, round, [7, 6, 5, 2])
  await announce(at, round)
  const names = /teller \d+/
  expect((await (await at.as('chair')).get(`${round}/papers/count`)).text).toMatch(names)
  const sheet = await here.visitor().get(`/votes/rounds/${idIn(round)}/sheet`)
  expect(sheet.status).toBe(200)
  expect(sheet.text).not.toMatch(names)
})

test('only who may enter is led to the page of the tellers; everybody else reads whose turn it is', async () => {
  const { at, round, one } = await counting(closedRound)
  const led = async (who: Visitor) => (await who.get(round)).document.querySelector(`a[href="${round}/paper"]`) !== null
  expect([await led(one), await led(await at.as('chair'))]).toEqual([true, false])
  expect((await (await at.as('chair')).get(round)).text).toContain('请计票人录入')
})
