/** A room is a delegation of the frozen roll; what may be told of it, and when. */
import { expect, test } from 'vitest'
import { type MandateId, newId } from '../../../src/kernel/ids.ts'
import { differencesIn, figuresOfRoom, handedOutTooMany, sameRooms } from '../../../src/voting/rooms/entry.ts'
import { type RollMember, roomsOf, roomsWithFew } from '../../../src/voting/rooms/rooms.ts'
import { toldRooms } from '../../../src/voting/rooms/rows.ts'
import { reconcileRooms } from '../../../src/voting/rule/rooms.ts'

const member = (delegation: string, door: RollMember['door'] = null): RollMember => ({
  id: newId<MandateId>(),
  delegation,
  door,
})
const cameIn = (...members: readonly RollMember[]) =>
  members.map(({ id }, index) => ({ mandateId: id, kind: 'sign-in' as const, at: new Date(index) }))

const paper = member('第二代表团', 'paper')
const phone = member('第一代表团', 'device')
const gone = member('第二代表团')
const alone = member(' ')
const ROLL = [paper, phone, gone, alone]

test('rooms stand in the order of the roll; deputies without a delegation have one of their own', () => {
  const rooms = roomsOf({ roll: ROLL, events: cameIn(paper, phone, alone), byHand: false })
  expect(rooms).toEqual([
    { name: '第二代表团', entitled: 2, signedIn: 1, devices: 0, papers: 1 },
    { name: '第一代表团', entitled: 1, signedIn: 1, devices: 1, papers: 0 },
    { name: '其他', entitled: 1, signedIn: 1, devices: 0, papers: 0 },
  ])
})

test('who signed in and left still counts as 实到 of the room', () => {
  const events = [...cameIn(paper), { mandateId: paper.id, kind: 'leave' as const, at: new Date(9) }]
  expect(roomsOf({ roll: ROLL, events, byHand: false })[0]?.signedIn).toBe(1)
})

test('papers handed out by hand are not known from any row', () => {
  expect(roomsOf({ roll: ROLL, events: [], byHand: true }).map(({ papers }) => papers)).toEqual([null, null, null])
})

test('one to four papers in a room are flagged like a small door, five are not, and none is nobody’s', () => {
  const of = (papers: number | null, name: string) => ({ name, entitled: 9, signedIn: 9, devices: 0, papers })
  expect(roomsWithFew([of(0, '甲'), of(1, '乙'), of(4, '丙'), of(5, '丁'), of(null, '戊')])).toEqual(['乙', '丙'])
})

const entry = (papers: number, returned: number) => [{ name: '甲', papers, returned, exchanged: 0 }]

test('two tellers agree only where every figure of every room is the same', () => {
  expect(sameRooms(entry(5, 4), entry(5, 4))).toBe(true)
  expect(sameRooms(entry(5, 4), entry(5, 5))).toBe(false)
  expect(differencesIn([entry(5, 4), entry(5, 5)])).toEqual([{ name: '甲', column: 'returned', figures: [4, 5] }])
})

const room = { name: '甲', entitled: 9, signedIn: 6, devices: 2, papers: null }

test('in no room more papers are handed out than people are there', () => {
  expect(handedOutTooMany([room], entry(7, 6))).toEqual(['甲'])
  expect(handedOutTooMany([room], entry(6, 6))).toEqual([])
})

test('before the round is closed nothing of ballots is told by room; a room void by the rule is told as that', () => {
  const rooms = [{ ...room, papers: 4 }]
  const waiting = { rooms, figures: null, reconciled: null }
  const rule = { roomOverflow: 'void-room' } as const
  expect(toldRooms(rule, waiting, false).rows).toMatchObject([{ state: 'early', issued: null, papers: null, returned: null }])
  expect(toldRooms(rule, waiting, true).rows).toMatchObject([{ state: 'waiting', issued: 6, papers: 4, returned: null }])
  const figures = rooms.map((one) => figuresOfRoom(one, entry(4, 5)))
  const counted = { rooms, figures, reconciled: reconcileRooms(rule, figures, 2) }
  expect(toldRooms(rule, counted, true).rows).toMatchObject([{ state: 'room-void', by: 1, issued: 6, papers: 4, returned: 5 }])
  const whole = { roomOverflow: 'void-round' } as const
  const voided = { ...counted, reconciled: reconcileRooms(whole, figures, 2) }
  expect(toldRooms(whole, voided, true).rows).toMatchObject([{ state: 'round-void', by: 1 }])
})
