/** What the desk is told of the spare key sets of a round's decision: which one this round uses, which are left, and what ends with it. */
import type { Reader } from '../../database/connect.ts'
import { isDeciding, type RoundAtDesk } from '../session/round-store.ts'
import type { KeySet } from './ceremony-store.ts'
import { isLastKey, sparesOf } from './spare-store.ts'
import { idleNumbers } from './spares.ts'

export interface SparesAtDesk {
  /** The set that is this round's key. */
  readonly used: number | null
  /** Not used yet, with the scrutineers. */
  readonly idle: readonly number[]
  /** Never used, and recorded as destroyed. */
  readonly ended: { readonly ordinals: readonly number[]; readonly at: Date } | null
  /** Files of this decision hold more than one share. */
  readonly any: boolean
  /** No other key of the decision is held any more: what is idle ends with this one. */
  readonly isLast: boolean
}

const NONE: SparesAtDesk = { used: null, idle: [], ended: null, any: false, isLast: false }

export async function sparesAtDesk(
  db: Reader,
  round: RoundAtDesk,
  ceremony: Pick<KeySet, 'boxKey'> | null,
): Promise<SparesAtDesk> {
  if (!isDeciding(round) || round.method !== 'sealed') return NONE
  const spares = await sparesOf(db, round.decision_id)
  if (spares.length === 0) return NONE
  const gone = spares.filter(({ destroyedAt }) => destroyedAt !== null)
  const [first] = gone
  return {
    // A ceremony that was held after all has taken its place.
    used: spares.find(({ usedBy, boxKey }) => usedBy === round.id && boxKey.x === ceremony?.boxKey.x)?.ordinal ?? null,
    idle: idleNumbers(spares),
    ended: first?.destroyedAt ? { ordinals: gone.map(({ ordinal }) => ordinal), at: first.destroyedAt } : null,
    any: true,
    isLast: await isLastKey(db, round.decision_id, round.id),
  }
}
