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
  const { kind, code } = await settle({ config, db, masterKey, assets }, args.includes('--empty'))
  const running = await start({
    config,
    db,
    masterKey,
    assets,
    log: jsonLog((line) => process.stdout.write(line)),
    installation: { kind },
  })
  const home = address(config, running.port)
  if (code !== null) say(`\n  First start. Open ${home}/set-up and enter this one-time set-up code:\n\n    ${code}`)
  say(`\n  Piaojue 票决  ${home}`)
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

interface Settled {
  readonly kind: InstallationKind
  /** Set up with this, once; null when it is set up. */
  readonly code: string | null
}

/** What this installation is: read, or decided now, once and for ever. Only an embedded database becomes a demo by itself. */
async function settle(means: OpenMeans, empty: boolean): Promise<Settled> {
  const { db } = means
  const installation = await readInstallation(db.read)
  if (installation && installation.set_up_digest === null) return { kind: installation.kind, code: null }
  if (!installation && db.engine === 'embedded' && !empty) {
    await fillDemo(means)
    return { kind: 'demo', code: null }
  }
  const code = randomSecret()
  const digest = await digestOfSecret(code)
  await db.change(async (trx) => {
    if (installation) await replaceSetUpCode(trx, digest)
    else await writeInstallation(trx, { kind: 'real', businessOffsetMs: 0, setUpDigest: digest })
  })
  return { kind: 'real', code }
}

/** Where people reach it: on the own machine at the port that it really listens on. */
const address = (config: Config, port: number) =>
  config.baseUrl.hostname === 'localhost' ? `http://localhost:${port}` : config.baseUrl.origin
