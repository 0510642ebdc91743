/**
 * The file that a scrutineer carries: his share locked with his passphrase (JWE, PBES2), and in the open only what tells one file from
 * another. A ceremony that makes spare sets as well gives him one file with a share of each, every one under a passphrase of its own: the
 * machine that opens one box must learn nothing of another's key. The platform never sees it. Who finds the file needs the passphrase; who
 * finds the passphrase needs the file; who has both has one share, and one share opens nothing.
 */
import { CompactEncrypt, compactDecrypt } from 'jose'
import { canonicalJson } from '../../kernel/digest.ts'
import { exactly, jsonInBytes, utf8 } from '../ballot/canonical.ts'
import { passphraseIn } from './passphrase.ts'
import { type Share, shareIn } from './shares.ts'

export interface LockedShare {
  /** For which the ceremony was held; a spare set is used by another one of the same decision. */
  readonly round: string
  /** Thumbprint of the box key. */
  readonly box: string
  /** Which share this is, counted from 1. */
  readonly number: number
  readonly holders: number
  readonly needed: number
  /** Which spare set it belongs to, counted from 1; 0 for the round's own. */
  readonly spare: number
  readonly locked: string
}

const ONE = 'piaojue-key-share'
const SEVERAL = 'piaojue-key-shares'

const ALG = 'PBES2-HS512+A256KW'
const ENC = 'A256GCM'
/** Half a second of a laptop for each guess, on top of 79 bits. */
const COUNT = 210_000
const SALT_BYTES = 16

export async function lockShare(of: Omit<LockedShare, 'locked'>, share: Share, passphrase: string): Promise<LockedShare> {
  const { round, box, number } = of
  const locked = await new CompactEncrypt(utf8(canonicalJson({ box, number, round, share })))
    .setProtectedHeader({ alg: ALG, enc: ENC })
    .setKeyManagementParameters({ p2c: COUNT, p2s: crypto.getRandomValues(new Uint8Array(SALT_BYTES)) })
    .encrypt(utf8(passphrase))
  return { ...of, locked }
}

/** The text of one scrutineer's file: what is common to his shares once, and a lock for each set. */
export function shareFileText([first, ...more]: readonly [LockedShare, ...LockedShare[]]): string {
  const { round, number, holders, needed } = first
  const common = { round, number, holders, needed }
  if (more.length === 0 && first.spare === 0)
    return `${canonicalJson({ ...common, box: first.box, form: ONE, locked: first.locked })}\n`
  const sets = [first, ...more].map(({ box, spare, locked }) => ({ box, spare, locked }))
  return `${canonicalJson({ ...common, form: SEVERAL, sets })}\n`
}

/** The shares of a file, one or several; null for a text that is no such file. */
export function lockedSharesIn(text: string): readonly LockedShare[] | null {
  const value = jsonInBytes(utf8(text.trim()))
  const one = exactly(value, ['box', 'form', 'holders', 'locked', 'needed', 'number', 'round'])
  if (one?.form === ONE) return whole([{ ...one, spare: 0 }])
  const several = exactly(value, ['form', 'holders', 'needed', 'number', 'round', 'sets'])
  if (several?.form !== SEVERAL || !Array.isArray(several.sets)) return null
  const { round, number, holders, needed } = several
  const sets = several.sets.map((set) => exactly(set, ['box', 'locked', 'spare']))
  if (sets.some((set) => set === null)) return null
  const shares = whole(sets.map((set) => ({ round, number, holders, needed, ...set })))
  // Two locks for one box would leave open which of them counts.
  return shares === null || new Set(shares.map(({ box }) => box)).size < shares.length ? null : shares
}

const whole = (shares: readonly Readonly<Record<string, unknown>>[]): LockedShare[] | null => {
  const read = shares.map(lockedShare)
  const known = read.filter((share) => share !== null)
  return read.length > 0 && known.length === read.length ? known : null
}

function lockedShare({
  round,
  box,
  number,
  holders,
  needed,
  spare,
  locked,
}: Readonly<Record<string, unknown>>): LockedShare | null {
  if (typeof round !== 'string' || typeof box !== 'string' || typeof locked !== 'string') return null
  if (typeof number !== 'number' || typeof holders !== 'number' || typeof needed !== 'number' || typeof spare !== 'number')
    return null
  return { round, box, number, holders, needed, spare, locked }
}

/** The one share that helps to open this box; null when the file holds none. */
export const shareForBox = (shares: readonly LockedShare[], box: string): LockedShare | null =>
  shares.find((share) => share.box === box) ?? null

/** Null when the passphrase is not the one that locked it, or the file was changed. */
export async function unlockShare(share: LockedShare, typed: string): Promise<Share | null> {
  const passphrase = passphraseIn(typed)
  if (passphrase === null) return null
  try {
    const { plaintext } = await compactDecrypt(share.locked, utf8(passphrase), {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
      maxPBES2Count: COUNT,
    })
    const inside = exactly(jsonInBytes(plaintext), ['box', 'number', 'round', 'share'])
    // The name on the outside is the name on the inside, or somebody wrote on the file.
    if (inside?.box !== share.box || inside.number !== share.number || inside.round !== share.round) return null
    return typeof inside.share === 'string' ? shareIn(inside.share) : null
  } catch {
    return null
  }
}
