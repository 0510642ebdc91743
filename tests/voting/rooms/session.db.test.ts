/** 以代表团为单位进行票决, on paper: rooms are reconciled one by one before anything is mixed (E15), from the draft to the public record. */
import { expect, test } from 'vitest'
import { wallNow } from '../../../src/voting/hall/live-wall.ts'
import { recordOfRound } from '../../../src/voting/record/record-store.ts'
import { recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import { TERMS } from '../../../src/voting/session/readiness.ts'
import { useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { announce, chosenIn, idIn } from '../session/by-hand.ts'
import { enterPaperTwice, press, totals } from '../session/hall.ts'
import { closedOnPaper, draftedByDelegation, enterRoomsTwice, ROOMS, rooms, rowsOf } from './by-delegation.ts'

useDatabase()

/** What tellers read from the papers that were mixed; 发出 and 收回 come from the rooms. */
const marks = (papers: number, votes: readonly number[]) => totals(papers, papers, votes)

test('room 2 lost a paper: 8 issued, 7 returned, valid; the rooms stand in report, public page and record', async () => {
  const here = await site('demo')
  const { at, round } = await closedOnPaper(here)
  const { code } = await here.db.read.selectFrom('congress_session').select('code').executeTakeFirstOrThrow()
  const onWall = async () => (await wallNow(here.db, TERMS.demo, code, performance.now()))?.picture
  expect(await onWall()).toMatchObject({ screen: 'sealed', rooms: null })
  const page = await enterRoomsTwice(at, round, rooms([3, 3], [3, 2, 1], [2, 2]))
  expect(await onWall()).toMatchObject({ rooms: { rows: [{ name: ROOMS[0] }, { name: ROOMS[1], papers: 3, returned: 2 }, {}] } })
  expect(rowsOf(page)).toEqual([
    [ROOMS[0], '3', '3', '3', '0', '3', '相符'],
    [ROOMS[1], '3', '3', '3', '1', '2', '少 1 张，有效'],
    [ROOMS[2], '3', '2', '2', '0', '2', '相符'],
  ])
  expect(page.text).toContain('共 7 张纸质票，合在一起计票')
  await enterPaperTwice(at, round, marks(7, [6, 5, 2, 1]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  expect((await press(at, 'chief-scrutineer', `${round}/count`)).status).toBe(200)
  await announce(at, round)
  expect(await chosenIn(at)).toEqual([at.titles[0], at.titles[1]])

  const record = await recordOfRound(here.db.read, idIn(round))
  expect(record?.held.boxes).toMatchObject([{ issued: 8, returned: 7 }])
  expect(record?.rooms).toMatchObject([
    { name: ROOMS[0], entitled: 3, signedIn: 3, issued: 3, papers: 3, returned: 3 },
    { name: ROOMS[1], entitled: 3, signedIn: 3, issued: 3, papers: 3, returned: 2, exchanged: 1 },
    { name: ROOMS[2], entitled: 3, signedIn: 2, issued: 2, papers: 2, returned: 2 },
  ])
  const checked = await verifyRecord(recordText(record as NonNullable<typeof record>))
  expect(checked.ok).toBe(true)
  expect(checked.steps.flatMap(({ checks }) => checks)).toContainEqual(
    expect.objectContaining({ code: 'rooms-add-up', status: 'proved', facts: { rooms: 3, papers: 7, void: 0 } }),
  )

  const decision = await here.db.read.selectFrom('decision').select('id').executeTakeFirstOrThrow()
  for (const address of [`/votes/rounds/${idIn(round)}/sheet`, `/votes/${decision.id}`]) {
    const { text } = await here.visitor().get(address)
    for (const name of ROOMS) expect(text, address).toContain(name)
    expect(text, address).toContain('少')
  }
  const chair = await at.as('chair')
  const [turnout, issue] = [await chair.get(`${round}/papers/turnout`), await chair.get(`${round}/papers/issue`)]
  expect(turnout.text).toContain(`${ROOMS[1]}33312少1张`)
  expect(issue.text).toContain(`${ROOMS[1]}3331`)
})

test('one paper too many in room 3, and the rule voids the room: its papers are not mixed and stay issued', async () => {
  const here = await site('demo')
  const { at, round } = await closedOnPaper(here, 'void-room')
  const page = await enterRoomsTwice(at, round, rooms([3, 3], [3, 3], [2, 3]))
  expect(rowsOf(page)[2]).toEqual([ROOMS[2], '3', '2', '2', '0', '3', '多 1 张，该会场票作废'])
  expect(page.text).toContain(`${ROOMS[2]}收回的票多于发出的票`)
  // Who mixes them all the same does not come through: six papers are left.
  const mixed = await press(at, 'teller', `${round}/paper`, marks(9, [7, 6, 2, 1]))
  expect([mixed.status, mixed.text.includes('不等于收回 6')]).toEqual([422, true])
  await enterPaperTwice(at, round, marks(6, [6, 5, 2, 1]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  await press(at, 'chief-scrutineer', `${round}/count`)
  await announce(at, round)
  const record = await recordOfRound(here.db.read, idIn(round))
  expect(record?.held.boxes).toMatchObject([{ issued: 8, returned: 6, count: { valid: 6 } }])
  expect(record?.rooms?.[2]).toMatchObject({ name: ROOMS[2], papers: 2, returned: 3 })
  const { ok, steps } = await verifyRecord(recordText(record as NonNullable<typeof record>))
  expect(ok).toBe(true)
  expect(steps[2]?.checks).toContainEqual(
    expect.objectContaining({ code: 'rooms-add-up', status: 'proved', facts: { rooms: 3, papers: 6, void: 1 } }),
  )
})

test('one paper too many in room 3, and the rule voids the round: nothing is counted, and the page says which room it was', async () => {
  const here = await site('demo')
  const { at, round } = await closedOnPaper(here, 'void-round')
  const page = await enterRoomsTwice(at, round, rooms([3, 3], [3, 2], [2, 3]))
  expect(rowsOf(page)[2]?.at(-1)).toBe('多 1 张，本轮作废')
  // The sums of all rooms agree, and it is void all the same.
  expect((await press(at, 'teller', `${round}/paper`, marks(8, [6, 5, 2, 1]))).status).toBe(409)
  const blocked = await press(at, 'chief-scrutineer', `${round}/open-box`)
  expect([blocked.status, blocked.text.includes('有会场收回的票多于发出的票')]).toEqual([409, true])
  expect((await (await at.as('chair')).get(round)).text).toContain('请执行主席宣布')
  await press(at, 'chair', `${round}/void`, { reason: 'returned-exceeds-issued' })
  const after = await (await at.as('chair')).get(`${round}/rooms`)
  expect(rowsOf(after)[2]).toEqual([ROOMS[2], '3', '2', '2', '0', '3', '多 1 张，本轮作废'])
  expect(await here.db.read.selectFrom('room_entry').selectAll().execute()).toEqual([])
  expect(await recordOfRound(here.db.read, idIn(round))).toBeNull()
})

test('before voting stops the page tells by room who is there, and nothing of ballots', async () => {
  const here = await site('demo')
  const { at, round } = await draftedByDelegation(here, 'hand-totals')
  const chair = await at.as('chair')
  expect(rowsOf(await chair.get(`${round}/rooms`))[0]).toEqual([ROOMS[0], '3', '3', '—', '—', '—', '—'])
  const early = await press(at, 'teller', `${round}/rooms`, rooms([3, 3], [3, 3], [2, 2]))
  expect(early.status).toBe(409)
  const file = await (await chair.raw(`${round}/rooms.csv`)).text()
  expect(file.split('\r\n')[1]).toBe(`${ROOMS[0]},3,3,,,,,—`)
})
