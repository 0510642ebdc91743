/**
 * Builds what runs: one file for the server and command line, one for the verifier as a library, the browser's scripts and styles under
 * names that carry their content's hash.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'

const dist = 'dist'
const assets = join(dist, 'assets')

const BROWSER = [
  'src/browser/page.ts',
  'src/browser/sign-in.ts',
  'src/browser/hall.ts',
  'src/browser/verify-record.ts',
  'src/browser/make-keys.ts',
  'src/browser/open-box.ts',
  'src/browser/scan-slips.ts',
  'src/browser/check-manifest.ts',
]
/** A deputy votes with the phone that he has. */
const OLD_PHONES = ['src/browser/cast-ballot.ts', 'src/browser/blind-worker.ts']
const STYLES = [
  'views/styles/public.css',
  'views/styles/staff.css',
  'views/styles/booth.css',
  'views/styles/casting.css',
  'views/styles/hall.css',
  'views/styles/paper.css',
  'views/styles/opening.css',
]

/** What is the same stays; what is new is there as a whole or not at all, whoever reads or builds beside it. */
function put(path, bytes) {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return
  // Beside the folder of assets, from which builders take away what is not theirs.
  const draft = join(dist, `${basename(path)}.${process.pid}`)
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** `name.HASH.ext`; an unchanged file keeps its name, a changed one gets another. */
function write(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const ext = extname(name)
  const file = `${basename(name, ext)}.${hash}${ext}`
  put(join(assets, file), bytes)
  return file
}

async function bundle(entryPoints, target = 'es2020') {
  const exist = entryPoints.filter((path) => {
    try {
      return readFileSync(path)
    } catch {
      return false
    }
  })
  const result = await build({
    entryPoints: exist,
    bundle: true,
    minify: true,
    write: false,
    outdir: assets,
    entryNames: '[name]',
    format: 'iife',
    target,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  return result.outputFiles.map((file) => write(basename(file.path), file.contents))
}

export async function buildAssets() {
  mkdirSync(assets, { recursive: true })
  const made = [
    ...(await bundle(BROWSER)),
    ...(await bundle(OLD_PHONES, 'es2018')),
    ...(await bundle(STYLES)),
    write('ring.svg', readFileSync('views/styles/ring.svg')),
  ]
  // What is still the same was there all the time: a test that runs meanwhile finds it.
  for (const file of readdirSync(assets)) if (!made.includes(file)) rmSync(join(assets, file), { force: true })
}

export async function buildServer() {
  mkdirSync(dist, { recursive: true })
  const result = await build({
    // The verifier is also a library of its own (docs/verify.md).
    entryPoints: { cli: 'src/cli/main.ts', 'verify-record': 'src/voting/record/verify.ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    charset: 'utf8',
    sourcemap: true,
    loader: { '.csv': 'text' },
    outdir: dist,
    write: false,
    logLevel: 'warning',
  })
  for (const file of result.outputFiles) put(file.path, file.contents)
}

if (process.argv[1] === import.meta.filename) await Promise.all([buildAssets(), buildServer()])
