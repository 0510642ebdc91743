/** The receipt (回执): the body's signed word that a sealed ballot lies in the box. It holds the whole digest, no time and no serial. */
import type { Digest } from '../../kernel/digest.ts'
import type { RoundId } from '../../kernel/ids.ts'
import { bytesOf, exactly } from './canonical.ts'
import type { Key } from './jwk.ts'
import { isSignedBy, read, sign } from './jws.ts'

export interface Receipt {
  readonly round: RoundId
  /** SHA-256 of the sealed ballot's compact text: what the published list is searched for. */
  readonly ballot: Digest
}

export interface ReceiptKey {
  readonly kid: string
  readonly key: Key
}

export const writeReceipt = (receipt: Receipt, by: ReceiptKey): Promise<string> =>
  sign('ballot-receipt+jwt', by.kid, { ...receipt }, by.key)

/** What a receipt of this round says, when it was signed by this round's receipt key. */
export async function receiptIn(text: string, round: RoundId, by: ReceiptKey): Promise<Receipt | null> {
  const signed = read(text, 'ES256', 'ballot-receipt+jwt')
  const payload = exactly(signed?.payload, ['ballot', 'round'])
  if (signed === null || signed.kid !== by.kid || payload?.round !== round || typeof payload.ballot !== 'string') return null
  return (await isSignedBy(signed, 'ES256', by.key)) ? { round, ballot: payload.ballot as Digest } : null
}

const LABEL_DIGITS = 100_000_000
/** Bytes of the digest that make the label; six fit into a number exactly. */
const LABEL_BYTES = 6

/** Eight digits to find a receipt by. A label, never the check: a server can grind a ballot to any eight digits in minutes. */
export function receiptLabel(digest: Digest): string {
  const bytes = bytesOf(digest)?.subarray(0, LABEL_BYTES) ?? []
  const number = [...bytes].reduce((sum, byte) => sum * 256 + byte, 0) % LABEL_DIGITS
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)} ${digits.slice(4)}`
}
