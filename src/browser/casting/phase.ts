/**
 * The phase of the round, from a stream that is the same for everybody. Where a proxy holds streams back, the same words are asked for
 * every few seconds instead.
 */
import type { Phase } from './course.ts'
import { ask, backOff, pause } from './fetching.ts'

export interface Figures {
  readonly phase: Phase
  readonly issued: number
  readonly returned: number
}

/** A stream that has told nothing by then is held back. */
const FIRST_MS = 8_000
/** The server writes at least a comment this often; after that the line counts as dead. */
const SILENCE_MS = 25_000
const POLL_MS = 5_000

export async function followPhase(
  address: string,
  told: (figures: Figures) => void,
  alive: (is: boolean) => void,
): Promise<never> {
  let streams = true
  for (let failures = 0; ; ) {
    const events: number = streams ? await stream(address, told, alive) : 0
    const polled = await ask(address)
    const answered = polled?.status === 200
    failures = answered ? 0 : failures + 1
    streams = !answered || events > 0
    alive(answered)
    // Same words, same server (liveFigures).
    if (answered) told(polled.body as unknown as Figures)
    await pause(streams ? backOff(failures) : POLL_MS)
  }
}

/** Reads events until the line is dead; returns how many came. */
async function stream(address: string, told: (figures: Figures) => void, alive: (is: boolean) => void): Promise<number> {
  const stop = new AbortController()
  const leave = () => stop.abort()
  addEventListener('offline', leave)
  let timer = setTimeout(leave, FIRST_MS)
  let events = 0
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    })
    if (!response.ok || response.body === null) return 0
    const reader = response.body.getReader()
    const decoder = new TextDecoder()
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return events
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        if (!block.startsWith('data: ')) continue
        events++
        alive(true)
        told(JSON.parse(block.slice('data: '.length)) as Figures)
      }
      clearTimeout(timer)
      timer = setTimeout(leave, events === 0 ? FIRST_MS : SILENCE_MS)
    }
  } catch {
    return events
  } finally {
    clearTimeout(timer)
    removeEventListener('offline', leave)
  }
}
