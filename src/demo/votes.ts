/** How many deputies of the example voted for what; deterministic, within the cap, over half of all for every winner. */
import { seeded, shuffled } from './names.ts'

export interface DemoTally {
  readonly for: number
  readonly against: number
  readonly abstain: number
}

/** Marks of one ballot in ballot order. */
export type DemoMark = 'for' | 'against' | 'abstain'

/**
 * Votes for each candidate: winners between 66 % and 95 % of those present, always over half of all deputies; the others below half, and
 * no more than a ballot's cap (as many as seats) leaves over. `chosen` in ballot order.
 */
export function tallies(chosen: readonly boolean[], entitled: number, present: number, seed: number): DemoTally[] {
  const random = seeded(seed)
  const majority = Math.floor(entitled / 2) + 1
  const won = chosen.map((wins) =>
    wins ? Math.max(majority + 1 + Math.floor(random() * 3), Math.round(present * (0.66 + random() * 0.29))) : 0,
  )
  const seats = chosen.filter(Boolean).length
  const left = seats * present - won.reduce((sum, votes) => sum + votes, 0)
  const most = Math.floor(left / Math.max(1, chosen.length - seats))
  return chosen.map((wins, index) => {
    const votes = wins ? (won[index] ?? 0) : Math.min(most, majority - 3, Math.round(present * (0.24 + random() * 0.2)))
    const rest = present - votes
    const against = Math.round(rest * (0.35 + random() * 0.3))
    return { for: votes, against, abstain: rest - against }
  })
}

/**
 * Ballots that add up to the tallies exactly, none with more than `cap` marks for. Each candidate's votes go to the ballots that have
 * the fewest so far, which keeps every ballot within the cap whenever the sum allows it.
 */
export function ballotsFor(wanted: readonly DemoTally[], present: number, cap: number, seed: number): DemoMark[][] {
  const random = seeded(seed)
  const ballots = Array.from({ length: present }, () => [] as DemoMark[])
  const votesOf = (ballot: readonly DemoMark[]) => ballot.filter((mark) => mark === 'for').length
  for (const tally of wanted) {
    const order = shuffled(ballots, random).sort((a, b) => votesOf(a) - votesOf(b))
    for (const [index, ballot] of order.entries())
      ballot.push(index < tally.for ? 'for' : index < tally.for + tally.against ? 'against' : 'abstain')
  }
  if (ballots.some((ballot) => votesOf(ballot) > cap)) throw new Error('the example asks for more votes than the cap allows')
  return shuffled(ballots, random)
}
