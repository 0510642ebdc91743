/**
 * What other rules would have chosen from the ballots of a round (F44), beside what was adopted. For information only. What leaves here
 * are sets of projects and sums; nothing of a single ballot.
 */
import type { Fen } from '../../../kernel/money.ts'
import type { Candidate } from '../contest.ts'
import { formOf } from '../form.ts'
import { judgeOf } from '../judge.ts'
import type { VotingRule } from '../rule.ts'
import { advise } from './advise.ts'
import { approvedOn, electionOf } from './approvals.ts'
import type { AdvisoryRule, Completion, Election } from './election.ts'

/** In the order of the table: by votes first, then those that divide the money among the voters. */
export const METHODS = [
  'by-votes',
  'per-cost',
  'shares-of-cost',
  'shares-of-cost-raised',
  'shares-of-projects',
  'shares-of-projects-raised',
  'even-load',
] as const
export type Method = (typeof METHODS)[number]

const RULE: Readonly<Record<Method, readonly [AdvisoryRule, Completion]>> = {
  'by-votes': ['greedy', 'none'],
  'per-cost': ['per-cost', 'none'],
  'shares-of-cost': ['mes-cost', 'greedy'],
  'shares-of-cost-raised': ['mes-cost', 'add1u'],
  'shares-of-projects': ['mes-cardinality', 'greedy'],
  'shares-of-projects-raised': ['mes-cardinality', 'add1u'],
  'even-load': ['phragmen', 'none'],
}

/** Equal ballots together, whatever door they came through: what an opened box leaves. */
type Marked = { readonly marks: string; readonly ballots: number }

/** All lists in ballot order. */
export type Difference = {
  readonly method: Method
  readonly chosen: readonly string[]
  readonly costFen: Fen
  /** Chosen here and not adopted; adopted and not chosen here. */
  readonly more: readonly string[]
  readonly fewer: readonly string[]
}

export function differencesFrom(candidates: readonly Candidate[], election: Election, adopted: readonly string[]): Difference[] {
  return METHODS.map((method) => {
    const winners = new Set(advise(election, ...RULE[method]).winners.map(({ project }) => project))
    const chosen = candidates.filter((_, index) => winners.has(nameOf(index)))
    const ids = chosen.map(({ id }) => id)
    return {
      method,
      chosen: ids,
      costFen: costOf(chosen),
      more: ids.filter((id) => !adopted.includes(id)),
      fewer: candidates.map(({ id }) => id).filter((id) => adopted.includes(id) && !ids.includes(id)),
    }
  })
}

/** Every valid ballot is a voter. Projects are named by their place on the ballot, so that ties go by the order of the list. */
export function electionFrom(
  rule: VotingRule,
  candidates: readonly Candidate[],
  opened: readonly Marked[],
  budgetFen: Fen,
): Election {
  const named = candidates.map((candidate, index) => ({ ...candidate, id: nameOf(index) }))
  const by = judgeOf(rule)
  const { alphabet, items } = formOf(rule)
  const ballots = opened.flatMap(({ marks, ballots: equal }) => {
    const codes = [...marks].map((mark) => alphabet.indexOf(mark))
    if (codes.length !== items || codes.includes(-1)) return []
    const approved = approvedOn(rule, by, Uint8Array.from(codes))
    return approved === null ? [] : Array.from({ length: equal }, () => approved)
  })
  return electionOf(named, ballots, budgetFen)
}

const nameOf = (index: number): string => String(index + 1).padStart(3, '0')

export const costOf = (candidates: readonly Candidate[]): Fen => candidates.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0)
