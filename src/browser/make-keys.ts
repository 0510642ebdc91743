/**
 * The ceremony: box keys are made in this browser and live only until they are cut into shares: the round's own, and two spare sets where
 * the chair wants them. Every scrutineer's shares are locked, saved, and opened again by him before the next one sits down. What is sent
 * in the end are public keys and the digest of each share.
 */
import type { Digest } from '../kernel/digest.ts'
import { type EcJwk, thumbprint } from '../voting/ballot/jwk.ts'
import { makeSplitKey, type Share, shareDigest } from '../voting/scrutiny/shares.ts'
import { fill, part } from './casting/page.ts'
import { button, field, screen, showSets } from './scrutiny/ceremony-screens.ts'
import { handOver, type Parts } from './scrutiny/hand-over.ts'
import { drawRing, fillRing } from './scrutiny/share-ring.ts'

const { round = '', holders, needed, spares: numbers = '' } = part('ceremony').dataset
const holding = { holders: Number(holders), needed: Number(needed) }
const SPARES = numbers.split(' ').map(Number)

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

/** One key: what is published of it, and the only place where its shares are kept; each is taken out when its scrutineer sits down. */
interface KeySet {
  readonly spare: number
  readonly boxKey: EcJwk
  readonly box: Digest
  readonly left: Share[]
  readonly digests: readonly Digest[]
}

async function ceremony(): Promise<void> {
  addEventListener('beforeunload', stay)
  screen('making')
  const spares = field('spares').checked ? SPARES : []
  const own = await newKey(0)
  const more = await Promise.all(spares.map(newKey))
  showSets(1 + more.length)
  for (let given = 0; given < holding.holders; given++) {
    progress(given)
    const parts: Parts = [partOf(own), ...more.map(partOf)]
    await handOver(round, given + 1, holding, parts)
  }
  progress(holding.holders)
  finish(own, more)
}

async function newKey(spare: number): Promise<KeySet> {
  const { boxKey, shares } = await makeSplitKey(holding)
  const digests = await Promise.all(shares.map(shareDigest))
  return { spare, boxKey, box: await thumbprint(boxKey), left: [...shares], digests }
}

const partOf = ({ spare, box, left }: KeySet) => ({ spare, box, share: left.shift() ?? shareGone() })

function shareGone(): never {
  throw new Error('there are fewer shares than scrutineers')
}

const progress = (given: number) =>
  fillRing(
    part('ring'),
    Array.from({ length: given }, (_, index) => index + 1),
    fill(part('ring'), { n: given, all: holding.holders }),
  )

/** Keys and shares are out of reach now; what the form sends stands in words above it. */
function finish(own: KeySet, spares: readonly KeySet[]): void {
  part('digests').replaceChildren(...[own, ...spares].flatMap((set, index) => digestRows(set, index, spares.length > 0)))
  const form = part('form') as HTMLFormElement
  const values: Readonly<Record<string, string>> = {
    x: own.boxKey.x,
    y: own.boxKey.y,
    needed: String(holding.needed),
    shares: own.digests.join(' '),
    spares: spares.map(({ boxKey, digests }) => [boxKey.x, boxKey.y, ...digests].join(' ')).join(';'),
    first: String(SPARES[0]),
  }
  for (const input of form.querySelectorAll('input')) input.value = values[input.name] ?? ''
  form.addEventListener('submit', () => removeEventListener('beforeunload', stay))
  screen('done')
}

function digestRows({ box, digests }: KeySet, index: number, named: boolean): HTMLElement[] {
  const list = part('digests')
  const name = part(index === 0 ? 'passphrase' : `passphrase-${index}`).dataset['name'] ?? ''
  const label = (words: string) => (named ? `${name} · ${words}` : words)
  return [
    digestRow(label(fill(list, {}, 'Key')), box),
    ...digests.map((digest, at) => digestRow(label(fill(list, { n: at + 1 })), digest)),
  ]
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
