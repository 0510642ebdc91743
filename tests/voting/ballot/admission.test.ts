/** One wrong input at a time, by name: what the box must not take in. */
import { createPublicKey } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { digestOfText } from '../../../src/kernel/digest.ts'
import { newId, type RoundId } from '../../../src/kernel/ids.ts'
import { admit, largestEnvelope } from '../../../src/voting/ballot/admission.ts'
import { segmentOf } from '../../../src/voting/ballot/canonical.ts'
import { envelopeIn, writeEnvelope } from '../../../src/voting/ballot/envelope.ts'
import { thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { sign } from '../../../src/voting/ballot/jws.ts'
import { seal } from '../../../src/voting/ballot/sealed.ts'
import { type Pass, sealedEnvelope, signedPass } from '../../support/voter.ts'
import { MARKS, rewritten, type Workshop, withSegment, workshop } from './workshop.ts'

let shop: Workshop
let other: Workshop
let pass: Pass
let envelope: string

beforeAll(async () => {
  shop = await workshop()
  other = await workshop()
  pass = await signedPass(shop.manifest, shop.passKey)
  envelope = await sealedEnvelope(shop.manifest, pass, MARKS)
})

const refusal = async (text: string) => {
  const admission = await admit(text, shop.box)
  return admission.ok ? 'admitted' : admission.refusal
}

/** An envelope that this pass's holder signs over whatever he likes. */
const signedOver = (payload: Record<string, unknown>) => sign('ballot+jwt', pass.jkt, payload, pass.key)
const parts = () => {
  const found = envelopeIn(envelope)
  if (found === null) throw new Error('the envelope of the test is broken')
  return { round: found.round, pass: found.pass, sealed: found.sealed }
}

test('an honest envelope is admitted under the thumbprint of its pass and the digest of its sealed ballot', async () => {
  expect(await admit(envelope, shop.box)).toEqual({
    ok: true,
    jkt: pass.jkt,
    sealed: parts().sealed,
    sealedDigest: await digestOfText(parts().sealed),
  })
})

test('an envelope of more than the largest size is refused before anything is read', async () => {
  expect(await refusal('.'.repeat(largestEnvelope(shop.box.plaintextBytes) + 1))).toBe('envelope-too-large')
})

test.each([
  ['nothing at all', () => ''],
  ['a word', () => 'ballot'],
  ['two segments', () => envelope.split('.').slice(0, 2).join('.')],
  ['four segments', () => `${envelope}.AA`],
  ['padding in a segment', () => withSegment(envelope, 2, (part) => `${part}==`)],
  ['a line feed in a segment', () => withSegment(envelope, 1, (part) => `${part}\n`)],
  ['the alphabet of plain base64', () => withSegment(envelope, 2, () => '+/+/')],
  ['unused bits in the last character', () => withSegment(envelope, 2, () => 'AB')],
  [
    'a header with a space',
    () =>
      withSegment(
        envelope,
        0,
        rewritten((json) => json.replace(',', ', ')),
      ),
  ],
  ['a header with its members in another order', () => withSegment(envelope, 0, rewritten(reversed))],
  [
    'a header with one member more',
    () =>
      withSegment(
        envelope,
        0,
        rewritten((json) => json.replace('{', '{"a":1,')),
      ),
  ],
  [
    'a header with the algorithm «none»',
    () =>
      withSegment(
        envelope,
        0,
        rewritten((json) => json.replace('ES256', 'none')),
      ),
  ],
  [
    'a header of another kind',
    () =>
      withSegment(
        envelope,
        0,
        rewritten((json) => json.replace('ballot+jwt', 'ballot-receipt+jwt')),
      ),
  ],
  [
    'a payload with a member twice',
    () =>
      withSegment(
        envelope,
        1,
        rewritten((json) => json.replace('{', '{"round":"x",')),
      ),
  ],
  ['a payload that is no object', () => withSegment(envelope, 1, () => segmentOf(['pass']))],
  ['a payload that is not UTF-8', () => withSegment(envelope, 1, () => Buffer.from([0x22, 0xff, 0x22]).toString('base64url'))],
  [
    'a payload of deep nesting',
    () =>
      withSegment(
        envelope,
        1,
        rewritten(() => '['.repeat(1500) + ']'.repeat(1500)),
      ),
  ],
])('%s is refused as malformed', async (_what, make) => {
  expect(await refusal(make())).toBe('envelope-malformed')
})

function reversed(json: string): string {
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json) as object).reverse()))
}

test('an envelope with a member too few is refused', async () => {
  const { round, sealed } = parts()
  expect(await refusal(await signedOver({ round, sealed }))).toBe('envelope-malformed')
})

test('an envelope with a member too many is refused, so that nobody can mark his ballot', async () => {
  expect(await refusal(await signedOver({ ...parts(), note: 'mine' }))).toBe('envelope-malformed')
})

test('an envelope for another round is refused', async () => {
  expect(await refusal(await signedOver({ ...parts(), round: newId<RoundId>() }))).toBe('envelope-of-another-round')
})

test('a pass that nobody signed is refused', async () => {
  const forged = withSegment(pass.text, 2, () => Buffer.alloc(384, 7).toString('base64url'))
  expect(await refusal(await signedOver({ ...parts(), pass: forged }))).toBe('pass-invalid')
})

