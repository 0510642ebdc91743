/** Spare key sets of a decision: which of them a round may use, and which numbers the next ones bear. */
import type { RoundId } from '../../kernel/ids.ts'
import type { KeySet } from './ceremony-store.ts'

/** As many as the protocol asks for in one ceremony. */
export const SPARE_SETS = 2

export interface SpareSet extends KeySet {
  /** 备用一, 备用二 … */
  readonly ordinal: number
  readonly madeWith: RoundId
  readonly needed: number
  readonly madeAt: Date
  readonly usedBy: RoundId | null
  /** Unused, when it was recorded that nobody has a share of it any more. */
  readonly destroyedAt: Date | null
}

interface RoundWithKey {
  readonly id: RoundId
  readonly key_holders: number
  readonly keys_needed: number
}

/** Nobody used it, and it has not been destroyed. */
const isIdle = ({ usedBy, destroyedAt }: Pick<SpareSet, 'usedBy' | 'destroyedAt'>): boolean =>
  usedBy === null && destroyedAt === null

/** Only for another round than the one whose ceremony made it, and only for as many people as that round asks. */
export const fits = (round: RoundWithKey, spare: SpareSet): boolean =>
  isIdle(spare) && spare.madeWith !== round.id && spare.needed === round.keys_needed && spare.shares.length === round.key_holders

/** A round whose ceremony is held again makes its own spares anew under the same numbers; others keep theirs. */
export const firstSpareOf = (round: Pick<RoundWithKey, 'id'>, spares: readonly SpareSet[]): number =>
  1 +
  Math.max(0, ...spares.filter(({ madeWith, usedBy }) => madeWith !== round.id || usedBy !== null).map(({ ordinal }) => ordinal))

/** Numbers of the sets that nobody used and that still lie with the scrutineers. */
export const idleNumbers = (spares: readonly SpareSet[]): number[] => spares.filter(isIdle).map(({ ordinal }) => ordinal)
