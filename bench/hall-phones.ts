/** What people and screens in a hall ask of the program, and how long they waited for it. */
import { encodeMarks } from '../src/voting/rule/marks.ts'
import { type Drawing, sealedEnvelope } from '../tests/support/voter.ts'
import { CODE, type Congress, type Slip } from './hall-congress.ts'

/** Seconds: people come, the drawing opens, the vote opens, the vote closes. */
export const COMING = 18
export const ISSUING = 20
export const OPEN = 32
export const CLOSE = 58

/** Who is for which of six; of ten deputies four think like the first line, two like the second … */
const THOUGHTS = ['ABC', 'ABC', 'ABC', 'ABC', 'ABD', 'ABD', 'ACE', 'ACE', 'BCF', 'ABF'] as const
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const thoughtOf = (index: number): string => THOUGHTS[index % THOUGHTS.length] ?? ''
export const marksOf = (index: number) =>
  LETTERS.map((letter) => (thoughtOf(index).includes(letter) ? ('for' as const) : ('against' as const)))

/** What a client measured, in milliseconds, by kind of request. */
export const taken = new Map<string, number[]>()
export const wrong = new Map<string, number>()
export const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
export const at = (began: number, second: number) => wait(Math.max(0, began + second - performance.now() / 1000))

export function took(kind: string, since: number): void {
  const all = taken.get(kind) ?? []
  all.push(performance.now() - since)
  taken.set(kind, all)
}

export async function ask(kind: string, url: string, init: RequestInit = {}): Promise<Response | null> {
  const began = performance.now()
  try {
    const answer = await fetch(url, { redirect: 'manual', ...init })
    const body = await answer.arrayBuffer()
    took(kind, began)
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
  readonly index: number
  readonly slip: Slip
  readonly drawing: Drawing
  /** Seconds after which he comes, draws, casts. */
  readonly comes: number
  readonly draws: number
  readonly casts: number
}

/** As the casting page does: it asks for the phase and goes on by itself. */
async function reached(url: string, { id }: Pick<Congress, 'id'>, wanted: 'issuing' | 'open'): Promise<void> {
  for (;;) {
    const answer = await ask('phase', `${url}/cast/${id}/phase`)
    const { phase } = answer?.status === 200 ? ((await answer.json()) as { phase: string }) : { phase: '' }
    if (phase === wanted || (wanted === 'issuing' && phase === 'open')) return
    await wait(1)
  }
}

/** One deputy's morning; the receipt's whole digest, or null. */
export async function phoneIn(url: string, { id, manifest }: Congress, phone: Phone, began: number): Promise<string | null> {
  const [door, form] = [`${url}/s/${CODE}`, { origin: url, 'content-type': 'application/x-www-form-urlencoded' }]
  await at(began, phone.comes)
  await ask('door', door)
  const typed = new URLSearchParams({ ...phone.slip })
  const cookie = cookieOf(await ask('sign in', door, { method: 'POST', headers: form, body: typed }))
  while (performance.now() / 1000 < began + ISSUING) {
    await ask('wait', `${door}/wait`, { headers: { cookie, 'hx-request': 'true' } })
    await wait(5)
  }
  await at(began, phone.draws)
  await reached(url, { id }, 'issuing')
  await ask('casting page', `${url}/cast/${id}`, { headers: { 'accept-encoding': 'gzip' } })
  await ask('manifest', `${url}/cast/${id}/manifest`)
  const json = { origin: url, 'content-type': 'application/json' }
  const asked = JSON.stringify({ round: id, blinded: phone.drawing.blinded })
  const drawn = await ask('draw', `${door}/draw`, { method: 'POST', headers: { ...json, cookie }, body: asked })
  const { signature } = drawn?.status === 200 ? ((await drawn.json()) as { signature: string }) : { signature: '' }
  if (signature === '') return null
  const marks = encodeMarks(manifest.rule, marksOf(phone.index))
  const envelope = await sealedEnvelope(manifest, await phone.drawing.finish(signature), marks)
  await at(began, phone.casts)
  await reached(url, { id }, 'open')
  const cast = await ask('cast', `${url}/cast/${id}`, { method: 'POST', headers: json, body: JSON.stringify({ envelope }) })
  if (cast?.status !== 200) return null
  return receiptIn(((await cast.json()) as { receipt: string }).receipt)
}

/** The digest that the receipt is for, as the phone shows it. */
function receiptIn(receipt: string): string {
  const [, payload = ''] = receipt.split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { ballot: string }).ballot
}

/** Beside the real wall and the real console: how long what they ask for takes. */
export async function probes(url: string, { id, round }: Congress, cookie: string, began: number): Promise<void> {
  for (let second = 0; second < CLOSE; second++) {
    await at(began, second)
    void ask('wall', `${url}/hall/${CODE}/live`)
    void ask('phase', `${url}/cast/${id}/phase`)
    if (second % 5 === 0) void ask('console', `${url}${round}`, { headers: { cookie } })
  }
}
