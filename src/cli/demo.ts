/** `piaojue demo`: fills an empty database with the example year. An embedded one does it by itself at the first start. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import type { Database } from '../database/connect.ts'
import { readInstallation } from '../database/installation.ts'
import { loadDemo } from '../demo/load.ts'
import { keepSignIns, SIGN_INS_FILE } from '../demo/sign-ins.ts'
import { type Assets, loadAssets } from '../http/assets.ts'
import { loadMasterKey } from '../master-key.ts'
import { assetFolder, openDatabase } from './open.ts'

export interface OpenMeans {
  readonly config: Config
  readonly db: Database
  readonly masterKey: Uint8Array
  readonly assets: Assets
}

/** For people; the log goes to standard output. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export async function demoCommand(): Promise<void> {
  const config = readConfig(process.env)
  const masterKey = loadMasterKey(config)
  const db = await openDatabase(config)
  try {
    if (await readInstallation(db.read)) {
      say('This database is in use already. The demo needs an empty one.')
      process.exitCode = 1
      return
    }
    await fillDemo({ config, db, masterKey, assets: loadAssets(assetFolder()) })
    tellSignIns(config)
  } finally {
    await db.close()
  }
}

export async function fillDemo({ config, db, masterKey, assets }: OpenMeans): Promise<void> {
  say('\n  Making the demo year (about ten seconds):')
  const signIns = await loadDemo({ db, masterKey, assets, installation: { kind: 'demo' } }, (step) => say(`    ${step} …`))
  keepSignIns(signIns, config.dataDir, config.baseUrl)
}

/** Told at every start: the file has them, readable by its owner only. */
export function tellSignIns(config: Config): void {
  const path = join(config.dataDir, SIGN_INS_FILE)
  if (existsSync(path)) say(`\n${readFileSync(path, 'utf8')}`)
}
