/** The promised curve and the monthly reports of an example project; the last report is the one that the example gives. */
import { addDays, type Day, day } from '../kernel/clock.ts'
import type { DemoProject } from './data/projects.ts'

export interface DemoReport {
  readonly month: Day
  readonly percent: number
  readonly done: string
  readonly problem: string
  readonly nextStep: string
  readonly reason: string
  readonly reportedOn: Day
}

const START = 3
const monthDay = (month: number) => day(`2022-${String(month).padStart(2, '0')}-01`)
/** Last day of a month of 2022. */
const monthEnd = (month: number): Day => (month === 12 ? day('2022-12-31') : addDays(monthDay(month + 1), -1))

const lastMonth = (project: DemoProject) => Number(project.reportedOn.slice(5, 7))

/** Nothing before March; a straight line to the value of the last reported month; then to 100 % at the due day. */
export function planOf(project: DemoProject): { on: Day; percent: number }[] {
  const end = lastMonth(project)
  const points = [{ on: day('2022-02-28'), percent: 0 }]
  for (let month = START; month <= end; month++)
    points.push({ on: monthEnd(month), percent: Math.round((project.planned * (month - START + 1)) / (end - START + 1)) })
  if (project.planned < 100) points.push({ on: dueOn(project), percent: 100 })
  return points
}

/** What a project still lacks in September it promises for October, November or December. */
export function dueOn(project: DemoProject): Day {
  if (project.planned === 100) return monthEnd(lastMonth(project))
  if (project.planned >= 90) return day('2022-10-31')
  return project.planned >= 80 ? day('2022-11-15') : day('2022-12-15')
}

export function reportsOf(project: DemoProject): DemoReport[] {
  const end = lastMonth(project)
  const reports: DemoReport[] = []
  for (let month = START; month < end; month++) {
    const percent = Math.round((project.percent * (month - START + 1) ** 1.15) / (end - START + 1) ** 1.15)
    reports.push({
      month: monthDay(month),
      percent,
      done: stepOf(percent),
      problem: '',
      nextStep: '按计划推进',
      reason: '',
      reportedOn: addDays(monthEnd(month), -1),
    })
  }
  reports.push({
    month: monthDay(end),
    percent: project.percent,
    done: project.done,
    problem: project.reason,
    nextStep: project.percent === 100 ? '准备验收' : project.reason === '' ? '按计划推进' : '倒排工期，每周调度',
    reason: project.reason,
    reportedOn: project.reportedOn,
  })
  return reports
}

const stepOf = (percent: number) =>
  percent < 10 ? '完成勘察设计和招标' : percent < 30 ? '施工单位进场' : percent < 60 ? '主体施工' : '主体基本完成，正在收尾'
