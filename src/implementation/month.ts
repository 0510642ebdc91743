/** Months as their first day: what a monthly report is about. */
import { addDays, type Day } from '../kernel/clock.ts'

export const firstOfMonth = (on: Day): Day => `${on.slice(0, 7)}-01` as Day
/** The first day of the month after this one; 31 days after a first day always lie in the next month. */
const nextMonth = (month: Day): Day => firstOfMonth(addDays(firstOfMonth(month), 31))
export const lastOfMonth = (month: Day): Day => addDays(nextMonth(month), -1)
export const monthBefore = (month: Day): Day => firstOfMonth(addDays(firstOfMonth(month), -1))

/** Every month from the first to the last, both included; none when the last lies before. */
export function monthsBetween(first: Day, last: Day): Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(first); month <= last; month = nextMonth(month)) months.push(month)
  return months
}
