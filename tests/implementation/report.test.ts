import { describe, expect, test } from 'vitest'
import { beforeOf, canReport, faultsOfReport, monthToTell, openMonths, standingReports } from '../../src/implementation/report.ts'
import { day } from '../../src/kernel/clock.ts'

const TODAY = day('2022-10-11')
const told = (month: string, percent: number) => ({ month: day(month), percent })
const report = (percent: number, more: { done?: string; reason?: string } = {}) => ({
  month: day('2022-09-01'),
  percent,
  done: '铺管',
  reason: '',
  ...more,
})
const AT_60 = { percent: 60, earlier: 60 }

describe('progress', () => {
  test('that keeps step needs no explanation', () => {
    expect(faultsOfReport(report(71), AT_60, 80)).toEqual({})
  })

  test('may fall only with a reason', () => {
    expect(faultsOfReport(report(59), AT_60, 60)).toEqual({ reason: 'reason-for-fall' })
    expect(faultsOfReport(report(59, { reason: '返工' }), AT_60, 60)).toEqual({})
  })

  test('of a month that is told again may not fall in silence either', () => {
    const before = beforeOf([told('2022-09-01', 80), told('2022-08-01', 60)], day('2022-09-01'))
    expect(before).toEqual({ percent: 80, earlier: 60 })
    expect(faultsOfReport(report(75), before, 80)).toEqual({ reason: 'reason-for-fall' })
    expect(faultsOfReport(report(82), before, 80)).toEqual({})
  })

  test('10 points behind plan needs a reason, 9 do not', () => {
    expect(faultsOfReport(report(70), AT_60, 80)).toEqual({ reason: 'reason-for-lag' })
    expect(faultsOfReport(report(70, { reason: '改线' }), AT_60, 80)).toEqual({})
  })

  test('that jumps by 26 points in a month says in 20 characters what was done', () => {
    const words = '六个小区的管道全部换完并且恢复了路面和井盖'
    expect([...words].length).toBeGreaterThanOrEqual(20)
    expect(faultsOfReport(report(86), AT_60, 80)).toEqual({ done: 'done-for-jump' })
    expect(faultsOfReport(report(86, { done: words }), AT_60, 80)).toEqual({})
    expect(faultsOfReport(report(85), AT_60, 80)).toEqual({})
  })

  test('of a first report is counted from nothing', () => {
    expect(beforeOf([], day('2022-09-01'))).toEqual({ percent: 0, earlier: 0 })
  })
})

describe('months', () => {
  const assigned = day('2022-07-20')

  test('are open from the hand-over to this month, as long as nothing was told', () => {
    expect(openMonths(assigned, null, TODAY)).toEqual(['2022-10-01', '2022-09-01', '2022-08-01', '2022-07-01'])
    expect(monthToTell(assigned, null, TODAY)).toBe('2022-07-01')
  })

  test('already told stay told, except the newest', () => {
    expect(openMonths(assigned, told('2022-08-01', 40), TODAY)).toEqual(['2022-10-01', '2022-09-01', '2022-08-01'])
    expect(monthToTell(assigned, told('2022-08-01', 40), TODAY)).toBe('2022-09-01')
  })

  test('when all is told, this month is told again', () => {
    expect(monthToTell(assigned, told('2022-10-01', 40), TODAY)).toBe('2022-10-01')
  })
})

test('of two reports for one month the later stands', () => {
  const newestFirst = [told('2022-09-01', 75), told('2022-09-01', 80), told('2022-08-01', 60)]
  expect(standingReports(newestFirst)).toEqual([newestFirst[0], newestFirst[2]])
})

test('a completed project reports no more, a suspended one neither', () => {
  expect(canReport('in-progress')).toEqual({ ok: true })
  expect(canReport('completed')).toMatchObject({ refusal: 'project-finished' })
  expect(canReport('closed-out')).toMatchObject({ refusal: 'project-finished' })
  expect(canReport('suspended')).toMatchObject({ refusal: 'project-halted' })
})
