/** Shares of a body, compared in integers: over half of 203 is 102, two thirds of 203 or more is 136. */
import type { Base, Share } from './rule.ts'

/** 应到, 实到, 在场 (fixed at opening). Departures never lower the number that came. */
export type Attendance = {
  readonly entitled: number
  readonly present: number
  readonly atOpening: number
  /** The same for each class of the rule. */
  readonly classes: readonly { readonly id: string; readonly entitled: number; readonly atOpening: number }[]
}

export type Figures = {
  readonly entitled: number
  readonly atOpening: number
  readonly issued: number
  readonly returned: number
  readonly valid: number
}

export const passes = (votes: number, base: number, { num, den, cmp }: Share): boolean =>
  cmp === 'over' ? votes * den > base * num : votes * den >= base * num

/** The smallest number of votes that passes. */
export function needed(base: number, { num, den, cmp }: Share): number {
  const rest = (base * num) % den
  const whole = (base * num - rest) / den
  return cmp === 'at-least' && rest === 0 ? whole : whole + 1
}

export function baseOf(base: Base, figures: Figures): number {
  switch (base) {
    case 'all-deputies':
      return figures.entitled
    case 'present':
      return figures.atOpening
    case 'issued':
      return figures.issued
    case 'returned':
      return figures.returned
    case 'valid':
      return figures.valid
  }
}
