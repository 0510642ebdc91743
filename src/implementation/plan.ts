/** The promised curve: how far the plan wants a project to be on a day. Straight lines between the points, whole percent. */
import { type Day, daysBetween } from '../kernel/clock.ts'
import type { Fen } from '../kernel/money.ts'
import { allowed, refused, type Verdict } from '../kernel/verdict.ts'

export interface PlanPoint {
  readonly on: Day
  readonly percent: number
}

/** Nothing is planned before the first point; after the last one its value stays. Halves are rounded up, in integers. */
export function plannedPercent(plan: readonly PlanPoint[], on: Day): number {
  const points = [...plan].sort((a, b) => (a.on < b.on ? -1 : 1))
  const from = points.filter((point) => point.on <= on).at(-1)
  const to = points.find((point) => point.on > on)
  if (from === undefined) return 0
  if (to === undefined) return from.percent
  const days = daysBetween(from.on, to.on)
  const risen = (to.percent - from.percent) * daysBetween(from.on, on)
  return roundHalfUp(from.percent * days + risen, days)
}

export type PlanRefusal = 'plan-outside' | 'plan-not-rising' | 'plan-not-to-100'

/** A plan begins at the hand-over, never falls, and promises the whole work on the due day. */
export function checkPlan(plan: readonly PlanPoint[], from: Day, due: Day): Verdict<PlanRefusal> {
  if (plan.some((point) => point.on < from || point.on > due)) return refused('plan-outside')
  for (const [index, point] of plan.entries()) {
    const before = plan[index - 1]
    if (before && (point.on <= before.on || point.percent < before.percent)) return refused('plan-not-rising')
  }
  const last = plan.at(-1)
  return last?.on === due && last.percent === 100 ? allowed : refused('plan-not-to-100')
}

/**
 * What would have been paid if payments kept step with the plan: the planned share of the contracts, or of the approved sum
 * as long as there is no contract. Money saved by a tender is not missing later.
 */
export const plannedPaid = (money: { readonly approved: Fen; readonly contracted: Fen }, planned: number): Fen =>
  roundHalfUp((money.contracted || money.approved) * planned, 100)

const roundHalfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator))
