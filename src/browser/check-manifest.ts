/**
 * 相同 or 不同: what the wall's QR code says (behind the # of this address, which is sent to nobody) against the manifest that this phone is
 * served, digested here. Whoever serves the manifest is never told what the wall says.
 */
import { thumbprint } from '../voting/ballot/jwk.ts'
import { type Manifest, manifestDigest, manifestIn } from '../voting/ballot/manifest.ts'
import { words } from './verifying/words.ts'

const part = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (found === null) throw new Error(`the page has no ${name}`)
  return found
}

const verdict = (name: 'same' | 'different' | 'no-wall' | 'unreadable' | 'lost') => {
  part('verdict').dataset['verdict'] = name
  part('title').textContent = words(`${name}-title`)
  part('body').textContent = words(name)
}

async function check(): Promise<void> {
  const answer = await fetch(document.body.dataset['manifest'] ?? '', { credentials: 'omit' }).catch(() => null)
  if (!answer?.ok) return verdict('lost')
  const text = await answer.text()
  const manifest = await manifestIn(text)
  if (manifest === null) return verdict('unreadable')
  const served = await manifestDigest(text)
  part('served').textContent = served
  await tell(manifest)
  const onWall = location.hash.slice(1)
  if (!/^[\w-]{43}$/.test(onWall)) return verdict('no-wall')
  part('wall').textContent = onWall
  verdict(onWall === served ? 'same' : 'different')
}

/** What the manifest binds, in words: whose vote, how many, and which keys. */
async function tell({ body, rule, candidates, roll, boxKey, passKey, custody, rehearsal }: Manifest): Promise<void> {
  part('rehearsal').hidden = !rehearsal
  part('body-name').textContent = body.name
  part('rule').textContent = rule.title
  part('counts').textContent = words('counts', { candidates: candidates.length, roll: roll.size })
  part('box-key').textContent = await thumbprint(boxKey)
  part('pass-key').textContent = await thumbprint(passKey)
  part('custody').textContent =
    custody.kind === 'platform' ? words('platform') : words('shares', { needed: custody.needed, holders: custody.shares.length })
  part('facts').hidden = false
}

check().catch(() => verdict('lost'))
