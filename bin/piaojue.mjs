#!/usr/bin/env node
// The command `piaojue`. In a fresh checkout it builds first, so that `npx piaojue …` works without a separate step.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'dist', 'cli.js')
if (!existsSync(cli)) {
  const here = process.cwd()
  process.chdir(root)
  const { buildAssets, buildServer } = await import('../scripts/build.mjs')
  await Promise.all([buildAssets(), buildServer()])
  process.chdir(here)
}
const { main } = await import(cli)
await main(process.argv.slice(2))
