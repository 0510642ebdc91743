import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import type { Digest } from '../../../src/kernel/digest.ts'
import { agreeingKey, type Key, publicEc, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { open, plaintextBytes, seal } from '../../../src/voting/ballot/sealed.ts'
import { ecPair, MARKS, rewritten, type Workshop, withSegment, workshop } from './workshop.ts'

let shop: Workshop
let box: Key
let sealed: string
const jkt = 'A'.repeat(43) as Digest

beforeAll(async () => {
  shop = await workshop()
  box = await agreeingKey(shop.boxPrivate)
  sealed = await sealOf(MARKS)
})

const sealOf = (marks: string) =>
  seal({ round: shop.manifest.round, jkt, marks }, shop.manifest.boxKey, shop.box.boxKid, shop.box.plaintextBytes)
const openIt = (text: string) => open(text, box, shop.box.boxKid, shop.box.plaintextBytes)

test('what was sealed opens under the box key', async () => {
  expect(await openIt(sealed)).toEqual({ kind: 'vote', vote: { round: shop.manifest.round, jkt, marks: MARKS } })
})

test('any JOSE library opens it: ECDH-ES and A256GCM are not ours', async () => {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, await importJWK({ ...shop.boxPrivate }, 'ECDH-ES'), {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  })
  expect(Object.keys(protectedHeader)).toEqual(['alg', 'enc', 'epk', 'kid'])
  const text = new TextDecoder().decode(plaintext)
  expect(text).toBe(JSON.stringify({ jkt, marks: MARKS, pad: text.match(/0{5,}/)?.[0], round: shop.manifest.round }))
})

test('the same marks sealed twice look different', async () => {
  expect(await sealOf(MARKS)).not.toBe(await sealOf(MARKS))
})

test.each(['++++++++++++', '............', '+-0.+-0.+-0.'])(
  'a ballot that says «%s» is as long as every other',
  async (marks) => {
    expect((await sealOf(marks)).length).toBe(sealed.length)
  },
)

test('the length follows from the number of candidates alone', () => {
  expect([2, 12, 60, 200].map(plaintextBytes)).toEqual([128, 192, 192, 320])
})

test('marks that do not fit are never sealed', async () => {
  await expect(sealOf('+'.repeat(200))).rejects.toThrow('do not fit')
})

test('another key does not open it', async () => {
  const wrong = await agreeingKey(ecPair())
  expect(await open(sealed, wrong, shop.box.boxKid, shop.box.plaintextBytes)).toEqual({ kind: 'does-not-decrypt' })
})

test('the mirrored ephemeral key gives the same secret and is stopped only because it is authenticated', async () => {
  const prime = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
  const mirrored = withSegment(
    sealed,
    0,
    rewritten((json) => {
      const header = JSON.parse(json) as { epk: { y: string } }
      const y = BigInt(`0x${Buffer.from(header.epk.y, 'base64url').toString('hex')}`)
      header.epk.y = Buffer.from((prime - y).toString(16).padStart(64, '0'), 'hex').toString('base64url')
      return JSON.stringify(header)
    }),
  )
  expect(mirrored).not.toBe(sealed)
  expect(await openIt(mirrored)).toEqual({ kind: 'does-not-decrypt' })
})

test.each([
  ['its text', 3],
  ['its tag', 4],
  ['its initialisation vector', 2],
])('a sealed ballot with one bit of %s changed does not open', async (_what, index) => {
  const spoiled = withSegment(sealed, index, (part) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1))
  expect(await openIt(spoiled)).toEqual({ kind: 'does-not-decrypt' })
})

/** A ballot that somebody built by hand: it decrypts, but our page would not have written it. */
async function byHand(text: string): Promise<string> {
  const { boxKey } = shop.manifest
  const padded = new TextEncoder().encode(text)
  const made = await new CompactEncrypt(padded)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', epk: {}, kid: await thumbprint(publicEc(boxKey)) })
    .encrypt(await importJWK({ ...boxKey }, 'ECDH-ES'))
  return made
}

test('a ballot that another library sealed with its own order of header members is not ours', async () => {
  expect(await openIt(await byHand('x'.repeat(192)))).toEqual({ kind: 'not-ours' })
})
