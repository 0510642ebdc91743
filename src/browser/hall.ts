/**
 * The wall in the hall: takes what the stream tells, part by part, and looks after itself. A lost network, a restarted server or a new version
 * need nobody; the picture stays, and after ten seconds of silence a grey dot says that it may be old.
 */
import { ask, pause } from './casting/fetching.ts'

/** Nothing heard for so long: the dot. The server writes something every few seconds. */
const SILENT_MS = 10_000
/** A line that is silent for this long is given up, and another one opened. */
const DEAD_MS = 8_000
const AGAIN_MS = 2_000

interface Told {
  readonly html: string
  readonly version: string
}

const { live = '', version = '' } = document.body.dataset
const main = document.querySelector<HTMLElement>('#main')
const lost = document.querySelector<HTMLElement>('#lost')
let heard = Date.now()

/** Where a proxy holds streams back, the same words are asked for between two tries. */
async function follow(): Promise<never> {
  for (;;) {
    await stream()
    const asked = await ask(live)
    if (asked?.status === 200) await take(asked.body as unknown as Told)
    await pause(AGAIN_MS)
  }
}

/** Until the line is dead. Any byte is a sign of life. */
async function stream(): Promise<void> {
  const stop = new AbortController()
  let timer = setTimeout(() => stop.abort(), DEAD_MS)
  try {
    const response = await fetch(live, {
      cache: 'no-store',
      credentials: 'omit',
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    })
    if (!response.ok || response.body === null) return
    const reader = response.body.getReader()
    const decoder = new TextDecoder()
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = setTimeout(() => stop.abort(), DEAD_MS)
      alive()
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      // Written by voting/hall/routes; anything else on the line is a sign of life and no more.
      for (const block of blocks) if (block.startsWith('data: ')) await take(JSON.parse(block.slice('data: '.length)) as Told)
    }
  } catch {
    // The network is gone or the server stops; the next try decides.
  } finally {
    clearTimeout(timer)
  }
}

function alive(): void {
  heard = Date.now()
  if (lost) lost.hidden = true
}

async function take(told: Told): Promise<void> {
  alive()
  if (told.version === version) return show(told.html)
  // A new version has a new page. It is fetched first: a wall must never stand before a browser's error.
  if ((await fetch(location.href, { cache: 'no-store' }).catch(() => null))?.ok) location.reload()
}

function show(html: string): void {
  const now = main?.querySelector<HTMLElement>('.wall')
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('.wall')
  if (!main || !now || !next) return
  if (now.dataset['screen'] !== next.dataset['screen']) {
    main.replaceChildren(document.adoptNode(next))
    return
  }
  for (const part of next.querySelectorAll<HTMLElement>('[data-part]')) {
    const old = now.querySelector<HTMLElement>(`[data-part="${part.dataset['part']}"]`)
    if (old && old.innerHTML !== part.innerHTML) old.replaceChildren(...part.childNodes)
  }
}

/** A projector that falls asleep shows nothing; where the browser refuses, the computer's own settings have to do. */
const keepAwake = (): void => void navigator.wakeLock?.request('screen').catch(() => {})

keepAwake()
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') keepAwake()
})
setInterval(() => {
  if (lost) lost.hidden = Date.now() - heard < SILENT_MS
}, 1_000)
void follow()
