import { expect, test } from 'vitest'
import { day } from '../../src/kernel/clock.ts'
import type { CandidateId, CycleId } from '../../src/kernel/ids.ts'
import { columnOf } from '../../src/screening/candidate.ts'
import { contentOf, type ListContent, sealed, sourceCount } from '../../src/screening/list.ts'
import { canDrop, canShortlist, progressOf, type Review } from '../../src/screening/review.ts'

const today = day('2022-10-20')
const review = (unit: string, due: string, opinion: Review['opinion'] = null): Review => ({ unit, due_on: day(due), opinion })

test('progress names who is missing and how many days the earliest is late', () => {
  const progress = progressOf(
    [review('区住建局', '2022-10-15'), review('区民政局', '2022-10-18'), review('区财政局', '2022-10-01', 'feasible')],
    today,
  )
  expect(progress).toEqual({ asked: 3, given: 1, missing: ['区住建局', '区民政局'], overdueDays: 5, daysLeft: -5 })
})

test('on its last day an opinion is not late', () => {
  expect(progressOf([review('区住建局', '2022-10-20')], today)).toMatchObject({ overdueDays: 0, daysLeft: 0 })
})

test('nothing goes on the shortlist before somebody was asked and everybody answered', () => {
  expect(canShortlist(progressOf([], today))).toMatchObject({ refusal: 'opinions-not-asked' })
  expect(canShortlist(progressOf([review('区住建局', '2022-11-01')], today))).toMatchObject({ refusal: 'opinions-missing' })
  expect(canShortlist(progressOf([review('区住建局', '2022-11-01', 'infeasible')], today)).ok).toBe(true)
})

test('what nobody was asked about may be dropped at once, but not while an opinion is open', () => {
  expect(canDrop(progressOf([], today)).ok).toBe(true)
  expect(canDrop(progressOf([review('区住建局', '2022-11-01')], today))).toMatchObject({ refusal: 'opinions-missing' })
})

test('the board has a column for every candidate', () => {
  const open = progressOf([review('区住建局', '2022-11-01')], today)
  const complete = progressOf([review('区住建局', '2022-11-01', 'feasible')], today)
  expect(columnOf('screening', progressOf([], today))).toBe('to-ask')
  expect(columnOf('screening', open)).toBe('asking')
  expect(columnOf('screening', complete)).toBe('complete')
  expect(columnOf('shortlisted', complete)).toBe('shortlisted')
  expect(columnOf('dropped', open)).toBe('dropped')
})

const LIST: ListContent = {
  format: 'piaojue-candidate-list-1',
  body: '海勃湾区',
  cycle: '00000000-0000-4000-8000-000000000001' as CycleId,
  year: 2023,
  number: 1,
  seats: 1,
  envelope_fen: 300_000_000,
  items: [
    {
      position: 1,
      candidate: '00000000-0000-4000-8000-000000000002' as CandidateId,
      title: '小区电动自行车充电设施（180 处）',
      content: '统一建充电棚。',
      place: '滨河片区',
      category: 'safety',
      beneficiaries: '7,400 户',
      target: '180 处投用',
      cost_fen: 265_000_000,
      fund_source: '区级财政',
      unit: '区住建局',
      due_on: day('2023-10-31'),
      sources: [
        { channel: 'web', count: 2 },
        { channel: 'letter', count: 1 },
      ],
    },
  ],
}

test('a list reads back as it was sealed, and the same list always has the same digest', async () => {
  const first = await sealed(LIST)
  expect(contentOf(first.canonical)).toEqual(LIST)
  const { items, ...rest } = LIST
  expect((await sealed({ items, ...rest })).digest).toBe(first.digest)
})

test('the digest changes with the smallest change of the list', async () => {
  const { digest } = await sealed(LIST)
  const [item] = LIST.items
  if (!item) throw new Error('the list is empty')
  for (const other of [
    { ...LIST, seats: 2 },
    { ...LIST, envelope_fen: 300_000_001 },
    { ...LIST, items: [{ ...item, cost_fen: 265_000_001 }] },
    { ...LIST, items: [{ ...item, title: '小区电动自行车充电设施（181 处）' }] },
    { ...LIST, items: [{ ...item, due_on: day('2023-11-01') }] },
  ])
    expect((await sealed(other)).digest).not.toBe(digest)
})

test('merged proposals count among the sources of an item', () => {
  expect(LIST.items.map(sourceCount)).toEqual([3])
})

test('a list of another format is not guessed at', () => {
  expect(() => contentOf('{"format":"something-else"}')).toThrow('unknown candidate list format')
})
