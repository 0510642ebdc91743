/** Phase and coarse figures of a round as everybody may see them: phones, console and hall screen are told the same. */
import type { Database } from '../../database/connect.ts'
import type { Phase } from '../../database/tables/vote.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { firstShown, nextShown, type Shown } from './live-count.ts'
import { phaseOf } from './round-store.ts'
import { boxFigures } from './store.ts'

export interface LiveFigures {
  readonly phase: Phase
  /** 发出 by both doors, in steps while ballots are drawn. */
  readonly issued: number
  /** 收回 of sealed ballots, in steps while the box is open, exact after. */
  readonly returned: number
}

interface Seen {
  issued: Shown
  returned: Shown
}

const seenBy = new WeakMap<Database, Map<RoundId, Seen>>()

/** Null when there is no such round. `now`: milliseconds of a steady clock. */
export async function liveFigures(db: Database, roundId: RoundId, now: number): Promise<LiveFigures | null> {
  const phase = await phaseOf(db.read, roundId)
  if (phase === null) return null
  const { issued, returned } = await boxFigures(db.read, roundId)
  const exact = { issued: issued.device + issued.paper, returned }
  const rounds = seenBy.get(db) ?? new Map<RoundId, Seen>()
  seenBy.set(db, rounds)
  if (phase !== 'issuing' && phase !== 'open') {
    rounds.delete(roundId)
    return { phase, ...exact }
  }
  const before = rounds.get(roundId)
  const seen: Seen = {
    issued: before ? nextShown(before.issued, exact.issued, now) : firstShown(exact.issued, now),
    returned: before ? nextShown(before.returned, exact.returned, now) : firstShown(exact.returned, now),
  }
  rounds.set(roundId, seen)
  return { phase, issued: seen.issued.count, returned: seen.returned.count }
}
