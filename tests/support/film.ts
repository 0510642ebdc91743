/** A film of QR codes for Chromium's fake camera: each held before it for a while, then nothing, and from the beginning again. */
import { writeFileSync } from 'node:fs'
import { encode } from 'uqr'

const [WIDTH, HEIGHT, RATE] = [320, 240, 10]
const WHITE = 235
const BLACK = 16

/** YUV4MPEG2, grey. `seconds` for each code, then `pause` seconds of white. */
export function writeFilm(file: string, codes: readonly string[], seconds: number, pause: number): void {
  const frame = (code: string | null) =>
    Buffer.concat([Buffer.from('FRAME\n'), picture(code), Buffer.alloc((WIDTH * HEIGHT) / 2, 128)])
  const film = [
    ...codes.flatMap((code) => Array.from({ length: seconds * RATE }, () => frame(code))),
    ...Array.from({ length: pause * RATE }, () => frame(null)),
  ]
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`), ...film]))
}

function picture(code: string | null): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT, WHITE)
  if (code === null) return pixels
  const { data, size } = encode(code, { ecc: 'M', border: 4 })
  const scale = Math.floor(HEIGHT / size)
  const [left, top] = [Math.floor((WIDTH - size * scale) / 2), Math.floor((HEIGHT - size * scale) / 2)]
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) pixels[(top + y) * WIDTH + left + x] = BLACK
  return pixels
}
