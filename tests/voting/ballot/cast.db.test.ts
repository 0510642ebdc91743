import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { issuePaper } from '../../../src/voting/ballot/actions.ts'
import { closeBox } from '../../../src/voting/ballot/close-actions.ts'
import { envelopeIn, writeEnvelope } from '../../../src/voting/ballot/envelope.ts'
import { receiptKeyOf } from '../../../src/voting/ballot/manifest.ts'
import { boxDigest } from '../../../src/voting/ballot/published.ts'
import { receiptIn } from '../../../src/voting/ballot/receipt.ts'
import { boxFigures } from '../../../src/voting/ballot/store.ts'
import { openBox } from '../../../src/voting/scrutiny/opening-actions.ts'
import { openedMarks, voidBallots } from '../../../src/voting/scrutiny/opening-store.ts'
import { cast, draw } from '../../support/booth.ts'
import { database, onPostgres, useDatabase } from '../../support/database.ts'
import { deputyCookie, type FrozenRound, frozenRound, setPhase } from '../../support/rounds.ts'
import { MASTER_KEY, type Site, site } from '../../support/site.ts'
import { beginDrawing, sealedEnvelope, signedPass } from '../../support/voter.ts'

useDatabase()

const MARKS = '++++++++++-.'

async function open(deputies = 3): Promise<{ here: Site; round: FrozenRound }> {
  const here = await site()
  const round = await frozenRound(here.db, MASTER_KEY, { deputies })
  await setPhase(here.db, round, 'open')
  return { here, round }
}

const ballot = async (round: FrozenRound, marks = MARKS) =>
  sealedEnvelope(round.manifest, await signedPass(round.manifest, round.passKey), marks)

function firstOf({ mandates: [mandate] }: FrozenRound) {
  if (mandate === undefined) throw new Error('the round of the test has no deputies')
  return mandate
}

const digestIn = async (envelope: string) => digestOfText(envelopeIn(envelope)?.sealed ?? '')

/** Closing as the session does it. */
const close = (here: Site, round: FrozenRound) =>
  here.db.change(async (trx) => {
    await trx.selectFrom('round').select('id').where('id', '=', round.id).forUpdate().execute()
    const closed = await closeBox(trx, round.id)
    await trx.updateTable('round').set({ phase: 'closed' }).where('id', '=', round.id).execute()
    return closed
  })

test('a deputy draws, seals and casts, and gets a receipt for exactly his sealed ballot', async () => {
  const { here, round } = await open()
  const cookie = await deputyCookie(here.db, round, firstOf(round))
  const drawing = await beginDrawing(round.manifest)
  const pass = await drawing.finish(String((await draw(here, round, cookie, drawing.blinded)).body['signature']))
  const envelope = await sealedEnvelope(round.manifest, pass, MARKS)
  const answer = await cast(here, round, envelope)
  const receipt = await receiptIn(String(answer.body['receipt']), round.id, await receiptKeyOf(round.manifest))
  expect(receipt?.ballot).toBe(await digestIn(envelope))
  expect(await boxFigures(here.db.read, round.id)).toEqual({ issued: { device: 1, paper: 0 }, returned: 1 })
})

test('the same ballot sent twice gives the same receipt, and the box has one ballot', async () => {
  const { here, round } = await open()
  const envelope = await ballot(round)
  const [first, second] = [await cast(here, round, envelope), await cast(here, round, envelope)]
  expect([first.status, second.status]).toEqual([200, 409])
  expect(second.body).toEqual(first.body)
  expect((await boxFigures(here.db.read, round.id)).returned).toBe(1)
})

test('another ballot under a used pass changes nothing: its holder is told the receipt of the first', async () => {
  const { here, round } = await open()
  const pass = await signedPass(round.manifest, round.passKey)
  const first = await cast(here, round, await sealedEnvelope(round.manifest, pass, MARKS))
  const second = await cast(here, round, await sealedEnvelope(round.manifest, pass, '............'))
  expect(second).toEqual({ status: 409, body: first.body })
})

