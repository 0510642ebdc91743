/** What a hand-over begins with: the four usual points of a project (rulebook §11.10), evenly spread, for the officer to change. */
import { addDays, type Day, daysBetween } from '../../kernel/clock.ts'

export interface PointPreset {
  readonly title: string
  readonly on: Day
  /** Empty where the plan promises nothing. */
  readonly percent: string
}

export function pointsPreset(from: Day, due: Day): PointPreset[] {
  const days = Math.max(3, daysBetween(from, due))
  return [
    { title: '开工', on: addDays(from, Math.round(days / 4)), percent: '5' },
    { title: '过半', on: addDays(from, Math.round((days * 5) / 8)), percent: '50' },
    { title: '完工', on: due, percent: '100' },
    { title: '验收', on: addDays(due, 30), percent: '' },
  ]
}

/** Words that are stored with the first entry of a project's ledger. */
export const APPROVAL = { purpose: '票决（会商）批准的年度资金', counterparty: '本级财政' } as const
