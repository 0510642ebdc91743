/** Asking the server: without cookie and referrer, except for drawing, which is known as in the hall. */

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const TIMEOUT_MS = 8_000

/** Null when no answer came. */
export async function ask(address: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const response = await within(
      fetch(address, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...init }),
    )
    const text = await within(response.text())
    return { status: response.status, body: bodyOf(text) }
  } catch {
    return null
  }
}

export const json = (value: object): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})

/** A text, asked for until it comes. */
export async function fetchText(address: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await within(fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' }))
      if (response.ok) return await within(response.text())
    } catch {
      // No network: asked again below.
    }
    await pause(backOff(attempt))
  }
}

/** Error pages are no JSON; their status says enough. */
function bodyOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const within = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([promise, pause(TIMEOUT_MS).then(() => Promise.reject(new Error('no answer in time')))])

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One, two, four, at most five seconds, each a little different so that a hall does not ask in step. */
export const backOff = (attempt: number): number => Math.min(1000 * 2 ** attempt, 5000) * (0.75 + Math.random() / 2)
