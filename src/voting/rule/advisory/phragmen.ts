/**
 * Sequential Phragmén: the cost of a project is carried by those who mark it, evened out with what they carry already; each round
 * takes the project that leaves the most burdened voter with the least. It ends as soon as one of those next does not fit.
 */
import { type Taking, take } from './advice.ts'
import { inTieOrder, type Poll, projectOf, votesOf } from './poll.ts'

/**
 * Voters whose last project was the same carry the same, so that a load belongs to a project and not to a voter. All loads have
 * one denominator. The last place is for those who carry nothing yet.
 */
type Loads = { den: bigint; readonly nums: bigint[]; readonly last: Int32Array }

export function takeByLoad(poll: Poll, taking: Taking): void {
  const { projects, budget } = poll.election
  const loads: Loads = {
    den: 1n,
    nums: Array.from({ length: projects.length + 1 }, () => 0n),
    last: new Int32Array(poll.weights.length).fill(projects.length),
  }
  const open = new Set(inTieOrder(poll).filter((index) => votesOf(poll, index) > 0 && projectOf(poll, index).cost <= budget))
  projects.forEach(({ cost }, index) => {
    if (cost > budget) taking.lacks.set(index, { kind: 'dearer-than-budget' })
  })

  while (open.size > 0) {
    taking.round += 1
    const { tied, load } = leastLoad(poll, loads, open)
    if (tied.some((index) => projectOf(poll, index).cost > taking.moneyLeft)) {
      tellEnd(poll, taking, open, tied)
      return
    }
    const [index] = tied
    if (index === undefined) throw new Error('a round without a project')
    const votes = votesOf(poll, index)
    take(taking, index, projectOf(poll, index), { kind: 'load', votes, load: { num: load, den: BigInt(votes) * loads.den } })
    open.delete(index)
    carry(poll, loads, index, load)
  }
}

/** `load` is what each supporter would carry, times the denominator of the loads and the number of supporters. */
function leastLoad(poll: Poll, loads: Loads, open: ReadonlySet<number>): { tied: number[]; load: bigint } {
  let tied: number[] = []
  let least = { load: 0n, votes: 1n }
  for (const index of open) {
    const votes = BigInt(votesOf(poll, index))
    const load = projectOf(poll, index).cost * loads.den + carriedBy(poll, loads, index)
    const difference = load * least.votes - least.load * votes
    if (tied.length > 0 && difference > 0n) continue
    if (tied.length > 0 && difference === 0n) {
      tied.push(index)
      continue
    }
    tied = [index]
    least = { load, votes }
  }
  return { tied, load: least.load }
}

function carriedBy({ weights, supporters }: Poll, { nums, last }: Loads, index: number): bigint {
  const voters = new Int32Array(nums.length)
  for (const block of supporters[index] ?? []) {
    const place = last[block] ?? 0
    voters[place] = (voters[place] ?? 0) + (weights[block] ?? 0)
  }
  return voters.reduce((sum, count, place) => (count === 0 ? sum : sum + BigInt(count) * (nums[place] ?? 0n)), 0n)
}

function carry(poll: Poll, loads: Loads, index: number, load: bigint): void {
  const votes = BigInt(votesOf(poll, index))
  loads.den *= votes
  loads.nums.forEach((num, place) => {
    loads.nums[place] = num * votes
  })
  loads.nums[index] = load
  for (const block of poll.supporters[index] ?? []) loads.last[block] = index
}

function tellEnd(poll: Poll, taking: Taking, open: ReadonlySet<number>, tied: readonly number[]): void {
  const next = tied.map((index) => projectOf(poll, index).id)
  for (const index of open) {
    const lacksMoney = tied.includes(index) && projectOf(poll, index).cost > taking.moneyLeft
    taking.lacks.set(
      index,
      lacksMoney
        ? { kind: 'money', round: taking.round, moneyLeft: taking.moneyLeft }
        : { kind: 'turn', round: taking.round, next },
    )
  }
}
