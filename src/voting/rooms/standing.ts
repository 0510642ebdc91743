/** How the check of the rooms stands for whoever looks at it: whose entries are in, and where they differ once his own is. */
import type { Reader } from '../../database/connect.ts'
import type { AccountId, RoundId } from '../../kernel/ids.ts'
import type { Teller } from '../scrutiny/standing.ts'
import { differencesIn, type RoomDifference, type RoomEntry, sameRooms } from './entry.ts'
import { roomCount, roomEntries } from './store.ts'

export interface RoomsStanding {
  readonly kind: 'agreed' | 'waiting' | 'different'
  /** Those who agree, or whose entries are in; his own first. */
  readonly tellers: readonly Teller[]
  readonly mine: readonly RoomEntry[] | null
  /** Never before he has sent his own. */
  readonly differences: readonly RoomDifference[] | null
}

export async function roomsStanding(db: Reader, id: RoundId, me: AccountId): Promise<RoomsStanding> {
  const entries = await roomEntries(db, id)
  const stands = await roomCount(db, id)
  const own = entries.find(({ enteredBy }) => enteredBy === me) ?? null
  const ordered = own === null ? entries : [own, ...entries.filter((entry) => entry !== own)]
  const tellersOf = (some: typeof entries) => some.map(({ name, enteredBy }) => ({ name, isMe: enteredBy === me }))
  if (stands !== null) {
    const alike = ordered.filter(({ rooms }) => sameRooms(rooms, stands))
    return { kind: 'agreed', tellers: tellersOf(alike), mine: own?.rooms ?? null, differences: null }
  }
  const areDifferent = entries.length > 1
  return {
    kind: areDifferent ? 'different' : 'waiting',
    tellers: tellersOf(ordered),
    mine: own?.rooms ?? null,
    differences: areDifferent && own !== null ? differencesIn(ordered.map(({ rooms }) => rooms)) : null,
  }
}
