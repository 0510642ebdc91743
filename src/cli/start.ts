/** `piaojue start`: everything that a start needs, in order, and a few lines that tell a person where to look. */
import { type Config, readConfig } from '../config.ts'
import { type InstallationKind, readInstallation, replaceSetUpCode, writeInstallation } from '../database/installation.ts'
import { loadAssets } from '../http/assets.ts'
import { jsonLog } from '../http/log.ts'
import { digestOfSecret, randomSecret } from '../identity/secrets.ts'
import { loadMasterKey } from '../master-key.ts'
import { start } from '../server.ts'
import { fillDemo, type OpenMeans, say, tellSignIns } from './demo.ts'
import { assetFolder, openDatabase } from './open.ts'

export async function startCommand(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  const masterKey = loadMasterKey(config)
  const assets = loadAssets(assetFolder())
  const db = await openDatabase(config)
  const kind = await settle({ config, db, masterKey, assets }, args.includes('--empty'))
  const running = await start({
    config,
    db,
    masterKey,
    assets,
    log: jsonLog((line) => process.stdout.write(line)),
    installation: { kind },
  })
  say(`\n  Piaojue 票决  ${address(config, running.port)}`)
  if (db.engine === 'embedded') say('  Embedded database: for trial and tests, one process, not safe against power loss.')
  if (kind === 'demo') tellSignIns(config)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

/** What this installation is: read, or decided now, once and for ever. Only an embedded database becomes a demo by itself. */
async function settle(means: OpenMeans, empty: boolean): Promise<InstallationKind> {
  const { config, db } = means
  const installation = await readInstallation(db.read)
  if (installation && installation.set_up_digest === null) return installation.kind
  if (!installation && db.engine === 'embedded' && !empty) {
    await fillDemo(means)
    return 'demo'
  }
  const code = randomSecret()
  const digest = await digestOfSecret(code)
  await db.change(async (trx) => {
    if (installation) await replaceSetUpCode(trx, digest)
    else await writeInstallation(trx, { kind: 'real', businessOffsetMs: 0, setUpDigest: digest })
  })
  say(`\n  First start. Open ${new URL('/set-up', config.baseUrl)} and enter this one-time set-up code:\n\n    ${code}`)
  return 'real'
}

const address = (config: Config, port: number) =>
  config.baseUrl.hostname === 'localhost' ? `http://localhost:${port}` : config.baseUrl.origin