test('a pass for another round is refused, though the same key had signed it', async () => {
  const elsewhere = await signedPass({ ...shop.manifest, round: newId<RoundId>() }, shop.passKey)
  expect(await refusal(await signedOver({ ...parts(), pass: elsewhere.text }))).toBe('pass-invalid')
})

test('a pass whose header names another key is refused', async () => {
  const renamed = withSegment(
    pass.text,
    0,
    rewritten((json) => json.replace(/"kid":"[^"]*"/, `"kid":"${pass.jkt}"`)),
  )
  expect(await refusal(await signedOver({ ...parts(), pass: renamed }))).toBe('pass-invalid')
})

test('a pass that carries more than a key is refused', async () => {
  const named = withSegment(
    pass.text,
    1,
    rewritten((json) => json.replace('{', '{"a":"b",')),
  )
  expect(await refusal(await signedOver({ ...parts(), pass: named }))).toBe('pass-invalid')
})

test('an envelope signed by somebody else’s key is refused: a pass that was seen cannot be used', async () => {
  const thief = await signedPass(shop.manifest, shop.passKey)
  expect(await refusal(await writeEnvelope(parts(), pass.jkt, thief.key))).toBe('envelope-not-by-pass')
})

test('an envelope whose signature was altered is refused', async () => {
  const altered = withSegment(envelope, 2, (part) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1))
  expect(await refusal(altered)).toBe('envelope-not-by-pass')
})

test('an envelope whose header names another key is refused', async () => {
  const text = await sign('ballot+jwt', await thumbprint(shop.manifest.boxKey), parts(), pass.key)
  expect(await refusal(text)).toBe('envelope-not-by-pass')
})

test('an envelope whose sealed ballot was exchanged under the old signature is refused', async () => {
  const exchanged = withSegment(
    envelope,
    1,
    rewritten((json) => json.replace(/"sealed":"./, '"sealed":"f')),
  )
  expect(await refusal(exchanged)).toBe('envelope-not-by-pass')
})

test.each([
  [
    'sealed to the box of another round',
    async () => seal(vote(), other.manifest.boxKey, other.box.boxKid, shop.box.plaintextBytes),
  ],
  [
    'longer than the ballots of this round',
    async () => seal(vote(), shop.manifest.boxKey, shop.box.boxKid, shop.box.plaintextBytes + 64),
  ],
  ['with an encrypted key', async () => withSegment(parts().sealed, 1, () => 'AAAA')],
  ['with a shorter tag', async () => withSegment(parts().sealed, 4, (part) => part.slice(0, 16))],
  [
    'with a header parameter «zip»',
    async () =>
      withSegment(
        parts().sealed,
        0,
        rewritten((json) => json.replace('{', '{"zip":"DEF",')),
      ),
  ],
  [
    'with a header parameter «apu»',
    async () =>
      withSegment(
        parts().sealed,
        0,
        rewritten((json) => json.replace('{', '{"apu":"AA",')),
      ),
  ],
  [
    'with another algorithm',
    async () =>
      withSegment(
        parts().sealed,
        0,
        rewritten((json) => json.replace('ECDH-ES', 'dir')),
      ),
  ],
  [
    'with another encryption',
    async () =>
      withSegment(
        parts().sealed,
        0,
        rewritten((json) => json.replace('A256GCM', 'A128GCM')),
      ),
  ],
  ['with a header in another order', async () => withSegment(parts().sealed, 0, rewritten(reversed))],
  ['that is no sealed ballot', async () => 'sealed'],
])('a sealed ballot %s is refused', async (_what, make) => {
  expect(await refusal(await signedOver({ ...parts(), sealed: await make() }))).toBe('sealed-malformed')
})

const vote = () => ({ round: shop.manifest.round, jkt: pass.jkt, marks: MARKS })

test('the twin of an ECDSA signature is another text of the same ballot: its identity is the pass, not the text', async () => {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const twin = withSegment(envelope, 2, (part) => {
    const bytes = Buffer.from(part, 'base64url')
    const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`)
    const mirrored = Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')
    return Buffer.concat([bytes.subarray(0, 32), mirrored]).toString('base64url')
  })
  expect(twin).not.toBe(envelope)
  const [one, two] = [await admit(envelope, shop.box), await admit(twin, shop.box)]
  expect(two).toEqual(one)
})

test('every envelope of a round has the same size, whatever is marked', async () => {
  const lengths = new Set<number>()
  for (const marks of ['++++++++++-.', '............', '------------', '0+-0+-0+-0+-']) {
    const own = await signedPass(shop.manifest, shop.passKey)
    lengths.add((await sealedEnvelope(shop.manifest, own, marks)).length)
  }
  expect(lengths.size).toBe(1)
})

test('nothing of a person stands in an envelope: it holds a round, a pass of random numbers and a sealed ballot', () => {
  const { pass: text } = parts()
  const payload: unknown = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString())
  expect(payload).toEqual({ cnf: { jwk: expect.objectContaining({ crv: 'P-256', kty: 'EC' }) }, round: shop.manifest.round })
  expect(createPublicKey({ format: 'jwk', key: { ...shop.manifest.passKey } }).asymmetricKeyType).toBe('rsa')
})
