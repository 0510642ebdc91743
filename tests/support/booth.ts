/** The doors of drawing and casting as a device knocks at them. */
import { ORIGIN, type Site } from './site.ts'

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

async function post(here: Site, path: string, value: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await here.app.request(
    new Request(new URL(path, ORIGIN), {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    }),
  )
  const text = await response.text()
  const body: unknown = response.headers.get('content-type') === 'application/json' ? JSON.parse(text) : {}
  return { status: response.status, body: body as Record<string, unknown> }
}

export const draw = (here: Site, round: { id: string; sessionCode: string }, cookie: string, blinded: string) =>
  post(here, `/s/${round.sessionCode}/draw`, { round: round.id, blinded }, { cookie })

export const cast = (here: Site, round: { id: string }, envelope: string) => post(here, `/cast/${round.id}`, { envelope })
