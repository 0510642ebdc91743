import { compactVerify, importJWK } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { publicEc, signingKey } from '../../../src/voting/ballot/jwk.ts'
import { type Manifest, manifestDigest, manifestIn, writeManifest } from '../../../src/voting/ballot/manifest.ts'
import { ecPair, rewritten, type Workshop, withSegment, workshop } from './workshop.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await workshop()
})

test('a manifest says what was frozen, and any JOSE library verifies it', async () => {
  expect(await manifestIn(shop.text)).toEqual(shop.manifest)
  const key = await importJWK({ ...shop.manifest.receiptKey }, 'ES256')
  const { protectedHeader } = await compactVerify(shop.text, key, { algorithms: ['ES256'] })
  expect(protectedHeader.typ).toBe('round-manifest+jwt')
})

test('what stands on the wall is the SHA-256 of its whole text', async () => {
  expect(await manifestDigest(shop.text)).toBe(await digestOfText(shop.text))
})

/** Changed and signed again by whoever holds the body's key: only the digest on the wall shows it. */
const signedAgain = async (change: Partial<Manifest>) => writeManifest({ ...shop.manifest, ...change }, shop.bodySign)

test('a manifest that the platform signs anew has another digest: phones that compare see it', async () => {
  const changed = await signedAgain({ boxKey: publicEc(ecPair()) })
  expect(await manifestIn(changed)).not.toBeNull()
  expect(await manifestDigest(changed)).not.toBe(await manifestDigest(shop.text))
})

test('a manifest whose rule does not have its digest is refused', async () => {
  const { rule } = shop.manifest
  expect(await manifestIn(await signedAgain({ rule: { ...rule, minimumVotes: 1 } }))).toBeNull()
})

test('a manifest whose candidates do not have their digest is refused', async () => {
  expect(await manifestIn(await signedAgain({ candidates: shop.manifest.candidates.slice(1) }))).toBeNull()
})

test('a manifest says who holds the key of the box: the platform, or at least two of more than two', async () => {
  const shares = await Promise.all(['a', 'b', 'c'].map(digestOfText))
  const held = async (custody: unknown) =>
    (await manifestIn(await signedAgain({ custody: custody as Manifest['custody'] }))) !== null
  expect(await held({ kind: 'k-of-n', needed: 2, shares })).toBe(true)
  for (const wrong of [
    undefined,
    { kind: 'nobody' },
    { kind: 'platform', needed: 2 },
    { kind: 'k-of-n', needed: 1, shares },
    { kind: 'k-of-n', needed: 3, shares },
    { kind: 'k-of-n', needed: 2, shares: [1, 2, 3] },
    { kind: 'k-of-n', needed: 2, shares: 'abc' },
  ])
    expect(await held(wrong), JSON.stringify(wrong)).toBe(false)
})

test('a manifest signed by another key than the one that it names is refused', async () => {
  expect(await manifestIn(await writeManifest(shop.manifest, await signingKey(ecPair())))).toBeNull()
})

test.each([
  ['cut off', (text: string) => text.slice(0, -10)],
  [
    'with a changed roll',
    (text: string) =>
      withSegment(
        text,
        1,
        rewritten((json) => json.replace('203', '204')),
      ),
  ],
  [
    'turned into a rehearsal',
    (text: string) =>
      withSegment(
        text,
        1,
        rewritten((json) => json.replace('"rehearsal":false', '"rehearsal":true')),
      ),
  ],
  [
    'with a member twice',
    (text: string) =>
      withSegment(
        text,
        1,
        rewritten((json) => json.replace('{', '{"round":"x",')),
      ),
  ],
  [
    'of another kind',
    (text: string) =>
      withSegment(
        text,
        0,
        rewritten((json) => json.replace('round-manifest', 'ballot')),
      ),
  ],
])('a manifest %s is refused', async (_what, change) => {
  expect(await manifestIn(change(shop.text))).toBeNull()
})

test('a manifest with a shorter pass key is refused', async () => {
  const short = { ...shop.manifest.passKey, n: shop.manifest.passKey.n.slice(0, 342) }
  expect(await manifestIn(await signedAgain({ passKey: short }))).toBeNull()
})
