/**
 * Two copies of the program on one PostgreSQL, and phones that send the same ballot again and again to whichever answers: one ballot for
 * each pass, one receipt for each ballot, and nothing after the close.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/database/connect.ts'
import { closeBox } from '../../src/voting/ballot/close-actions.ts'
import { sealedDigests } from '../../src/voting/ballot/store.ts'
import { type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Answer, asked, digestsOf, envelopes, masterKeyOf, onDatabase, send } from './voters.ts'

const DEPUTIES = asked('DEPUTIES', 60)
const COPIES = asked('COPIES', 20)
/** The order of sending; a failure prints it, and it can be asked for again. */
const SEED = asked('SEED', Date.now() % 1_000_000)
/** Requests under way at once. */
const AT_ONCE = 64
/** One deputy in so many tries another ballot under the same pass as well. */
const EVERY = 5

const servers: RunningServer[] = []
const onPostgres = process.env['TEST_DATABASE_URL'] !== undefined

beforeAll(async () => {
  if (!onPostgres) return
  const first = await startServer()
  servers.push(first, await startServer({ on: first }))
})

afterAll(async () => {
  for (const server of servers) await server.stop()
})

const one = () => servers[0] ?? expect.fail('no server')

async function openRound(): Promise<FrozenRound> {
  return onDatabase(one(), async (db) => {
    const round = await frozenRound(db, masterKeyOf(one()), { deputies: 1 })
    await setPhase(db, round, 'open')
    return round
  })
}

const inBox = (round: FrozenRound) => onDatabase(one(), (db) => sealedDigests(db.read, round.id))

/** The same order for the same seed, so that a failure can be repeated. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T] // both places are inside
  }
  return mixed
}

type Request = { readonly round: FrozenRound; readonly envelope: string }

/** Sends all of them, so many at once, to both servers in turn; `each` hears every answer. */
async function sendAll<T extends Request>(requests: readonly T[], each: (request: T, answer: Answer) => void): Promise<void> {
  let at = 0
  const sender = async () => {
    for (let number = at++; number < requests.length; number = at++) {
      const request = requests[number]
      const server = servers[number % servers.length]
      if (request === undefined || server === undefined) throw new Error('nothing to send')
      each(request, (await send(server, request.round, request.envelope)) ?? expect.fail('a server did not answer'))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
}

test.skipIf(!onPostgres)(
  `${DEPUTIES} deputies send ${COPIES} times each, in any order, to two servers: ${DEPUTIES} ballots`,
  async () => {
    const round = await openRound()
    const requests: (Request & { readonly deputy: number })[] = []
    for (let deputy = 0; deputy < DEPUTIES; deputy++) {
      const other = deputy % EVERY === 0 ? ['-----------.'] : []
      const made = await envelopes(round, ['++++++++++-.', ...other])
      for (let copy = 0; copy < COPIES; copy++) requests.push({ round, deputy, envelope: made[copy % made.length] ?? '' })
    }
    const receipts = Array.from({ length: DEPUTIES }, () => new Set<string>())
    const accepted = new Map<number, string>()
    const statuses = new Map<number, number>()
    await sendAll(shuffled(requests, SEED), ({ deputy, envelope }, { status, receipt }) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      receipts[deputy]?.add(receipt ?? 'none')
      if (status !== 200) return
      expect(accepted.has(deputy), `deputy ${deputy} was accepted twice, seed ${SEED}`).toBe(false)
      accepted.set(deputy, envelope)
    })
    // Every repetition, and every other ballot under the pass, was told the one receipt of what lies in the box.
    expect(receipts.map((known) => known.size)).toEqual(Array.from({ length: DEPUTIES }, () => 1))
    expect(Object.fromEntries(statuses)).toEqual({ 200: DEPUTIES, 409: DEPUTIES * (COPIES - 1) })
    expect(await inBox(round)).toEqual(await digestsOf([...accepted.values()]))
    process.stdout.write(`  ${requests.length} requests, seed ${SEED}: ${accepted.size} ballots\n`)
  },
)

/** As the session does it: for update, so that it waits for what is in flight; the box is written anew before the phase moves. */
const close = (db: Database, round: FrozenRound) =>
  db.change(async (trx) => {
    await trx.selectFrom('round').select('id').where('id', '=', round.id).forUpdate().execute()
    const { digests } = await closeBox(trx, round.id)
    await trx.updateTable('round').set({ phase: 'closed' }).where('id', '=', round.id).execute()
    return digests
  })

test.skipIf(!onPostgres)(
  'a box is closed while ballots arrive at two servers: its list is what was acknowledged, and a box beside it loses nothing',
  async () => {
    const [closing, beside] = [await openRound(), await openRound()]
    const known = new Map<string, string | null>()
    for (let deputy = 0; deputy < DEPUTIES; deputy++) {
      const [envelope = ''] = await envelopes(beside)
      known.set(envelope, (await send(one(), beside, envelope))?.receipt ?? expect.fail('no receipt'))
    }
    const requests: Request[] = [...known.keys()].map((envelope) => ({ round: beside, envelope }))
    for (let deputy = 0; deputy < DEPUTIES * 3; deputy++)
      requests.push({ round: closing, envelope: (await envelopes(closing))[0] ?? '' })
    const acknowledged: string[] = []
    let refused = 0
    const closed = await onDatabase(one(), async (db) => {
      let list: Promise<readonly string[]> | null = null
      await sendAll(shuffled(requests, SEED), ({ round, envelope }, answer) => {
        if (round === beside) expect(answer, `seed ${SEED}`).toEqual({ status: 409, receipt: known.get(envelope) })
        else if (answer.status === 200) acknowledged.push(envelope)
        else refused += Number(answer.status === 409 && answer.receipt === null)
        if (acknowledged.length >= DEPUTIES) list ??= close(db, closing)
      })
      return list
    })
    expect(acknowledged.length + refused).toBe(DEPUTIES * 3)
    // Otherwise the close came after all of them, and nothing was shown.
    expect(refused).toBeGreaterThan(0)
    // After the close nothing is taken, whoever asks.
    for (const server of servers)
      expect(await send(server, closing, (await envelopes(closing))[0] ?? '')).toEqual({ status: 409, receipt: null })
    expect(closed).toEqual(await digestsOf(acknowledged))
    expect(await inBox(closing)).toEqual(closed)
    expect(await inBox(beside)).toEqual(await digestsOf([...known.keys()]))
    process.stdout.write(`  closed under load, seed ${SEED}: ${acknowledged.length} taken, ${refused} refused\n`)
  },
)
