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
  height: 690,
  centres: {
    haibowan: { x: 590, y: 228, labelX: 795, labelY: 30 },
    hainan: { x: 508, y: 536, labelX: 795, labelY: 622 },
    wuda: { x: 136, y: 352, labelX: 10, labelY: 150 },
  },
  river: { path: 'M190 696 C 262 620, 290 490, 330 396 S 392 210, 398 -14', name: '黄河' },
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
