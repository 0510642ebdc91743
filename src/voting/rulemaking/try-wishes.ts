/** How many 赞成 each question should have so that a situation comes about, within what the ballots can carry. */
import { needed } from '../rule/thresholds.ts'
import type { Situation } from './try-situations.ts'

/** One group of the ballot: who is asked for what. */
export interface Line {
  readonly questions: number
  readonly seats: number
  readonly valid: number
  /** What the majority is reckoned of, and the votes that reach it. */
  readonly of: number
  readonly reach: number
  /** How many 赞成 all valid ballots together may carry, and must. */
  readonly most: number
  readonly least: number
}

export const wishes = (situation: Situation, line: Line): number[] => withinBallots(wished(situation, line), line)

function wished(situation: Situation, line: Line): number[] {
  const { questions, seats, valid, of, reach } = line
  const top = Math.floor(valid * 0.97)
  const last = reach + Math.floor((valid - reach) * 0.3)
  const below = (from: number) => ladder(Math.floor(from * 0.85), Math.floor(from * 0.5), questions - seats)
  /** The last seat and whoever stands behind it have these votes. */
  const atTheCut = (votes: number) => [
    ...ladder(top, votes + 1 + Math.floor((top - votes) * 0.1), seats - 1),
    votes,
    ...below(Math.min(votes, reach)),
  ]
  switch (situation) {
    case 'clear':
    case 'quorum-missed':
    case 'overfull':
      return [...ladder(top, last, seats), ...below(reach)]
    case 'tie':
      return [...ladder(top, last, seats), ...below(reach)].map((votes, index, all) =>
        index === seats ? (all[seats - 1] ?? votes) : votes,
      )
    case 'none-reach':
      return ladder(reach - 1, Math.floor(reach * 0.6), questions)
    case 'exactly-half':
      return atTheCut(Math.floor(of / 2))
    case 'short-of-two-thirds':
      return atTheCut(needed(of, { num: 2, den: 3, cmp: 'at-least' }) - 1)
    case 'more-than-seats': {
      const many = Math.min(questions, seats + 2)
      const reaching = ladder(top, reach, many)
      // In a small body neighbours would be level across the cut.
      const firstOut = reaching[seats] ?? 0
      const parted = reaching.map((votes, index) => (index < seats ? Math.max(votes, firstOut + 1) : votes))
      return [...parted, ...ladder(Math.floor(reach * 0.85), Math.floor(reach * 0.6), questions - many)]
    }
  }
}

/** `steps` whole numbers from `from` down to `to`, evenly. */
function ladder(from: number, to: number, steps: number): number[] {
  return Array.from({ length: Math.max(0, steps) }, (_, step) =>
    steps === 1 ? from : Math.round(from - ((from - to) * step) / (steps - 1)),
  )
}

/**
 * Ballots with a cap carry only so many marks: what is too much is taken first from those that are far out, then from those that
 * are safely in. What ballots must carry goes to those that are safely in. The last seat and the first behind it are not touched.
 */
function withinBallots(votes: readonly number[], { seats, valid, reach, most, least }: Line): number[] {
  const fitted = votes.map((one) => Math.min(valid, Math.max(0, one)))
  const cut = fitted[seats - 1] ?? 0
  const farOut = fitted.map((_, index) => index).filter((index) => index > seats)
  const safelyIn = fitted.map((_, index) => index).filter((index) => index < seats - 1)
  const sum = () => fitted.reduce((total, one) => total + one, 0)
  const move = (index: number, to: number) => {
    fitted[index] = to
  }
  for (const index of farOut.reverse()) {
    const now = fitted[index] ?? 0
    move(index, Math.max(0, now - Math.max(0, sum() - most)))
  }
  for (const index of [...safelyIn].reverse()) {
    const now = fitted[index] ?? 0
    const floor = Math.max(reach, cut) + (seats - 1 - index)
    move(index, Math.max(Math.min(now, floor), now - Math.max(0, sum() - most)))
  }
  for (const index of safelyIn) {
    const now = fitted[index] ?? 0
    move(index, Math.min(valid, now + Math.max(0, least - sum())))
  }
  return fitted
}
