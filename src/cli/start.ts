/** `piaojue start`: everything that a start needs, in order, and a few lines that tell a person where to look. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Config, readConfig } from '../config.ts'
import type { Database } from '../database/connect.ts'
import { type InstallationKind, readInstallation, replaceSetUpCode, writeInstallation } from '../database/installation.ts'
import { loadAssets } from '../http/assets.ts'
import { jsonLog } from '../http/log.ts'
import { digestOfSecret, randomSecret } from '../identity/secrets.ts'
import { loadMasterKey } from '../master-key.ts'
import { start } from '../server.ts'
import { openDatabase } from './open.ts'

export async function startCommand(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const masterKey = loadMasterKey(config)
  const db = await openDatabase(config)
  const kind = await settle(config, db, args.includes('--empty'), say)
  const running = await start({
    config,
    db,
    masterKey,
    assets: loadAssets(assetFolder()),
    log: jsonLog((line) => process.stdout.write(line)),
    installation: { kind },
  })
  say(`\n  Piaojue 票决  ${address(config, running.port)}`)
  if (db.engine === 'embedded') say('  Embedded database: for trial and tests, one process, not safe against power loss.')
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

/** What this installation is: read, or decided now, once and for ever. */
async function settle(config: Config, db: Database, empty: boolean, say: (line: string) => void): Promise<InstallationKind> {
  const installation = await readInstallation(db.read)
  if (installation && installation.set_up_digest === null) return installation.kind
  const code = randomSecret()
  const digest = await digestOfSecret(code)
  await db.change(async (trx) => {
    if (installation) await replaceSetUpCode(trx, digest)
    else await writeInstallation(trx, { kind: 'real', businessOffsetMs: 0, setUpDigest: digest })
  })
  void empty
  say(`\n  First start. Open ${new URL('/set-up', config.baseUrl)} and enter this one-time set-up code:\n\n    ${code}`)
  return 'real'
}

const address = (config: Config, port: number) =>
  config.baseUrl.hostname === 'localhost' ? `http://localhost:${port}` : config.baseUrl.origin

/** dist/assets, whether this runs as the bundle in dist or from the sources. */
function assetFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return (
    [join(here, 'assets'), join(here, '..', '..', 'dist', 'assets')].find((folder) => existsSync(folder)) ?? join(here, 'assets')
  )
}
