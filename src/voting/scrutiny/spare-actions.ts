/** Spare key sets: made with the key of a round, used by a later round of the same decision, gone with its last key. */
import { record } from '../../audit/store.ts'
import type { Database, Trx } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { thumbprint } from '../ballot/jwk.ts'
import { holdDecision } from '../session/decision-store.ts'
import type { Desk } from '../session/desk.ts'
import { stateOf } from '../session/facts-store.ts'
import { canMakeKeys, type RoundRefusal } from '../session/round.ts'
import { type DecidingRound, deciding, roundForChange } from '../session/round-store.ts'
import type { Held } from './ceremony-actions.ts'
import { keepCeremony } from './ceremony-store.ts'
import { addSpares, dropSpares, isLastKey, setSparesDestroyed, setSpareUsed, sparesOf } from './spare-store.ts'
import { firstSpareOf, fits, idleNumbers } from './spares.ts'

/** A ceremony that is held again leaves the files of before worthless, and with them the spare sets that lie in them. */
export async function replaceSpares(trx: Trx, now: Date, desk: Desk, round: DecidingRound, held: Held): Promise<void> {
  const { spares, firstSpare, own } = held
  const decision = round.decision_id
  await holdDecision(trx, decision)
  // Numbers stand in the scrutineers' files: a page of before would name two sets alike.
  if (spares.length > 0 && firstSpare !== firstSpareOf(round, await sparesOf(trx, decision)))
    throw new Refused<RoundRefusal>('keys-for-another-round')
  await dropSpares(trx, round.id)
  if (spares.length > 0)
    await addSpares(trx, spares, firstSpare, { decision, round: round.id, needed: own.needed, by: desk.actor, at: now })
}

/** A spare set becomes the key of this draft, and of no other round. */
export const useSpare = (db: Database, desk: Desk, id: RoundId, ordinal: number): Promise<void> =>
  db.change(async (trx, now) => {
    const round = deciding(found(await roundForChange(trx, desk.bodyId, id), 'round'))
    must(canMakeKeys(stateOf(round)))
    await holdDecision(trx, round.decision_id)
    const spares = await sparesOf(trx, round.decision_id)
    // One round has one set: another one would be spent for nothing.
    if (spares.some(({ usedBy }) => usedBy === id)) throw new Refused<RoundRefusal>('spare-used-already')
    const spare = found(
      spares.find((one) => one.ordinal === ordinal),
      'spare set',
    )
    if (!fits(round, spare)) throw new Refused<RoundRefusal>('spare-does-not-fit')
    const { boxKey, needed, shares } = spare
    await keepCeremony(trx, id, { boxKey, needed, shares }, desk.actor, now)
    await setSpareUsed(trx, round.decision_id, ordinal, id)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'keys.spare-used', {
      round: id,
      spare: ordinal,
      key: await thumbprint(boxKey),
    })
  })

/** The numbers of the sets that end with the key of this round; none as long as a later round may need them. */
export async function endSpares(trx: Trx, now: Date, round: DecidingRound): Promise<number[]> {
  if (!(await isLastKey(trx, round.decision_id, round.id))) return []
  const idle = idleNumbers(await sparesOf(trx, round.decision_id))
  if (idle.length > 0) await setSparesDestroyed(trx, round.decision_id, now)
  return idle
}
