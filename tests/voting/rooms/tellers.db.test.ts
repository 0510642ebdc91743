/** The rooms are counted by two tellers like papers are, phones beside papers included, and the database holds them to it. */
import { expect, test } from 'vitest'
import type { Trx } from '../../../src/database/connect.ts'
import { constraintOf } from '../../../src/database/constraints.ts'
import { recordOfRound } from '../../../src/voting/record/record-store.ts'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import { useDatabase } from '../../support/database.ts'
import { site } from '../../support/site.ts'
import { holdSealed } from '../record/hold.ts'
import { idIn } from '../session/by-hand.ts'
import { enterPaperTwice, type Hall, press, totals } from '../session/hall.ts'
import { closedOnPaper, enterRoomsTwice, ROOMS, rooms, rowsOf } from './by-delegation.ts'

useDatabase()

const GOOD = rooms([3, 3], [3, 3], [2, 2])

test('nothing is read before every room is checked, and nobody sees another’s figures before his own are in', async () => {
  const { at, round } = await closedOnPaper(await site('demo'))
  const [one, two] = [await at.as('teller'), await at.as('teller', 'second')]
  // The way to the papers leads over the rooms.
  expect((await one.get(`${round}/paper`)).path).toBe(`${round}/rooms`)
  expect((await one.post(`${round}/paper`, totals(8, 8, [6, 5, 2, 1]))).status).toBe(409)
  expect((await one.post(`${round}/rooms`, rooms([3, 3], [3, 2], [2, 2]))).text).toContain('您已录入，等另一名计票人')
  const before = await two.get(`${round}/rooms`)
  expect(before.text).toMatch(/已录入：teller \d+。/)
  expect(before.document.querySelector('#returned-2')?.getAttribute('value')).toBe('')
  const differs = await two.post(`${round}/rooms`, GOOD)
  const cells = [...differs.document.querySelectorAll('.two-entries tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ''))
  expect(cells).toEqual([`${ROOMS[1]}，收回纸质票32`])
  expect((await press(at, 'chief-scrutineer', `${round}/open-box`)).status).toBe(409)
  expect((await one.post(`${round}/rooms`, GOOD)).text).toContain('两名计票人一致')
  // Agreed is agreed; the same once more changes nothing.
  expect((await two.post(`${round}/rooms`, GOOD)).status).toBe(200)
  expect((await two.post(`${round}/rooms`, rooms([3, 3], [3, 3], [2, 1]))).status).toBe(409)
  expect((await one.get(`${round}/paper`)).text).toContain('共 8 张纸质票，合在一起计票')
  // Nobody is asked twice: 发出 and 收回 are those of the rooms.
  expect((await one.get(`${round}/paper`)).document.querySelector('#returned')).toBeNull()
})

test('in no room more papers are handed out than people are there; the room is named', async () => {
  const { at, round } = await closedOnPaper(await site('demo'))
  const page = await press(at, 'teller', `${round}/rooms`, rooms([3, 3], [3, 3], [3, 2]))
  expect([page.status, page.document.querySelector('#papers-3-error')?.textContent]).toEqual([
    422,
    '发出的票多于这个会场的实到人数',
  ])
  expect((await press(at, 'teller', `${round}/rooms`, { ...GOOD, 'returned-2': 'x' })).status).toBe(422)
  expect(await at.here.db.read.selectFrom('room_entry').selectAll().execute()).toEqual([])
})

test('a miscounted room is sent back by the chief scrutineer, and what was read of the papers goes with it', async () => {
  const { at, round } = await closedOnPaper(await site('demo'))
  await enterRoomsTwice(at, round, GOOD)
  await enterPaperTwice(at, round, totals(8, 8, [6, 5, 2, 1]))
  expect((await press(at, 'teller', `${round}/rooms/send-back`)).status).toBe(403)
  const back = await press(at, 'chief-scrutineer', `${round}/rooms/send-back`)
  expect(rowsOf(back)[1]?.at(-1)).toBe('等计票人录入')
  for (const table of ['room_entry', 'room_count', 'paper_entry', 'paper_count'] as const)
    expect(await at.here.db.read.selectFrom(table).selectAll().execute(), table).toEqual([])
  const events = await at.here.db.read
    .selectFrom('audit_event')
    .select(['event', 'fields'])
    .where('event', 'like', 'rooms.%')
    .execute()
  expect(events.map(({ event }) => event)).toEqual(['rooms.entered', 'rooms.agreed', 'rooms.sent-back'])
  expect(JSON.parse(events[1]?.fields ?? '')).toEqual({ round: idIn(round), account: expect.any(String), overfull: 0 })
})

test('the database itself refuses rooms of one teller, an entry after agreement, and any change once they are kept', async () => {
  const { at, round } = await closedOnPaper(await site('demo'))
  const { db } = at.here
  const broken = (work: (trx: Trx) => Promise<unknown>) =>
    db.change(work).then(
      () => 'done',
      (error: unknown) => constraintOf(error),
    )
  await press(at, 'teller', `${round}/rooms`, GOOD)
  const { round_id, figures } = await db.read.selectFrom('room_entry').selectAll().executeTakeFirstOrThrow()
  expect(await broken((trx) => trx.insertInto('room_count').values({ round_id, figures }).execute())).toBe('room_count_is_by_two')
  await enterRoomsTwice(at, round, GOOD)
  expect(await broken((trx) => trx.updateTable('room_entry').set({ figures: '[]' }).execute())).toBe('rooms_are_counted')
  await enterPaperTwice(at, round, totals(8, 8, [6, 5, 2, 1]))
  await press(at, 'chief-scrutineer', `${round}/open-box`)
  const row = await db.read.selectFrom('round_room').selectAll().executeTakeFirstOrThrow()
  expect(
    await broken((trx) =>
      trx
        .insertInto('round_room')
        .values({ ...row, position: 9, name: '九团' })
        .execute(),
    ),
  ).toBe('round_room_stands')
  // Of what tellers wrote only the kept rooms are left.
  for (const table of ['room_entry', 'room_count'] as const)
    expect(await db.read.selectFrom(table).selectAll().execute(), table).toEqual([])
})

const inRooms = (roomOverflow: 'void-room' | 'void-round') => ({ rooms: 'by-delegation', roomOverflow }) as const
const recordIn = async (at: Hall, id: Parameters<typeof recordOfRound>[1]) =>
  (await recordOfRound(at.here.db.read, id)) as RoundRecord

/** Six of seven phones, and one paper of the second room. */
test('phones beside papers: 发出 by room comes from the issue rows, 收回 of phones only from the round', async () => {
  const seen: (string | undefined)[][][] = []
  const { at, id } = await holdSealed(
    (rule) => ({ ...rule, ...inRooms('void-room') }),
    true,
    {},
    async (hall, round) => {
      const waiting = await (await hall.as('chair')).get(`${round}/rooms`)
      seen.push(rowsOf(waiting).slice(0, 3))
      await enterRoomsTwice(hall, round, rooms([0, 0], [1, 1], [0, 0]))
      return '1002'
    },
  )
  expect(seen[0]).toEqual([
    [ROOMS[0], '3', '3', '3', '0', '—', '—', '等计票人录入'],
    [ROOMS[1], '3', '3', '3', '1', '—', '—', '等计票人录入'],
    [ROOMS[2], '3', '2', '2', '0', '—', '—', '等计票人录入'],
  ])
  const record = await recordIn(at, id)
  expect(record.rooms?.map(({ issued, papers, returned }) => [issued, papers, returned])).toEqual([
    [3, 0, 0],
    [3, 1, 1],
    [2, 0, 0],
  ])
  expect(record.held.boxes).toMatchObject([{ issued: 8, returned: 7 }])
  expect((await verifyRecord(recordText(record))).ok).toBe(true)
})

test('a paper too many in the second room voids its papers; the phones of that room stay counted', async () => {
  const { at, id } = await holdSealed(
    (rule) => ({ ...rule, ...inRooms('void-room') }),
    true,
    {},
    async (hall, round) => {
      await enterRoomsTwice(hall, round, rooms([0, 0], [1, 2], [0, 0]))
      const mixed = await press(hall, 'teller', `${round}/paper`, { lines: '1002', spoiled: '0' })
      expect([mixed.status, mixed.document.querySelector('#lines-error') !== null]).toEqual([422, true])
      return ''
    },
  )
  const record = await recordIn(at, id)
  expect(record.held.boxes).toMatchObject([{ issued: 8, returned: 6 }])
  expect(record.rooms?.[1]).toMatchObject({ papers: 1, returned: 2 })
  expect((await verifyRecord(recordText(record))).ok).toBe(true)
})
