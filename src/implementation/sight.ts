/** Which bodies' projects a desk shows: its own, and those below it that the viewer may read as well (a city observer reads all). */
import { type Action, mayDo } from '../identity/roles.ts'
import { grantsAt, type Officer } from '../identity/viewer.ts'
import type { BodyId } from '../kernel/ids.ts'

interface Node {
  readonly id: BodyId
  readonly parent_id: BodyId | null
}

export function bodiesInSight<Body extends Node>(tree: readonly Body[], from: BodyId, viewer: Officer, action: Action): Body[] {
  const parents = new Map(tree.map((body) => [body.id, body.parent_id]))
  const lineage = (id: BodyId): BodyId[] => {
    const parent = parents.get(id) ?? null
    return parent === null ? [id] : [id, ...lineage(parent)]
  }
  return tree.filter((body) => {
    const line = lineage(body.id)
    return line.includes(from) && grantsAt(viewer, line).some((grant) => mayDo(grant.role, action))
  })
}
