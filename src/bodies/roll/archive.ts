/**
 * What a workbook says it holds, before anything is unpacked: a file of a megabyte can unpack to a gigabyte. The reader that unpacks it
 * stops each part at the size that stands here, so whatever hides that size is refused too.
 */
export type ArchiveFault = 'not-a-workbook' | 'old-workbook' | 'macros' | 'unpacks-too-large'

/** Three thousand deputies in twenty columns need a third of it. */
const MOST_UNPACKED = 8 * 1024 * 1024
const MOST_PARTS = 500

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const UNKNOWN = 0xffffffff
const FOLLOWS_LATER = 8

/** The first bytes of the format before 2007, in which encrypted workbooks come too. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

export const looksLikeWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP) || begins(bytes, OLD)

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)

export function faultOfArchive(bytes: Uint8Array): ArchiveFault | null {
  if (begins(bytes, OLD)) return 'old-workbook'
  const parts = partsOf(bytes)
  if (parts === null) return 'not-a-workbook'
  if (parts.some(({ name }) => /vbaProject|macrosheets\//i.test(name))) return 'macros'
  const hidden = parts.some(({ packed, unpacked, later }) => (packed > 0 && unpacked === 0) || (packed === 0 && later))
  const total = parts.reduce((sum, { unpacked }) => sum + unpacked, 0)
  return hidden || parts.length > MOST_PARTS || total > MOST_UNPACKED ? 'unpacks-too-large' : null
}

interface Part {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  /** Its sizes stand behind its content. */
  readonly later: boolean
}

/** The central directory; null where there is none, or one of the kind for more than 4 GB. */
function partsOf(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === -1) return null
  const count = view.getUint16(end + 10, true)
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    if (packed === UNKNOWN || unpacked === UNKNOWN || view.getUint32(at + 42, true) === UNKNOWN) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // What is stored unpacked is as long as it is, whatever stands in the other field.
    const stored = view.getUint16(at + 10, true) === 0
    const later = (view.getUint16(at + 8, true) & FOLLOWS_LATER) !== 0 && !name.endsWith('/')
    parts.push({ name, packed, unpacked: stored ? packed : unpacked, later })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** From the end backwards over the longest comment that may stand there, as the reader looks for it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_535); at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}
