/** Lines in the order of the sitting: first the list, then rounds with their boxes and ballots, and the presidium's word between them. */
import type { Candidate } from '../../voting/rule/contest.ts'
import { candidatesOf, type VotingRule } from '../../voting/rule/rule.ts'
import type { Problem } from '../answer.ts'
import type { Line, LineOf } from './lines.ts'

export type BallotLine = LineOf<'text' | 'paper' | 'unreadable'>
export type BoxLines = { readonly head: LineOf<'box'> | null; readonly ballots: BallotLine[] }
export type RoundLines = { readonly kind: 'round'; readonly head: LineOf<'round'>; readonly boxes: BoxLines[] }
type ActLines = RoundLines | LineOf<'presidium'>

export type Sitting = {
  readonly candidates: readonly Candidate[]
  readonly acts: readonly ActLines[]
  readonly problems: readonly Problem[]
}

export function sittingOf(rule: VotingRule, lines: readonly Line[]): Sitting {
  const [first, ...rest] = lines
  if (first?.kind !== 'candidates')
    return {
      candidates: [],
      acts: [],
      problems: [{ line: first?.line ?? 1, field: 'candidates', text: 'the first line must be the list' }],
    }
  const acts: ActLines[] = []
  const problems: Problem[] = checkList(rule, first)
  for (const line of rest) {
    const act = acts[acts.length - 1]
    const problem = place(line, act?.kind === 'round' ? act : null, acts)
    if (problem !== null) problems.push({ line: line.line, field: line.kind, text: problem })
  }
  if (acts.length === 0) problems.push({ line: first.line, field: 'round', text: 'no round follows' })
  return { candidates: first.candidates, acts, problems }
}

/** Puts a line where it belongs; tells why it belongs nowhere. */
function place(line: Line, round: RoundLines | null, acts: ActLines[]): string | null {
  switch (line.kind) {
    case 'candidates':
      return 'the list stands only once, in the first line'
    case 'round':
      acts.push({ kind: 'round', head: line, boxes: [] })
      return null
    case 'presidium':
      acts.push(line)
      return null
    case 'box': {
      if (round === null) return 'a box belongs to a round'
      if (round.boxes[0]?.head === null) return 'ballots of this round stand before its first box'
      round.boxes.push({ head: line, ballots: [] })
      return null
    }
    case 'text':
    case 'paper':
    case 'unreadable': {
      if (round === null) return 'a ballot belongs to a round'
      if (round.boxes.length === 0) round.boxes.push({ head: null, ballots: [] })
      round.boxes[round.boxes.length - 1]?.ballots.push(line)
      return null
    }
  }
}

function checkList(rule: VotingRule, { line, candidates }: LineOf<'candidates'>): Problem[] {
  const problem = (field: string, text: string): Problem => ({ line, field, text })
  const expected = candidatesOf(rule)
  const ids = candidates.map(({ id }) => id)
  const needsCost = rule.money !== null || rule.tie.method === 'lower-cost'
  const needsSupport = rule.tie.method === 'more-public-support'
  return [
    ...(ids.length === expected
      ? []
      : [problem('candidates', `the rule is about ${expected} candidates, the list has ${ids.length}`)]),
    ...candidates.flatMap(({ id, costFen, support }, index) => [
      ...(ids.indexOf(id) < index ? [problem(`candidates.${index}`, `${id} stands on the list twice`)] : []),
      ...(needsCost && costFen === null ? [problem(`candidates.${index}.costFen`, `the rule asks for the cost of ${id}`)] : []),
      ...(needsSupport && support === null
        ? [problem(`candidates.${index}.support`, `the rule asks for the support of ${id}`)]
        : []),
    ]),
  ]
}
