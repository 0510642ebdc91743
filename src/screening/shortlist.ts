/** The shortlist against its places and its money: surplus, both ratios, what the chosen ones could cost, balance by kind and place. */
import type { Category } from '../database/tables/year.ts'
import { type Fen, sumFen } from '../kernel/money.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

export interface Listed {
  readonly category: Category
  readonly place: string
  readonly cost_fen: Fen
}

export interface Plan {
  readonly seats: number
  readonly envelope: Fen
}

export interface Figures {
  readonly candidates: number
  readonly total: Fen
  /** Null until places and money have been planned. */
  readonly planned: null | {
    readonly seats: number
    readonly envelope: Fen
    /** 差额数: candidates beyond the places; negative when there are too few. */
    readonly surplus: number
    /** What the cheapest and the dearest choice of as many as there are places would cost. */
    readonly least: Fen
    readonly most: Fen
    /** Envelope minus the dearest choice; negative: some choices would not be covered. */
    readonly spare: Fen
  }
}

export function figures(items: readonly Listed[], plan: Plan | null): Figures {
  const costs = items.map((item) => item.cost_fen).sort((a, b) => a - b)
  const total = sumFen(costs)
  if (plan === null) return { candidates: items.length, total, planned: null }
  const chosen = Math.min(plan.seats, costs.length)
  const most = sumFen(costs.slice(costs.length - chosen))
  return {
    candidates: items.length,
    total,
    planned: {
      seats: plan.seats,
      envelope: plan.envelope,
      surplus: items.length - plan.seats,
      least: sumFen(costs.slice(0, chosen)),
      most,
      spare: plan.envelope - most,
    },
  }
}

export interface Share<Key> {
  readonly key: Key
  readonly count: number
  readonly cost: Fen
}

/** How many and how much money by kind, or by place; the most money first. */
export function balanceBy<Item extends Listed, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Share<Key>[] {
  const shares = new Map<Key, Share<Key>>()
  for (const item of items) {
    const key = keyOf(item)
    const share = shares.get(key) ?? { key, count: 0, cost: 0 }
    shares.set(key, { key, count: share.count + 1, cost: sumFen([share.cost, item.cost_fen]) })
  }
  return [...shares.values()].sort((a, b) => b.cost - a.cost || (a.key < b.key ? -1 : 1))
}

/** The order with one item a place further up or down; at the end of the list it stays where it is. */
export function moved<Item>(order: readonly Item[], item: Item, direction: 'up' | 'down'): Item[] {
  const from = order.indexOf(item)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = order[to]
  if (from < 0 || other === undefined) return [...order]
  return order.map((each) => (each === item ? other : each === other ? item : each))
}

export type ShortlistRefusal =
  | 'shortlist-empty'
  | 'shortlist-without-plan'
  | 'fewer-candidates-than-seats'
  | 'shortlist-changed-meanwhile'

/** As many candidates as places is lawful (等额); fewer is not a vote. */
export function canFreeze(now: Figures): Verdict<ShortlistRefusal> {
  if (now.candidates === 0) return refused('shortlist-empty')
  if (now.planned === null) return refused('shortlist-without-plan')
  return now.planned.surplus < 0 ? refused('fewer-candidates-than-seats') : allowed
}
