/** The ring of a vote: one tick for every ballot issued, filled in a fixed order, so that a tick is never a person. */
const CENTRE = 380
const INNER = 292
const OUTER = 372
/** More ticks than these run together; then a tick stands for several ballots. */
const MOST_TICKS = 240
const TICK_WIDTH = 7

/** `mark`: a line that the ticks have to reach, such as the quorum. */
export function TickRing(props: { returned: number; issued: number; label: string; below: string; mark?: number }) {
  const ticks = Math.min(Math.max(props.issued, 1), MOST_TICKS)
  const filled = props.issued === 0 ? 0 : Math.floor((props.returned * ticks) / props.issued)
  return (
    <svg class="tick-ring" viewBox="0 0 760 760" role="img" aria-label={props.label}>
      <g stroke-width={Math.min(TICK_WIDTH, (2 * Math.PI * INNER) / ticks / 1.6)}>
        <path class="tick-empty" d={ticksFrom(filled, ticks)} />
        <path class="tick-full" d={ticksFrom(0, filled, ticks)} />
        {props.mark !== undefined && props.issued > 0 && <path class="tick-mark" d={lineAt(props.mark / props.issued)} />}
      </g>
      <text x={CENTRE} y="418" font-size="180" aria-hidden="true">
        {props.returned}
      </text>
      <text class="tick-below" x={CENTRE} y="500" font-size="52" aria-hidden="true">
        {props.below}
      </text>
    </svg>
  )
}

/** Ticks `from` up to `to`, of a ring of `all`. */
const ticksFrom = (from: number, to: number, all = to): string =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => stroke((from + index) / all, INNER, OUTER)).join('')

/** Longer than a tick, between two of them. */
const lineAt = (share: number): string => stroke(share, INNER - 26, CENTRE)

function stroke(share: number, from: number, to: number): string {
  const angle = 2 * Math.PI * share
  const at = (radius: number) =>
    `${(CENTRE + radius * Math.sin(angle)).toFixed(1)} ${(CENTRE - radius * Math.cos(angle)).toFixed(1)}`
  return `M${at(from)}L${at(to)}`
}
