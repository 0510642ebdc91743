/**
 * What a running server and its database leave outside the tables: write-ahead log, files, logs, backups, memory. Deputies who come late,
 * each of whom draws and casts at once, are the worst case. The tables themselves: tests/voting/secrecy.db.test.ts.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePostgres, type OwnPostgres, postgresPrograms } from '../../scripts/postgres.mjs'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { beginDrawing, sealedEnvelope } from '../support/voter.ts'
import { digestIn, envelopes, masterKeyOf, onDatabase, send } from './voters.ts'

const DEPUTIES = 12
/** A choice that nobody makes by chance, and everybody here makes. */
const CANARY = '0-+.0+.-0+.-'

const withPostgres = test.skipIf(postgresPrograms() === '')
let database: OwnPostgres
let server: RunningServer
let round: FrozenRound
let filesBefore: readonly string[]
/** Passes and ballots by which one would find somebody's. */
const jkts: string[] = []
const digests: string[] = []
const backups: string[] = []

beforeAll(async () => {
  if (postgresPrograms() === '') return
  // As talkative as a server may be on which a real vote is frozen.
  database = await makePostgres(['log_min_duration_statement=0', 'log_parameter_max_length=0'])
  server = await startServer({ on: { dataDir: mkdtempSync(join(tmpdir(), 'piaojue-data-')), databaseUrl: database.url } })
  const cookies = await onDatabase(server, async (db) => {
    round = await frozenRound(db, masterKeyOf(server), { deputies: DEPUTIES })
    await setPhase(db, round, 'open')
    return Promise.all(round.mandates.map((mandate) => deputyCookie(db, round, mandate)))
  })
  filesBefore = filesIn(server.dataDir)
  for (const [index, cookie] of cookies.entries()) {
    await drawAndCast(cookie)
    if (index === DEPUTIES / 2) await failOnce()
    if (index >= DEPUTIES - 2) backups.push(dump())
  }
  await ask('checkpoint')
})

afterAll(async () => {
  await server?.stop()
  database?.remove()
})

async function drawAndCast(cookie: string): Promise<void> {
  const drawing = await beginDrawing(round.manifest)
  const answer = await fetch(`${server.url}/s/${round.sessionCode}/draw`, {
    method: 'POST',
    body: JSON.stringify({ round: round.id, blinded: drawing.blinded }),
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
  })
  const pass = await drawing.finish(((await answer.json()) as { signature: string }).signature)
  const envelope = await sealedEnvelope(round.manifest, pass, CANARY)
  const first = await send(server, round, envelope)
  expect(first?.status).toBe(200)
  expect(await send(server, round, envelope)).toEqual({ status: 409, receipt: first?.receipt })
  jkts.push(pass.jkt)
  digests.push(await digestIn(envelope))
}

/** Databases put what went wrong into their log. */
async function failOnce(): Promise<void> {
  await ask('alter table ballot_box rename column receipt to elsewhere')
  const [envelope = ''] = await envelopes(round, [CANARY])
  expect((await send(server, round, envelope))?.status).toBe(503)
  await ask('alter table ballot_box rename column elsewhere to receipt')
}

async function ask<Row extends pg.QueryResultRow>(question: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}

const dump = (): string => program('pg_dump', ['--data-only', '--inserts', database.url])

/** What one of PostgreSQL's own programs says; `pg_waldump` says at the end of the log that it has ended. */
function program(name: string, args: readonly string[]): string {
  const done = spawnSync(join(database.programs, name), args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (done.error) throw done.error
  return done.stdout
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()

/** Which of these texts stand in the memory of the process, as far as it can be read. */
function inMemory(pid: number, texts: readonly string[]): string[] {
  const found = new Set<string>()
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
    const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    if (from === '') continue
    const part = Buffer.alloc(Number(BigInt(`0x${to}`) - BigInt(`0x${from}`)))
    try {
      readSync(memory, part, 0, part.length, BigInt(`0x${from}`))
    } catch {
      continue
    }
    for (const text of texts) if (part.includes(text)) found.add(text)
  }
  return [...found]
}

withPostgres(
  'before the box is opened a choice stands in no file of the database, its log, a backup, or the program’s own folder',
  () => {
    const holding = (text: string) =>
      [...filesIn(database.data), database.log, ...filesIn(server.dataDir)].filter((path) => readFileSync(path).includes(text))
    expect(holding(CANARY)).toEqual([])
    for (const backup of backups) expect(backup).not.toContain(CANARY)
    // The search works: what is sealed stands there.
    expect(holding(jkts[0] ?? 'none').length).toBeGreaterThan(0)
    expect(backups[0]).toContain(jkts[0])
  },
)

withPostgres('the memory of the program and of the database holds sealed ballots and no choice', async () => {
  const backends = await ask<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  const pids = [server.process.pid ?? 0, ...backends.map(({ pid }) => pid)]
  const texts = [CANARY, ...jkts]
  const found = pids.map((pid) => inMemory(pid, texts))
  expect(found.flat()).not.toContain(CANARY)
  expect(found.flat().length, 'nothing was searched').toBeGreaterThan(0)
})

withPostgres('in the write-ahead log no transaction touches both who drew and what was cast', async () => {
  const files = await ask<{ name: string; file: string }>(
    `select relname as name, relfilenode::text as file from pg_class where relname in ('ballot_issue', 'ballot_box')`,
  )
  const fileOf = (name: string) => files.find((one) => one.name === name)?.file
  const wal = join(database.data, 'pg_wal')
  const [first = ''] = readdirSync(wal)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
  const touched = new Map<string, Set<string>>()
  for (const line of program('pg_waldump', ['--path', wal, first]).split('\n')) {
    const [, transaction = ''] = /tx: +(\d+)/.exec(line) ?? []
    for (const [, file = ''] of line.matchAll(/rel \d+\/\d+\/(\d+)/g))
      if (file === fileOf('ballot_issue') || file === fileOf('ballot_box'))
        touched.set(transaction, (touched.get(transaction) ?? new Set()).add(file))
  }
  expect([...touched.values()].filter((both) => both.size > 1)).toEqual([])
  const count = (name: string) => [...touched.values()].filter((one) => one.has(fileOf(name) ?? '')).length
  expect(count('ballot_issue')).toBe(DEPUTIES)
  expect(count('ballot_box')).toBeGreaterThanOrEqual(DEPUTIES)
})

withPostgres('the logs name neither who drew nor what was cast, not even where something failed', () => {
  const log = readFileSync(database.log, 'utf8')
  // It was as talkative as it may be, and something failed.
  expect(log).toContain('cast_ballot($1')
  expect(log).toMatch(/ERROR: .*receipt/)
  const told = [log, server.told(), server.lines().join('\n')]
  for (const text of [CANARY, ...jkts, ...digests, ...round.mandates]) for (const one of told) expect(one).not.toContain(text)
})

withPostgres('no file is made for a ballot', () => {
  expect(filesIn(server.dataDir)).toEqual(filesBefore)
})

withPostgres('two backups with one deputy between them tell which sealed ballot is his and not what he chose', () => {
  const [before = '', after = ''] = backups
  const had = new Set(before.split('\n'))
  const more = after.split('\n').filter((line) => !had.has(line))
  const of = (table: string) => more.filter((line) => line.startsWith(`INSERT INTO public.${table} `))
  expect([of('ballot_issue').length, of('ballot_box').length]).toEqual([1, 1])
  expect(more.join('\n')).not.toContain(CANARY)
  // Nor is there a key in a backup that would open it.
  expect(after).not.toMatch(/"d" ?:/)
})
