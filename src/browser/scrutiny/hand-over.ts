/**
 * One scrutineer's turn: his passphrases are shown once, his file is saved, and he opens every share in it again before the next one sits
 * down. Every set of keys has a passphrase of its own.
 */
import { newPassphrase } from '../../voting/scrutiny/passphrase.ts'
import { lockedSharesIn, lockShare, shareFileText, shareForBox, unlockShare } from '../../voting/scrutiny/share-file.ts'
import type { Holding, Share } from '../../voting/scrutiny/shares.ts'
import { fill, part } from '../casting/page.ts'
import { button, field, pressed, screen } from './ceremony-screens.ts'
import { saveText, textOf } from './files.ts'

/** His share of one set. */
interface Part {
  /** 0 for the round's own key. */
  readonly spare: number
  readonly box: string
  readonly share: Share
}
export type Parts = readonly [Part, ...Part[]]

/** Ends when this scrutineer has opened what he saved. */
export async function handOver(round: string, number: number, holding: Holding, parts: Parts): Promise<void> {
  const [own] = parts
  for (;;) {
    const locks = parts.map((one) => ({ one, passphrase: newPassphrase() }))
    const [first, ...more] = await Promise.all(
      locks.map(({ one: { box, spare, share }, passphrase }) =>
        lockShare({ round, box, number, spare, ...holding }, share, passphrase),
      ),
    )
    if (first === undefined) throw new Error('a scrutineer without a share')
    const text = shareFileText([first, ...more])
    part('turn-title').textContent = fill(part('turn-title'), { n: number })
    button('show').textContent = fill(button('show'), { n: number })
    screen('turn')
    await pressed('show')
    const save = () => saveText(fill(button('save'), { n: number, box: own.box.slice(0, 6) }), text)
    await writeDown(
      number,
      locks.map(({ passphrase }) => passphrase),
      save,
    )
    if (await opensAgain(number, parts)) return
  }
}

const slot = (kind: 'passphrase' | 'share-passphrase', set: number): string => (set === 0 ? kind : `${kind}-${set}`)

async function writeDown(number: number, passphrases: readonly string[], save: () => void): Promise<void> {
  const [note, title] = [part('save-note'), part('passphrase-title')]
  note.textContent = ''
  title.textContent = fill(title, { n: number }, passphrases.length > 1 ? 'Several' : '')
  for (const [set, passphrase] of passphrases.entries())
    part(slot('passphrase', set)).replaceChildren(...passphrase.split(' ').map(group))
  screen('passphrase')
  for (let saved = false; ; ) {
    const act = await pressed('save', 'noted')
    if (act === 'save') save()
    if (act === 'noted' && saved) break
    saved ||= act === 'save'
    note.textContent = fill(note, {}, saved ? '' : 'First')
  }
  for (const set of passphrases.keys()) part(slot('passphrase', set)).replaceChildren()
}

function group(digits: string): HTMLElement {
  const span = document.createElement('span')
  span.textContent = digits
  return span
}

/** False when the scrutineer wants other passphrases. */
async function opensAgain(number: number, parts: Parts): Promise<boolean> {
  const [problem, file, tries] = [part('problem'), field('share-file'), button('try')]
  const typed = parts.map((_, set) => field(slot('share-passphrase', set)))
  problem.textContent = ''
  screen('check')
  let opened = false
  while (!opened && (await pressed('try', 'again')) === 'try') {
    tries.textContent = fill(tries, {}, 'Wait')
    const words = typed.map(({ value }) => value)
    const found = await problemOf(await textOf(file), words, number, parts)
    tries.textContent = fill(tries, {})
    opened = found === null
    problem.textContent = found === null ? '' : fill(problem, { n: number, set: setName(found.set) }, found.what)
    if (found?.what.startsWith('Passphrase')) typed[found.set]?.focus()
  }
  file.value = ''
  for (const one of typed) one.value = ''
  return opened
}

/** As the slip has it. */
const setName = (set: number): string => part(slot('passphrase', set)).dataset['name'] ?? ''

interface Problem {
  readonly what: 'File' | 'Foreign' | 'Passphrase' | 'PassphraseOf'
  readonly set: number
}

async function problemOf(text: string | null, typed: readonly string[], number: number, parts: Parts): Promise<Problem | null> {
  const shares = text === null ? null : lockedSharesIn(text)
  if (shares === null) return { what: 'File', set: 0 }
  for (const [set, { box, share }] of parts.entries()) {
    const locked = shareForBox(shares, box)
    if (locked === null || locked.number !== number) return { what: 'Foreign', set }
    if ((await unlockShare(locked, typed[set] ?? '')) !== share)
      return { what: parts.length > 1 ? 'PassphraseOf' : 'Passphrase', set }
  }
  return null
}
