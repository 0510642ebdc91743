/** What an outcome comes to, in the sentences with which the chair closes it: chosen, open, what is voted on next. */
import type { Tie } from '../../../src/voting/rule/contest.ts'
import type { Outcome } from '../../../src/voting/rule/outcome.ts'
import { type Account, namesOf } from './account.ts'

export function verdictSentences(account: Account, outcome: Outcome): string[] {
  const { words, who } = account
  const { elected, open } = outcome
  const names = namesOf(account, elected)
  const seats = seatsIn(account, outcome)
  const isOver = outcome.kind === 'decided' || outcome.kind === 'shortfall' || outcome.kind === 'pending-confirmation'
  // What was not held or is void says nothing of seats, unless something was decided before it.
  const says = isOver || elected.length > 0 || 'ties' in outcome || outcome.kind === 'second-round'
  const first = isOver ? words.verdict.chosen : words.verdict.soFar
  return [
    ...(says ? [first(seats, elected.length, names)] : []),
    words.verdict.kind[outcome.kind](open, who),
    ...nextSentences(account, outcome),
  ].filter((sentence) => sentence !== '')
}

function nextSentences(account: Account, outcome: Outcome): string[] {
  const { words, who } = account
  switch (outcome.kind) {
    case 'runoff':
      return outcome.ties.map((tie) => words.verdict.runoff(...tied(account, tie), who))
    case 'presidium-choice':
      return outcome.ties.map((tie) => words.verdict.presidium(...tied(account, tie), who))
    case 'second-round':
      return outcome.next.lists.map(({ candidates, seats }) =>
        words.verdict.second(namesOf(account, candidates), candidates.length, seats, who),
      )
    case 'decided':
    case 'shortfall':
    case 'pending-confirmation':
    case 'no-quorum':
    case 'round-void':
      return []
  }
}

const tied = (account: Account, { candidates, seats }: Tie) => [namesOf(account, candidates), candidates.length, seats] as const

/** The seats of the whole vote; without the rule those that are filled or open, which differ only where all the tied were taken. */
const seatsIn = ({ rule }: Account, { elected, open }: Outcome): number =>
  rule === null ? elected.length + open : rule.groups.reduce((sum, group) => sum + group.seats, 0)
