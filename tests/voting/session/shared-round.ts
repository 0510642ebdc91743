/** A sealed round whose key scrutineers hold, through its pages: the ceremony, the vote, the box going out and the result coming back. */
import type { RoundId } from '../../../src/kernel/ids.ts'
import { type Manifest, manifestIn } from '../../../src/voting/ballot/manifest.ts'
import { encodeMarks, type Mark } from '../../../src/voting/rule/marks.ts'
import { boxFileIn } from '../../../src/voting/scrutiny/box-file.ts'
import { openWithShares } from '../../../src/voting/scrutiny/open-with-shares.ts'
import { makeSplitKey, type SplitKey, shareDigest } from '../../../src/voting/scrutiny/shares.ts'
import { ORIGIN, type Page, site, type Visitor } from '../../support/site.ts'
import { beginDrawing, sealedEnvelope } from '../../support/voter.ts'
import { callSession, draftRound, type Hall, hall, passSeconds, press, turnBoth } from './hall.ts'

const CODE = 'hall23'
export const SHARED = { method: 'sealed', custody: 'scrutineers', holders: '3', needed: '2' }

export const idOf = (round: string) => round.split('/').at(-1) as RoundId

export async function prepared(fields: Readonly<Record<string, string>> = SHARED) {
  const here = await site('demo')
  const at = await hall(here, { deputies: 4, candidates: 4, seats: 2 })
  const session = await callSession(at, { code: CODE })
  return { here, at, session, round: await draftRound(at, session, fields) }
}

/** What the page's script sends when the ceremony is over. */
export async function ceremonyFields({ boxKey, shares }: SplitKey): Promise<Record<string, string>> {
  const digests = await Promise.all(shares.map(shareDigest))
  return { x: boxKey.x, y: boxKey.y, needed: '2', shares: digests.join(' ') }
}

export async function holdCeremony(at: Hall, round: string): Promise<SplitKey> {
  const made = await makeSplitKey({ holders: 3, needed: 2 })
  const page = await press(at, 'chair', `${round}/keys`, await ceremonyFields(made))
  if (page.status !== 200) throw new Error(`no ceremony: ${page.status} ${page.text}`)
  return made
}

export async function manifestOf(at: Hall, round: string): Promise<Manifest> {
  const manifest = await manifestIn(await (await at.here.visitor().raw(`/cast/${idOf(round)}/manifest`)).text())
  if (manifest === null) throw new Error('no manifest')
  return manifest
}

const json = (value: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', origin: ORIGIN },
})

export const FOR_TWO: readonly Mark[] = ['for', 'for', 'against', 'abstain']
export const FOR_ONE: readonly Mark[] = ['for', 'unmarked', 'unmarked', 'against']

interface Voting {
  /** What the first deputies cast, of three who draw. */
  readonly ballots?: readonly (readonly Mark[])[]
  /** The fourth takes a paper ballot. */
  readonly paper?: boolean
  /** Who came in before, for another round of the same session. */
  readonly deputies?: readonly Visitor[]
}

/** Four deputies with their slips through the door. */
export async function comeIn(at: Hall, session: string): Promise<Visitor[]> {
  const office = await at.as('office-staff')
  const printed = await office.submit(await office.get(session), {}, `${session}/slips`)
  const deputies: Visitor[] = []
  for (const slip of [...printed.document.querySelectorAll('.slip')].slice(0, 4)) {
    const deputy = at.here.visitor()
    const number = /\d+/.exec(slip.querySelector('p b')?.textContent ?? '')?.[0] ?? ''
    await deputy.post(`/s/${CODE}`, { number, digits: slip.querySelector('.slip-digits')?.textContent ?? '' })
    deputies.push(deputy)
  }
  return deputies
}

/** Ends when the box may be opened. */
export async function votedAndClosed(at: Hall, session: string, round: string, voting: Voting = {}): Promise<Manifest> {
  const { ballots = [FOR_TWO, FOR_ONE], paper = false, deputies = await comeIn(at, session) } = voting
  const frozen = await press(at, 'chair', `${round}/freeze`)
  if (frozen.status !== 200) throw new Error(`not frozen: ${frozen.text}`)
  const manifest = await manifestOf(at, round)
  await press(at, 'chair', `${round}/issue`)
  const passes = []
  for (const deputy of deputies.slice(0, 3)) {
    const drawing = await beginDrawing(manifest)
    const answer = await deputy.raw(`/s/${CODE}/draw`, json({ round: manifest.round, blinded: drawing.blinded }))
    passes.push(await drawing.finish(((await answer.json()) as { signature: string }).signature))
  }
  if (paper) await press(at, 'sign-in-desk', `${session}/paper/${at.mandates[3]}`, { round: idOf(round) })
  passSeconds(at.here, 120)
  await turnBoth(at, round, 'open')
  for (const [index, marks] of ballots.entries()) {
    const pass = passes[index]
    if (pass === undefined) throw new Error('no pass')
    const envelope = await sealedEnvelope(manifest, pass, encodeMarks(manifest.rule, marks))
    await at.here.visitor().raw(`/cast/${idOf(round)}`, json({ envelope }))
  }
  await turnBoth(at, round, 'close')
  passSeconds(at.here, 120)
  return manifest
}

export async function boxFrom(at: Hall, round: string) {
  const answer = await (await at.as('chief-scrutineer')).raw(`${round}/box.json`)
  return boxFileIn(await answer.text())
}

export async function resultWith(at: Hall, round: string, { shares }: SplitKey): Promise<string> {
  const file = await boxFrom(at, round)
  if (file === null) throw new Error('no box file')
  const opened = await openWithShares(file, shares.slice(1))
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.result
}

/** The chief scrutineer's upload, as a browser sends it. */
export async function upload(at: Hall, round: string, text: string | null): Promise<Page> {
  const form = new FormData()
  form.set('result', text === null ? '' : new File([text], 'opened-box.jwt'))
  const request = new Request(`${ORIGIN}/`, { method: 'POST', body: form })
  const chief = await at.as('chief-scrutineer')
  const type = request.headers.get('content-type') ?? ''
  return chief.send(`${round}/opening`, await request.text(), { 'content-type': type })
}
