/** Whose projects an officer may change: a department those of its own unit, whoever works for the whole body all of them. */
import { type Action, mayDo } from '../identity/roles.ts'
import type { Grant } from '../identity/viewer.ts'
import type { UnitId } from '../kernel/ids.ts'

export type Reach = 'all' | readonly UnitId[]

export function reachOf(grants: readonly Grant[], action: Action): Reach {
  const able = grants.filter((grant) => mayDo(grant.role, action))
  if (able.some((grant) => grant.role !== 'department')) return 'all'
  return able.flatMap((grant) => grant.unitId ?? [])
}

export const reaches = (reach: Reach, unitId: UnitId): boolean => reach === 'all' || reach.includes(unitId)

/** The one unit whose projects a department wants to see first; null for everybody else. */
export function ownUnit(grants: readonly Grant[]): UnitId | null {
  const units = grants.map((grant) => (grant.role === 'department' ? grant.unitId : null))
  const [first = null] = units
  return units.every((unit) => unit === first) ? first : null
}
