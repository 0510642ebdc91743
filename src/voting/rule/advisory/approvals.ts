/** Our own ballots as an election of approvals: what each valid ballot says 赞成 to, ticks, or gives a number. */
import type { Fen } from '../../../kernel/money.ts'
import { FEN_PER_YUAN } from '../../../kernel/money.ts'
import type { Candidate } from '../contest.ts'
import { FIRST, FOR, UNMARKED } from '../form.ts'
import { type Judge, judge, selectedIn } from '../judge.ts'
import type { VotingRule } from '../rule.ts'
import type { Election } from './election.ts'

/** The positions approved on one ballot; null for a ballot that is void as a whole. `by` is `judgeOf(rule)`. */
export function approvedOn(rule: VotingRule, by: Judge, codes: Uint8Array): number[] | null {
  if (rule.satisfaction !== null) throw new Error('a rating approves of nothing')
  if (judge(by, codes, 0) !== 0) return null
  const counted = by.form.lists.filter((list) => !by.voidsGroup || selectedIn(by, list, codes, 0) <= list.cap)
  return counted.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter((item) => isApproval(rule, codes[item] ?? UNMARKED)),
  )
}

function isApproval({ ballot }: VotingRule, code: number): boolean {
  if (ballot.layout === 'rank') return code >= FIRST
  return code === FOR || (code === UNMARKED && ballot.unmarked === 'for')
}

/** Every candidate must have a cost, and the budget is what all chosen projects together may cost. */
export function electionOf(candidates: readonly Candidate[], ballots: readonly (readonly number[])[], budgetFen: Fen): Election {
  const projects = candidates.map(({ id, costFen }) => {
    if (costFen === null) throw new Error(`${id} has no cost`)
    return { id, cost: BigInt(costFen) }
  })
  return { unit: BigInt(FEN_PER_YUAN), budget: BigInt(budgetFen), projects, ballots }
}
