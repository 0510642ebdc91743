/**
 * Time is passed in, never taken. A `Day` is a calendar day in Asia/Shanghai (UTC+8 all year since 1991), written 2022-12-23.
 */
export type Day = string & { readonly __day: true }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const SHANGHAI_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

export function parseDay(text: string): Day | null {
  const match = DAY.exec(text)
  if (!match) return null
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : (text as Day)
}

/** For literals in code and tests; throws on nonsense. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`not a day: ${text}`)
  return parsed
}

/** The day that the people of Wuhai read on their calendars at this moment. */
export const shanghaiDay = (at: Date): Day => new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 10) as Day

/** Midnight in Shanghai at the beginning of the day, plus hours and minutes. */
export const shanghaiMoment = (on: Day, hour = 0, minute = 0): Date =>
  new Date(Date.parse(`${on}T00:00:00Z`) - SHANGHAI_MS + (hour * 60 + minute) * 60_000)

export const addDays = (on: Day, days: number): Day =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS
