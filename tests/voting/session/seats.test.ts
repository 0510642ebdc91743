import { expect, test } from 'vitest'
import type { MandateId } from '../../../src/kernel/ids.ts'
import { planOf, seatsIn } from '../../../src/voting/session/seats.ts'

const member = (roll_number: number, name: string, seat: string | null = null) => ({
  id: `mandate-${roll_number}` as MandateId,
  roll_number,
  name,
  seat,
})
const ROLL = [member(1, '乌云'), member(2, '李静'), member(17, '王建国')]
const seated = (text: string) => Object.fromEntries(seatsIn(text, ROLL).seats.map(({ mandateId, seat }) => [mandateId, seat]))
const faults = (text: string) => seatsIn(text, ROLL).faults.map(({ line, code, what }) => [line, code, what])

test('a plan is pasted from a table, or typed with commas or spaces, with or without the names', () => {
  const plan = { 'mandate-1': '12排6座', 'mandate-17': '3 排 1 座' }
  for (const text of [
    '1\t乌云\t12排6座\n2\t李静\t\n17\t王建国\t3 排 1 座',
    '1，乌云，12排6座\n17，王建国，3 排 1 座',
    '1 12排6座\r\n\r\n17  3  排  1 座\n',
  ])
    expect(seated(text)).toEqual(plan)
  expect(faults('2 李静')).toEqual([])
})

test('what stands is shown as it can be pasted back', () => {
  const plan = planOf([member(1, '乌云', '12排6座'), member(2, '李静')])
  expect(plan).toBe('1\t乌云\t12排6座\n2\t李静\t')
  expect(seated(plan)).toEqual({ 'mandate-1': '12排6座' })
})

test('every faulty line is named: no number, nobody, a number twice, a seat too long, a seat for two', () => {
  const long = '会议中心二楼东侧第十二排靠过道第六个座位的旁边'
  expect(faults(`乌云 3排1座\n5 3排1座\n1 3排1座\n1 3排2座\n2 3排1座\n17 ${long}`)).toEqual([
    [1, 'number-missing', '乌云 3排1座'],
    [2, 'nobody', '5'],
    [4, 'number-twice', '1'],
    [5, 'seat-taken', '3排1座'],
    [6, 'seat-too-long', long.slice(0, 20)],
  ])
})
