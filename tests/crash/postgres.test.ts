/**
 * The database server dies in mid-vote, again and again, in four ways. The program lives on, nothing acknowledged is lost, nothing is
 * counted twice, and a ballot whose answer was lost is settled by sending it again. It has a PostgreSQL of its own, whatever else runs.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePostgres, type OwnPostgres, postgresPrograms } from '../../scripts/postgres.mjs'
import { sealedDigests } from '../../src/voting/ballot/store.ts'
import { type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { asked, digestsOf, envelopes, masterKeyOf, onDatabase, send } from './voters.ts'

const VOTERS = 16
const DEATHS = asked('DEATHS', 8)
/** So many ballots between one death and the next. */
const BALLOTS = 60

const hasPostgres = postgresPrograms() !== ''
let database: OwnPostgres
let server: RunningServer
let round: FrozenRound
/** Every envelope that was ever sent, with its receipt once it came. */
const receipts = new Map<string, string | null>()
let settledAsCast = 0
/** Milliseconds from the database's return until everything unknown was settled, of each death. */
const resumed: number[] = []

beforeAll(async () => {
  if (!hasPostgres) return
  database = await makePostgres()
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-data-'))
  server = await startServer({ on: { dataDir, databaseUrl: database.url } })
  // The server that is about to be killed is ours.
  const [shown] = await ask<{ data_directory: string }>('show data_directory')
  expect(shown?.data_directory).toBe(database.data)
  await onDatabase(server, async (db) => {
    round = await frozenRound(db, masterKeyOf(server), { deputies: 1 })
    await setPhase(db, round, 'open')
  })
})

afterAll(async () => {
  await server?.stop()
  database?.remove()
})

async function ask<Row>(question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(question)).rows as Row[] // the question says which columns
  } finally {
    await client.end()
  }
}

/** One connection of the program is cut by the server's own administrator. */
const cutOne = () =>
  ask(
    `select pg_terminate_backend((select pid from pg_stat_activity
     where pid <> pg_backend_pid() and backend_type = 'client backend' order by random() limit 1))`,
  )

/** One process of the database is killed: the postmaster throws out everybody and recovers, as after a crash. */
async function killOne(): Promise<void> {
  const [one] = await ask<{ pid: number }>(
    `select pid from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend' order by random() limit 1`,
  )
  if (one) process.kill(one.pid, 'SIGKILL')
}

const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the postmaster is killed', async () => database.crash()],
  ['the server is stopped at once', async () => database.stopAtOnce()],
  ['one connection is cut', cutOne],
  ['one process of it is killed', killOne],
]
/** After these the database comes back by itself. */
const BY_ITSELF: ReadonlySet<unknown> = new Set([cutOne, killOne])

async function cast(envelope: string): Promise<void> {
  const answer = await send(server, round, envelope)
  if (answer?.receipt) {
    if (answer.status === 409) settledAsCast++
    receipts.set(envelope, answer.receipt)
  } else expect([503, 429, undefined]).toContain(answer?.status)
}

/** Ballots that were made before the clock runs, sixteen at a time. */
async function vote(made: readonly string[], dies: () => Promise<unknown>): Promise<void> {
  const half = Math.floor(made.length / 2)
  let at = 0
  const voter = async () => {
    for (let number = at++; number < made.length; number = at++) {
      const envelope = made[number] ?? expect.fail('no ballot')
      receipts.set(envelope, null)
      await Promise.all([cast(envelope), ...(number === half ? [dies()] : [])])
    }
  }
  await Promise.all(Array.from({ length: VOTERS }, voter))
}

/** What the dead server left behind lets go of its memory within moments. */
const startAgain = () =>
  expect
    .poll(
      () => {
        try {
          database.start()
          return 'started'
        } catch (error) {
          return String(error)
        }
      },
      { timeout: 30_000, interval: 200 },
    )
    .toBe('started')

/** Until the database is up again and everything unknown is settled; the same envelope each time. */
async function settle(): Promise<void> {
  await expect
    .poll(
      async () => {
        for (const [envelope, receipt] of receipts) if (receipt === null) await cast(envelope)
        return [...receipts.values()].filter((receipt) => receipt === null).length
      },
      { timeout: 30_000, interval: 200 },
    )
    .toBe(0)
}

test.skipIf(!hasPostgres)(
  `the database dies ${DEATHS} times in mid-vote: the program lives, no ballot is lost or doubled`,
  async () => {
    for (let number = 0; number < DEATHS; number++) {
      const [way, die] = WAYS[number % WAYS.length] ?? expect.fail('no way')
      const made: string[] = []
      while (made.length < BALLOTS) made.push(...(await envelopes(round)))
      await vote(made, die)
      if (!BY_ITSELF.has(die)) {
        expect([...receipts.values()], `${way}: nobody noticed`).toContain(null)
        await startAgain()
      }
      const began = performance.now()
      await settle()
      resumed.push(Math.round(performance.now() - began))
      expect([server.process.exitCode, server.process.signalCode], way).toEqual([null, null])
      const box = await onDatabase(server, (db) => sealedDigests(db.read, round.id))
      expect(box, way).toEqual(await digestsOf([...receipts.keys()]))
    }
    // Every ballot once more: the box has it, and its receipt is the one that was given.
    for (const [envelope, receipt] of receipts) expect(await send(server, round, envelope)).toEqual({ status: 409, receipt })
    process.stdout.write(
      `  ${receipts.size} ballots, ${DEATHS} deaths of the database, ${settledAsCast} settled as cast before; settled after ${Math.max(...resumed)} ms at most\n`,
    )
  },
)
