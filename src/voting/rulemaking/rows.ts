/** Reading typed fields, and which rows of the form's lists were filled in. */
import { MOST_ROWS } from './fields.ts'
import type { FieldValues } from './values.ts'

/** The rows of the form that were filled in, list by list: the third group of the rule may stand in the fifth row. */
export interface Rows {
  readonly groups: readonly number[]
  readonly classes: readonly number[]
  /** Classes that ask for a majority of their own. */
  readonly extraThresholds: readonly number[]
  readonly tiers: readonly number[]
  readonly grades: readonly number[]
}

/** How many rows of each list the form shows: those that are filled in, and an empty one to add. */
export function rowsToShow(values: FieldValues): Readonly<Record<keyof typeof MOST_ROWS, number>> {
  const rows = rowsIn(reader(values))
  const shown = (list: keyof typeof MOST_ROWS) => Math.min((rows[list].at(-1) ?? -1) + 2, MOST_ROWS[list])
  return { groups: shown('groups'), classes: Math.max(2, shown('classes')), tiers: shown('tiers'), grades: shown('grades') }
}

export type Read = ReturnType<typeof reader>

/** What is no number, no yes and no choice goes on as it was typed: the schema says what is wrong with it. */
export function reader(values: FieldValues) {
  const text = (field: string): string => (values[field] ?? '').trim()
  const whole = (field: string): number | string => {
    // Digits typed with a Chinese keyboard are full-width.
    const typed = text(field).normalize('NFKC')
    return /^\d{1,9}$/.test(typed) ? Number(typed) : typed
  }
  return {
    text,
    whole,
    wholeOrNull: (field: string) => (text(field) === '' ? null : whole(field)),
    yes: (field: string) => (text(field) === 'yes' ? true : text(field) === 'no' ? false : text(field)),
    orNull: (field: string) => (text(field) === 'none' ? null : text(field)),
    ticked: (field: string) => values[field] === 'on',
  }
}

export function rowsIn(read: Read): Rows {
  const filled = (list: string, most: number, keys: readonly string[]) =>
    Array.from({ length: most }, (_, row) => row).filter((row) => keys.some((key) => read.text(`${list}.${row}.${key}`) !== ''))
  const classes = filled('classes', MOST_ROWS.classes, ['name'])
  return {
    groups: filled('groups', MOST_ROWS.groups, ['name', 'candidates', 'seats']),
    classes,
    extraThresholds: classes.filter((row) => read.orNull(`extraThresholds.${row}.base`) !== null),
    tiers: filled('satisfaction.tiers', MOST_ROWS.tiers, ['name']),
    grades: filled('satisfaction.grades', MOST_ROWS.grades, ['name']),
  }
}
