/** E15: rooms are reconciled one by one, and what a room with a paper too many does to the vote is for the rule to say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcileRooms } from '../../../src/voting/rule/rooms.ts'

const room = (name: string, papers: number, returned: number) => ({ name, papers, returned })
const lost = [room('一团', 70, 70), room('二团', 66, 65), room('三团', 60, 60)]
const over = [room('一团', 70, 70), room('二团', 66, 65), room('三团', 60, 61)]

describe('E15 三个会场', () => {
  test('(70,70), (66,65), (60,60): valid although the second room lost one paper, 195 are counted together', () => {
    for (const roomOverflow of ['void-room', 'void-round'] as const)
      expect(reconcileRooms({ roomOverflow }, lost, 0)).toEqual({ overfull: [], joined: 195, found: 195, isVoid: false })
  })

  test('(60,61) voids that room: 135 of the others are counted together', () => {
    expect(reconcileRooms({ roomOverflow: 'void-room' }, over, 0)).toEqual({
      overfull: ['三团'],
      joined: 135,
      found: 196,
      isVoid: false,
    })
  })

  test('(60,61) voids the whole vote where the rule says so, though 196 were issued and 196 came back', () => {
    expect(reconcileRooms({ roomOverflow: 'void-round' }, over, 0)).toMatchObject({
      overfull: ['三团'],
      found: 196,
      isVoid: true,
    })
  })
})

test('where every room has a paper too many nothing is left to count, and the round is void by either rule', () => {
  const all = [room('一团', 3, 4), room('二团', 2, 3)]
  expect(reconcileRooms({ roomOverflow: 'void-room' }, all, 0)).toMatchObject({ joined: 0, isVoid: true })
})

test('electronic ballots stay, whatever becomes of the papers of a room: nobody can tell whose they are', () => {
  expect(reconcileRooms({ roomOverflow: 'void-room' }, [room('一团', 3, 4)], 20)).toMatchObject({ joined: 0, isVoid: false })
})

test('a paper in the box of a room where none was handed out is one too many', () => {
  expect(reconcileRooms({ roomOverflow: 'void-room' }, [room('一团', 0, 1), room('二团', 2, 2)], 0)).toMatchObject({
    overfull: ['一团'],
    joined: 2,
  })
})

test('what is counted together is never more than was handed out', () => {
  const rooms = fc.array(fc.record({ name: fc.uuid(), papers: fc.nat(99), returned: fc.nat(99) }), { maxLength: 12 })
  fc.assert(
    fc.property(rooms, (some) => {
      const { joined } = reconcileRooms({ roomOverflow: 'void-room' }, some, 0)
      expect(joined).toBeLessThanOrEqual(some.reduce((sum, { papers }) => sum + papers, 0))
    }),
  )
})