test('somebody else’s sealed ballot in an envelope of one’s own is refused', async () => {
  const { here, round } = await open()
  const victim = await ballot(round)
  await cast(here, round, victim)
  const thief = await signedPass(round.manifest, round.passKey)
  const sealed = envelopeIn(victim)?.sealed ?? ''
  const copy = await writeEnvelope({ round: round.id, pass: thief.text, sealed }, thief.jkt, thief.key)
  expect(await cast(here, round, copy)).toEqual({ status: 400, body: { refusal: 'sealed-ballot-copied' } })
})

test.each(['frozen', 'issuing', 'closed', 'opened', 'void'] as const)(
  'while the round is %s nothing is taken in',
  async (phase) => {
    const { here, round } = await open()
    await setPhase(here.db, round, phase)
    expect(await cast(here, round, await ballot(round))).toEqual({ status: 409, body: { refusal: 'round-not-open' } })
  },
)

test('a receipt whose answer was lost is still given after closing', async () => {
  const { here, round } = await open()
  const envelope = await ballot(round)
  const { body } = await cast(here, round, envelope)
  await close(here, round)
  expect(await cast(here, round, envelope)).toEqual({ status: 409, body })
})

test('a forged pass is refused', async () => {
  const { here, round } = await open()
  const other = await frozenRound(here.db, MASTER_KEY)
  const pass = await signedPass({ ...round.manifest }, other.passKey)
  expect(await cast(here, round, await sealedEnvelope(round.manifest, pass, MARKS))).toEqual({
    status: 400,
    body: { refusal: 'pass-invalid' },
  })
})

test('a ballot of another round is refused', async () => {
  const { here, round } = await open()
  const other = await frozenRound(here.db, MASTER_KEY)
  expect((await cast(here, round, await ballot(other))).body).toEqual({ refusal: 'envelope-of-another-round' })
})

test('an envelope that is no envelope, too long a one, and an unknown round are refused without a trace', async () => {
  const { here, round } = await open()
  expect((await cast(here, round, 'x.y.z')).body).toEqual({ refusal: 'envelope-malformed' })
  expect((await cast(here, round, 'x'.repeat(100_000))).body).toEqual({ refusal: 'envelope-too-large' })
  expect((await cast(here, { id: crypto.randomUUID() }, 'x')).status).toBe(404)
})

test('fifty deputies who each send their ballot twenty times make fifty ballots', async () => {
  const { here, round } = await open(50)
  const envelopes = await Promise.all(round.mandates.map(() => ballot(round)))
  const all = Array.from({ length: 1000 }, (_, index) => envelopes[(index * 7) % 50] ?? '')
  const statuses = new Map<number, number>()
  const receipts = new Map<string, Set<unknown>>()
  for (let at = 0; at < all.length; at += 100)
    for (const [envelope, answer] of await Promise.all(
      all.slice(at, at + 100).map(async (one) => [one, await cast(here, round, one)] as const),
    )) {
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      receipts.set(envelope, (receipts.get(envelope) ?? new Set()).add(answer.body['receipt']))
    }
  expect(Object.fromEntries(statuses)).toEqual({ 200: 50, 409: 950 })
  expect([...receipts.values()].every((said) => said.size === 1)).toBe(true)
  expect((await boxFigures(here.db.read, round.id)).returned).toBe(50)
})

test('closing waits for ballots in flight: what was acknowledged is in the list, and nothing else is', async () => {
  const { here, round } = await open(40)
  for (const mandateId of round.mandates) await issueAnything(here, round, mandateId)
  const envelopes = await Promise.all(round.mandates.map(() => ballot(round)))
  const casting = envelopes.map((envelope, index) =>
    index < 20 ? cast(here, round, envelope) : Promise.resolve().then(() => cast(here, round, envelope)),
  )
  const [closed, ...answers] = await Promise.all([close(here, round), ...casting])
  const acknowledged = envelopes.filter((_, index) => answers[index]?.status === 200)
  const digests = await Promise.all(acknowledged.map(digestIn))
  expect(answers.every(({ status, body }) => status === 200 || body['refusal'] === 'round-not-open')).toBe(true)
  expect(closed.digests).toEqual([...digests].sort())
  expect(closed.boxDigest).toBe(await boxDigest(digests))
  expect(await boxFigures(here.db.read, round.id)).toMatchObject({ returned: digests.length })
})

