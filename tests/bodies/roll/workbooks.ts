/** Workbooks for tests: real ones, and such as somebody with bad intentions makes. */
import { deflateRawSync } from 'node:zlib'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

export const workbook = (rows: CellValue[][], more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  workbookOf([{ name: '名册', rows, ...more }])

export const workbookOf = (sheets: WriteSheet[], vbaProject?: Uint8Array): Promise<Uint8Array> =>
  writeXlsx({ sheets, ...(vbaProject ? { vbaProject } : {}) })

interface Part {
  readonly name: string
  readonly content: Uint8Array
  /** What the directory says instead of the truth. */
  readonly says?: number
}

/** A zip archive by hand, with whatever its directory says. */
export function archive(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, says } of parts) {
    const packed = deflateRawSync(content)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(says ?? content.length, 8)
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    sizes.copy(local, 14)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 16)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(local, title, packed)
    directory.push(entry, title)
    at += local.length + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}
