/** CSV that spreadsheets read and that cannot hide a formula: UTF-8 with a byte order mark, RFC 4180 quoting. */
export type Cell = string | number | null

export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** A text that begins like a formula, also after a space or in full-width signs, gets an apostrophe in front: shown as it is, never run. */
function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
