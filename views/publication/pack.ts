/** Packs discs around a centre: the largest first, each next one as near to the middle as it fits. Deterministic; made for some dozens. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly r: number
}

const GAP = 5
/** Golden angle: tries that follow it are spread evenly over every ring. */
const TURN = 2.399963

export function pack(radii: readonly number[], centre: { readonly x: number; readonly y: number }): Disc[] {
  const order = radii.map((r, index) => ({ r, index })).sort((a, b) => b.r - a.r || a.index - b.index)
  const placed: Disc[] = []
  const result: Disc[] = new Array<Disc>(radii.length)
  for (const { r, index } of order) {
    const disc = nearestFree(r, centre, placed)
    placed.push(disc)
    result[index] = disc
  }
  return result
}

function nearestFree(r: number, centre: { readonly x: number; readonly y: number }, placed: readonly Disc[]): Disc {
  for (let step = 0; ; step++) {
    const distance = 1.7 * Math.sqrt(step)
    const x = centre.x + distance * Math.cos(step * TURN)
    const y = centre.y + distance * Math.sin(step * TURN)
    if (placed.every((other) => Math.hypot(x - other.x, y - other.y) >= r + other.r + GAP)) return { x: round(x), y: round(y), r }
  }
}

const round = (value: number) => Math.round(value * 10) / 10
