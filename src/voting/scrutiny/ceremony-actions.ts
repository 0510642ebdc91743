/** The box key in shares: what the ceremony tells the server, and the record that key and shares exist no more. */
import { record } from '../../audit/store.ts'
import type { Database } from '../../database/connect.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { found, must, Refused } from '../../kernel/verdict.ts'
import { archiveFacts } from '../archive/store.ts'
import { keyWaits } from '../archive/waits.ts'
import { agreeingKey, thumbprint } from '../ballot/jwk.ts'
import { destroyBoxKey } from '../ballot/keys.ts'
import type { Desk } from '../session/desk.ts'
import { stateOf } from '../session/facts-store.ts'
import { canDestroyKeys, canMakeKeys, type RoundRefusal } from '../session/round.ts'
import { isDeciding, roundForChange, setKeysDestroyed } from '../session/round-store.ts'
import { type Ceremony, type KeySet, keepCeremony } from './ceremony-store.ts'
import { endSpares, replaceSpares } from './spare-actions.ts'

/** What the page's script sends when the last scrutineer has opened his file. */
export interface Held {
  readonly own: Ceremony
  /** Spare sets that were made in the same ceremony, and the number of the first one in the files. */
  readonly spares: readonly KeySet[]
  readonly firstSpare: number
}

export const makeKeys = (db: Database, desk: Desk, id: RoundId, held: Held): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canMakeKeys(stateOf(round)))
    const { boxKey, needed, shares } = held.own
    const sets = [held.own, ...held.spares]
    // The page was made for this round; another number of shares comes from a page of before.
    const isForRound = needed === round.keys_needed && sets.every((set) => set.shares.length === round.key_holders)
    if (!isForRound || !(await Promise.all(sets.map(isPoint))).every(Boolean))
      throw new Refused<RoundRefusal>('keys-for-another-round')
    await keepCeremony(trx, id, held.own, desk.actor, now)
    if (isDeciding(round)) await replaceSpares(trx, now, desk, round, held)
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    const made = { round: id, holders: shares.length, needed, key: await thumbprint(boxKey) }
    const spares = held.spares.length
    if (spares === 0) await record(trx, act, 'keys.made', made)
    else await record(trx, act, 'keys.made-with-spares', { ...made, spares })
  })

const isPoint = ({ boxKey }: KeySet): Promise<boolean> =>
  agreeingKey(boxKey).then(
    () => true,
    () => false,
  )

/**
 * What the platform holds is deleted here; what the scrutineers hold they destroy themselves, and this is the record of it. With the last
 * key of a decision its unused spare sets go too, so that none is forgotten.
 */
export const destroyKeys = (db: Database, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canDestroyKeys(stateOf(round), round.keys_destroyed_at, keyWaits(round.phase, await archiveFacts(trx, round), now)))
    await destroyBoxKey(trx, id)
    await setKeysDestroyed(trx, id, now)
    const spares = isDeciding(round) ? await endSpares(trx, now, round) : []
    const act = { at: now, actor: desk.actor, body: desk.bodyId }
    if (spares.length === 0) await record(trx, act, 'keys.destroyed', { round: id })
    else await record(trx, act, 'keys.destroyed-with-spares', { round: id, spares: spares.length })
  })
