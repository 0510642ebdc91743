/**
 * The manifest: everything a round is held by, frozen and signed by the body before the first ballot is drawn. The body's key is kept
 * by the platform and a signature has no date, so the anchor is the hall: its digest stands on the screen, and phones compare.
 */
import { type Digest, digestOfJson, digestOfText } from '../../kernel/digest.ts'
import type { BodyId, CandidateId, RoundId } from '../../kernel/ids.ts'
import type { Fen } from '../../kernel/money.ts'
import type { VotingRule } from '../rule/rule.ts'
import { exactly } from './canonical.ts'
import { type EcJwk, ecJwkOf, type Key, passVerifyingKey, type RsaJwk, rsaJwkOf, thumbprint, verifyingKey } from './jwk.ts'
import { isSignedBy, read, sign } from './jws.ts'
import type { PassKey } from './pass.ts'
import type { ReceiptKey } from './receipt.ts'

export interface ManifestCandidate {
  readonly id: CandidateId
  readonly title: string
  readonly content: string
  readonly beneficiaries: string
  readonly unit: string
  readonly costFen: Fen
}

export type Custody =
  | { readonly kind: 'platform' }
  /** SHA-256 of every share, so that a wrong one is named at opening. */
  | { readonly kind: 'k-of-n'; readonly needed: number; readonly shares: readonly Digest[] }

export interface Manifest {
  readonly round: RoundId
  /** Verifier, count and report refuse a rehearsal. */
  readonly rehearsal: boolean
  readonly body: { readonly id: BodyId; readonly name: string }
  readonly rule: VotingRule
  readonly ruleDigest: Digest
  /** In ballot order. */
  readonly candidates: readonly ManifestCandidate[]
  readonly candidatesDigest: Digest
  readonly roll: { readonly digest: Digest; readonly size: number }
  readonly passKey: RsaJwk
  readonly boxKey: EcJwk
  readonly custody: Custody
  readonly receiptKey: EcJwk
  readonly plaintextBytes: number
  /** SHA-256 of the casting page as it is served, by language. */
  readonly pages: { readonly 'zh-CN': Digest; readonly en: Digest }
}

const MEMBERS = [
  'round',
  'rehearsal',
  'body',
  'rule',
  'ruleDigest',
  'candidates',
  'candidatesDigest',
  'roll',
  'passKey',
  'boxKey',
  'custody',
  'receiptKey',
  'plaintextBytes',
  'pages',
] as const satisfies readonly (keyof Manifest)[]

/** Signed by the body's key, which is also the receipt key. */
export const writeManifest = async (manifest: Manifest, key: Key): Promise<string> =>
  sign('round-manifest+jwt', await thumbprint(manifest.receiptKey), { ...manifest }, key)

/** What stands on the screen as a QR code. */
export const manifestDigest = (text: string): Promise<Digest> => digestOfText(text)

/**
 * The manifest in a compact text; null when anything in it does not agree with itself. Whether it is *the* manifest of the round is
 * known only by its digest, compared with the wall.
 */
export async function manifestIn(text: string): Promise<Manifest | null> {
  const signed = read(text, 'ES256', 'round-manifest+jwt')
  const members = exactly(signed?.payload, MEMBERS)
  if (signed === null || members === null) return null
  const [receiptKey, boxKey, passKey] = [ecJwkOf(members.receiptKey), ecJwkOf(members.boxKey), rsaJwkOf(members.passKey)]
  if (!isCustody(members.custody)) return null
  if (receiptKey === null || boxKey === null || passKey === null || signed.kid !== (await thumbprint(receiptKey))) return null
  if (members.ruleDigest !== (await digestOfJson(members.rule))) return null
  if (members.candidatesDigest !== (await digestOfJson(members.candidates))) return null
  const key = await verifyingKey(receiptKey).catch(() => null)
  if (key === null || !(await isSignedBy(signed, 'ES256', key))) return null
  // What remains unread here (rule, candidates, roll …) was written by `writeManifest` under the body's key.
  return members as unknown as Manifest
}

/** The opening asks it who holds the key, before anything else is known of the box. */
function isCustody(value: unknown): value is Custody {
  if (exactly(value, ['kind'])?.kind === 'platform') return true
  const custody = exactly(value, ['kind', 'needed', 'shares'])
  const [needed, shares] = [custody?.needed, custody?.shares]
  if (custody?.kind !== 'k-of-n' || typeof needed !== 'number' || !Array.isArray(shares)) return false
  return Number.isSafeInteger(needed) && needed >= 2 && needed < shares.length && shares.every((one) => typeof one === 'string')
}

export const passKeyOf = async ({ passKey }: Manifest): Promise<PassKey> => ({
  kid: await thumbprint(passKey),
  key: await passVerifyingKey(passKey),
})

export const receiptKeyOf = async ({ receiptKey }: Manifest): Promise<ReceiptKey> => ({
  kid: await thumbprint(receiptKey),
  key: await verifyingKey(receiptKey),
})
