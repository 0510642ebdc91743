/** Schematic drawings for the field of rings: where a city's districts lie. No map, no scale; other cities get plain columns. */
export interface Sketch {
  readonly width: number
  readonly height: number
  readonly centres: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly labelX: number; readonly labelY: number }>
  >
  readonly river: { readonly path: string; readonly name: string } | null
}

/** 乌海: 乌达 on the west bank of the 黄河, 海勃湾 and 海南 on the east. */
const WUHAI: Sketch = {
  width: 800,
  height: 660,
  centres: {
    haibowan: { x: 596, y: 196, labelX: 790, labelY: 30 },
    hainan: { x: 506, y: 506, labelX: 790, labelY: 602 },
    wuda: { x: 132, y: 318, labelX: 10, labelY: 118 },
  },
  river: { path: 'M196 666 C 268 600, 290 480, 330 390 S 392 210, 398 -14', name: '黄河' },
}

const SKETCHES: Readonly<Record<string, Sketch>> = { 'haibowan hainan wuda': WUHAI }

export function sketchFor(districts: readonly string[]): Sketch {
  const known = SKETCHES[[...districts].sort().join(' ')]
  return known ?? columns(districts)
}

const COLUMN = 380

function columns(districts: readonly string[]): Sketch {
  const across = Math.min(districts.length, 2) || 1
  const down = Math.ceil(districts.length / across) || 1
  return {
    width: across * COLUMN,
    height: down * COLUMN,
    centres: Object.fromEntries(
      districts.map((slug, index) => {
        const left = (index % across) * COLUMN
        const top = Math.floor(index / across) * COLUMN
        return [slug, { x: left + COLUMN / 2, y: top + COLUMN / 2 + 20, labelX: left + 10, labelY: top + 26 }]
      }),
    ),
    river: null,
  }
}
