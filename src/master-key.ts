/**
 * The installation's master key: 32 bytes that lock the private keys of rounds kept by the platform. From the environment, or (embedded
 * only) from `master.key` in the data folder, made at the first start. Losing it loses every sealed box.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

export function loadMasterKey(config: Config): Uint8Array {
  if (config.masterKey !== null) return key(config.masterKey)
  const path = join(config.dataDir, 'master.key')
  try {
    return key(readFileSync(path, 'utf8').trim())
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(config.dataDir, { recursive: true })
    const made = randomBytes(32)
    writeFileSync(path, `${made.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    return made
  }
}

function key(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 32) throw new Error('the master key must be 32 bytes in base64url')
  return bytes
}
