/** A round that exists only in memory: keys, a manifest and a rule of twelve candidates, for tests of the objects themselves. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { digestOfJson, digestOfText } from '../../../src/kernel/digest.ts'
import { type BodyId, type CandidateId, newId, type RoundId } from '../../../src/kernel/ids.ts'
import type { Box } from '../../../src/voting/ballot/admission.ts'
import { type EcPrivateJwk, type Key, publicEc, type RsaJwk, signingKey, thumbprint } from '../../../src/voting/ballot/jwk.ts'
import { type Manifest, passKeyOf, writeManifest } from '../../../src/voting/ballot/manifest.ts'
import { plaintextBytes } from '../../../src/voting/ballot/sealed.ts'
import { preset } from '../../../src/voting/rule/presets.ts'

const RULE = preset('law-default-with-cap').rule
/** Ten 赞成, one 反对, one without a mark. */
export const MARKS = '++++++++++-.'

export interface Workshop {
  readonly manifest: Manifest
  readonly text: string
  readonly passKey: KeyObject
  readonly boxPrivate: EcPrivateJwk
  readonly bodyPrivate: EcPrivateJwk
  readonly bodySign: Key
  readonly box: Box
}

export function ecPair(): EcPrivateJwk {
  const { x = '', y = '', d = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  return { ...publicEc({ x, y }), d }
}

const passPrivate = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey.export({ format: 'jwk' })

export async function workshop(): Promise<Workshop> {
  const [bodyPrivate, boxPrivate] = [ecPair(), ecPair()]
  const passJwk: RsaJwk = { e: 'AQAB', kty: 'RSA', n: passPrivate.n ?? '' }
  const candidates = Array.from({ length: 12 }, (_, index) => ({
    id: newId<CandidateId>(),
    title: `候选项目 ${index + 1}`,
    content: '改造',
    beneficiaries: '三千户',
    unit: '区住建局',
    costFen: 100_000_000,
  }))
  const manifest: Manifest = {
    round: newId<RoundId>(),
    rehearsal: false,
    body: { id: newId<BodyId>(), name: '海勃湾区' },
    rule: RULE,
    ruleDigest: await digestOfJson(RULE),
    candidates,
    candidatesDigest: await digestOfJson(candidates),
    roll: { digest: await digestOfText('roll'), size: 203 },
    passKey: passJwk,
    boxKey: publicEc(boxPrivate),
    custody: { kind: 'platform' },
    receiptKey: publicEc(bodyPrivate),
    plaintextBytes: plaintextBytes(12),
    pages: { 'zh-CN': await digestOfText('页'), en: await digestOfText('page') },
  }
  const bodySign = await signingKey(bodyPrivate)
  return {
    manifest,
    text: await writeManifest(manifest, bodySign),
    passKey: createPrivateKey({ format: 'jwk', key: passPrivate }),
    boxPrivate,
    bodyPrivate,
    bodySign,
    box: {
      round: manifest.round,
      pass: await passKeyOf(manifest),
      boxKid: await thumbprint(manifest.boxKey),
      plaintextBytes: manifest.plaintextBytes,
    },
  }
}

/** The same text with one segment replaced. */
export function withSegment(text: string, index: number, change: (segment: string) => string): string {
  return text
    .split('.')
    .map((segment, at) => (at === index ? change(segment) : segment))
    .join('.')
}

/** Decodes a segment, changes its text, encodes it again. */
export const rewritten = (change: (json: string) => string) => (segment: string) =>
  Buffer.from(change(Buffer.from(segment, 'base64url').toString())).toString('base64url')
