/** The officers of the hall: they call the session, print slips, freeze, open, close, count and announce, through the program's own pages. */
import { shanghaiDay } from '../src/kernel/clock.ts'
import type { RoundId } from '../src/kernel/ids.ts'
import { type Manifest, manifestIn } from '../src/voting/ballot/manifest.ts'
import { type Site, siteOn } from '../tests/support/site.ts'
import { callSession, draftRound, type Hall, hall, passSeconds, press, turnBoth } from '../tests/voting/session/hall.ts'

export const CODE = 'hall2026'

export interface Slip {
  readonly number: string
  readonly digits: string
}

export interface Congress {
  readonly at: Hall
  readonly id: RoundId
  /** Address of the round's console. */
  readonly round: string
  readonly manifest: Manifest
  readonly slips: readonly Slip[]
}

export async function prepare(db: Site['db'], masterKey: Uint8Array, deputies: number): Promise<Congress> {
  const here = siteOn(db, 'demo', masterKey)
  const at = await hall(here, { deputies, candidates: 6, seats: 3 })
  const session = await callSession(at, { code: CODE, held: shanghaiDay(new Date()) })
  const round = await draftRound(at, session, { method: 'sealed' })
  const office = await at.as('office-staff')
  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  const slips = [...printed.document.querySelectorAll('.slip')].map((slip) => ({
    number: /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? '',
    digits: slip.querySelector('.slip-digits')?.textContent ?? '',
  }))
  if (slips.length !== deputies) throw new Error(`${slips.length} slips for ${deputies} deputies`)
  return { at, round, id: round.split('/').at(-1) as RoundId, manifest: await frozen(at, round), slips }
}

/** Before the doors open, so that phones know what they will vote on. */
async function frozen(at: Hall, round: string): Promise<Manifest> {
  await well(press(at, 'chair', `${round}/freeze`))
  const text = await (await at.here.visitor().raw(`/cast/${round.split('/').at(-1)}/manifest`)).text()
  const manifest = await manifestIn(text)
  if (manifest === null) throw new Error('no manifest')
  return manifest
}

export const issue = ({ at, round }: Congress) => well(press(at, 'chair', `${round}/issue`))

/** Nobody waits for the two minutes that the rules ask for. */
export async function turn({ at, round }: Congress, act: 'open' | 'close'): Promise<void> {
  if (act === 'open') passSeconds(at.here, 120)
  await well(turnBoth(at, round, act))
}

/** From the sealed box to the announcement; the public record of the round. */
export async function decide({ at, round, id }: Congress): Promise<string> {
  passSeconds(at.here, 120)
  await well(press(at, 'chief-scrutineer', `${round}/open-box`))
  await well(press(at, 'chief-scrutineer', `${round}/count`))
  const chair = await at.as('chair')
  await well(chair.submit(await chair.get(`${round}/announce`)))
  return (await at.here.visitor().raw(`/votes/rounds/${id}/record.json`)).text()
}

async function well(asked: Promise<{ status: number; path: string; text: string }>): Promise<void> {
  const { status, path, text } = await asked
  if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 400)}`)
}
