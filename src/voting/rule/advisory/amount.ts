/** Amounts written with a decimal point, as whole numbers of their smallest part, and back. */

export type Decimal = { readonly digits: bigint; readonly places: number }

/** «400000», «12.50»; null for anything else, so also for a comma, which means a thousand here and a point there. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(\d{1,30})(?:\.(\d{1,12}))?$/.exec(text)
  if (match === null) return null
  const [, whole = '', part = ''] = match
  const decimals = part.replace(/0+$/, '')
  return { digits: BigInt(whole + decimals), places: decimals.length }
}

export const unitFor = (decimals: readonly Decimal[]): bigint =>
  10n ** BigInt(Math.max(0, ...decimals.map(({ places }) => places)))

export const inUnit = ({ digits, places }: Decimal, unit: bigint): bigint => (digits * unit) / 10n ** BigInt(places)

/** `unit` is 1, 10, 100 …: how many of the smallest parts make one. */
export function amountText(amount: bigint, unit: bigint): string {
  const places = unit.toString().length - 1
  const digits = amount.toString().padStart(places + 1, '0')
  const part = digits.slice(digits.length - places).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - places)
  return places === 0 || part === '' ? whole : `${whole}.${part}`
}
