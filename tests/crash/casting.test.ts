/**
 * The server is killed again and again while sixteen deputies cast. What was acknowledged is never lost, nothing is counted twice, and a
 * ballot whose answer was lost is settled by sending it again.
 */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/database/connect.ts'
import { sealedDigests } from '../../src/voting/ballot/store.ts'
import { type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { asked, type Data, digestIn, digestsOf, envelopes, masterKeyOf, onDatabase, send } from './voters.ts'

const VOTERS = 16
const KILLS = asked('KILLS', 10)
/** Deaths between commit and answer, by the named point: the window that a random kill seldom meets. */
const FAILPOINTS = asked('FAILPOINTS', 12)

let data: Data
let round: FrozenRound
let last: RunningServer | null = null

/** What the deputies know: every envelope that was ever sent, with its receipt once it came. */
const receipts = new Map<string, string | null>()
let settledAsCast = 0
let settledAsNew = 0

beforeAll(async () => {
  const first = await startServer()
  data = { dataDir: first.dataDir, databaseUrl: first.databaseUrl }
  await kill(first)
  await onDatabase(data, async (db) => {
    round = await frozenRound(db, masterKeyOf(data), { deputies: 1 })
    await setPhase(db, round, 'open')
  })
})

afterAll(async () => {
  await last?.stop()
})

async function kill(server: RunningServer): Promise<void> {
  if (server.process.exitCode === null && server.process.signalCode === null) {
    server.process.kill('SIGKILL')
    await once(server.process, 'exit')
  }
}

const isAlive = (server: RunningServer) => server.process.exitCode === null && server.process.signalCode === null

async function castNew(server: RunningServer): Promise<void> {
  const [envelope = ''] = await envelopes(round)
  receipts.set(envelope, null)
  const answer = await send(server, round, envelope)
  if (answer?.receipt) receipts.set(envelope, answer.receipt)
}

/** Sends every ballot again whose answer is unknown. */
async function settle(server: RunningServer): Promise<void> {
  for (const [envelope, receipt] of receipts) {
    if (receipt !== null) continue
    const answer = await send(server, round, envelope)
    if (!answer?.receipt) continue
    receipts.set(envelope, answer.receipt)
    if (answer.status === 409) settledAsCast++
    else settledAsNew++
  }
}

/** Sixteen deputies at once until the server is dead. */
async function voteUntilDeath(server: RunningServer): Promise<void> {
  const voter = async () => {
    while (isAlive(server)) await castNew(server)
  }
  await Promise.all([...Array.from({ length: VOTERS }, voter), ...(isAlive(server) ? [once(server.process, 'exit')] : [])])
}

const shortly = () => 150 + Math.random() * 350

const MINUTES = 2 + (KILLS + FAILPOINTS) / 4

test(`${KILLS} kills at any moment and ${FAILPOINTS} between commit and answer: nothing acknowledged is lost, nothing is counted twice`, {
  timeout: MINUTES * 60_000,
}, async () => {
  for (let number = 0; number < KILLS; number++) {
    const server = await startServer({ on: data })
    await settle(server)
    setTimeout(() => server.process.kill('SIGKILL'), shortly())
    await voteUntilDeath(server)
    await onDatabase(data, checkBox)
  }
  for (let number = 0; number < FAILPOINTS; number++) {
    const before = settledAsCast
    const doomed = await startServer({ on: data, env: { PIAOJUE_FAILPOINT: `cast-committed:${3 + number}` } })
    await voteUntilDeath(doomed)
    expect(doomed.process.signalCode).toBe('SIGKILL')
    await onDatabase(data, checkBox)
    last = await startServer({ on: data })
    await settle(last)
    // At least the ballot of the named point was committed without an answer.
    expect(settledAsCast).toBeGreaterThan(before)
    if (number < FAILPOINTS - 1) await kill(last)
  }
  const server = last
  if (server === null) throw new Error('no server is left')
  expect([...receipts.values()].filter((receipt) => receipt === null)).toEqual([])
  // Every ballot once more: the box has it, and its receipt is the one that was given.
  for (const [envelope, receipt] of receipts) expect(await send(server, round, envelope)).toEqual({ status: 409, receipt })
  expect(settledAsCast).toBeGreaterThanOrEqual(FAILPOINTS)
  expect(receipts.size).toBeGreaterThan(KILLS + FAILPOINTS)
  await kill(server)
  const digests = await onDatabase(data, (db) => sealedDigests(db.read, round.id))
  expect(digests).toEqual(await digestsOf([...receipts.keys()]))
  process.stdout.write(
    `  ${receipts.size} ballots, ${KILLS + FAILPOINTS} kills, ${settledAsCast} settled as cast before, ${settledAsNew} as new\n`,
  )
})

/** After every death: what was acknowledged is in the box, and the box holds nothing that nobody sent. */
async function checkBox(db: Database): Promise<void> {
  const box = new Set(await sealedDigests(db.read, round.id))
  const sent = new Set<string>()
  for (const [envelope, receipt] of receipts) {
    const digest = await digestIn(envelope)
    sent.add(digest)
    if (receipt !== null) expect(box.has(digest), 'an acknowledged ballot is missing').toBe(true)
  }
  expect([...box].filter((digest) => !sent.has(digest))).toEqual([])
}
