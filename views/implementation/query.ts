/** The address of a tracking table with some of its choices changed; what is the usual choice is left out. */
import type { TrackingFilter } from '../../src/implementation/tracking.ts'

export interface TableChoices extends TrackingFilter {
  readonly year: number
  /** The newest year, which needs no mention. */
  readonly newestYear: number
  /** The unit that this viewer sees without asking; null: all of them. */
  readonly usualUnit: string | null
}

/** Stands in the address for «no unit chosen» where a unit is the usual choice. */
export const ALL_UNITS = 'all'

export function queryOf(choices: TableChoices, changed: Partial<TableChoices> = {}): string {
  const { lamp, unit, category, area, sort, year, newestYear, usualUnit } = { ...choices, ...changed }
  const query = new URLSearchParams()
  if (year !== newestYear) query.set('year', String(year))
  if (area !== null) query.set('area', area)
  if (lamp !== null) query.set('lamp', lamp)
  if (unit !== usualUnit) query.set('unit', unit ?? ALL_UNITS)
  if (category !== null) query.set('category', category)
  if (sort !== 'code') query.set('sort', sort)
  return query.size === 0 ? '' : `?${query}`
}

/** The same with one more parameter in front, for the pages beside the table. */
export const queryWith = (choices: TableChoices, name: string, value: string): string =>
  `?${name}=${value}${queryOf(choices).replace('?', '&')}`
