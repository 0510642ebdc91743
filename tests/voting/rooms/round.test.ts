/** What the rooms of a vote hold up, and what is read aloud of them. */
import { expect, test } from 'vitest'
import type { RoomsFacts } from '../../../src/voting/rooms/rooms.ts'
import { type RoomFigures, reconcileRooms } from '../../../src/voting/rule/rooms.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { blockers, type RoundFacts, type RoundState, TERMS } from '../../../src/voting/session/readiness.ts'
import { type SheetRound, wordsToRead } from '../../../src/voting/session/runsheet.ts'
import { texts } from '../../../views/text/index.ts'

const AT = new Date('2022-12-23T02:00:00Z')
const room = (name: string, papers: number, returned: number): RoomFigures => ({
  name,
  entitled: 70,
  signedIn: papers,
  issued: papers,
  papers,
  exchanged: 0,
  returned,
})
/** E15 */
const LOST = [room('一团', 70, 70), room('二团', 66, 65), room('三团', 60, 60)]
const OVER = [...LOST.slice(0, 2), room('三团', 60, 61)]

function roomsAs(figures: readonly RoomFigures[], overflow: VotingRule['roomOverflow'] | null): RoomsFacts {
  const rooms = figures.map(({ name, entitled, signedIn }) => ({ name, entitled, signedIn, devices: 0, papers: null }))
  if (overflow === null) return { rooms, figures: null, reconciled: null }
  return { rooms, figures, reconciled: reconcileRooms({ roomOverflow: overflow }, figures, 0) }
}

const facts = (rooms: RoomsFacts | null, paperEntered = false): RoundFacts => ({
  figures: { entitled: 210, signedIn: 196, present: 196, issued: 196, returned: 195 },
  since: AT,
  terms: TERMS.demo,
  durable: true,
  discreet: true,
  pageStands: true,
  otherRuns: false,
  rehearsal: null,
  doors: { device: 0, paper: 0 },
  paperEntered,
  rooms,
  keysMade: true,
  archive: { objectionsUntil: null, openObjections: 0, keysDestroyed: false, sealingWritten: false },
})
const round = (phase: RoundState['phase']): SheetRound => ({
  phase,
  kind: 'first',
  method: 'hand-totals',
  mode: 'paper-ballot',
  quorum: { num: 2, den: 3, cmp: 'at-least' },
  obstacles: [],
  custody: 'platform',
  candidates: 4,
  seats: 2,
})
const blocked = (rooms: RoomsFacts | null, paperEntered = false) =>
  blockers(round('closed'), facts(rooms, paperEntered), AT).map(({ code, place }) => [code, place])

test('papers are not counted before every room is checked; the way leads to the rooms', () => {
  expect(blocked(roomsAs(LOST, null))).toEqual([['rooms-not-reconciled', 'rooms']])
  expect(blocked(roomsAs(LOST, 'void-room'))).toEqual([['paper-not-counted', 'paper']])
  expect(blocked(roomsAs(LOST, 'void-room'), true)).toEqual([])
})

test('a void room does not hold up the others; a round that it makes void is not opened at all', () => {
  expect(blocked(roomsAs(OVER, 'void-room'), true)).toEqual([])
  expect(blocked(roomsAs(OVER, 'void-round'))).toEqual([['room-voids-round', 'rooms']])
})

const said = (phase: RoundState['phase'], rooms: RoomsFacts | null) =>
  wordsToRead(round(phase), facts(rooms), null).map(({ say }) => say)

test('before the drawing and at the opening the chair says where each delegation votes, in one hall nothing', () => {
  expect(said('frozen', roomsAs(LOST, null))).toEqual(['quorum-reached', 'vote-in-rooms', 'hand-out'])
  expect(said('open', roomsAs(LOST, null))).toContain('vote-in-rooms')
  for (const phase of ['frozen', 'open', 'closed'] as const) expect(said(phase, null).join()).not.toContain('room')
})

test('at the close the rooms are told before the sum, and a round that a room makes void has no valid sum', () => {
  expect(said('closed', roomsAs(LOST, null))).toEqual(['paper-being-counted'])
  expect(said('closed', roomsAs(LOST, 'void-round'))).toEqual(['rooms-agree', 'closed'])
  expect(said('closed', roomsAs(OVER, 'void-room'))).toEqual(['room-void', 'closed'])
  expect(said('closed', roomsAs(OVER, 'void-round'))).toEqual(['rooms-void-round'])
})

test('the words name the room, in both languages', () => {
  for (const { rooms } of Object.values(texts)) {
    expect(rooms.spoken['room-void']({ say: 'room-void', names: ['三团'] })).toContain('三团')
    expect(rooms.spoken['vote-in-rooms']({ say: 'vote-in-rooms', rooms: 3 })).toContain('3')
  }
})
