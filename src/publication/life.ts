/** The stations of one project's life, as facts in the order of their days; the view finds the words. */
import type { DecisionKind } from '../database/tables/vote.ts'
import type { Channel, Opinion } from '../database/tables/year.ts'
import type { Day } from '../kernel/clock.ts'
import type { Fen } from '../kernel/money.ts'
import type { Mode } from '../voting/rule/mode.ts'

export type LifeFact =
  | { readonly kind: 'proposed'; readonly on: Day; readonly channel: Channel; readonly others: number }
  | { readonly kind: 'reviewed'; readonly on: Day; readonly unit: string; readonly opinion: Opinion }
  | { readonly kind: 'listed'; readonly on: Day; readonly position: number; readonly candidates: number; readonly seats: number }
  | {
      readonly kind: 'decided'
      readonly on: Day
      readonly by: DecisionKind
      /** How the deputies voted; null where nobody voted. */
      readonly mode: Mode | null
      /** 记名 */
      readonly byName?: boolean
      readonly votes: number | null
      readonly needed: number | null
      readonly rank: number | null
      readonly decisionId: string
      readonly confirmedBy: string | null
    }
  | { readonly kind: 'assigned'; readonly on: Day; readonly unit: string; readonly person: string }
  | { readonly kind: 'contract'; readonly on: Day; readonly counterparty: string; readonly amount: Fen }
  | { readonly kind: 'milestone'; readonly on: Day; readonly title: string; readonly planned: Day; readonly done: boolean }
  | { readonly kind: 'reported'; readonly on: Day; readonly percent: number; readonly done: string }
  | { readonly kind: 'due'; readonly on: Day }

/** Equal days keep the order of the process. */
const ORDER: readonly LifeFact['kind'][] = [
  'proposed',
  'reviewed',
  'listed',
  'decided',
  'assigned',
  'contract',
  'milestone',
  'reported',
  'due',
]

export const inOrder = (facts: readonly LifeFact[]): LifeFact[] =>
  [...facts].sort((a, b) => (a.on === b.on ? ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) : a.on < b.on ? -1 : 1))
