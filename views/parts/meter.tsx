/** A bar for a share with a mark for the plan. Widths are attributes in percent, so nothing is stretched and no style is needed. */

export interface MeterProps {
  readonly part: number
  readonly whole: number
  /** Where the plan wants the bar to end, in the same unit; null: no mark. */
  readonly plan: number | null
  /** What the bar says, for those who do not see it. */
  readonly label: string
}

export function Meter({ part, whole, plan, label }: MeterProps) {
  return (
    <svg class="meter" height="12" role="img" aria-label={label}>
      <rect class="track" y="2" width="100%" height="8" />
      <rect class="value" y="2" width={widthOf(part, whole)} height="8" />
      {plan !== null && whole > 0 && <line class="plan" x1={widthOf(plan, whole)} x2={widthOf(plan, whole)} y1="0" y2="12" />}
    </svg>
  )
}

/** In tenths of a percent, and never outside of the bar. */
export const widthOf = (part: number, whole: number): string => `${tenths(part, whole) / 10}%`
const tenths = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(1000, Math.max(0, Math.round((part * 1000) / whole))))