const postgres = onPostgres ? test : test.skip

postgres(
  'a cast that comes while the box is being closed waits and is refused: nothing slips in behind the list (needs PostgreSQL)',
  async () => {
    const { here, round } = await open()
    await cast(here, round, await ballot(round))
    const late = await ballot(round)
    const rewritten = gate()
    const commit = gate()
    const closing = here.db.change(async (trx) => {
      await trx.selectFrom('round').select('id').where('id', '=', round.id).forUpdate().execute()
      const closed = await closeBox(trx, round.id)
      await trx.updateTable('round').set({ phase: 'closed' }).where('id', '=', round.id).execute()
      rewritten.resolve()
      await commit.promise
      return closed
    })
    await rewritten.promise
    const casting = cast(here, round, late)
    await untilSomebodyWaits()
    commit.resolve()
    expect(await casting).toEqual({ status: 409, body: { refusal: 'round-not-open' } })
    expect((await closing).digests).toHaveLength(1)
    expect((await boxFigures(here.db.read, round.id)).returned).toBe(1)
  },
)

function gate(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

/** Until a statement of this database waits for a lock of another one. */
async function untilSomebodyWaits(): Promise<void> {
  const { asOwner } = await database()
  const waiting = sql<{ n: number }>`select count(*) as n from pg_locks where not granted`
  for (;;) {
    const { rows } = await asOwner((owner) => waiting.execute(owner))
    if ((rows[0]?.n ?? 0) > 0) return
  }
}

/** 发出 by the device door, without the drawing itself. */
const issueAnything = (here: Site, round: FrozenRound, mandate_id: FrozenRound['mandates'][number]) =>
  here.db.change((trx) =>
    trx
      .insertInto('ballot_issue')
      .values({ round_id: round.id, mandate_id, door: 'device', request_digest: mandate_id })
      .execute(),
  )

test('more ballots in the box than were drawn is told at closing, and such a box is never opened', async () => {
  const { here, round } = await open()
  await cast(here, round, await ballot(round))
  expect(await close(here, round)).toMatchObject({ issued: { device: 0, paper: 0 }, returned: 1, overfull: true })
  await expect(here.db.change((trx) => openBox(trx, MASTER_KEY, round.id))).rejects.toThrow('box-overfull')
})

test('the box that the platform keeps opens after closing: merged marks and voids, as many as came back', async () => {
  const { here, round } = await open(4)
  for (const mandateId of round.mandates) await issueAnything(here, round, mandateId)
  for (const marks of [MARKS, MARKS, '............', '+++']) await cast(here, round, await ballot(round, marks))
  await expect(here.db.change((trx) => openBox(trx, MASTER_KEY, round.id))).rejects.toThrow('box-not-closed')
  const closed = await close(here, round)
  const opened = await here.db.change((trx) => openBox(trx, MASTER_KEY, round.id))
  expect(opened).toEqual({ ballots: 4, void: 1, boxDigest: closed.boxDigest })
  expect(await openedMarks(here.db.read, round.id)).toEqual([
    { marks: MARKS, ballots: 2 },
    { marks: '............', ballots: 1 },
  ])
  expect(await voidBallots(here.db.read, round.id)).toEqual([{ reason: 'unreadable', ballots: 1 }])
})

test('another installation’s master key opens nothing', async () => {
  const { here, round } = await open(1)
  await close(here, round)
  await expect(here.db.change((trx) => openBox(trx, new Uint8Array(32).fill(9), round.id))).rejects.toThrow()
})

test('paper ballots do not widen the electronic box: each door has its own 发出', async () => {
  const { here, round } = await open(2)
  await here.db.change((trx) => issuePaper(trx, { roundId: round.id, mandateId: firstOf(round) }))
  await cast(here, round, await ballot(round))
  expect((await close(here, round)).overfull).toBe(true)
})
