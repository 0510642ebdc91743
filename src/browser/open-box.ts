/**
 * 开箱 on the scrutineers' own computer: box file and shares in, the signed result out. Nothing is fetched and nothing is sent; key and
 * shares live in this page's memory and are let go as soon as the box is open.
 */
import { digestOfText } from '../kernel/digest.ts'
import { thumbprint } from '../voting/ballot/jwk.ts'
import { type BoxFacts, boxFacts, boxFileIn } from '../voting/scrutiny/box-file.ts'
import { holdingOf, numberOfShare, openWithShares } from '../voting/scrutiny/open-with-shares.ts'
import type { BoxFile } from '../voting/scrutiny/opening.ts'
import { type LockedShare, lockedSharesIn, shareForBox, unlockShare } from '../voting/scrutiny/share-file.ts'
import type { Share } from '../voting/scrutiny/shares.ts'
import { all, fill, on, part } from './casting/page.ts'
import { saveText, textOf } from './scrutiny/files.ts'
import { drawRing, fillRing } from './scrutiny/share-ring.ts'

interface Box {
  readonly file: BoxFile
  readonly facts: BoxFacts
  readonly holding: { readonly needed: number; readonly holders: number }
}

let box: Box | null = null
/** Opened shares by their number; of a box that is open only the numbers are left. */
const shares = new Map<number, Share>()
const opened: number[] = []
/** The box is open: nothing more is asked. */
let over = false

const field = (name: string) => part(name) as HTMLInputElement

/** Shows the sentence of a code, or none. */
function tell(where: string, code: string | null, number = 0): void {
  for (const one of all('[data-problem]', part(where))) {
    one.hidden = one.dataset['problem'] !== code
    one.textContent = one.hidden ? '' : fill(one, { n: number })
  }
}

const boxName = async ({ facts }: Box): Promise<string> => thumbprint(facts.manifest.boxKey)

/** The shares of the chosen file; null when there is none, or it is something else. */
async function chosen(): Promise<readonly LockedShare[] | null> {
  const text = await textOf(field('share-file'))
  return text === null ? null : lockedSharesIn(text)
}

/** A file of several shares has a passphrase for each: the label says which of them this box asks for. */
async function nameThePassphrase(): Promise<void> {
  const label = part('passphrase-label')
  const inFile = (await chosen()) ?? []
  const share = box === null ? null : shareForBox(inFile, await boxName(box))
  const kind = share === null || inFile.length === 1 ? '' : share.spare === 0 ? 'Own' : 'Of'
  const names = (label.dataset['names'] ?? '').split('|')
  label.textContent = fill(label, { set: names[(share?.spare ?? 0) - 1] ?? '' }, kind)
}

async function takeBox(): Promise<void> {
  box = null
  shares.clear()
  opened.length = 0
  part('opened').replaceChildren()
  for (const name of ['manifest-same', 'digest-same']) field(name).checked = false
  const text = await textOf(field('box-file'))
  const file = text === null ? null : boxFileIn(text)
  const facts = file === null ? null : await boxFacts(file)
  const holding = facts === null ? null : holdingOf(facts.manifest)
  if (file === null) tell('box-problem', 'box-malformed')
  else if (facts === null) tell('box-problem', 'manifest-invalid')
  else if (holding === null) tell('box-problem', 'box-without-shares')
  else {
    tell('box-problem', null)
    box = { file, facts, holding }
    writeFacts(facts)
    drawRing(part('ring'), holding.holders)
  }
  update()
}

function writeFacts({ manifest, manifestDigest, boxDigest, sealed, papers }: BoxFacts): void {
  const { body, rule } = manifest
  part('round').textContent = rule.title.includes(body.name) ? rule.title : `${body.name} ${rule.title}`
  part('sealed').textContent = fill(part('sealed'), { n: sealed })
  part('papers').textContent = fill(part('papers'), { n: papers })
  part('rehearsal').hidden = !manifest.rehearsal
  part('manifest').textContent = manifestDigest
  part('digest').textContent = boxDigest
}

