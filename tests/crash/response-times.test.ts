/**
 * Who watches the network sees how long an answer took and how long both messages were, and learns nothing of the choice from either.
 * Both choices are sent in one mixed order, so that a busy machine is busy for both. `CASTS=2000` for the proof at length.
 */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FrozenRound, frozenRound, setPhase } from '../support/rounds.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { asked, envelopes, masterKeyOf, onDatabase } from './voters.ts'

/** Of each choice. */
const CASTS = asked('CASTS', 300)
const [YES, NO] = ['++++++++++..', '------------']
/** With equal times a larger difference comes once in ten thousand runs; a choice that took measurably longer would not come near it. */
const SURPRISE = 3.9

let server: RunningServer | undefined

let round: FrozenRound | undefined

beforeAll(async () => {
  const first = await startServer()
  first.process.kill('SIGTERM')
  await once(first.process, 'exit')
  round = await onDatabase(first, async (db) => {
    const frozen = await frozenRound(db, masterKeyOf(first), { deputies: 1 })
    await setPhase(db, frozen, 'open')
    return frozen
  })
  server = await startServer({ on: first })
})

afterAll(() => server?.stop())

test('two choices are answered equally fast, by messages of equal length', { timeout: 600_000 }, async () => {
  const [at, held] = [server ?? expect.fail('no server'), round ?? expect.fail('no round')]
  const times = new Map<string, number[]>([
    [YES, []],
    [NO, []],
  ])
  const lengths = new Set<string>()
  for (let number = 0; number < 2 * CASTS; number++) {
    // Thue and Morse's order: neither choice follows the other more often than it is followed by it.
    const marks = ones(number) % 2 === 0 ? YES : NO
    const [envelope = ''] = await envelopes(held, [marks])
    const body = JSON.stringify({ envelope })
    const began = performance.now()
    const response = await fetch(`${at.url}/cast/${held.id}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: at.url },
    })
    const answer = await response.text()
    times.get(marks)?.push(performance.now() - began)
    expect(response.status).toBe(200)
    lengths.add(`${body.length} in, ${answer.length} out`)
  }
  expect(lengths.size).toBe(1)
  const surprise = mannWhitney(times.get(YES) ?? [], times.get(NO) ?? [])
  process.stdout.write(`  ${CASTS} casts of each choice: ${[...lengths].join()}; z = ${surprise.toFixed(2)}\n`)
  expect(Math.abs(surprise)).toBeLessThan(SURPRISE)
})

test('were one choice answered a tenth of a millisecond later, this would be seen', () => {
  const times = Array.from({ length: CASTS }, (_, index) => 2 + ((index * 0.618_034) % 1) * 0.3)
  expect(Math.abs(mannWhitney(times, times))).toBeLessThan(0.01)
  expect(
    Math.abs(
      mannWhitney(
        times,
        times.map((time) => time + 0.1),
      ),
    ),
  ).toBeGreaterThan(SURPRISE)
})

const ones = (number: number): number => number.toString(2).replaceAll('0', '').length

/** Mann and Whitney's U as standard deviations from what equal distributions give; ties count half. */
function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [one.length, other.length]
  let wins = 0
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0
  return (wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}
