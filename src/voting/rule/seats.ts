/**
 * Filling the seats of one contest, highest votes first. A tier of equals goes in whole when seats and money suffice for all of
 * it; otherwise it stands across the cut, and the tie rule decides.
 */
import type { Fen } from '../../kernel/money.ts'
import type { Candidate, Contest, Tie, Turn } from './contest.ts'
import type { Tier } from './ranking.ts'
import type { VotingRule } from './rule.ts'
import type { StepFacts } from './steps.ts'
import { known, settleTie } from './tie.ts'

export type Circumstances = {
  readonly rule: VotingRule
  readonly factsOf: (id: string) => Candidate
  readonly runoffsHeld: number
}

export function fillSeats(start: Contest, given: Circumstances): Turn {
  const steps: StepFacts[] = []
  let contest = start
  while (contest.tie === null && contest.seatsLeft > 0) {
    const [tier] = contest.tiers
    if (tier === undefined) break
    const turn = placeTier(contest, tier, given)
    contest = turn.contest
    steps.push(...turn.steps)
  }
  return { contest, steps: [...steps, ...lastSeat(steps, contest)] }
}

function placeTier(contest: Contest, tier: Tier, given: Circumstances): Turn {
  const { rule } = given
  const money = contest.moneyLeftFen
  if (money !== null) {
    const payable = tier.candidates.filter((id) => costOf(id, given) <= money)
    if (payable.length === 0 && rule.money?.whenShort === 'stop') return endForMoney(contest, tier, money)
    if (payable.length < tier.candidates.length && rule.money?.whenShort === 'skip')
      return passOver(contest, tier, payable, money)
  }
  return fits(contest, tier, given) ? seat(contest, tier, given) : meetTie(contest, tier, given)
}

const fits = (contest: Contest, tier: Tier, given: Circumstances): boolean =>
  tier.candidates.length <= contest.seatsLeft && (contest.moneyLeftFen === null || totalCost(tier, given) <= contest.moneyLeftFen)

function seat(contest: Contest, tier: Tier, given: Circumstances): Turn {
  const moneyLeftFen = contest.moneyLeftFen === null ? null : contest.moneyLeftFen - totalCost(tier, given)
  // Accepting all that are tied may take more than the seats left, never leave fewer than none.
  const seatsLeft = Math.max(0, contest.seatsLeft - tier.candidates.length)
  const { group } = contest
  return {
    contest: {
      ...contest,
      elected: [...contest.elected, ...tier.candidates],
      seatsLeft,
      moneyLeftFen,
      tiers: contest.tiers.slice(1),
    },
    steps: [{ kind: 'seated', clause: 'groups', group, candidates: tier.candidates, score: tier.score, seatsLeft, moneyLeftFen }],
  }
}

/** `skip`: whoever is dearer than the money left is passed over; cheaper ones behind may still get in. */
function passOver(contest: Contest, tier: Tier, payable: readonly string[], moneyLeftFen: Fen): Turn {
  const candidates = tier.candidates.filter((id) => !payable.includes(id))
  const rest = contest.tiers.slice(1)
  return {
    contest: { ...contest, tiers: payable.length === 0 ? rest : [{ ...tier, candidates: payable }, ...rest] },
    steps: [{ kind: 'passed-over', clause: 'money', group: contest.group, candidates, moneyLeftFen }],
  }
}

/** `stop`: the count ends at the first tier of which nobody can be paid. */
const endForMoney = (contest: Contest, { candidates }: Tier, moneyLeftFen: Fen): Turn => ({
  contest: { ...contest, tiers: [], failed: [] },
  steps: [{ kind: 'money-ends', clause: 'money', group: contest.group, candidates, moneyLeftFen }],
})

function meetTie(contest: Contest, tier: Tier, given: Circumstances): Turn {
  const settlement = settleTie(given.rule, tier, given.factsOf, given.runoffsHeld)
  const { group, seatsLeft: seats } = contest
  const { candidates, score } = tier
  const step: StepFacts = { kind: 'tie', clause: 'tie', group, candidates, score, seats, settledBy: settlement.by }
  switch (settlement.by) {
    case 'runoff':
    case 'presidium': {
      const tie: Tie = { group, candidates, score, seats, settledBy: settlement.by }
      return { contest: { ...contest, tie }, steps: [step] }
    }
    case 'leave-open':
      return { contest: { ...contest, tiers: [], failed: [] }, steps: [step] }
    case 'accept-all': {
      const seated = seat(contest, tier, given)
      return { contest: seated.contest, steps: [step, ...seated.steps] }
    }
    case 'lower-cost':
    case 'more-public-support': {
      const { by, order } = settlement
      return {
        contest: { ...contest, tiers: [...order, ...contest.tiers.slice(1)] },
        steps: [step, { kind: 'tie-parted', clause: 'tie', group, by, order }],
      }
    }
  }
}

/** Where the line was drawn: the last one in, the first one out. */
function lastSeat(steps: readonly StepFacts[], contest: Contest): StepFacts[] {
  const seated = steps.filter((step) => step.kind === 'seated')
  const last = seated[seated.length - 1]
  const [first] = contest.tiers
  if (contest.seatsLeft > 0 || last === undefined || first === undefined) return []
  const out = contest.tiers.flatMap(({ candidates }) => candidates)
  return [{ kind: 'seats-full', clause: 'groups', group: contest.group, lastIn: last.score, firstOut: first.score, out }]
}

const costOf = (id: string, given: Circumstances): Fen => known(given.factsOf(id).costFen, id, 'cost')
const totalCost = (tier: Tier, given: Circumstances): Fen => tier.candidates.reduce((sum, id) => sum + costOf(id, given), 0)
