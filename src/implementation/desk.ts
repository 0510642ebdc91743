/** Who acts, at whose desk, on which projects. */
import type { AccountId, BodyId } from '../kernel/ids.ts'
import type { Reach } from './reach.ts'

export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
  readonly reach: Reach
}

export const actOf = (desk: Pick<Desk, 'actor' | 'bodyId'>, now: Date) => ({ at: now, actor: desk.actor, body: desk.bodyId })
