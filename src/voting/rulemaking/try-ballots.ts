/**
 * Ballots that a hall might bring back, made up from a seed: the same seed gives the same ballots for ever, on every machine. They are
 * cast under the rule of the round, careless and blank ones among them, so that caps and the meaning of a blank show what they do.
 */
import { type BallotList, formOf } from '../rule/form.ts'
import { encodeMarks, type Mark } from '../rule/marks.ts'
import type { VotingRule } from '../rule/rule.ts'

/** How favourable the hall is, 1 to 5, and how many ballots in a hundred are filled in carelessly or left blank. */
export interface Mood {
  readonly seed: number
  readonly lean: number
  readonly careless: number
  readonly blank: number
}

export const LEANS = [1, 2, 3, 4, 5] as const
export const SHARES = [0, 5, 15] as const
export const MOST_SEED = 999_999

export function imagineBallots(rule: VotingRule, ballots: number, mood: Mood): string[] {
  const form = formOf(rule)
  const chance = chanceFrom(mood.seed)
  const appeal = Array.from({ length: form.items }, () => chance() * 0.35)
  const hand: Hand = { rule, chance, appeal, bar: BARS[mood.lean - 1] ?? 0.67 }
  return Array.from({ length: ballots }, () => {
    const isBlank = chance() * 100 < mood.blank
    const isCareless = chance() * 100 < mood.careless
    const marks = form.lists.flatMap((list) => fillIn(hand, list, isCareless))
    return encodeMarks(rule, isBlank ? marks.map((): Mark => 'unmarked') : marks)
  })
}

/** An item is approved of where its appeal and the mood of the moment together are above the bar. */
const BARS: readonly number[] = [0.9, 0.78, 0.67, 0.56, 0.42]

type Chance = () => number
interface Hand {
  readonly rule: VotingRule
  readonly chance: Chance
  readonly appeal: readonly number[]
  readonly bar: number
}

/** One list of one ballot. Carelessness selects one more than the cap allows; without a cap there is nothing to be careless about. */
function fillIn({ rule, chance, appeal, bar }: Hand, list: BallotList, isCareless: boolean): Mark[] {
  const { from, to, cap, minimum } = list
  const liking = appeal.slice(from, to).map((attraction) => attraction + (chance() + chance() + chance()) / 3)
  const moods = liking.map(() => chance())
  const order = liking.map((_, item) => item).sort((a, b) => (liking[b] ?? 0) - (liking[a] ?? 0))
  if (rule.satisfaction !== null) return liking.map((like) => tierOf(rule.satisfaction?.tiers.length ?? 1, like - bar))
  if (rule.ballot.layout === 'rank') return ranks(list, order, isCareless, chance())
  if (list.block) return block(rule, liking, bar, moods, isCareless)
  const wanted = liking.filter((like) => like > bar).length
  const many = isCareless && cap < order.length ? cap + 1 : Math.min(cap, Math.max(minimum, wanted))
  const chosen = new Set(order.slice(0, many))
  return liking.map((_, item): Mark => (chosen.has(item) ? 'for' : otherwise(rule, moods[item] ?? 0)))
}

/** Who does not approve opposes, abstains in so many words, or leaves the field empty. */
function otherwise({ ballot }: VotingRule, mood: number): Mark {
  if (ballot.unmarked === 'not-selected') return 'unmarked'
  if (mood < 0.45) return 'against'
  return mood < 0.65 ? 'abstain' : 'unmarked'
}

/** One question for the whole block; carelessness marks a part of it in another way. */
function block(rule: VotingRule, liking: readonly number[], bar: number, moods: readonly number[], isCareless: boolean): Mark[] {
  const mean = liking.reduce((sum, like) => sum + like, 0) / Math.max(1, liking.length)
  const mark = mean > bar ? 'for' : otherwise(rule, moods[0] ?? 0)
  const other: Mark = mark === 'for' ? 'against' : 'for'
  return liking.map((_, item) => (isCareless && item === 0 ? other : mark))
}

/** 1, 2, 3 … from what is liked best; some stop early where that is allowed, careless ones give a number twice. */
function ranks({ cap, minimum }: BallotList, order: readonly number[], isCareless: boolean, patience: number): Mark[] {
  const depth = patience < 0.25 ? Math.max(minimum, Math.ceil(cap / 2)) : cap
  return order.map((_, item): Mark => {
    const place = order.indexOf(item) + 1
    if (place > depth) return 'unmarked'
    return isCareless && place === 2 ? 1 : place
  })
}

function tierOf(tiers: number, above: number): Mark {
  const step = Math.floor((0.35 - above) / 0.35) + 1
  return Math.min(tiers, Math.max(1, step))
}

/** mulberry32: 32 bits of state, integers only until the last division. */
function chanceFrom(seed: number): Chance {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}
