/** The camera at the sign-in desk. It is asked for by a button, looks for slips of this session, and is ready for the next one at once. */
import './page.ts'
import { type ScanResult, secretIn } from '../voting/session/scanned.ts'
import { reader } from './scanning/reader.ts'
import { repeats } from './scanning/repeats.ts'
import { tones } from './scanning/tone.ts'
import { words } from './verifying/words.ts'

const LOOK_MS = 100

const element = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.querySelector<Kind>(`#${id}`)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}

const { address = '', code = '' } = element('scan').dataset
const [picture, button, problem] = [
  element<HTMLVideoElement>('picture'),
  element<HTMLButtonElement>('camera'),
  element('camera-problem'),
]

button.hidden = false
button.addEventListener('click', () => {
  start().catch((error: unknown) => {
    const denied = error instanceof DOMException && error.name === 'NotAllowedError'
    problem.textContent = (denied ? problem.dataset['denied'] : problem.dataset['none']) ?? ''
    problem.hidden = false
    button.hidden = false
  })
})

async function start(): Promise<void> {
  problem.hidden = true
  const sound = tones()
  picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  picture.hidden = false
  element('camera-off').hidden = true
  button.hidden = true
  await picture.play()
  await look(sound)
}

async function look(sound: ReturnType<typeof tones>): Promise<void> {
  const read = await reader()
  const { isNew } = repeats()
  for (;;) {
    const text = await read(picture).catch(() => null)
    if (text !== null && isNew(text, performance.now())) await take(text, sound)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

async function take(slip: string, sound: ReturnType<typeof tones>): Promise<void> {
  const result: ScanResult | null = secretIn(slip, code) === null ? { result: 'unknown' } : await send(slip)
  sound(result?.result ?? 'unknown')
  show(result)
}

/** Null: nothing was recorded, and the page says so. */
async function send(slip: string): Promise<ScanResult | null> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ slip }).toString(),
  }).catch(() => null)
  // Written by our own server (voting/session/scan-routes).
  return answer?.ok ? ((await answer.json()) as ScanResult) : null
}

function show(result: ScanResult | null): void {
  element('result').className = `scan-result scan-${result?.result ?? 'unknown'}`
  element('verdict').textContent = words(result?.result ?? 'lost')
  element('name').textContent = result !== null && 'name' in result ? result.name : ''
  element('seat').textContent = result !== null && 'seat' in result ? result.seat : ''
}
