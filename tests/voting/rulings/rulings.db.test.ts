/** 疑难票裁定: written down by the chief scrutineer while papers are counted, seen by tellers, printed, and never public. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { database, useDatabase } from '../../support/database.ts'
import { type Page, site } from '../../support/site.ts'
import {
  callSession,
  draftRound,
  enterPaperTwice,
  type Hall,
  hall,
  press,
  signInAtDesk,
  totals,
  turnBoth,
} from '../session/hall.ts'

useDatabase()

const MARKS = '赞成栏和反对栏之间画了一个圈，偏左'
const RULING = { marks: MARKS, about: '3', ruling: 'item-void', clause: '', ground: '办法第六条' }

async function closed(): Promise<{ at: Hall; round: string }> {
  const at = await hall(await site('demo'))
  const session = await callSession(at)
  await signInAtDesk(at, session, 8)
  const round = await draftRound(at, session, { choice: 'law-default-contested' })
  await press(at, 'chair', `${round}/freeze`)
  await press(at, 'chair', `${round}/issue`)
  await turnBoth(at, round, 'open')
  await turnBoth(at, round, 'close')
  return { at, round }
}

async function rule(at: Hall, round: string, change: Readonly<Record<string, string>> = {}): Promise<Page> {
  const chief = await at.as('chief-scrutineer')
  return chief.submit(await chief.get(`${round}/rulings`), { ...RULING, ...change }, `${round}/rulings`)
}

const rows = (at: Hall) => at.here.db.read.selectFrom('doubtful_ruling').selectAll().execute()

test('a ruling is written down once, with a clause of the adopted rule; tellers read it beside their entry', async () => {
  const { at, round } = await closed()
  const chief = await at.as('chief-scrutineer')
  expect((await chief.get(round)).document.querySelector(`a[href="${round}/rulings"]`)).not.toBeNull()
  const form = await chief.get(`${round}/rulings`)
  expect(form.text).toContain('不写投票人，不写票号')
  const clauses = [...form.document.querySelectorAll('#clause option')].map((option) => option.getAttribute('value') ?? '')
  expect(clauses.filter((clause) => /^第.+条：/.test(clause)).length).toBeGreaterThan(2)

  const clause = clauses.at(-1) ?? ''
  const noted = await chief.submit(form, { ...RULING, clause, ground: '' }, `${round}/rulings`)
  expect([noted.status, noted.text.includes(MARKS)]).toEqual([200, true])
  // The same form sent twice is one ruling.
  await chief.submit(form, { ...RULING, clause, ground: '' }, `${round}/rulings`)
  expect((await rows(at)).map(({ number, position, ruling, ground }) => [number, position, ruling, ground])).toEqual([
    [1, 3, 'item-void', clause],
  ])
  const entry = await (await at.as('teller')).get(`${round}/paper`)
  expect(entry.text).toContain(MARKS)
  expect(entry.text).toContain('该项无效')
  const events = await at.here.db.read.selectFrom('audit_event').select(['event', 'fields']).execute()
  const [event] = events.filter(({ event }) => event === 'ruling.noted')
  expect(event?.fields).not.toContain('圈')
})

test.each([
  ['nothing of the ballot', { marks: ' ' }, '请写票面情形'],
  ['no item', { about: '' }, '请选涉及哪一项'],
  ['an item that is not on the ballot', { about: '5' }, '请选涉及哪一项'],
  ['a whole ballot decided for one item', { ruling: 'paper-void' }, '这个裁定和涉及的对不上'],
  ['one item decided for a whole ballot', { about: 'paper', ruling: 'for' }, '这个裁定和涉及的对不上'],
  ['no ground', { ground: '' }, '请选办法条款，或者写明依据'],
])('a ruling with %s is refused in words, and what was typed stays', async (_what, change, words) => {
  const { at, round } = await closed()
  const page = await rule(at, round, change)
  expect([page.status, page.text.includes(words)]).toEqual([422, true])
  expect(await rows(at)).toEqual([])
})

test('a name of the roll in the description is refused: nobody writes down whose ballot it was', async () => {
  const { at, round } = await closed()
  const [someone] = await at.here.db.read.selectFrom('round_roll').select('name').limit(1).execute()
  const page = await rule(at, round, { marks: `${someone?.name}的票涂改过` })
  expect([page.status, page.text.includes('里面有名册上的姓名')]).toEqual([422, true])
  expect(await rows(at)).toEqual([])
})

test('a ruling is struck out by a later word and stays readable; tellers no longer see it, and it cannot be struck out twice', async () => {
  const { at, round } = await closed()
  await rule(at, round)
  await rule(at, round, { marks: '第二张', about: 'paper', ruling: 'paper-valid' })
  const chief = await at.as('chief-scrutineer')
  const [first] = await rows(at)
  const strike = `${round}/rulings/${first?.id}/strike`
  const page = await chief.get(`${round}/rulings`)
  expect((await chief.submit(page, { reason: '' }, strike)).status).toBe(422)
  const done = await chief.submit(page, { reason: '监票人重新看过' }, strike)
  expect(done.text).toContain('已撤销：监票人重新看过')
  expect(await rows(at)).toHaveLength(2)
  const entry = (await (await at.as('teller')).get(`${round}/paper`)).text
  expect([entry.includes(MARKS), entry.includes('第二张')]).toEqual([false, true])
  const again = await chief.submit(await chief.get(`${round}/rulings`), { reason: 'x' }, `${round}/rulings`)
  expect(again.status).toBe(422)
  const { db } = await database()
  await expect(
    db.change((trx) => sql`insert into doubtful_ruling_struck select * from doubtful_ruling_struck`.execute(trx)),
  ).rejects.toMatchObject({ code: 'ruling_struck_once' })
})

test('once two tellers agree nothing more is ruled; a count that is sent back opens the rulings again', async () => {
  const { at, round } = await closed()
  await rule(at, round)
  const chief = await at.as('chief-scrutineer')
  const before = await chief.get(`${round}/rulings`)
  await enterPaperTwice(at, round, totals(8, 7, [6, 5, 4, 3], 1))
  const late = await chief.submit(before, RULING, `${round}/rulings`)
  expect([late.status, late.text.includes('两名计票人已经一致')]).toEqual([409, true])
  const page = await chief.get(`${round}/rulings`)
  expect([page.document.querySelector('form.desk-form'), page.text.includes('裁定不能再记')]).toEqual([null, true])
  await chief.post(`${round}/paper/send-back`, {})
  expect((await rule(at, round, { marks: '又一张' })).status).toBe(200)
  expect(await rows(at)).toHaveLength(2)
})

test('the database itself refuses a ruling once the count stands, and any change of one', async () => {
  const { at, round } = await closed()
  await rule(at, round)
  await enterPaperTwice(at, round, totals(8, 7, [6, 5, 4, 3], 1))
  const { db, asOwner } = await database()
  const copy = `insert into doubtful_ruling select gen_random_uuid(), round_id, 2, marks, position, ruling, ground, entered_by, entered_at
    from doubtful_ruling`
  await expect(db.change((trx) => sql.raw(copy).execute(trx))).rejects.toMatchObject({ code: 'ruling_is_frozen' })
  await expect(db.change((trx) => sql`update doubtful_ruling set marks = 'x'`.execute(trx))).rejects.toThrow('permission denied')
  for (const statement of ["update doubtful_ruling set marks = 'x'", 'delete from doubtful_ruling'])
    await expect(
      asOwner((owner) => sql.raw(statement).execute(owner)),
      statement,
    ).rejects.toThrow('frozen ruling')
})

test('the record of doubtful ballots is filled from the rulings; for whom the count is not, and for the public, there is none', async () => {
  const { at, round } = await closed()
  const chief = await at.as('chief-scrutineer')
  expect((await chief.get(`${round}/papers/doubtful`)).text).not.toContain(MARKS)
  await rule(at, round)
  const paper = (await chief.get(`${round}/papers/doubtful`)).text
  for (const said of [MARKS, at.titles[2] ?? '', '该项无效', '办法第六条']) expect(paper).toContain(said)
  expect((await (await at.as('sign-in-desk')).get(`${round}/papers/doubtful`)).text).not.toContain(MARKS)
  expect((await (await at.as('sign-in-desk')).get(`${round}/rulings`)).status).toBe(403)
  expect((await (await at.as('teller')).post(`${round}/rulings`, RULING)).status).toBe(403)

  await enterPaperTwice(at, round, totals(8, 7, [6, 5, 4, 3], 1))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  const chair = await at.as('chair')
  await chair.submit(await chair.get(`${round}/announce`), {})
  const anybody = at.here.visitor()
  const list = await anybody.get('/votes')
  const result = [...list.document.querySelectorAll('a[href^="/votes/"]')].map((link) => link.getAttribute('href') ?? '')
  expect(result.length).toBeGreaterThan(0)
  for (const address of result) expect((await anybody.raw(address).then((answer) => answer.text())).includes(MARKS)).toBe(false)
})

test('of a void round no ruling is kept', async () => {
  const { at, round } = await closed()
  await rule(at, round)
  await press(at, 'chair', `${round}/void`, { reason: 'procedure' })
  expect(await rows(at)).toEqual([])
})
