/** A ring in six parts, one for each question of the verifier; the page's script lights them. */
const PARTS = [1, 2, 3, 4, 5, 6] as const
const RADIUS = 42
const GAP_DEGREES = 8
const FULL_DEGREES = 360

export function VerifyRing() {
  return (
    <svg class="verify-ring" viewBox="0 0 100 100" aria-hidden="true">
      {PARTS.map((part) => (
        <path data-ring={part} class="verify-arc" d={arc(part - 1)} />
      ))}
      <text x="50" y="51" data-part="ring" />
    </svg>
  )
}

/** From the top, clockwise. */
function arc(index: number): string {
  const step = FULL_DEGREES / PARTS.length
  const point = (degrees: number) => {
    const angle = ((degrees - 90) * Math.PI) / 180
    return `${round(50 + RADIUS * Math.cos(angle))} ${round(50 + RADIUS * Math.sin(angle))}`
  }
  return `M${point(index * step + GAP_DEGREES / 2)}A${RADIUS} ${RADIUS} 0 0 1 ${point((index + 1) * step - GAP_DEGREES / 2)}`
}

const round = (value: number): number => Math.round(value * 100) / 100
