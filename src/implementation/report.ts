/** The monthly report: which months may be told, and what a number that looks odd must explain. */
import type { ProjectState } from '../database/tables/works.ts'
import type { Day } from '../kernel/clock.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'
import { isFinished, isHalted, SLOW_FROM } from './light.ts'
import { monthsBetween } from './month.ts'

/** More than this many points in one month is a jump that must be described. */
const JUMP_OVER = 25
/** Characters that a jump must be described in. */
const JUMP_WORDS = 20

export interface Told {
  readonly month: Day
  readonly percent: number
}

/** A later report of the same month takes the place of the earlier one. Reports come newest month first, then newest entry first. */
export function standingReports<Report extends Told>(newestFirst: readonly Report[]): Report[] {
  return newestFirst.filter((report, index) => newestFirst.findIndex((other) => other.month === report.month) === index)
}

/** From the newest reported month (it may be told again) to this one; earlier months stay as they were told. Newest first. */
export const openMonths = (assignedOn: Day, latest: Told | null, today: Day): Day[] =>
  monthsBetween(latest?.month ?? assignedOn, today).reverse()

/** The month that is asked for first: the earliest that was never told and has ended, otherwise the newest one. */
export function monthToTell(assignedOn: Day, latest: Told | null, today: Day): Day {
  const untold = openMonths(assignedOn, latest, today).filter((month) => month !== latest?.month)
  const months = untold.length > 0 ? untold : openMonths(assignedOn, latest, today)
  const month = months.at(-1)
  if (month === undefined) throw new Error('a project was assigned in the future')
  return month
}

export type ReportRefusal = 'project-finished' | 'project-halted'

export function canReport(state: ProjectState): Verdict<ReportRefusal> {
  if (isFinished(state)) return refused('project-finished')
  return isHalted(state) ? refused('project-halted') : allowed
}

export interface ReportDraft extends Told {
  readonly done: string
  readonly reason: string
}

/** What the newest standing reports say, as the draft is read against them. */
export interface Before {
  /** Of the newest standing report, also when the draft takes its place. */
  readonly percent: number
  /** Of the newest standing report of an earlier month. */
  readonly earlier: number
}

export const beforeOf = (standing: readonly Told[], month: Day): Before => ({
  percent: standing[0]?.percent ?? 0,
  earlier: standing.find((report) => report.month < month)?.percent ?? 0,
})

export type ReportFault = 'reason-for-fall' | 'reason-for-lag' | 'done-for-jump'

/** The explanation that is missing, at the field where it belongs. */
export function faultsOfReport(draft: ReportDraft, before: Before, planned: number) {
  const faults: { reason?: ReportFault; done?: ReportFault } = {}
  const need = reasonNeeded(draft.percent, before, planned)
  if (need !== null && draft.reason === '') faults.reason = need
  if (isJump(draft.percent, before) && [...draft.done].length < JUMP_WORDS) faults.done = 'done-for-jump'
  return faults
}

/** Progress never falls in silence, and a slow project says why. */
function reasonNeeded(percent: number, before: Before, planned: number): 'reason-for-fall' | 'reason-for-lag' | null {
  if (percent < before.percent || percent < before.earlier) return 'reason-for-fall'
  return planned - percent >= SLOW_FROM && percent < 100 ? 'reason-for-lag' : null
}

const isJump = (percent: number, before: Before): boolean => percent - before.earlier > JUMP_OVER
