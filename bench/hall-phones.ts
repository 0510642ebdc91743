/** What people and screens in a hall ask of the program, and how long they waited for it. */
import type { FrozenRound } from '../tests/support/rounds.ts'
import type { RunningServer } from '../tests/support/server.ts'
import { type Drawing, sealedEnvelope } from '../tests/support/voter.ts'

/** Seconds: people come, the drawing opens, the vote opens, the vote closes. */
export const COMING = 18
export const ISSUING = 20
export const OPEN = 32
export const CLOSE = 58

/** What a client measured, in milliseconds, by kind of request. */
export const taken = new Map<string, number[]>()
export const wrong = new Map<string, number>()
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
export const at = (began: number, second: number) => wait(Math.max(0, began + second - performance.now() / 1000))

export async function ask(kind: string, url: string, init: RequestInit = {}): Promise<Response | null> {
  const began = performance.now()
  try {
    const answer = await fetch(url, { redirect: 'manual', ...init })
    const body = await answer.arrayBuffer()
    const all = taken.get(kind) ?? []
    taken.set(kind, [...all, performance.now() - began])
    if (answer.status >= 400) note(`${kind} ${answer.status}`)
    return new Response(answer.status === 303 ? null : body, { status: answer.status, headers: answer.headers })
  } catch (error) {
    note(`${kind} ${error instanceof Error ? error.message : 'failed'}`)
    return null
  }
}

const note = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1)
export const cookieOf = (answer: Response | null) =>
  (answer?.headers.getSetCookie() ?? []).map((one) => one.split(';')[0]).join('; ')

export interface Phone {
  readonly secret: string
  readonly drawing: Drawing
  readonly marks: string
  /** Seconds after which he comes, draws, casts. */
  readonly comes: number
  readonly draws: number
  readonly casts: number
}

/** One deputy's morning; the envelope that was acknowledged, or null. */
export async function phoneIn(server: RunningServer, round: FrozenRound, phone: Phone, began: number): Promise<string | null> {
  const { url } = server
  const [door, form] = [`${url}/s/${round.sessionCode}`, { origin: url, 'content-type': 'application/x-www-form-urlencoded' }]
  await at(began, phone.comes)
  await ask('door', door)
  const entered = await ask('sign in', door, {
    method: 'POST',
    headers: form,
    body: new URLSearchParams({ secret: phone.secret }),
  })
  const cookie = cookieOf(entered)
  while (performance.now() / 1000 < began + ISSUING) {
    await ask('wait', `${door}/wait`, { headers: { cookie, 'hx-request': 'true' } })
    await wait(5)
  }
  await at(began, phone.draws)
  await ask('casting page', `${url}/cast/${round.id}`, { headers: { 'accept-encoding': 'gzip' } })
  await ask('manifest', `${url}/cast/${round.id}/manifest`)
  const json = { origin: url, 'content-type': 'application/json' }
  const asked = JSON.stringify({ round: round.id, blinded: phone.drawing.blinded })
  const drawn = await ask('draw', `${door}/draw`, { method: 'POST', headers: { ...json, cookie }, body: asked })
  const { signature } = drawn?.status === 200 ? ((await drawn.json()) as { signature: string }) : { signature: '' }
  if (signature === '') return null
  const envelope = await sealedEnvelope(round.manifest, await phone.drawing.finish(signature), phone.marks)
  await at(began, phone.casts)
  const cast = await ask('cast', `${url}/cast/${round.id}`, { method: 'POST', headers: json, body: JSON.stringify({ envelope }) })
  return cast?.status === 200 ? envelope : null
}

/** The wall asks every second, the console every five, as their pages do at most. */
export async function screens(server: RunningServer, round: FrozenRound, cookie: string, began: number): Promise<void> {
  const console_ = `${server.url}/desk/district-1/rounds/${round.id}`
  for (let second = 0; second < CLOSE; second++) {
    await at(began, second)
    void ask('wall', `${server.url}/hall/${round.sessionCode}/live`)
    void ask('phase', `${server.url}/cast/${round.id}/phase`)
    if (second % 5 === 0) void ask('console', console_, { headers: { cookie } })
  }
}
