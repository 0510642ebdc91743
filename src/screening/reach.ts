/** How far a viewer sees in screening: everything, or only what his departments were asked. */
import { mayDo } from '../identity/roles.ts'
import type { Grant } from '../identity/viewer.ts'
import type { UnitId } from '../kernel/ids.ts'

export interface Reach {
  readonly everything: boolean
  readonly units: readonly UnitId[]
}

export const reachOf = (grants: readonly Grant[]): Reach => ({
  everything: grants.some((grant) => grant.role !== 'department' && mayDo(grant.role, 'screening.read')),
  units: grants.flatMap((grant) => (grant.role === 'department' && grant.unitId !== null ? [grant.unitId] : [])),
})
