/** How a recorded vote stands for the teller who looks at it: whose entries are in, and where they differ once his own is. */
import type { Reader } from '../../database/connect.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { VotingRule } from '../rule/rule.ts'
import type { RoundAtDesk } from '../session/round-store.ts'
import { type Difference, differencesIn, type RecordedEntry } from './recorded.ts'
import type { RollDeputy } from './recorded-lines.ts'
import { nameEntriesOf, namersOf, recordedFigures } from './recorded-store.ts'
import type { Teller } from './standing.ts'

export interface RecordedStanding {
  readonly kind: 'agreed' | 'waiting' | 'different'
  /** Whose entries are in, his own first; once two agree, those two. */
  readonly tellers: readonly Teller[]
  readonly mine: RecordedEntry | null
  /** Never before he has sent his own. */
  readonly differences: readonly Difference[] | null
}

export async function recordedStanding(
  db: Reader,
  round: Pick<RoundAtDesk, 'id'>,
  rule: VotingRule,
  roll: readonly RollDeputy[],
  me: AccountId,
): Promise<RecordedStanding> {
  const told = (tellers: readonly { readonly id: AccountId; readonly name: string }[]) =>
    tellers.map(({ id, name }) => ({ name, isMe: id === me }))
  if ((await recordedFigures(db, round.id)) !== undefined)
    return { kind: 'agreed', tellers: told(await namersOf(db, round.id)), mine: null, differences: null }
  const entries = await nameEntriesOf(db, round.id)
  const mine = entries.find(({ enteredBy }) => enteredBy === me) ?? null
  const ordered = mine === null ? entries : [mine, ...entries.filter((entry) => entry !== mine)]
  const areDifferent = entries.length > 1
  return {
    kind: areDifferent ? 'different' : 'waiting',
    tellers: told(ordered.map(({ enteredBy, name }) => ({ id: enteredBy, name }))),
    mine,
    differences: areDifferent && mine !== null ? differencesIn(rule, roll, ordered) : null,
  }
}
