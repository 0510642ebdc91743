import { constants, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compactVerify, importJWK } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { base64url } from '../../../src/kernel/digest.ts'
import { blind, unblind } from '../../../src/voting/ballot/blinding.ts'
import { thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { blindSign } from '../../../src/voting/ballot/keys.ts'
import { newVoterKey, passInput, passOf, voterKeyIn } from '../../../src/voting/ballot/pass.ts'
import { type Workshop, workshop } from './workshop.ts'

/** RFC 9474 appendix A. */
interface Vectors {
  readonly p: string
  readonly q: string
  readonly 'A.1': { readonly name: string; readonly blinded: string; readonly begins: string; readonly ends: string }
  readonly 'A.2': { readonly name: string; readonly blinded: string; readonly begins: string; readonly ends: string }
  readonly 'A.3': Readonly<Record<'msg' | 'inv' | 'blinded' | 'blindSig' | 'sig', string>>
}
const vectors = JSON.parse(readFileSync('tests/reference/rfc9474.json', 'utf8')) as Vectors

const number = (hex: string) => BigInt(`0x${hex}`)
const hexOf = (value: bigint, length: number) => value.toString(16).padStart(length, '0')
const segment = (value: bigint) =>
  Buffer.from(hexOf(value, 2 * Math.ceil(value.toString(16).length / 2)), 'hex').toString('base64url')

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) if (e & 1n) result = (result * b) % modulus
  return result
}

/** Of two coprime numbers, by Euclid. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % modulus) + modulus) % modulus
}

const [p, q, e] = [number(vectors.p), number(vectors.q), 65_537n]
const n = p * q
const d = inverse(e, (p - 1n) * (q - 1n))
const rfcKey = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'RSA',
    n: segment(n),
    e: 'AQAB',
    d: segment(d),
    p: segment(p),
    q: segment(q),
    dp: segment(d % (p - 1n)),
    dq: segment(d % (q - 1n)),
    qi: segment(power(q, p - 2n, p)),
  },
})

let shop: Workshop
beforeAll(async () => {
  shop = await workshop()
})

test('RFC 9474 A.3: the blinded message gets the blind signature of the standard', () => {
  const { blinded, blindSig } = vectors['A.3']
  const signature = blindSign(rfcKey, Buffer.from(blinded, 'hex'))
  expect(Buffer.from(signature ?? []).toString('hex')).toBe(blindSig)
})

test('RFC 9474 A.3: unblinded, it is the signature of the standard, and an ordinary PS384 one', () => {
  const { msg, inv, blindSig, sig } = vectors['A.3']
  expect(hexOf((number(blindSig) * number(inv)) % n, sig.length)).toBe(sig)
  const key = { key: createPublicKey(rfcKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  expect(verify('sha384', Buffer.from(msg, 'hex'), key, Buffer.from(sig, 'hex'))).toBe(true)
})

test.each(['A.1', 'A.2'] as const)('RFC 9474 %s: the raw signature begins and ends as in the standard', (name) => {
  const { blinded, begins, ends } = vectors[name]
  const hex = Buffer.from(blindSign(rfcKey, Buffer.from(blinded, 'hex')) ?? []).toString('hex')
  expect([hex.slice(0, 32), hex.slice(-32)]).toEqual([begins, ends])
})

test('a message that is not below the modulus is not signed', () => {
  expect(blindSign(shop.passKey, new Uint8Array(384).fill(0xff))).toBeNull()
})

test('a pass that was drawn blindly is valid, and any JOSE library says so', async () => {
  const { manifest, box } = shop
  const { jwk } = await newVoterKey()
  const input = passInput(manifest.round, jwk, await thumbprint(manifest.passKey))
  const { message, inverse: kept } = await blind(input, manifest.passKey)
  const answer = blindSign(shop.passKey, message)
  const pass = passOf(input, await unblind(input, manifest.passKey, answer ?? new Uint8Array(), kept))
  expect(await voterKeyIn(pass, manifest.round, box.pass)).toEqual(jwk)
  const { protectedHeader } = await compactVerify(pass, await importJWK({ ...manifest.passKey }, 'PS384'), {
    algorithms: ['PS384'],
  })
  expect(protectedHeader.typ).toBe('ballot-pass+jwt')
})

test('what the server signs and what it sees later have nothing in common', async () => {
  const { manifest } = shop
  const { jwk } = await newVoterKey()
  const input = passInput(manifest.round, jwk, await thumbprint(manifest.passKey))
  const [first, second] = [await blind(input, manifest.passKey), await blind(input, manifest.passKey)]
  expect(base64url(first.message)).not.toBe(base64url(second.message))
})

test('the same blinded message gets the same answer, so a lost answer can be asked for again', async () => {
  const { message } = await blind('anything', shop.manifest.passKey)
  expect(blindSign(shop.passKey, message)).toEqual(blindSign(shop.passKey, message))
})

test('a server that answers with something else is found out on the device', async () => {
  const { message, inverse: kept } = await blind('anything', shop.manifest.passKey)
  const answer = Uint8Array.from(blindSign(shop.passKey, message) ?? [])
  answer[200] = (answer[200] ?? 0) ^ 1
  await expect(unblind('anything', shop.manifest.passKey, answer, kept)).rejects.toThrow('invalid signature')
})
