/** Who acts, at whose desk, and what the installation lends to the act. */
import type { AccountId, BodyId } from '../../kernel/ids.ts'

export interface Desk {
  readonly actor: AccountId
  readonly bodyId: BodyId
}
