/**
 * The file that a scrutineer carries: his share locked with his passphrase (JWE, PBES2), and in the open only what tells one file from
 * another. The platform never sees it. Who finds the file needs the passphrase; who finds the passphrase needs the file; who has both
 * has one share, and one share opens nothing.
 */
import { CompactEncrypt, compactDecrypt } from 'jose'
import { canonicalJson } from '../../kernel/digest.ts'
import { exactly, jsonInBytes, utf8 } from '../ballot/canonical.ts'
import { passphraseIn } from './passphrase.ts'
import { type Share, shareIn } from './shares.ts'

export interface ShareFile {
  readonly round: string
  /** Thumbprint of the box key. */
  readonly box: string
  /** Which share this is, counted from 1. */
  readonly number: number
  readonly holders: number
  readonly needed: number
  readonly locked: string
}

const FORM = 'piaojue-key-share'
const MEMBERS = ['box', 'form', 'holders', 'locked', 'needed', 'number', 'round'] as const

const ALG = 'PBES2-HS512+A256KW'
const ENC = 'A256GCM'
/** Half a second of a laptop for each guess, on top of 79 bits. */
const COUNT = 210_000
const SALT_BYTES = 16

/** The text of the file. */
export async function lockShare(of: Omit<ShareFile, 'locked'>, share: Share, passphrase: string): Promise<string> {
  const { round, box, number } = of
  const locked = await new CompactEncrypt(utf8(canonicalJson({ box, number, round, share })))
    .setProtectedHeader({ alg: ALG, enc: ENC })
    .setKeyManagementParameters({ p2c: COUNT, p2s: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) })
    .encrypt(utf8(passphrase))
  return `${canonicalJson({ ...of, form: FORM, locked })}\n`
}

/** Null for a text that is no such file. */
export function shareFileIn(text: string): ShareFile | null {
  const file = exactly(jsonInBytes(utf8(text.trim())), MEMBERS)
  if (file === null || file.form !== FORM) return null
  const { round, box, number, holders, needed, locked } = file
  if (typeof round !== 'string' || typeof box !== 'string' || typeof locked !== 'string') return null
  if (typeof number !== 'number' || typeof holders !== 'number' || typeof needed !== 'number') return null
  return { round, box, number, holders, needed, locked }
}

/** Null when the passphrase is not the one that locked it, or the file was changed. */
export async function unlockShare(file: ShareFile, typed: string): Promise<Share | null> {
  const passphrase = passphraseIn(typed)
  if (passphrase === null) return null
  try {
    const { plaintext } = await compactDecrypt(file.locked, utf8(passphrase), {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
      maxPBES2Count: COUNT,
    })
    const inside = exactly(jsonInBytes(plaintext), ['box', 'number', 'round', 'share'])
    // The name on the outside is the name on the inside, or somebody wrote on the file.
    if (inside?.box !== file.box || inside.number !== file.number || inside.round !== file.round) return null
    return typeof inside.share === 'string' ? shareIn(inside.share) : null
  } catch {
    return null
  }
}
