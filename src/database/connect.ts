/**
 * One way to the database for everybody: `read` for pages, `change` for every write. Nothing can be written outside a transaction,
 * and inside one only its own handle is at hand (the embedded database has a single connection: using the outer handle would hang).
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { refusalOf } from './constraints.ts'
import { lockFolder } from './lock.ts'
import type { Tables } from './tables.ts'
import { types } from './values.ts'

/** Select only. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'>
export type Trx = Transaction<Tables>

export interface Database {
  readonly engine: 'embedded' | 'postgresql'
  readonly read: Reader
  /**
   * One transaction. `now` is the database's clock, read once, as business time (in a demo installation it runs in the demo's year).
   * `work` may run again from its beginning: of two transactions that wait for one another PostgreSQL ends one, and nothing of it stays.
   */
  change<T>(work: (trx: Trx, now: Date) => Promise<T>): Promise<T>
  /** Business time, by the database's clock. */
  now(): Promise<Date>
  /** Business time by this process's clock: for showing, never for deciding. */
  displayNow(): Date
  setBusinessOffset(milliseconds: number): void
  close(): Promise<void>
}

/** Connections of the running application act as this role, which owns nothing (migrations/0006). */
const APP_ROLE = 'piaojue_app'

export interface Connection {
  /** As owner of the tables: for migrations only. */
  readonly owner: Kysely<Tables>
  /** Ends the owner's connections and opens the application's. */
  asApplication(): Promise<Database>
  close(): Promise<void>
}

export async function connectEmbedded(folder: string | 'memory', template?: Blob): Promise<Connection> {
  const unlock = folder === 'memory' ? () => {} : lockFolder(folder)
  if (folder !== 'memory') mkdirSync(folder, { recursive: true })
  try {
    const pglite = await PGlite.create(folder === 'memory' ? 'memory://' : join(folder), {
      initDbStartParams: ['--wal-segsize=1'],
      postgresqlconf: ['shared_buffers=16MB'],
      ...(template ? { loadDataDir: template } : {}),
    })
    const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: 30_000, idleTimeoutMillis: 0, types })
    return connection('embedded', pool, async () => {
      await pglite.close()
      unlock()
    })
  } catch (error) {
    unlock()
    throw error
  }
}

export async function connectPostgres(url: string, poolSize = 10): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types,
  })
  return connection('postgresql', pool, async () => {})
}

function connection(engine: Database['engine'], pool: pg.Pool, release: () => Promise<void>): Connection {
  // A server that goes away raises 'error' on idle clients; without a listener the process would end. The next query reconnects.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const owner = kyselyOn(pool)
  return {
    owner,
    async asApplication() {
      if (engine === 'embedded') await owner.executeQuery(CompiledQuery.raw(`set role ${APP_ROLE}`))
      else pool.options.options = `-c role=${APP_ROLE}`
      if (engine === 'postgresql') await endIdleClients(pool)
      return database(engine, owner, async () => {
        await owner.destroy()
        await release()
      })
    },
    async close() {
      await owner.destroy()
      await release()
    },
  }
}

const kyselyOn = (pool: pg.Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** Clients opened as owner are put away, so that every later one begins as the application's role. */
async function endIdleClients(pool: pg.Pool) {
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  for (const client of clients) client.release(true)
}

/** Closing a box takes the whole table of ballots; whoever has read it and waits for the record of acts waits for the closing. */
const waitedForOneAnother = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '40P01'

const TURNS = 5

function database(engine: Database['engine'], db: Kysely<Tables>, close: () => Promise<void>): Database {
  let offset = 0
  const businessNow = async (on: Kysely<Tables> | Trx = db) => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(on)
    if (!rows[0]) throw new Error('the database did not tell the time')
    return new Date(rows[0].now.getTime() + offset)
  }
  return {
    engine,
    read: db,
    async change(work) {
      for (let turn = 1; ; turn++) {
        try {
          return await db.transaction().execute(async (trx) => work(trx, await businessNow(trx)))
        } catch (error) {
          if (turn < TURNS && waitedForOneAnother(error)) continue
          throw refusalOf(error) ?? error
        }
      }
    },
    now: () => businessNow(),
    displayNow: () => new Date(Date.now() + offset),
    setBusinessOffset(milliseconds) {
      offset = milliseconds
    },
    close,
  }
}
