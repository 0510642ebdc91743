/** A table and how it is to be read → what it would do to the roll, or what is missing before that can be said. */

import type { Day } from '../../kernel/clock.ts'
import type { Reading, RollError } from './forms.ts'
import { type Columns, FIELDS, type Field, type Layout, layoutOf } from './headings.ts'
import { digestOfPlan, isEmpty, type Plan, planOf, type Standing, type Terms } from './plan.ts'
import { type Origin, type ReadRow, readRows } from './rows.ts'
import { MOST_DEPUTIES } from './source.ts'
import type { Table } from './table.ts'

/** Without these a row names nobody. */
const NEEDED = ['number', 'name', 'delegation'] as const satisfies readonly Field[]

export interface Preview {
  readonly layout: Layout
  readonly rows: readonly ReadRow[]
  readonly plan: Plan
  /** What taking it over agrees to. */
  readonly seen: string
  readonly on: Day
  /** Deputies in office on that day, without and with what is planned. */
  readonly before: number
  readonly after: number
  /** False when nothing would change, or when something is faulty. */
  readonly ready: boolean
}

export type Previewed =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly layout: Layout; readonly errors: Readonly<Record<string, RollError>> }

export async function preview(
  table: Table,
  reading: Reading,
  roll: readonly Standing[],
  { today, origin }: Pick<Terms, 'today'> & { readonly origin: Origin },
): Promise<Previewed> {
  const layout = layoutFor(table, reading)
  const errors: Record<string, RollError> = {}
  for (const field of NEEDED) if (layout.columns[field] === null) errors[`column-${field}`] = `${field}-nowhere`
  if (reading.on < today) errors['on'] = 'day-past'
  const rows = Object.keys(errors).length === 0 ? readRows(table, layout, { term: reading.term, origin }) : []
  if (Object.keys(errors).length === 0 && rows.length === 0) errors['head-rows'] = 'empty'
  if (rows.length > MOST_DEPUTIES) errors['head-rows'] = 'too-many-rows'
  if (Object.keys(errors).length > 0) return { ok: false, layout, errors }
  const terms = { scope: reading.scope, on: reading.on, today }
  const plan = planOf(rows, roll, terms)
  const inOffice = roll.filter(({ from, to }) => from <= terms.on && (to === null || to > terms.on))
  const going = new Set(plan.leaving.map(({ id }) => id))
  return {
    ok: true,
    preview: {
      layout,
      rows,
      plan,
      seen: await digestOfPlan(plan, terms),
      on: terms.on,
      before: inOffice.length,
      after: inOffice.filter(({ id }) => !going.has(id)).length + plan.added.length,
      ready: plan.faulty.length === 0 && !isEmpty(plan),
    },
  }
}

/** As the file proposes; from the second look on as the person says. */
function layoutFor(table: Table, reading: Reading): Layout {
  const headRows = reading['head-rows']
  if (headRows === null) return layoutOf(table)
  const columns = Object.fromEntries(FIELDS.map((field) => [field, reading[`column-${field}`]]))
  // FIELDS are the fields of Columns, each named once.
  return { headRows, columns: columns as Columns }
}
