/**
 * Money is integer 分 (fen). People write and read 万元 (ten thousand yuan = 1,000,000 fen).
 * Largest exact amount: 90 万亿元, far above any district's budget.
 */
export type Fen = number

export const FEN_PER_YUAN = 100
export const FEN_PER_WAN = 1_000_000

/** «860», «860.5», «1,286.00» 万元 → fen. At most two decimals (100 元); null when it is not such a number. */
export function parseWan(text: string): Fen | null {
  const plain = text.trim().replace(/[,，]/g, '')
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, whole = '0', part = ''] = match
  return Number(whole) * FEN_PER_WAN + Number(part.padEnd(2, '0')) * (FEN_PER_WAN / 100)
}

/** «243,600.00», «243600.5» 元 → fen: what stands on a voucher. Null when it is not such a number. */
export function parseYuan(text: string): Fen | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/[,，]/g, ''))
  if (!match) return null
  const [, whole = '0', part = ''] = match
  return Number(whole) * FEN_PER_YUAN + Number(part.padEnd(2, '0'))
}

/** Exact sum; throws instead of losing a fen to floating point. */
export function sumFen(amounts: readonly Fen[]): Fen {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (!Number.isSafeInteger(total)) throw new Error(`sum of money is not an exact integer: ${total}`)
  return total
}
