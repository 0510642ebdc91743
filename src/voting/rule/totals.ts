/** What a count says: for each item how many for, against, abstaining; how many ballots are valid, how many void and why. */
import { ABSTAIN, AGAINST, FIRST, FOR, ILLEGIBLE, UNMARKED } from './form.ts'
import { candidatesOf, type RankRule, seatsOf, type VotingRule } from './rule.ts'
import type { Tally } from './tally.ts'
import { VOID_REASONS, type VoidReason } from './void-reasons.ts'

/** for + against + abstain + unmarked + void + all tiers = valid ballots, for every item. */
export type ItemTotals = {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Not selected, or no number given: neither against nor an abstention. */
  readonly unmarked: number
  /** This item of the ballot is void, the rest of the ballot counts. */
  readonly void: number
  /** Points or the sum of ranks; 0 on every other ballot. */
  readonly points: number
  /** Ratings only: how many for each tier. */
  readonly tiers: readonly number[]
}

export type Voids = Readonly<Record<VoidReason, number>>
export type Count = { readonly valid: number; readonly voids: Voids; readonly items: readonly ItemTotals[] }

export const noVoids = (): Record<VoidReason, number> =>
  Object.fromEntries(VOID_REASONS.map((reason) => [reason, 0])) as Record<VoidReason, number> // every reason is in the list

export function totalsOf(rule: VotingRule, tally: Tally): Count {
  const voids = noVoids()
  VOID_REASONS.forEach((reason, index) => {
    voids[reason] = tally.voids[index] as number
  })
  const items = Array.from({ length: tally.form.items }, (_, item) => {
    const row = tally.marks.subarray(item * tally.codes, (item + 1) * tally.codes)
    return itemTotals(rule, (code) => row[code] ?? 0)
  })
  return { valid: tally.valid, voids, items }
}

const NOTHING: ItemTotals = { for: 0, against: 0, abstain: 0, unmarked: 0, void: 0, points: 0, tiers: [] }

function itemTotals(rule: VotingRule, marked: (code: number) => number): ItemTotals {
  const { ballot, satisfaction } = rule
  const blank = marked(UNMARKED)
  const base: ItemTotals = {
    ...NOTHING,
    void: marked(ILLEGIBLE),
    for: ballot.unmarked === 'for' ? blank : 0,
    abstain: ballot.unmarked === 'abstain' ? blank : 0,
    unmarked: ballot.unmarked === 'not-selected' ? blank : 0,
  }
  if (satisfaction !== null) return { ...base, tiers: satisfaction.tiers.map((_, tier) => marked(FIRST + tier)) }
  if (ballot.rank !== null) return { ...base, ...rankTotals(rule, ballot.rank, marked) }
  return { ...base, for: base.for + marked(FOR), against: marked(AGAINST), abstain: base.abstain + marked(ABSTAIN) }
}

/** `for` counts the ballots that give the item any number. */
function rankTotals(rule: VotingRule, rank: RankRule, marked: (code: number) => number) {
  let ranked = 0
  let points = 0
  for (let place = 1; place <= rank.depth; place++) {
    const ballots = marked(FIRST + place - 1)
    ranked += ballots
    points += ballots * pointsFor(rule, rank, place)
  }
  return { for: ranked, points: points + marked(UNMARKED) * pointsForNone(rule, rank) }
}

function pointsFor(rule: VotingRule, { aggregate, depth }: RankRule, place: number): number {
  switch (aggregate) {
    case 'borda':
      return depth + 1 - place
    case 'sum-of-ranks':
      return place
    case 'first-k-count':
      return place <= seatsOf(rule) ? 1 : 0
  }
}

/** In a sum of ranks an item without a number stands last. */
const pointsForNone = (rule: VotingRule, { aggregate }: RankRule): number =>
  aggregate === 'sum-of-ranks' ? candidatesOf(rule) : 0

/** The totals of several boxes, rooms or doors as one. */
export function mergeTotals(counts: readonly Count[]): Count {
  const [first, ...rest] = counts
  if (first === undefined) throw new Error('no count to merge')
  return rest.reduce(addCounts, first)
}

function addCounts(a: Count, b: Count): Count {
  if (a.items.length !== b.items.length)
    throw new Error(`counts of ${a.items.length} and ${b.items.length} items do not belong together`)
  const voids = noVoids()
  for (const reason of VOID_REASONS) voids[reason] = a.voids[reason] + b.voids[reason]
  return { valid: a.valid + b.valid, voids, items: a.items.map((item, index) => addItems(item, b.items[index] ?? NOTHING)) }
}

const addItems = (a: ItemTotals, b: ItemTotals): ItemTotals => ({
  for: a.for + b.for,
  against: a.against + b.against,
  abstain: a.abstain + b.abstain,
  unmarked: a.unmarked + b.unmarked,
  void: a.void + b.void,
  points: a.points + b.points,
  tiers: a.tiers.map((votes, tier) => votes + (b.tiers[tier] ?? 0)),
})

/** Everything that can be said of an item; each valid ballot stands in exactly one of these. */
export const columnsOf = (item: ItemTotals): number[] => [
  item.for,
  item.against,
  item.abstain,
  item.unmarked,
  item.void,
  ...item.tiers,
]
export const sumOfItem = (item: ItemTotals): number => columnsOf(item).reduce((sum, votes) => sum + votes, 0)

export const sumOfVoids = (voids: Voids): number => VOID_REASONS.reduce((sum, reason) => sum + voids[reason], 0)

/** Only the reasons that occurred, for papers and explanations. */
export const reasonCounts = (voids: Voids): { reason: VoidReason; ballots: number }[] =>
  VOID_REASONS.filter((reason) => voids[reason] > 0).map((reason) => ({ reason, ballots: voids[reason] }))
