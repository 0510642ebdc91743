/** Who acts, at whose desk, on which projects; and the form that is answered. */
import type { AccountId, BodyId, RequestId } from '../kernel/ids.ts'
import type { Reach } from './reach.ts'

export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
  readonly reach: Reach
}

/** The request and where it leads, so that its repeat does nothing twice. */
export interface Once {
  readonly id: RequestId
  readonly location: string
}

export const actOf = (desk: Pick<Desk, 'actor' | 'bodyId'>, now: Date) => ({ at: now, actor: desk.actor, body: desk.bodyId })
