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
import { roundForChange, setKeysDestroyed } from '../session/round-store.ts'
import { type Ceremony, keepCeremony } from './ceremony-store.ts'

export const makeKeys = (db: Database, desk: Desk, id: RoundId, ceremony: Ceremony): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canMakeKeys(stateOf(round)))
    const { boxKey, needed, shares } = ceremony
    // The page was made for this round; another number of shares comes from a page of before.
    if (needed !== round.keys_needed || shares.length !== round.key_holders || !(await isPoint(ceremony)))
      throw new Refused<RoundRefusal>('keys-for-another-round')
    await keepCeremony(trx, id, ceremony, desk.actor, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'keys.made', {
      round: id,
      holders: shares.length,
      needed,
      key: await thumbprint(boxKey),
    })
  })

const isPoint = ({ boxKey }: Ceremony): Promise<boolean> =>
  agreeingKey(boxKey).then(
    () => true,
    () => false,
  )

/** What the platform holds is deleted here; what the scrutineers hold they destroy themselves, and this is the record of it. */
export const destroyKeys = (db: Database, desk: Desk, id: RoundId): Promise<void> =>
  db.change(async (trx, now) => {
    const round = found(await roundForChange(trx, desk.bodyId, id), 'round')
    must(canDestroyKeys(stateOf(round), round.keys_destroyed_at, keyWaits(round.phase, await archiveFacts(trx, round), now)))
    await destroyBoxKey(trx, id)
    await setKeysDestroyed(trx, id, now)
    await record(trx, { at: now, actor: desk.actor, body: desk.bodyId }, 'keys.destroyed', { round: id })
  })
