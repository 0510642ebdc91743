/** A QR code as one SVG path: sharp at every size, on screen and on paper, without a script. */
import { encode } from 'uqr'

/** Quiet margin that readers need around the code, in modules. */
const MARGIN = 4

export function Qr(props: { text: string; label: string; size: number }) {
  const { data, size } = encode(props.text, { ecc: 'M', border: MARGIN })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class="qr" width={props.size} height={props.size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
