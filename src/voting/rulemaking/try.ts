/**
 * What a rule would do with a round that nobody has held (F30): the session tries its 票决办法 before it adopts it. The very engine
 * that counts a real vote counts the imagined one, behind the same sum guard; nothing is read from a real box and nothing is kept.
 */
import { totalsIn } from '../rule/boxes.ts'
import type { Candidate } from '../rule/contest.ts'
import { countByHand, countTexts, type HandTotals } from '../rule/count.ts'
import { formOf } from '../rule/form.ts'
import { type BrokenSum, checkOutcome, checkSums } from '../rule/invariants.ts'
import { decide, type Outcome } from '../rule/outcome.ts'
import { decideRating, type RatingOutcome } from '../rule/rating.ts'
import type { HeldRound } from '../rule/round.ts'
import { candidatesOf, type VotingRule } from '../rule/rule.ts'
import { type NextRound, nextRound } from '../rule/runoff.ts'
import type { Count } from '../rule/totals.ts'

/** The imagined round: one box, or one for each class of members that the rule counts apart. */
export interface TryBox {
  readonly classId: string | null
  readonly entitled: number
  /** 在场 at opening; whoever came and left is not imagined. */
  readonly present: number
  readonly issued: number
  readonly returned: number
  readonly votes: TryVotes
}

/** Totals as tellers would write them, or ballots one by one: only those show what a cap or the meaning of a blank does. */
type TryVotes =
  | { readonly kind: 'totals'; readonly totals: HandTotals }
  | { readonly kind: 'ballots'; readonly texts: readonly string[] }

export type Tried =
  | { readonly kind: 'impossible'; readonly sums: readonly WrongSum[] }
  /** `count` is null where the rule never comes to a count: no quorum, or more returned than issued. */
  | { readonly kind: 'voted'; readonly count: Count | null; readonly outcome: Outcome; readonly next: NextRound | null }
  | { readonly kind: 'rated'; readonly count: Count | null; readonly rating: RatingOutcome }

/** Beyond the sum guard: totals that no set of valid ballots could give. */
export type OwnSumCode = 'void-room-of-a-class' | 'selections-below-minimum' | 'points-cannot-be'
export type WrongSum = Omit<BrokenSum, 'code'> & { readonly code: BrokenSum['code'] | OwnSumCode }

export function tryRule(rule: VotingRule, candidates: readonly Candidate[], boxes: readonly TryBox[]): Tried {
  const round = roundOf(rule, candidates, boxes)
  const sums: WrongSum[] = [...checkClasses(rule, boxes), ...checkSums(rule, round), ...checkBallots(rule, round)]
  if (sums.length > 0) return { kind: 'impossible', sums }
  const count = round.boxes.every((box) => box.count !== null) ? totalsIn(round.boxes) : null
  if (rule.satisfaction !== null) {
    const rating = decideRating(rule, round)
    return { kind: 'rated', count: rating.kind === 'rated' ? count : null, rating }
  }
  const outcome = decide(rule, candidates, round)
  const wrong = checkOutcome(rule, candidates, outcome)
  if (wrong.length > 0) return { kind: 'impossible', sums: wrong }
  const isCounted = outcome.kind !== 'no-quorum' && outcome.kind !== 'round-void'
  return { kind: 'voted', count: isCounted ? count : null, outcome, next: nextRound(rule, outcome) }
}

/** Boxes are named by their place, so that a broken sum leads back to its fields. */
export const boxName = (index: number): string => `box-${index + 1}`

function roundOf(rule: VotingRule, candidates: readonly Candidate[], boxes: readonly TryBox[]): HeldRound {
  const total = (figure: 'entitled' | 'present') => boxes.reduce((sum, box) => sum + box[figure], 0)
  const present = total('present')
  const classes = boxes.flatMap(({ classId, ...box }) =>
    classId === null ? [] : [{ id: classId, entitled: box.entitled, atOpening: box.present }],
  )
  return {
    kind: 'round',
    candidates: candidates.map(({ id }) => id),
    attendance: { entitled: total('entitled'), present, atOpening: present, classes },
    boxes: boxes.map((box, index) => ({
      name: boxName(index),
      classId: box.classId,
      issued: box.issued,
      returned: box.returned,
      // 收回的票数多于发出的: such a box is never opened.
      count: box.returned > box.issued ? null : countOf(rule, box.votes),
    })),
  }
}

const countOf = (rule: VotingRule, votes: TryVotes): Count =>
  votes.kind === 'ballots' ? countTexts(rule, votes.texts) : countByHand(rule, votes.totals)

/**
 * Classes that are counted apart are each held to their own figures, where the sum guard looks at the whole body. A class whose only
 * box is void cannot be asked for its majority; the rule says nothing about that, so neither does the trial.
 */
function checkClasses({ classes, roomOverflow }: VotingRule, boxes: readonly TryBox[]): WrongSum[] {
  if (classes.length === 0) return []
  return boxes.flatMap(({ entitled, present, issued, returned }, index) => {
    const where = boxName(index)
    const atMost = (code: WrongSum['code'], left: number, right: number): WrongSum[] =>
      left <= right ? [] : [{ code, where, left, right }]
    return [
      ...atMost('present-exceeds-entitled', present, entitled),
      ...atMost('issued-exceeds-present', issued, present),
      ...(roomOverflow === 'void-room' ? atMost('void-room-of-a-class', returned, issued) : []),
    ]
  })
}

/** Where a ballot must select a number of items the totals show it; points stand between all last and all first places. */
function checkBallots(rule: VotingRule, { boxes, candidates }: HeldRound): WrongSum[] {
  return boxes.flatMap(({ name, count }) =>
    count === null ? [] : [...checkMinimum(rule, name, count), ...checkPoints(rule, name, count, candidates)],
  )
}

function checkMinimum(rule: VotingRule, box: string, { items, valid }: Count): WrongSum[] {
  if (rule.validity.underSelection === 'valid') return []
  return formOf(rule).lists.flatMap(({ group, from, to, minimum }): WrongSum[] => {
    // A group that was void on a ballot selects nothing there.
    const voidGroups = Math.max(0, ...items.slice(from, to).map((item) => item.void))
    const left = items.slice(from, to).reduce((sum, item) => sum + item.for, 0)
    const right = minimum * (valid - voidGroups)
    return left < right ? [{ code: 'selections-below-minimum', where: `${box} ${group}`, left, right }] : []
  })
}

function checkPoints(rule: VotingRule, box: string, { items, valid }: Count, candidates: readonly string[]): WrongSum[] {
  const { rank } = rule.ballot
  if (rank === null) return []
  return items.flatMap((item, index): WrongSum[] => {
    const unranked = rank.aggregate === 'sum-of-ranks' ? (valid - item.for) * candidatesOf(rule) : 0
    const least = unranked + (rank.aggregate === 'first-k-count' ? 0 : item.for)
    const most = unranked + item.for * (rank.aggregate === 'first-k-count' ? 1 : rank.depth)
    const where = `${box} ${candidates[index] ?? index}`
    if (item.points < least) return [{ code: 'points-cannot-be', where, left: item.points, right: least }]
    return item.points > most ? [{ code: 'points-cannot-be', where, left: item.points, right: most }] : []
  })
}
