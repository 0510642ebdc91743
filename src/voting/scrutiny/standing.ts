/** How the count of the paper box stands for the teller who looks at it: whose entries are in, and where they differ once his own is. */
import type { Reader } from '../../database/connect.ts'
import type { AccountId } from '../../kernel/ids.ts'
import { ruleOf } from '../session/facts-store.ts'
import type { RoundAtDesk } from '../session/round-store.ts'
import type { DeviceFile } from './device-sheet.ts'
import type { Paper } from './paper.ts'
import { entriesOf, paperFigures, tellersOf } from './paper-store.ts'
import { type Comparison, compareEntries } from './two-tellers.ts'

export interface Teller {
  readonly name: string
  readonly isMe: boolean
}

export type Standing =
  | { readonly kind: 'agreed'; readonly tellers: readonly Teller[] }
  | {
      readonly kind: 'waiting' | 'different'
      /** Whose entries are in; his own first. */
      readonly tellers: readonly Teller[]
      readonly mine: (Paper & { readonly file: DeviceFile | null }) | null
      /** Never before he has sent his own. */
      readonly comparison: Comparison | null
    }

export async function standingOf(db: Reader, round: RoundAtDesk, me: AccountId): Promise<Standing> {
  if ((await paperFigures(db, round.id)) !== undefined) {
    const tellers = await tellersOf(db, round.id)
    return { kind: 'agreed', tellers: tellers.map(({ id, name }) => ({ name, isMe: id === me })) }
  }
  const entries = await entriesOf(db, round.id)
  const mine = entries.find(({ enteredBy }) => enteredBy === me) ?? null
  const ordered = mine === null ? entries : [mine, ...entries.filter((entry) => entry !== mine)]
  // Two that are alike would stand; whoever is still here differs from every other one.
  const areDifferent = entries.length > 1
  return {
    kind: areDifferent ? 'different' : 'waiting',
    tellers: ordered.map(({ name, enteredBy }) => ({ name, isMe: enteredBy === me })),
    mine,
    comparison: areDifferent && mine !== null ? compareEntries(ruleOf(round), ordered) : null,
  }
}
