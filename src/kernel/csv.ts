/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows as text: what people typed never becomes a formula there.
 * A byte order mark makes the usual spreadsheet read the Chinese rightly.
 */
type Cell = string | number | null

const BYTE_ORDER_MARK = '\uFEFF'

export const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${BYTE_ORDER_MARK}${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`

/** Numbers go as they are; a text that a spreadsheet could take for a formula gets an apostrophe in front. */
export function csvCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe
}
