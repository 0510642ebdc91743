/** Scripts and styles, built once (scripts/build.mjs), held in memory with their compressed forms, named by their content. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

export interface Assets {
  /** Address of a built file by its plain name: «public.css», «cast-ballot.js». */
  path(name: string): string
  /** The bytes as they are served, for digests. */
  bytes(name: string): Buffer
  byFile: ReadonlyMap<string, Asset>
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** Reads the folder that the build wrote: files are called name.HASH.ext. */
export function loadAssets(folder: string): Assets {
  const byFile = new Map<string, Asset>()
  const fileOf = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const [name, hash, ext] = file.split('.')
    const type = ext === undefined ? undefined : TYPES[ext]
    if (name === undefined || hash === undefined || type === undefined || file.split('.').length !== 3) continue
    const plain = readFileSync(join(folder, file))
    byFile.set(file, { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotli(plain) })
    fileOf.set(`${name}.${ext}`, file)
  }
  const file = (name: string) => {
    const found = fileOf.get(name)
    if (found === undefined) throw new Error(`no such asset: ${name} (was the build run?)`)
    return found
  }
  return {
    byFile,
    path: (name) => `/assets/${file(name)}`,
    bytes: (name) => byFile.get(file(name))?.plain ?? Buffer.alloc(0),
  }
}

const brotli = (plain: Buffer) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
