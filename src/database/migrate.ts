/** Brings the tables to the newest form, under the migrator's own lock: several instances may start at once. */
import { type Kysely, Migrator, sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import type { Tables } from './tables.ts'

/** Returns the names of the migrations that ran. Throws when one fails; that one is rolled back. */
export async function migrate(owner: Kysely<Tables>): Promise<string[]> {
  await makeRole(owner)
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map((result) => result.migrationName)
}

/**
 * Roles belong to the whole server, and the migrator's lock to one database of it: where two are brought up at the same moment both find
 * no role and make it, and the slower one is told of a duplicate (0006_app_role expects to find it).
 */
const makeRole = (owner: Kysely<Tables>) =>
  sql`do $$ begin
    begin
      if not exists (select from pg_roles where rolname = 'piaojue_app') then create role piaojue_app nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      if not exists (
        select from pg_auth_members as m join pg_roles as r on r.oid = m.roleid join pg_roles as u on u.oid = m.member
        where r.rolname = 'piaojue_app' and u.rolname = current_user
      ) then execute format('grant piaojue_app to %I', current_user); end if;
    exception when unique_violation or internal_error then null;
    end;
  end $$`.execute(owner)
