/** One migrated database for all database tests; emptied before each test. Embedded, or PostgreSQL with TEST_DATABASE_URL. */
import { sql } from 'kysely'
import pg from 'pg'
import { beforeEach } from 'vitest'
import { type Connection, connectEmbedded, connectPostgres, type Database } from '../../src/database/connect.ts'
import { migrate } from '../../src/database/migrate.ts'

const url = process.env['TEST_DATABASE_URL']
export const onPostgres: boolean = url !== undefined

interface Fixture {
  readonly db: Database
  /** Runs SQL as the owner of the tables: what a person with the database's password could do. */
  asOwner<T>(work: (owner: Connection['owner']) => Promise<T>): Promise<T>
}

let fixture: Promise<Fixture> | undefined

/** The shared database; the first caller makes it. */
export const database = (): Promise<Fixture> => (fixture ??= url === undefined ? embedded() : postgres(url))

async function embedded(): Promise<Fixture> {
  const connection = await connectEmbedded('memory')
  await migrate(connection.owner)
  const db = await connection.asApplication()
  return {
    db,
    async asOwner(work) {
      // One connection for everybody: it puts the application's role down for a moment.
      await sql`reset role`.execute(connection.owner)
      try {
        return await work(connection.owner)
      } finally {
        await sql`set role piaojue_app`.execute(connection.owner)
      }
    },
  }
}

/** A database of its own on the given server, so that two runs never meet. */
async function postgres(server: string): Promise<Fixture> {
  const name = `piaojue_test_${process.pid}_${Date.now()}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  const owner = await connectPostgres(own.href, 2)
  await migrate(owner.owner)
  const db = await (await connectPostgres(own.href)).asApplication()
  return { db, asOwner: (work) => work(owner.owner) }
}

/** In a test file: `useDatabase()` at the top; every test begins with empty tables. */
export function useDatabase(): void {
  beforeEach(emptyDatabase)
}

/** Rows of these lie in the order in which they came, as in a new file, because tests look where they lie. */
const IN_ORDER = ['ballot_issue', 'ballot_box']

/**
 * For a file whose tests share one long arrangement. Truncating makes new files for every table and index, which took longer than most
 * tests; as a replica the owner deletes without asking triggers and references, and only where something was ever written.
 */
export async function emptyDatabase(): Promise<void> {
  const { db, asOwner } = await database()
  db.setBusinessOffset(0)
  await asOwner((owner) =>
    owner.transaction().execute(async (trx) => {
      const { rows } = await sql<{ name: string }>`
        select oid::regclass::text as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%' and pg_relation_size(oid) > 0`.execute(
        trx,
      )
      await sql`set local session_replication_role = replica`.execute(trx)
      for (const { name } of rows) {
        const table = sql.table(name)
        await (IN_ORDER.includes(name) ? sql`truncate ${table}` : sql`delete from ${table}`).execute(trx)
      }
      await sql`insert into audit_head (number, digest) values (0, '')`.execute(trx)
    }),
  )
}
