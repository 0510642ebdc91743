/** The acts of a sitting held one after the other: what each round is about follows from those before it. */
import type { Box } from '../../voting/rule/boxes.ts'
import { checkSums } from '../../voting/rule/invariants.ts'
import { type Act, decideRounds, type Outcome } from '../../voting/rule/outcome.ts'
import { decideRating, type RatingOutcome } from '../../voting/rule/rating.ts'
import type { HeldRound } from '../../voting/rule/round.ts'
import type { VotingRule } from '../../voting/rule/rule.ts'
import { type NextRound, nextRound, roundOf } from '../../voting/rule/runoff.ts'
import { firstVote } from '../../voting/rule/vote.ts'
import type { Problem } from '../answer.ts'
import type { BoxLines, RoundLines, Sitting } from './acts.ts'
import { checkBallot, countLines, numberOf } from './ballots.ts'
import type { LineOf } from './lines.ts'

export type Held = {
  readonly rounds: readonly HeldRound[]
  readonly outcome: Outcome | RatingOutcome | null
  readonly problems: readonly Problem[]
}

/** Ends at the first act with a problem: what comes after it would be about something else. */
export function hold(rule: VotingRule, { candidates, acts }: Sitting): Held {
  const held: Act[] = []
  const rounds: HeldRound[] = []
  let next: NextRound | null = roundOf(rule, firstVote(rule, candidates), rule.money?.envelopeFen ?? null)
  let outcome: Outcome | RatingOutcome | null = null
  for (const act of acts) {
    if (act.kind === 'presidium') {
      const problem = checkChoice(act, outcome)
      if (problem !== null) return { rounds, outcome, problems: [problem] }
      held.push({ kind: 'presidium-choice', chosen: act.presidium })
    } else {
      if (next === null) return { rounds, outcome, problems: [{ line: act.head.line, field: 'round', text: notDue(outcome) }] }
      const { round, problems } = holdRound(next, act)
      if (problems.length > 0) return { rounds, outcome, problems }
      held.push(round)
      rounds.push(round)
    }
    const [first] = rounds
    if (rule.satisfaction !== null && first !== undefined) {
      outcome = decideRating(rule, first)
      next = null
    } else {
      const decided = decideRounds(rule, candidates, held)
      outcome = decided
      next = nextRound(rule, decided)
    }
  }
  return { rounds, outcome, problems: [] }
}

const notDue = (outcome: Held['outcome']): string =>
  outcome?.kind === 'presidium-choice' ? 'the presidium has to choose first' : 'the vote is over, no further round is due'

function checkChoice({ line, presidium }: LineOf<'presidium'>, outcome: Held['outcome']): Problem | null {
  const problem = (text: string): Problem => ({ line, field: 'presidium', text })
  if (outcome?.kind !== 'presidium-choice') return problem('the presidium has nothing to choose here')
  const stranger = presidium.find((id) => !outcome.ties.some(({ candidates }) => candidates.includes(id)))
  if (stranger !== undefined) return problem(`${stranger} is not among the tied`)
  const over = outcome.ties.find(({ candidates, seats }) => presidium.filter((id) => candidates.includes(id)).length > seats)
  return over === undefined ? null : problem(`more are chosen than seats are open (${over.seats})`)
}

function holdRound(next: NextRound, { head, boxes }: RoundLines): { round: HeldRound; problems: Problem[] } {
  const { line, round } = head
  const { entitled, present, atOpening = present, classes } = round
  const problems = [
    ...checkCandidates(next, head),
    ...checkBoxes(next.rule, head, boxes),
    ...boxes.flatMap(({ ballots }) => ballots.flatMap((ballot) => checkBallot(next.rule, next.candidates, ballot))),
  ]
  const attendance = { entitled, present, atOpening, classes }
  const told = boxes.length === 0 ? [{ head: null, ballots: [] }] : boxes
  const counted = problems.length > 0 ? [] : told.map((box) => boxOf(next, head, box))
  const held: HeldRound = { kind: 'round', candidates: next.candidates, attendance, boxes: counted }
  if (problems.length > 0) return { round: held, problems }
  const broken = checkSums(next.rule, held).map(({ code, where, left, right }) => ({
    line,
    field: 'round',
    text: `${code}${where === '' ? '' : ` (${where})`}: ${left} against ${right}`,
  }))
  return { round: held, problems: broken }
}

/** Without a line of its own a round has one box, for which as many ballots were issued as deputies were present. */
function boxOf(next: NextRound, { round }: LineOf<'round'>, { head, ballots }: BoxLines): Box {
  const given = numberOf(ballots)
  const { name, class: classId, issued } = head?.box ?? { name: 'box', class: null, issued: round.issued ?? round.present }
  const returned = (head === null ? round.returned : head.box.returned) ?? given
  const count = returned > issued ? null : countLines(next.rule, next.candidates, ballots)
  return { name, classId, issued, returned, count }
}

function checkCandidates(next: NextRound, { line, round }: LineOf<'round'>): Problem[] {
  const { candidates } = round
  if (candidates === undefined || candidates.join('\n') === next.candidates.join('\n')) return []
  return [{ line, field: 'round.candidates', text: `this round is about ${next.candidates.join(', ')}` }]
}

function checkBoxes(rule: VotingRule, { line, round }: LineOf<'round'>, boxes: readonly BoxLines[]): Problem[] {
  const heads = boxes.flatMap(({ head }) => head ?? [])
  const ids = rule.classes.map(({ id }) => id)
  const onRound = (['issued', 'returned'] as const).filter((field) => heads.length > 0 && round[field] !== undefined)
  return [
    ...onRound.map((field) => ({ line, field: `round.${field}`, text: 'is told box by box' })),
    ...heads.flatMap(({ line: at, box }, index) => [
      ...(heads.findIndex((one) => one.box.name === box.name) < index
        ? [{ line: at, field: 'box.name', text: `${box.name} is told twice` }]
        : []),
      ...(box.class !== null && !ids.includes(box.class)
        ? [{ line: at, field: 'box.class', text: `the rule has no class ${box.class}` }]
        : []),
      ...(box.class === null && ids.length > 0
        ? [{ line: at, field: 'box.class', text: `must be one of ${ids.join(', ')}` }]
        : []),
    ]),
    ...(ids.length > 0 && heads.length === 0
      ? [{ line, field: 'round', text: 'the rule counts classes apart: each needs a box' }]
      : []),
    ...ids
      .filter((id) => !round.classes.some((one) => one.id === id))
      .map((id) => ({ line, field: 'round.classes', text: `${id} is missing` })),
  ]
}
