/**
 * The visitor's own browser recounts a round: with the record of this page, fetched once, or with a file of the visitor's own. What is
 * typed is compared here and sent nowhere, and nothing more is fetched: the page goes on working without a network.
 */
import { isDigest } from '../voting/record/shape.ts'
import { type Taken, verifyRecord } from '../voting/record/verify.ts'
import { part } from './casting/page.ts'
import { showNothing, showVerification } from './verifying/showing.ts'
import { words } from './verifying/words.ts'

interface Source {
  readonly text: string
  readonly name: string
}

let online: Source | null = null
let source: Source | null = null
/** Counts the recounts, so that a slow one never overwrites a later one. */
let run = 0

async function recount(): Promise<void> {
  const mine = ++run
  if (source === null) return showNothing()
  const verification = await verifyRecord(source.text, taken())
  if (mine !== run) return
  part('source').textContent = source.name
  part('back').hidden = source === online || online === null
  showVerification(verification)
}

function taken(): Taken {
  const [manifest = null] = digestsIn('wall')
  const [box = null] = digestsIn('box')
  return { manifest, box, receipts: digestsIn('receipts') }
}

/** Nothing typed is nothing taken; anything else that is no digest is said at its field, not in a step. */
function digestsIn(name: string): string[] {
  const field = document.querySelector<HTMLInputElement>(`#${name}`)
  const typed = (field?.value ?? '').split(/\s+/).filter((one) => one !== '')
  const isWrong = !typed.every(isDigest)
  const message = document.querySelector<HTMLElement>(`#${name}-wrong`)
  if (message) message.hidden = !isWrong
  field?.setAttribute('aria-invalid', String(isWrong))
  return typed.filter(isDigest)
}

async function use(chosen: Source | null): Promise<void> {
  source = chosen
  await recount()
}

async function fetchOnline(): Promise<void> {
  const address = part('download').getAttribute('href') ?? ''
  const response = await fetch(address).catch(() => null)
  if (response?.ok) online = { text: await response.text(), name: words('source.online') }
  // Who has chosen a file meanwhile keeps it.
  await use(source ?? online)
}

for (const element of document.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false
for (const field of document.querySelectorAll('.verify-field .input')) field.addEventListener('input', () => void recount())
const picker = document.querySelector<HTMLInputElement>('#file')
picker?.addEventListener('change', () => {
  const file = picker.files?.[0]
  if (file) void file.text().then((text) => use({ text, name: words('source.file', { name: file.name }) }))
})
part('back').addEventListener('click', () => {
  if (picker) picker.value = ''
  void use(online)
})
void fetchOnline()
