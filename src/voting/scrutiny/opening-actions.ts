/** 开箱 where the platform keeps the box key: demo, rehearsal, satisfaction ballots, or where the session adopted it. */
import type { Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, Refused } from '../../kernel/verdict.ts'
import { boxKey } from '../ballot/keys.ts'
import { roundOf } from '../ballot/round-store.ts'
import { boxFigures, envelopesOf } from '../ballot/store.ts'
import { ballotsIn } from './box-file.ts'
import { NO_PAPER, type OpeningRefusal, openBoxFile, type PaperMarks } from './opening.ts'
import { saveOpening } from './opening-store.ts'

export type OpenBoxRefusal = OpeningRefusal | 'box-not-closed' | 'box-overfull' | 'box-key-not-here'

export interface OpenedBox {
  /** Sealed ones and papers. */
  readonly ballots: number
  readonly void: number
  /** The caller compares it with the digest that was recorded at close. */
  readonly boxDigest: string
}

/** The caller holds the round's row for update, moves the phase and records the act. Throws Refused<OpenBoxRefusal>. */
export async function openBox(
  trx: Trx,
  masterKey: Uint8Array,
  roundId: RoundId,
  paper: PaperMarks = NO_PAPER,
): Promise<OpenedBox> {
  const round = found(await roundOf(trx, roundId), 'round')
  if (round.phase !== 'closed' || round.manifest === null) throw new Refused<OpenBoxRefusal>('box-not-closed')
  const figures = await boxFigures(trx, roundId)
  // The round is void: nothing of it is ever looked at.
  if (figures.returned > figures.issued.device) throw new Refused<OpenBoxRefusal>('box-overfull')
  const key = await boxKey(trx, masterKey, roundId)
  if (key === null) throw new Refused<OpenBoxRefusal>('box-key-not-here')
  const result = await openBoxFile({ manifest: round.manifest, envelopes: await envelopesOf(trx, roundId), paper }, key)
  if (!result.ok) throw new Refused<OpenBoxRefusal>(result.refusal)
  const { opening } = result
  await saveOpening(trx, roundId, opening)
  const spoiled = ballotsIn(opening.voids)
  return { ballots: ballotsIn(opening.marks) + spoiled, void: spoiled, boxDigest: opening.boxDigest }
}
