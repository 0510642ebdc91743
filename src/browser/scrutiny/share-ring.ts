/** A ring of as many arcs as there are shares; arcs that are handed out, or opened, are filled. */
const SVG = 'http://www.w3.org/2000/svg'
const [CENTRE, RADIUS] = [60, 50]
/** Between two arcs, in parts of a turn. */
const GAP = 0.02

export function drawRing(svg: Element, shares: number): void {
  const arcs = Array.from({ length: shares }, (_, index) =>
    shape('path', { class: 'share-arc', d: arcPath(index / shares + GAP / 2, (index + 1) / shares - GAP / 2) }),
  )
  svg.replaceChildren(...arcs, shape('text', { class: 'share-count', x: String(CENTRE), y: String(CENTRE + 9) }))
}

function shape(tag: 'path' | 'text', attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** `filled`: numbers counted from 1. */
export function fillRing(svg: Element, filled: readonly number[], label: string): void {
  const arcs = [...svg.querySelectorAll('path')]
  for (const [index, arc] of arcs.entries())
    arc.setAttribute('class', filled.includes(index + 1) ? 'share-arc share-arc-full' : 'share-arc')
  const text = svg.querySelector('text')
  if (text) text.textContent = `${filled.length} / ${arcs.length}`
  svg.setAttribute('aria-label', label)
}

function arcPath(from: number, to: number): string {
  const at = (turn: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2
    return `${(CENTRE + RADIUS * Math.cos(angle)).toFixed(2)} ${(CENTRE + RADIUS * Math.sin(angle)).toFixed(2)}`
  }
  return `M${at(from)}A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}
