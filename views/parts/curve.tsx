/** Promised and real progress over the year: the plan dashed, the reports solid, the gap of today named. The numbers stand in the table beside it. */
import type { Day } from '../../src/kernel/clock.ts'
import { longDay, shortDay } from '../format.ts'
import type { Ui } from '../ui.ts'

export interface CurvePoint {
  readonly on: Day
  readonly percent: number
}

export interface CurveProps {
  readonly ui: Ui
  readonly plan: readonly CurvePoint[]
  /** Standing reports in the order of time, at the days on which they are measured against the plan. */
  readonly told: readonly CurvePoint[]
  /** Points behind plan at the newest report. */
  readonly behind: number
}

const HEIGHT = 150
const TOP = 10

export function Curve({ ui, plan, told, behind }: CurveProps) {
  const words = ui.text.implementation.charts
  const first = plan[0]
  const last = plan.at(-1)
  const newest = told.at(-1)
  if (!first || !last || first.on === last.on) return null
  const until = newest && newest.on > last.on ? newest.on : last.on
  const x = (on: Day) => (100 * (Date.parse(on) - Date.parse(first.on))) / (Date.parse(until) - Date.parse(first.on))
  const line = (points: readonly CurvePoint[]) => points.map(({ on, percent }) => `${round(x(on))},${100 - percent}`).join(' ')
  const y = (percent: number) => TOP + ((100 - percent) * HEIGHT) / 100
  const label = newest
    ? words.curve(newest.percent, longDay(newest.on, ui.language), behind)
    : words.curveUntold(longDay(last.on, ui.language))
  return (
    <figure class="curve">
      <svg height={HEIGHT + TOP + 24} role="img" aria-label={label}>
        {[0, 50, 100].map((percent) => (
          <>
            <line class="curve-grid" x1="0" x2="100%" y1={y(percent)} y2={y(percent)} />
            <text class="curve-scale" x="-8" y={y(percent) + 4} text-anchor="end">
              {percent}%
            </text>
          </>
        ))}
        <svg y={TOP} width="100%" height={HEIGHT} viewBox="0 0 100 100" preserveAspectRatio="none">
          <polyline class="curve-plan" points={line(plan)} vector-effect="non-scaling-stroke" />
          <polyline class="curve-told" points={line([first, ...told])} vector-effect="non-scaling-stroke" />
        </svg>
        {told.map((point) => (
          <circle class="curve-dot" cx={`${round(x(point.on))}%`} cy={y(point.percent)} r="3.5" />
        ))}
        <text class="curve-scale" x="0" y={HEIGHT + TOP + 18}>
          {shortDay(first.on)}
        </text>
        <text class="curve-scale" x="100%" y={HEIGHT + TOP + 18} text-anchor="end">
          {shortDay(until)}
        </text>
        {newest && (
          <text
            class={behind >= 10 ? 'curve-gap behind' : 'curve-gap'}
            x={x(newest.on) < 65 ? `${round(x(newest.on)) + 2}%` : '100%'}
            y={x(newest.on) < 65 ? y(newest.percent) + 5 : Math.min(HEIGHT + TOP - 4, y(newest.percent) + 26)}
            text-anchor={x(newest.on) < 65 ? 'start' : 'end'}
          >
            {behind > 0 ? words.gap(newest.percent, behind) : `${newest.percent}%`}
          </text>
        )}
      </svg>
      <figcaption class="small quiet">{words.curveLegend}</figcaption>
    </figure>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
