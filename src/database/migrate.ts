/** Brings the tables to the newest form, under the migrator's own lock: several instances may start at once. */
import { type Kysely, Migrator } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import type { Tables } from './tables.ts'

/** Returns the names of the migrations that ran. Throws when one fails; that one is rolled back. */
export async function migrate(owner: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}
