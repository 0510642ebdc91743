/** A vote by delegation in the public record: rooms add up to the round, and whoever changes one of their figures is found. */
import { beforeAll, expect, test } from 'vitest'
import { type RoundRecord, recordText } from '../../../src/voting/record/round-record.ts'
import { verifyRecord } from '../../../src/voting/record/verify.ts'
import type { VotingRule } from '../../../src/voting/rule/rule.ts'
import { contest, LAW } from '../rule/hall.ts'
import { type Congress, candidatesFor, congress, type Held, makeRecord } from './make.ts'

type Rooms = NonNullable<RoundRecord['rooms']>

const RULE: VotingRule = { ...contest(LAW, 3, 1), rooms: 'by-delegation', roomOverflow: 'void-room' }
const ON_PAPER = { ...RULE, mode: 'paper-ballot', fallback: null } as const satisfies VotingRule
const room = (name: string, entitled: number, issued: number, papers: number, returned: number): Rooms[number] => ({
  name,
  entitled,
  signedIn: issued,
  issued,
  papers,
  returned,
  exchanged: 0,
})
/** E15 in small: the second room lost one paper. */
const LOST: Rooms = [room('一团', 7, 7, 7, 7), room('二团', 7, 6, 6, 5), room('三团', 6, 6, 6, 6)]
/** The third one had a paper too many: its papers are void, and stay issued. */
const OVER: Rooms = [...LOST.slice(0, 2), room('三团', 6, 6, 6, 7)]

let by: Congress
beforeAll(async () => {
  by = await congress()
})

const votes = (papers: number) => [...Array(papers - 1).fill('+--'), '-+-']
const onPaper = (rooms: Rooms, more: Partial<Held> = {}) =>
  makeRecord(by, {
    rule: ON_PAPER,
    candidates: candidatesFor(RULE),
    ballots: votes(18),
    entitled: 20,
    issued: 19,
    method: 'hand-totals',
    rooms,
    ...more,
  })

async function found(record: unknown) {
  const { steps } = await verifyRecord(recordText(record as RoundRecord))
  return steps.flatMap(({ number, checks }) =>
    checks.filter(({ status }) => status === 'failed').map(({ code, place }) => `${number} ${code} ${place}`),
  )
}

test('E15: (7,7), (6,5), (6,6) add up to 19 issued and 18 returned', async () => {
  expect(await found(await onPaper(LOST))).toEqual([])
})

test('E15: a room with a paper too many is void where the rule says so, and 12 are left', async () => {
  expect(await found(await onPaper(OVER, { ballots: votes(12) }))).toEqual([])
})

test('by a rule that voids the round nothing may have been counted at all', async () => {
  const rule: VotingRule = { ...ON_PAPER, roomOverflow: 'void-round' }
  expect(await found(await onPaper(OVER, { ballots: votes(12), rule }))).toEqual(['2 rooms-add-up rooms.returned'])
})

test('electronic ballots lie in one box: the papers of the rooms and they together are what came back', async () => {
  const rooms: Rooms = [room('一团', 7, 7, 1, 1), room('二团', 7, 6, 5, 4), room('三团', 6, 6, 0, 0)]
  const sealed = await onPaper(rooms, { rule: RULE, method: 'sealed', ballots: votes(18), paper: 5 })
  expect(await found(sealed)).toEqual([])
})

const changeRoom = (index: number, change: Partial<Rooms[number]>) => (record: RoundRecord) => ({
  ...record,
  rooms: record.rooms?.map((one, at) => (at === index ? { ...one, ...change } : one)),
})

test.each<[string, (record: RoundRecord) => unknown]>([
  ['a lost paper is put back', changeRoom(1, { returned: 6 })],
  ['a room is given another name', changeRoom(0, { name: '四团' })],
  ['a replaced paper is hidden', changeRoom(2, { exchanged: 1 })],
  ['a room is taken out', (record) => ({ ...record, rooms: record.rooms?.slice(1) })],
])('in the file %s: found in step 2', async (_, edit) => {
  expect(await found(edit(await onPaper(LOST)))).toEqual(['2 rooms-add-up rooms'])
})

test('a record of a vote by delegation without its rooms is not whole, and one of a single hall has none', async () => {
  const { rooms: _, ...without } = await onPaper(LOST)
  expect(await found(without)).toEqual(['2 rooms-add-up rooms'])
  const single = await onPaper(LOST, { rule: { ...ON_PAPER, rooms: 'single' } })
  expect(await found(single)).toEqual(['2 rooms-add-up rooms'])
})

test.each<[string, Rooms, string]>([
  [
    'a room that was counted returned more than it issued',
    [LOST[0], room('二团', 7, 6, 6, 7), LOST[2]] as Rooms,
    'rooms.returned',
  ],
  ['rooms hold fewer papers than were counted', [LOST[0], room('二团', 7, 6, 6, 4), LOST[2]] as Rooms, 'rooms.returned'],
  ['rooms issued more than the round', [LOST[0], room('二团', 7, 7, 7, 5), LOST[2]] as Rooms, 'rooms.signedIn'],
  ['more papers than ballots', [LOST[0], { ...room('二团', 7, 6, 6, 5), papers: 7 }, LOST[2]] as Rooms, 'rooms[1]'],
])('signed, and yet it does not add up: %s', async (_, rooms, place) => {
  expect(await found(await onPaper(rooms))).toEqual([`2 rooms-add-up ${place}`])
})
