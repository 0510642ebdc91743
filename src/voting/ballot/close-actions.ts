/** Closing the box: what the hall does when it seals the box and reads out how many ballots came back. */
import type { Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { destroyPassKey } from './keys.ts'
import { boxDigest } from './published.ts'
import { type BoxFigures, boxFigures, rewriteBox, sealedDigests } from './store.ts'

export interface ClosedBox extends BoxFigures {
  /** SHA-256 of every sealed ballot, sorted: the list that is published. */
  readonly digests: readonly string[]
  /** What the screen shows and the paper says: SHA-256 of the list, joined by line feeds. */
  readonly boxDigest: string
  /** 收回 > 发出: the caller makes the round void, and nothing is opened. */
  readonly overfull: boolean
}

/** 封箱. The caller holds the round's row for update, and moves the phase in the same transaction. Destroys the pass key. */
export async function closeBox(trx: Trx, roundId: RoundId): Promise<ClosedBox> {
  await rewriteBox(trx)
  await destroyPassKey(trx, roundId)
  const digests = await sealedDigests(trx, roundId)
  const figures = await boxFigures(trx, roundId)
  return { ...figures, digests, boxDigest: await boxDigest(digests), overfull: figures.returned > figures.issued.device }
}
