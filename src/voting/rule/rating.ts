/**
 * 满意度测评: grades from tiers. The test, the base and what happens at exactly half all come from the rule, because a real one
 * graded «半数以上» and «不足半数（含半数）» at the same number of votes.
 */
import { figuresOf, totalsIn } from './boxes.ts'
import { type HeldRound, openRound } from './round.ts'
import type { GradeTest, SatisfactionRule, Share, VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'
import { baseOf, needed, passes } from './thresholds.ts'
import type { ItemTotals } from './totals.ts'

export type RatingOutcome =
  | { readonly kind: 'no-quorum' | 'round-void'; readonly steps: readonly StepFacts[] }
  | {
      readonly kind: 'rated'
      readonly items: readonly RatedItem[]
      /** 总体满意率 over all items together. */
      readonly overall: Rate
      readonly steps: readonly StepFacts[]
    }

type RatedItem = {
  readonly item: string
  readonly grade: string
  /** The number of people the tests were asked of. */
  readonly of: number
  readonly tests: readonly GradeResult[]
  readonly votes: readonly { readonly tier: string; readonly votes: number }[]
  /** 满意率: the tiers of the best grade; 总体满意率: those of the last one that can be reached. */
  readonly satisfied: Rate
  readonly overall: Rate
}

type GradeResult = { readonly grade: string; readonly votes: number; readonly needed: number; readonly met: boolean }
/** `perTenThousand` is rounded half up; null when there is nobody to divide by. Above 10,000 it cannot be. */
type Rate = { readonly votes: number; readonly of: number; readonly perTenThousand: number | null }

export function decideRating(rule: VotingRule, round: HeldRound): RatingOutcome {
  const { satisfaction } = rule
  if (satisfaction === null) throw new Error('this rule has no tiers to rate by')
  const opened = openRound(rule, round)
  if (opened.kind !== 'counted') return opened

  const figures = figuresOf(round.attendance, opened.boxes)
  const base = { of: baseOf(satisfaction.base, figures), divisor: baseOf(satisfaction.rateBase, figures) }
  const { items } = totalsIn(opened.boxes)
  const rated = round.candidates.map((item, index) => rateItem(satisfaction, item, items[index], base))
  return { kind: 'rated', items: rated, overall: together(rated), steps: opened.steps }
}

type Bases = { readonly of: number; readonly divisor: number }

function rateItem(by: SatisfactionRule, item: string, totals: ItemTotals | undefined, base: Bases): RatedItem {
  if (totals === undefined) throw new Error(`${item} was not counted`)
  const votesOf = (tier: string) => totals.tiers[by.tiers.findIndex(({ id }) => id === tier)] ?? 0
  const sumOf = (test: GradeTest | undefined) => (test?.sumOf ?? []).reduce((sum, tier) => sum + votesOf(tier), 0)
  const tests = by.grades.map((test) => askTest(test, sumOf(test), base.of))
  return {
    item,
    grade: tests.find(({ met }) => met)?.grade ?? by.otherwise,
    of: base.of,
    tests,
    votes: by.tiers.map(({ id }) => ({ tier: id, votes: votesOf(id) })),
    satisfied: rate(sumOf(by.grades[0]), base.divisor),
    overall: rate(sumOf(by.grades[by.grades.length - 1]), base.divisor),
  }
}

function askTest(test: GradeTest, votes: number, of: number): GradeResult {
  const line = shareOf(test)
  return { grade: test.name, votes, needed: needed(of, line), met: passes(votes, of, line) }
}

const shareOf = ({ num, den, atHalf }: GradeTest): Share => ({ num, den, cmp: atHalf === 'passes' ? 'at-least' : 'over' })

function together(rated: readonly RatedItem[]): Rate {
  const total = (figure: 'votes' | 'of') => rated.reduce((sum, { overall }) => sum + overall[figure], 0)
  return rate(total('votes'), total('of'))
}

function rate(votes: number, of: number): Rate {
  if (of === 0) return { votes, of, perTenThousand: null }
  const doubled = 20_000 * votes + of
  return { votes, of, perTenThousand: (doubled - (doubled % (2 * of))) / (2 * of) }
}
