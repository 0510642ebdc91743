/**
 * A morning in the hall: 300 deputies sign in, wait, draw and cast within a minute, a dozen of them in real tabs, while the wall and the
 * console are open. One program, one PostgreSQL of its own, real requests. Then the officers close, count and announce, and what was taken
 * home is held against the public record: every receipt, and the winners against a recount of what the deputies meant.
 * `npx tsx bench/hall.ts`; PHONES=… for another hall.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePostgres } from '../scripts/postgres.mjs'
import { connectPostgres } from '../src/database/connect.ts'
import { writeInstallation } from '../src/database/installation.ts'
import { migrate } from '../src/database/migrate.ts'
import type { RoundRecord } from '../src/voting/record/round-record.ts'
import { verifyRecord } from '../src/voting/record/verify.ts'
import { masterKeyOf } from '../tests/crash/voters.ts'
import { launch } from '../tests/support/chromium.ts'
import { makeOfficer } from '../tests/support/people.ts'
import { type RunningServer, startServer } from '../tests/support/server.ts'
import { beginDrawing } from '../tests/support/voter.ts'
import { decide, issue, prepare, turn } from './hall-congress.ts'
import { at, CLOSE, COMING, ISSUING, LETTERS, OPEN, type Phone, phoneIn, probes, taken, thoughtOf, wrong } from './hall-phones.ts'
import { openScreens, type Tab, tabFor, voteInTab } from './hall-tabs.ts'
import { machine } from './timing.ts'

const PHONES = Number(process.env['PHONES'] ?? 300)
const TABS = Math.min(12, Math.floor(PHONES / 4))
const SEATS = 3

async function main(): Promise<void> {
  const own = await makePostgres()
  const connection = await connectPostgres(own.url)
  await migrate(connection.owner)
  const db = await connection.asApplication()
  // A demo: its phones draw within seconds, and its platform may hold the key.
  await db.change((trx) => writeInstallation(trx, { kind: 'demo', businessOffsetMs: 0, setUpDigest: null }))
  const server = await startServer({ on: { dataDir: mkdtempSync(join(tmpdir(), 'piaojue-data-')), databaseUrl: own.url } })
  const congress = await prepare(db, masterKeyOf(server), PHONES)
  const chair = await makeOfficer(congress.at.here, 'chair', congress.at.body)
  const browser = await launch()
  const problems: string[] = []
  const screens = await openScreens(browser, server.url, congress, chair, problems)

  const [phones, tabs]: [Phone[], Tab[]] = [[], []]
  for (const [index, slip] of congress.slips.entries()) {
    const comes = (index / PHONES) * COMING
    if (index % Math.ceil(PHONES / TABS) === 0) tabs.push({ index, slip, comes, page: await tabFor(browser, problems) })
    else {
      const draws = ISSUING + 0.5 + ((index * 7) % PHONES) * (8 / PHONES)
      const casts = OPEN + 0.5 + ((index * 11) % PHONES) * (22 / PHONES)
      phones.push({ index, slip, drawing: await beginDrawing(congress.manifest), comes, draws, casts })
    }
  }

  const cpu = cpuSeconds(server)
  const began = performance.now() / 1000
  const stages = async () => {
    await at(began, ISSUING)
    await issue(congress)
    await at(began, OPEN)
    await turn(congress, 'open')
  }
  const [kept, shown] = await Promise.all([
    Promise.all(phones.map((phone) => phoneIn(server.url, congress, phone, began))),
    Promise.all(tabs.map((tab) => voteInTab(server.url, tab, began))),
    stages(),
    probes(server.url, congress, screens.cookie, began),
  ])
  await at(began, CLOSE)
  const used = cpuSeconds(server) - cpu
  await turn(congress, 'close')
  await screens.wall.waitForSelector('.wall[data-screen="sealed"]')
  const record = await decide(congress)
  await browser.close()
  await tell([...kept, ...shown], record, used, problems, server.lines())
  await server.stop()
  await db.close()
  own.remove()
}

async function tell(
  receipts: readonly (string | null)[],
  text: string,
  used: number,
  problems: readonly string[],
  lines: readonly string[],
): Promise<void> {
  const given = receipts.filter((receipt) => receipt !== null)
  const verification = await verifyRecord(text, { manifest: null, box: null, receipts: given })
  const record = JSON.parse(text) as RoundRecord
  const inRecord = given.filter((receipt) => (record.digests as readonly string[]).includes(receipt)).length
  const [meant, said] = [recount(), announced(record)]
  const out = [
    `${machine()}; ${PHONES} deputies in ${CLOSE} s, ${TABS} of them in real tabs; processor of the program ${used.toFixed(1)} s`,
    '',
  ]
  for (const [kind, all] of taken) out.push(row(kind, all))
  out.push('', 'by the program’s own log (casting leaves no line there):')
  for (const [route, all] of byRoute(lines)) out.push(row(route, all))
  out.push(
    '',
    `receipts given ${given.length}, found in the record ${inRecord}, ballots in the box ${record.digests.length}`,
    `the verifier finds ${verification.ok ? 'nothing amiss' : 'FAULTS'}`,
    `announced ${said}; recounted from what was meant ${meant}`,
    wrong.size === 0 ? 'no refusals' : `refused: ${[...wrong].map(([what, times]) => `${what} (${times})`).join(', ')}`,
    ...problems.map((problem) => `a page said: ${problem}`),
  )
  process.stdout.write(`${out.join('\n')}\n`)
  const whole = [given.length, inRecord, record.digests.length].every((count) => count === PHONES)
  if (!whole || !verification.ok || meant !== said || problems.length > 0) process.exitCode = 1
}

function row(kind: string, all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b)
  const part = (share: number) => `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`
  return `${kind.padEnd(34)} ${String(all.length).padStart(5)}   p50 ${part(0.5)}, p95 ${part(0.95)}, p99 ${part(0.99)}`
}

function byRoute(lines: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const line of lines) {
    const { event, method, route, ms } = JSON.parse(line) as { event: string; method: string; route: string; ms: number }
    if (event === 'request') found.set(`${method} ${route}`, [...(found.get(`${method} ${route}`) ?? []), ms])
  }
  return new Map([...found].filter(([, all]) => all.length >= 5))
}

/** With nothing of the program's: votes for each letter, the best three of those with more than half of all deputies. */
function recount(): string {
  const votes = LETTERS.map(
    (letter) =>
      [
        letter,
        Array.from({ length: PHONES }, (_, index) => thoughtOf(index)).filter((thought) => thought.includes(letter)).length,
      ] as const,
  )
  return told(
    votes
      .filter(([, count]) => count * 2 > PHONES)
      .sort(([, one], [, other]) => other - one)
      .slice(0, SEATS),
  )
}

const announced = ({ decision, totals }: RoundRecord): string =>
  told(
    (decision ?? [])
      .flatMap(({ candidate, chosen, votesFor }) => {
        const position = totals.findIndex((total) => total.candidate === candidate)
        return chosen ? [[LETTERS[position] ?? '?', votesFor ?? 0] as const] : []
      })
      .sort(([, one], [, other]) => other - one),
  )

const told = (votes: readonly (readonly [string, number])[]): string =>
  votes.map(([letter, count]) => `${letter} ${count}`).join(', ')

/** Of the program's own process, from the kernel's account of it. */
function cpuSeconds({ process: child }: RunningServer): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

await main()
