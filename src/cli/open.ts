/** Opens the database that the environment names, brought to the newest form. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { type Connection, connectEmbedded, connectPostgres, type Database } from '../database/connect.ts'
import { readInstallation } from '../database/installation.ts'
import { migrate } from '../database/migrate.ts'

export const connect = (config: Config): Promise<Connection> =>
  config.databaseUrl === null ? connectEmbedded(join(config.dataDir, 'database')) : connectPostgres(config.databaseUrl)

/** Migrated, acting as the application's role, with the business clock of the installation. */
export async function openDatabase(config: Config): Promise<Database> {
  const connection = await connect(config)
  try {
    await migrate(connection.owner)
    const db = await connection.asApplication()
    const installation = await readInstallation(db.read)
    if (installation) db.setBusinessOffset(installation.business_offset_ms)
    return db
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** dist/assets, whether this runs as the bundle in dist or from the sources. */
export function assetFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return (
    [join(here, 'assets'), join(here, '..', '..', 'dist', 'assets')].find((folder) => existsSync(folder)) ?? join(here, 'assets')
  )
}
