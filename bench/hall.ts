/**
 * A morning in the hall: 300 phones sign in, wait, draw and cast within a minute, while the wall and the console are open. One program, one
 * PostgreSQL of its own, real requests. Afterwards every receipt has to be in the box, and the opened box has to say what the phones meant.
 * `npx tsx bench/hall.ts`; PHONES=… for another hall.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePostgres } from '../scripts/postgres.mjs'
import { loadAssets } from '../src/http/assets.ts'
import { digestOfSecret, randomSecret } from '../src/identity/secrets.ts'
import { newId, type SlipId } from '../src/kernel/ids.ts'
import { boxKey } from '../src/voting/ballot/keys.ts'
import { sealedDigests } from '../src/voting/ballot/store.ts'
import { NO_PAPER, openBoxFile } from '../src/voting/scrutiny/opening.ts'
import { actRow } from '../src/voting/session/round-actions.ts'
import { addAct } from '../src/voting/session/round-store.ts'
import { addSlips } from '../src/voting/session/slip-store.ts'
import { digestIn, masterKeyOf, onDatabase } from '../tests/crash/voters.ts'
import { makeOfficer, PASSWORD } from '../tests/support/people.ts'
import { type FrozenRound, frozenRound, setPhase } from '../tests/support/rounds.ts'
import { type RunningServer, startServer } from '../tests/support/server.ts'
import type { Site } from '../tests/support/site.ts'
import { beginDrawing } from '../tests/support/voter.ts'
import { ask, at, CLOSE, COMING, cookieOf, ISSUING, OPEN, type Phone, phoneIn, screens, taken, wrong } from './hall-phones.ts'
import { machine } from './timing.ts'

const PHONES = Number(process.env['PHONES'] ?? 300)
const MARKS = ['++++++++++--', '+-+-+-+-+-+.', '--++++++++00', '++++++++....'] as const

async function main(): Promise<void> {
  const database = await makePostgres()
  const dataDir = mkdtempSync(join(tmpdir(), 'piaojue-data-'))
  const server = await startServer({ on: { dataDir, databaseUrl: database.url } })
  const masterKey = masterKeyOf(server)
  const pageOf = { assets: loadAssets('dist/assets'), installation: { kind: 'real' } } as const
  const secrets = Array.from({ length: PHONES }, () => randomSecret())
  const { round, username } = await onDatabase(server, async (db) => {
    const made = await frozenRound(db, masterKey, { deputies: PHONES, pageOf })
    const slips = await Promise.all(
      made.mandates.map(async (mandate_id, index) => ({
        id: newId<SlipId>(),
        session_id: made.sessionId,
        mandate_id,
        secret_digest: await digestOfSecret(secrets[index] ?? ''),
        digits_digest: await digestOfSecret(`${made.sessionId} ${index}`),
      })),
    )
    await db.change((trx) => addSlips(trx, slips))
    // Only the database of a site is asked for.
    const chair = await makeOfficer({ db } as Site, 'chair', { id: made.bodyId, slug: 'district-1' })
    return { round: made, username: chair }
  })
  const form = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ username, password: PASSWORD })
  const chair = cookieOf(await ask('sign in (office)', `${server.url}/sign-in`, { method: 'POST', headers: form, body }))
  const phones: Phone[] = []
  for (const [index, secret] of secrets.entries())
    phones.push({
      secret,
      drawing: await beginDrawing(round.manifest),
      marks: MARKS[index % MARKS.length] ?? '',
      comes: (index / PHONES) * COMING,
      draws: ISSUING + 0.5 + ((index * 7) % PHONES) * (8 / PHONES),
      casts: OPEN + 0.5 + ((index * 11) % PHONES) * (22 / PHONES),
    })

  const cpu = cpuSeconds(server)
  const began = performance.now() / 1000
  const phase = async (second: number, name: 'issuing' | 'open' | 'closed') => {
    await at(began, second)
    await onDatabase(server, async (db) => {
      await setPhase(db, round, name)
      const figures = { entitled: PHONES, signedIn: PHONES, present: PHONES, issued: null, returned: null }
      await db.change((trx, now) => addAct(trx, actRow(round.id, name, now, figures)))
    })
  }
  const [cast] = await Promise.all([
    Promise.all(phones.map((phone) => phoneIn(server, round, phone, began))),
    screens(server, round, chair, began),
    phase(ISSUING, 'issuing').then(() => phase(OPEN, 'open')),
  ])
  const used = cpuSeconds(server) - cpu
  await phase(CLOSE, 'closed')
  await tell(server, round, masterKey, cast, used)
  await server.stop()
  database.remove()
}

async function tell(
  server: RunningServer,
  round: FrozenRound,
  masterKey: Uint8Array,
  cast: readonly (string | null)[],
  used: number,
): Promise<void> {
  const sent = cast.filter((envelope) => envelope !== null)
  const [box, key] = await onDatabase(
    server,
    async (db) => [await sealedDigests(db.read, round.id), await boxKey(db.read, masterKey, round.id)] as const,
  )
  if (key === null) throw new Error('the round has no box key')
  const lost = (await Promise.all(sent.map(digestIn))).filter((digest) => !box.includes(digest)).length
  const opened = await openBoxFile({ manifest: round.manifestText, envelopes: sent, paper: NO_PAPER }, key)
  const meant = new Map<string, number>()
  for (const [index, envelope] of cast.entries())
    if (envelope !== null) meant.set(MARKS[index % MARKS.length] ?? '', (meant.get(MARKS[index % MARKS.length] ?? '') ?? 0) + 1)
  const found = opened.ok ? new Map(opened.opening.marks.map(({ marks, ballots }) => [marks, ballots])) : new Map()
  const same = [...meant].every(([marks, ballots]) => found.get(marks) === ballots) && found.size === meant.size
  const out = [`${machine()}; ${PHONES} phones in ${CLOSE} s, processor of the program ${used.toFixed(1)} s`, '']
  for (const [kind, all] of taken) {
    const sorted = [...all].sort((a, b) => a - b)
    const part = (share: number) =>
      `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`
    out.push(`${kind.padEnd(18)} ${String(all.length).padStart(5)}   p50 ${part(0.5)}, p95 ${part(0.95)}, p99 ${part(0.99)}`)
  }
  out.push(
    '',
    `cast ${sent.length}, lost ${lost}, in the box ${box.length}, the opened box says what was meant: ${same ? 'yes' : 'NO'}`,
  )
  out.push(wrong.size === 0 ? 'no refusals' : `refused: ${[...wrong].map(([what, times]) => `${what} (${times})`).join(', ')}`)
  process.stdout.write(`${out.join('\n')}\n`)
  if (sent.length !== PHONES || lost > 0 || box.length !== PHONES || !same) process.exitCode = 1
}

/** Of the program's own process, from the kernel's account of it. */
function cpuSeconds({ process: child }: RunningServer): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

await main()
