/** What taking over a file would do to the roll: worked out for the preview, and once more at the moment when it is done. */
import type { Day } from '../../kernel/clock.ts'
import { type Digest, digestOfJson } from '../../kernel/digest.ts'
import type { MandateId, PersonId } from '../../kernel/ids.ts'
import { plain } from './cells.ts'
import type { CellFault, ReadRow, RollDeputy, RowFaults } from './rows.ts'

/** A mandate as it stands, in office or not. */
export interface Standing extends RollDeputy {
  readonly id: MandateId
  readonly personId: PersonId
  readonly from: Day
  readonly to: Day | null
}

/** `part`: who is not in the file stays. `whole`: the file is the whole roll (换届), who is not in it leaves. */
export type Scope = 'part' | 'whole'

export interface Terms {
  readonly scope: Scope
  /** New deputies are in office from this day; those who leave are out of it. */
  readonly on: Day
  readonly today: Day
}

const CHANGEABLE = ['name', 'delegation', 'origin'] as const
interface Change {
  readonly field: (typeof CHANGEABLE)[number]
  readonly from: string
  readonly to: string
}

type Located = Pick<ReadRow, 'line' | 'cells'>
export type NewRow = Located & {
  readonly deputy: RollDeputy
  /** Numbers of deputies in office who have the same name: perhaps the same person under another number. */
  readonly namesakes: readonly number[]
}
export type ChangedRow = Located & {
  readonly deputy: RollDeputy
  readonly standing: Standing
  readonly changes: readonly Change[]
}
export type FaultyRow = Located & { readonly faults: RowFaults }

export interface Plan {
  readonly faulty: readonly FaultyRow[]
  readonly added: readonly NewRow[]
  readonly changed: readonly ChangedRow[]
  readonly unchanged: readonly (Located & { readonly standing: Standing })[]
  /** Empty while there are faults: who is missing is not known before every row is read. */
  readonly leaving: readonly Standing[]
}

export function planOf(rows: readonly ReadRow[], roll: readonly Standing[], terms: Terms): Plan {
  const byKey = new Map(roll.map((standing) => [keyOf(standing), standing]))
  const named = new Set(rows.flatMap(({ read }) => (read.ok ? [keyOf(read.deputy)] : [])))
  const there = roll.filter(({ to }) => to === null || to > terms.on)
  const leaving = terms.scope === 'whole' ? there.filter((standing) => !named.has(keyOf(standing))) : []
  const gone = new Set(leaving)
  const staying = there.filter((standing) => !gone.has(standing))
  const holders = new Map(staying.map((standing) => [standing.number, standing]))
  const namesakes = namesakesIn(staying)
  const plan = {
    faulty: [] as FaultyRow[],
    added: [] as NewRow[],
    changed: [] as ChangedRow[],
    unchanged: [] as Plan['unchanged'][number][],
  }
  for (const { line, cells, read } of rows) {
    if (!read.ok) {
      plan.faulty.push({ line, cells, faults: read.faults })
      continue
    }
    const { deputy } = read
    const standing = byKey.get(keyOf(deputy))
    const fault = standing ? faultOfFormer(standing, terms.today) : faultOfTaken(holders.get(deputy.number))
    if (fault !== null) plan.faulty.push({ line, cells, faults: { number: fault } })
    else if (standing) {
      const changes = changesOf(standing, deputy)
      if (changes.length === 0) plan.unchanged.push({ line, cells, standing })
      else plan.changed.push({ line, cells, deputy, standing, changes })
    } else plan.added.push({ line, cells, deputy, namesakes: namesakes.get(deputy.name) ?? [] })
  }
  return { ...plan, leaving: plan.faulty.length > 0 ? [] : leaving }
}

/** A number means somebody within a term. */
const keyOf = ({ number, term }: RollDeputy) => `${number} ${plain(term)}`

/** A number is not given twice within a term, not even after its deputy has left. */
const faultOfFormer = ({ name, to }: Standing, today: Day): CellFault | null =>
  to !== null && to <= today ? { kind: 'number-of-former', name, left: to } : null

/** Two deputies of two terms with one number in office together could not be told apart at the door of a session. */
const faultOfTaken = (holder: Standing | undefined): CellFault | null =>
  holder ? { kind: 'number-in-use', name: holder.name, term: holder.term } : null

/** Spaces that only serve the eye are no change: the own export comes back without them. */
const changesOf = (standing: Standing, deputy: RollDeputy): Change[] =>
  CHANGEABLE.filter((field) => plain(standing[field]) !== deputy[field]).map((field) => ({
    field,
    from: standing[field],
    to: deputy[field],
  }))

/** Numbers by name. */
function namesakesIn(staying: readonly Standing[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  for (const { name, number } of staying) numbers.set(plain(name), [...(numbers.get(plain(name)) ?? []), number])
  return numbers
}

export const isEmpty = ({ added, changed, leaving }: Plan): boolean => added.length + changed.length + leaving.length === 0

/** What somebody saw and agreed to: the same digest, the same acts. */
export const digestOfPlan = ({ added, changed, leaving }: Plan, { scope, on }: Terms): Promise<Digest> =>
  digestOfJson({
    scope,
    on,
    added: added.map(({ deputy }) => deputy),
    changed: changed.map(({ standing, changes }) => ({ id: standing.id, changes })),
    leaving: leaving.map(({ id }) => id),
  })