/** Everything that changes calls it: what is not due yet is not shown. */
function update(): void {
  const compared = box !== null && field('manifest-same').checked && field('digest-same').checked
  part('box-facts').hidden = box === null
  part('shares').hidden = !compared
  if (box === null) return
  const { needed, holders } = box.holding
  const have = opened.length
  const enough = have >= needed
  part('need').textContent = enough ? fill(part('need'), {}, 'Ready') : fill(part('need'), { needed, holders, have })
  fillRing(part('ring'), opened, fill(part('ring'), { needed, holders, have }))
  part('share-form').hidden = enough || over
  part('result').hidden = !(compared && enough) && !over
}

async function takeShare(): Promise<void> {
  if (box === null) return
  const inFile = await chosen()
  if (inFile === null) return tell('share-problem', 'share-malformed')
  const locked = shareForBox(inFile, await boxName(box))
  if (locked === null && inFile.length > 1) return tell('share-problem', 'shares-of-other-boxes', inFile.length)
  if (locked === null) return tell('share-problem', 'share-of-another-box')
  const share = await unlockShare(locked, field('share-passphrase').value)
  if (share === null) return tell('share-problem', 'share-does-not-open')
  const number = await numberOfShare(box.facts.manifest, share)
  if (number === null) return tell('share-problem', 'share-changed', locked.number)
  if (shares.has(number)) return tell('share-problem', 'share-twice')
  tell('share-problem', null)
  shares.set(number, share)
  opened.push(number)
  const line = document.createElement('li')
  line.textContent = fill(part('opened'), { n: number })
  part('opened').append(line)
  field('share-file').value = ''
  field('share-passphrase').value = ''
  await nameThePassphrase()
}

async function openBox(): Promise<void> {
  if (box === null) return
  const answer = await openWithShares(box.file, [...shares.values()])
  if (!answer.ok) return tell('open-problem', answer.refusal)
  tell('open-problem', null)
  shares.clear()
  over = true
  for (const name of ['box-file', 'manifest-same', 'digest-same']) field(name).disabled = true
  part('open-row').hidden = true
  part('done').hidden = false
  const { result, valid, voids, facts } = answer
  const text = `${result}\n`
  part('valid').textContent = fill(part('valid'), { n: valid })
  part('void').textContent = fill(part('void'), { n: voids.reduce((sum, { ballots }) => sum + ballots, 0) })
  for (const line of all('[data-reason]')) {
    const found = voids.find(({ reason }) => reason === line.dataset['reason'])
    line.hidden = found === undefined
    const number = line.querySelector('span')
    if (number && found) number.textContent = fill(number, { n: found.ballots })
  }
  part('result-digest').textContent = await digestOfText(result)
  on('save-result', (button) => saveText(fill(button, { box: facts.boxDigest.slice(0, 8) }), text))
  part('done-title').focus()
}

/** One thing at a time, and a word while it lasts. */
function doing(act: string, work: () => Promise<void>): void {
  on(act, (pressed) => {
    const button = pressed as HTMLButtonElement
    if (button.disabled) return
    button.disabled = true
    button.textContent = fill(button, {}, 'Wait')
    const shown = () => {
      part('unfit').hidden = false
    }
    void work()
      .catch(shown)
      .finally(() => {
        button.disabled = false
        button.textContent = fill(button, {})
        update()
      })
  })
}

function showNet(): void {
  const net = part('net')
  net.dataset['net'] = navigator.onLine ? 'on' : 'off'
  net.textContent = fill(net, {}, navigator.onLine ? '' : 'Off')
}

function start(): void {
  showNet()
  addEventListener('online', showNet)
  addEventListener('offline', showNet)
  field('box-file').addEventListener('change', () => void takeBox())
  field('share-file').addEventListener('change', () => void nameThePassphrase())
  for (const name of ['manifest-same', 'digest-same']) field(name).addEventListener('change', update)
  doing('open-share', takeShare)
  doing('open-box', openBox)
  addEventListener('beforeunload', (event) => {
    if (shares.size > 0) event.preventDefault()
  })
}

if (isSecureContext && 'subtle' in crypto) start()
else part('unfit').hidden = false
