/**
 * The ceremony: a box key is made in this browser and lives only until it is cut into shares. Every share is locked, saved, and opened
 * again by its scrutineer before the next one sits down. What is sent in the end is the public key and the digest of each share.
 */
import type { Digest } from '../kernel/digest.ts'
import { type EcJwk, thumbprint } from '../voting/ballot/jwk.ts'
import { newPassphrase } from '../voting/scrutiny/passphrase.ts'
import { lockShare, shareFileIn, unlockShare } from '../voting/scrutiny/share-file.ts'
import { makeSplitKey, type Share, shareDigest } from '../voting/scrutiny/shares.ts'
import { all, fill, part } from './casting/page.ts'
import { saveText, textOf } from './scrutiny/files.ts'
import { drawRing, fillRing } from './scrutiny/share-ring.ts'

const { round = '', holders, needed } = part('ceremony').dataset
const holding = { holders: Number(holders), needed: Number(needed) }

function screen(name: string): void {
  for (const one of all('[data-screen]')) one.hidden = one.dataset['screen'] !== name
  scrollTo(0, 0)
  document.querySelector<HTMLElement>(`[data-screen="${name}"] h1`)?.focus({ preventScroll: true })
}

const button = (act: string) => {
  const found = document.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)
  if (found === null) throw new Error(`the page has no button ${act}`)
  return found
}
const field = (name: string) => part(name) as HTMLInputElement

/** The first of these buttons that is pressed. */
const pressed = <Act extends string>(...acts: readonly Act[]): Promise<Act> =>
  new Promise((resolve) => {
    for (const act of acts) button(act).onclick = () => resolve(act)
  })

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

async function ceremony(): Promise<void> {
  addEventListener('beforeunload', stay)
  screen('making')
  const { boxKey, box, left, digests } = await newKey()
  for (const number of digests.keys()) {
    progress(number)
    await handOver(number + 1, left.shift() ?? shareGone(), box)
  }
  progress(holding.holders)
  finish(boxKey, box, digests)
}

/** `left`: the only place where a share is kept; each is taken out when its scrutineer sits down. */
async function newKey() {
  const { boxKey, shares } = await makeSplitKey(holding)
  return { boxKey, box: await thumbprint(boxKey), left: [...shares], digests: await Promise.all(shares.map(shareDigest)) }
}

function shareGone(): never {
  throw new Error('there are fewer shares than scrutineers')
}

const progress = (given: number) =>
  fillRing(
    part('ring'),
    Array.from({ length: given }, (_, index) => index + 1),
    fill(part('ring'), { n: given, all: holding.holders }),
  )

/** Ends when this scrutineer has opened his own share. */
async function handOver(number: number, share: Share, box: Digest): Promise<void> {
  for (;;) {
    const passphrase = newPassphrase()
    const text = await lockShare({ round, box, number, ...holding }, share, passphrase)
    part('turn-title').textContent = fill(part('turn-title'), { n: number })
    button('show').textContent = fill(button('show'), { n: number })
    screen('turn')
    await pressed('show')
    await writeDown(number, passphrase, () => saveText(fill(button('save'), { n: number, box: box.slice(0, 6) }), text))
    if (await opensAgain(number, share, box)) return
  }
}

async function writeDown(number: number, passphrase: string, save: () => void): Promise<void> {
  const note = part('save-note')
  note.textContent = ''
  part('passphrase-title').textContent = fill(part('passphrase-title'), { n: number })
  part('passphrase').replaceChildren(...passphrase.split(' ').map(group))
  screen('passphrase')
  for (let saved = false; ; ) {
    const act = await pressed('save', 'noted')
    if (act === 'save') save()
    if (act === 'noted' && saved) break
    saved ||= act === 'save'
    note.textContent = fill(note, {}, saved ? '' : 'First')
  }
  part('passphrase').replaceChildren()
}

function group(digits: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = digits
  return span
}

/** False when the scrutineer wants another passphrase. */
async function opensAgain(number: number, share: Share, box: Digest): Promise<boolean> {
  const [problem, file, typed, tries] = [part('problem'), field('share-file'), field('share-passphrase'), button('try')]
  problem.textContent = ''
  screen('check')
  let opened = false
  while (!opened && (await pressed('try', 'again')) === 'try') {
    tries.textContent = fill(tries, {}, 'Wait')
    const found = await problemOf(await textOf(file), typed.value, number, share, box)
    tries.textContent = fill(tries, {})
    opened = found === null
    problem.textContent = found === null ? '' : fill(problem, { n: number }, found)
  }
  file.value = ''
  typed.value = ''
  return opened
}

async function problemOf(
  text: string | null,
  typed: string,
  number: number,
  share: Share,
  box: Digest,
): Promise<'File' | 'Foreign' | 'Passphrase' | null> {
  const file = text === null ? null : shareFileIn(text)
  if (file === null) return 'File'
  if (file.box !== box || file.number !== number) return 'Foreign'
  return (await unlockShare(file, typed)) === share ? null : 'Passphrase'
}

/** Key and shares are out of reach now; what the form sends stands in words above it. */
function finish(boxKey: EcJwk, box: Digest, digests: readonly Digest[]): void {
  const list = part('digests')
  const rows = digests.map((digest, index) => [fill(list, { n: index + 1 }), digest] as const)
  list.replaceChildren(...[[fill(list, {}, 'Key'), box] as const, ...rows].map(([label, digest]) => digestRow(label, digest)))
  const form = part('form') as HTMLFormElement
  const values: Readonly<Record<string, string>> = {
    x: boxKey.x,
    y: boxKey.y,
    needed: String(holding.needed),
    shares: digests.join(' '),
  }
  for (const input of form.querySelectorAll('input')) input.value = values[input.name] ?? ''
  form.addEventListener('submit', () => removeEventListener('beforeunload', stay))
  screen('done')
}

function digestRow(label: string, digest: string): HTMLElement {
  const [row, term, text] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag))
  if (!row || !term || !text) throw new Error('no row')
  term.textContent = label
  text.textContent = digest
  text.className = 'digest'
  row.append(term, text)
  return row
}

drawRing(part('ring'), holding.holders)
progress(0)
if (isSecureContext && 'subtle' in crypto)
  button('start').onclick = () => {
    ceremony().catch(() => {
      removeEventListener('beforeunload', stay)
      screen('unfit')
    })
  }
else screen('unfit')
