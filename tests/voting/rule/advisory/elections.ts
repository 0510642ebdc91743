/** Elections small enough to be reckoned by hand, and any others. */
import fc from 'fast-check'
import {
  ADVISORY_RULES,
  type AdvisoryRule,
  COMPLETIONS,
  type Completion,
  type Election,
  mayComplete,
} from '../../../../src/voting/rule/advisory/election.ts'

/** `election({ A: 30, B: 20 }, 60, ['A', 'AB', ''])`: one letter a project, one text a voter. */
export function election(costs: Readonly<Record<string, number>>, budget: number, ballots: readonly string[]): Election {
  const ids = Object.keys(costs)
  return {
    unit: 1n,
    budget: BigInt(budget),
    projects: Object.entries(costs).map(([id, cost]) => ({ id, cost: BigInt(cost) })),
    ballots: ballots.map((marks) => [...marks].map((id) => ids.indexOf(id))),
  }
}

export const repeated = (ballots: Readonly<Record<string, number>>): string[] =>
  Object.entries(ballots).flatMap(([marks, voters]) => Array.from({ length: voters }, () => marks))

/** Every rule with every completion that it knows. */
export const WAYS: readonly (readonly [AdvisoryRule, Completion])[] = ADVISORY_RULES.flatMap((rule) =>
  COMPLETIONS.filter((completion) => mayComplete(rule, completion)).map((completion) => [rule, completion] as const),
)

export const elections: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: size, maxLength: size }),
      budget: fc.integer({ min: 0, max: 120 }),
      ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })), { maxLength: 9 }),
    })
    .map(({ costs, budget, ballots }) => ({
      unit: 1n,
      budget: BigInt(budget),
      // Twelve before two: the order of ties is that of texts, not of numbers.
      projects: costs.map((cost, index) => ({ id: `P${index * 5 + 2}`, cost: BigInt(cost) })),
      ballots,
    })),
)
